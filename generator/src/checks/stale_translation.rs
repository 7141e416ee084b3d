use spanned::{Code, Diagnostic, Severity, Span};

/// A translation was made from an older source text.
pub(crate) const CODE: &Code = &Code {
    name: "stale-translation",
    severity: Severity::Warning,
    summary: "A translation was made from an older source text.",
    explanation: "The source text has changed since the translation was made or compared, so the two \
        may say different things. Until it is corrected, the page tells readers so. Compare \
        the two texts, correct the translation, then write the fingerprint that the help \
        shows.",
    wrong: r#"translation: { source: "0123456789abcdef", method: person }"#,
    right: r#"translation: { source: "193f86c9493d13ad", method: person }"#,
};

/// `recorded` is the fingerprint that the translation names, `current` that of the source
/// text today.
pub(crate) fn check(recorded: &str, current: &str, translation: Span) -> Option<Diagnostic> {
    (recorded != current).then(|| {
        Diagnostic::new(
            CODE,
            "the source text has changed since this translation was made",
        )
        .at(translation, "")
        .help(format!(
            "compare the two texts, then set `source: \"{current}\"`"
        ))
    })
}
