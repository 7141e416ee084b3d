use spanned::{Code, Diagnostic, Severity, Span};

/// A text has a word that many readers do not know.
pub(crate) const CODE: &Code = &Code {
    name: "jargon",
    severity: Severity::Warning,
    summary: "A text has a word that many readers do not know.",
    explanation: "Readers learn the language of a page, or read on a small phone in a hard moment. Each \
        language has a list of words to replace in `content/glossary/<language>.yaml`, below \
        `jargon`, each with a plain word instead.",
    wrong: "Each **beneficiary** can ask.",
    right: "Each **person** can ask.",
};

/// A word is on the list; `plain` is what to write instead.
pub(crate) fn word(word: &str, plain: &str, place: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("many readers do not know the word `{word}`"))
        .at(place, "")
        .help(format!(
            "write `{plain}`, or explain the word in the text and silence this warning"
        ))
}
