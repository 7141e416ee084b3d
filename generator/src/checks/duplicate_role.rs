use spanned::{Code, Diagnostic, Severity, Span};

/// Two pages have a role that only one page can have.
pub(crate) const CODE: &Code = &Code {
    name: "duplicate-role",
    severity: Severity::Error,
    summary: "Two pages have a role that only one page can have.",
    explanation: "A portal has one home page and one page of the self-check: the menus and the theme \
        link to them. With two pages of one role no one could say which of them readers get. \
        Give one of them the role `page` or `guide`.",
    wrong: "role: home\nmenu: none",
    right: "role: page\nmenu: footer",
};

/// The page `second` has the role of the page `first`.
pub(crate) fn pages(role: &str, first: (&str, Span), second: (&str, Span)) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!(
            "the pages `{}` and `{}` both have the role `{role}`",
            first.0, second.0
        ),
    )
    .at(second.1, "")
    .related(first.1, "the other one")
    .help("give one of them the role `page` or `guide`")
}
