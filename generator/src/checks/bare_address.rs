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

/// An address in a value of YAML, where there are no links.
pub(crate) fn in_value(address: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{address}` is not a link, and this text has no links"))
        .at(span, "")
        .help("say in words whom to ask, and write the address in the text of a page or in the `contact` of an organisation")
}

/// An address without a link; `link` is the same as a link.
pub(crate) fn word(address: &str, link: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{address}` is not a link"))
        .at(span, "")
        .help(format!("write `{link}`"))
        .fix(span, link)
}
