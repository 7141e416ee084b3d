use spanned::{Code, Diagnostic, Severity, Span};

/// A file of UI strings is not well-formed Fluent.
pub(crate) const CODE: &Code = &Code {
    name: "strings-syntax",
    severity: Severity::Error,
    summary: "A file of UI strings is not well-formed Fluent.",
    explanation: "UI strings are the words of buttons and labels, written in the language Fluent: \
        `name = text`. A string that cannot be read is missing from the page. Further lines \
        of the same string are indented.",
    wrong: "skip Jump to the content",
    right: "skip = Jump to the content",
};

/// A mistake in a file of UI strings, in the words of the parser.
pub(crate) fn malformed(error: &impl std::fmt::Display, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("not well-formed Fluent: {error}"))
        .at(span, "")
        .help("a string is written `name = text`; further lines are indented")
}

/// A string without words.
pub(crate) fn empty(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{name}` has no words"))
        .at(span, "")
        .help("write the words after `=`, or remove the line: then the words of the built-in theme are used")
}
