use spanned::{Code, Diagnostic, Severity, Span};

/// A portal has no home page.
pub(crate) const CODE: &Code = &Code {
    name: "missing-page",
    severity: Severity::Error,
    summary: "A portal has no home page.",
    explanation: "The address of the portal in each language shows the page whose `role` is `home`. \
        Without it, readers who open the portal get an error.",
    wrong: "role: page\nmenu: none",
    right: "role: home\nmenu: none",
};

/// A portal without a home page.
pub(crate) fn home(site: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the portal has no home page")
        .at(site, "")
        .help("add `content/pages/home/page.yaml` with `role: home`, and a text such as `en.md` next to it")
}
