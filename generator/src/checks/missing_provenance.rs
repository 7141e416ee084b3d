use spanned::{Code, Diagnostic, Severity, Span};

/// A translation does not name the source text that it was made from.
pub(crate) const CODE: &Code = &Code {
    name: "missing-provenance",
    severity: Severity::Error,
    summary: "A translation does not name the source text that it was made from.",
    explanation: "A translation records the fingerprint of its source text, and whether a machine or a \
        person made it. So readers learn about a machine's draft, and editors learn which \
        translations a change of the source text affects. Compare the two texts, then add \
        the line that the help shows.",
    wrong: "summary: Restez prudent.",
    right: r#"summary: Restez prudent.
translation: { source: "193f86c9493d13ad", method: person }"#,
};

/// A translation that records nothing; `current` is the fingerprint of the source text.
/// `path` is the file of the translation.
pub(crate) fn absent(current: &str, path: &str, translation: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this translation does not say which text it was made from",
    )
    .at(translation, "")
    .help(format!(
        "compare it with the source text, then run `homeward translations confirm {path}`, or add `translation: {{ source: \"{current}\", method: person }}`"
    ))
}

/// A translation that records nothing and is still the source text. `path` is its file.
pub(crate) fn of_copy(path: &str, translation: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this translation does not say which text it was made from",
    )
    .at(translation, "")
    .help(format!(
        "translate it, then run `homeward translations confirm {path}`"
    ))
}
