use spanned::{Code, Diagnostic, Severity, Span};

/// A picture in a text has no description.
pub(crate) const CODE: &Code = &Code {
    name: "missing-description",
    severity: Severity::Error,
    summary: "A picture in a text has no description.",
    explanation: "People who cannot see a picture, or who load no pictures to save data, get its \
        description instead. Write one sentence that says what the picture shows, in the language \
        of the text, in the square brackets.",
    wrong: "![](door.png)",
    right: "![The door of the office, with a green sign above it](door.png)",
};

/// A picture without a description.
pub(crate) fn found(picture: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the picture has no description")
        .at(picture, "")
        .help("write between `[` and `]` what the picture shows, for people who cannot see it")
}
