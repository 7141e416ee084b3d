use spanned::{Code, Diagnostic, Severity, Span};

/// A link uses a scheme that is not allowed.
pub(crate) const CODE: &Code = &Code {
    name: "unsafe-url",
    severity: Severity::Error,
    summary: "A link uses a scheme that is not allowed.",
    explanation: "Links out of the portal may begin with `https:`, `mailto:` or `tel:`. A link with \
        `http:` shows others on the same network what a person reads; a link with \
        `javascript:` or `data:` can run a program in the reader's browser.",
    wrong: "[the office](http://portal.example)",
    right: "[the office](https://portal.example)",
};

/// A link that begins with another scheme.
pub(crate) fn scheme(url: &str, span: Span) -> Diagnostic {
    let help = if url.starts_with("http:") {
        "use the address that begins with `https://`"
    } else {
        "links may begin with `https:`, `mailto:` or `tel:`, or name an entry: `service:legal-support`"
    };
    Diagnostic::new(CODE, format!("the link `{url}` is not allowed"))
        .at(span, "")
        .help(help)
}
