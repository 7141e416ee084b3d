use spanned::{Code, Diagnostic, Severity, Span};

/// A comment or a block of code is begun and never ended.
pub(crate) const CODE: &Code = &Code {
    name: "unclosed-mark",
    severity: Severity::Error,
    summary: "A comment or a block of code is begun and never ended.",
    explanation: "Everything after the beginning of a comment is hidden from readers, and everything after \
        the beginning of a block of code is shown in the type of a typewriter, with its marks, \
        until the end of the text. Write the end where it belongs.",
    wrong: "<!-- a note to myself\n\nThe rest of the text.",
    right: "<!-- a note to myself -->\n\nThe rest of the text.",
};

/// A comment without its end.
pub(crate) fn comment(span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this comment has no end: readers do not see what follows",
    )
    .at(span, "begins here")
    .help("write `-->` after the last word of the comment")
}

/// A block of code without its end.
pub(crate) fn code(span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this block of code has no end: the rest of the text becomes code",
    )
    .at(span, "begins here")
    .help("remove this line, or write the same line again where the code ends")
}
