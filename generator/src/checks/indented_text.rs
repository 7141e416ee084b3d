use spanned::{Code, Diagnostic, Severity, Span};

/// A paragraph begins with four blanks and is shown as code.
pub(crate) const CODE: &Code = &Code {
    name: "indented-text",
    severity: Severity::Warning,
    summary: "A paragraph begins with four blanks and is shown as code.",
    explanation: "In Markdown, a line that begins with four blanks or a tab is program code: it appears in \
        the type of a typewriter, does not wrap on a small screen, and its links do not work. \
        Word processors indent paragraphs in this way. Remove the blanks. Under an item of a \
        list, two or three blanks are enough.",
    wrong: "Ask first.\n\n    Then wait for a month.",
    right: "Ask first.\n\nThen wait for a month.",
};

/// A block of code that is made by blanks alone.
pub(crate) fn block(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "four blanks make this text program code")
        .at(span, "")
        .help("remove the blanks at the beginning of the lines")
}
