use spanned::{Code, Diagnostic, Severity, Span};

/// An address in a text is not a link.
pub(crate) const CODE: &Code = &Code {
    name: "bare-address",
    severity: Severity::Warning,
    summary: "An address in a text is not a link.",
    explanation: "A reader with a phone taps an address and does not copy it. Write the address in angle \
        brackets, or give it words: `[the office](https://example.org)`.",
    wrong: "See https://www.wikipedia.org/ for more.",
    right: "See <https://www.wikipedia.org/> for more.",
};

/// An address without a link; `link` is the same as a link.
pub(crate) fn word(address: &str, link: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{address}` is not a link"))
        .at(span, "")
        .help(format!("write `{link}`"))
        .fix(span, link)
}
