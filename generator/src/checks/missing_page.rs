use spanned::{Code, Diagnostic, Severity, Span};

/// A portal has no home page, or no page for its self-check.
pub(crate) const CODE: &Code = &Code {
    name: "missing-page",
    severity: Severity::Error,
    summary: "A portal has no home page, or no page for its self-check.",
    explanation: "The address of the portal in each language shows the page whose `role` is `home`. \
        Without it, readers who open the portal get an error. Questions appear on the page whose \
        `role` is `self-check`; without it, nobody can answer them.",
    wrong: "role: page\nmenu: none",
    right: "role: home\nmenu: none",
};

/// A portal without a home page.
pub(crate) fn home(site: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the portal has no home page")
        .at(site, "")
        .help("add `content/pages/home/page.yaml` with `role: home`, and a text such as `en.md` next to it")
}

/// Questions without a page that asks them; `questions` is the place of the questions.
pub(crate) fn self_check(questions: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(CODE, "no page asks the questions of the self-check")
        .at(questions, "")
        .help("add `content/pages/self-check/page.yaml` with `role: self-check`, and a text such as `en.md` next to it");
    diagnostic.severity = Severity::Warning;
    diagnostic
}
