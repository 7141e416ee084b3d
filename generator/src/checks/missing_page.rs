use spanned::{Code, Diagnostic, Severity, Span};

/// A portal has no home page, or no page for its self-check.
pub(crate) const CODE: &Code = &Code {
    name: "missing-page",
    severity: Severity::Error,
    summary: "A portal has no home page, or no page for its self-check.",
    explanation: "The address of the portal in each language shows the page whose `role` is `home`. \
        Without it, readers who open the portal get an error. Questions appear on the page whose \
        `role` is `self-check`; without it, nobody can answer them, and without questions and rules \
        such a page is empty.",
    wrong: "role: page\nmenu: none",
    right: "role: home\nmenu: none",
};

/// A portal without a home page; `tag` is its first language. `page` is the path of the facts of the page
/// with this name, if there is one.
pub(crate) fn home(tag: &str, page: Option<&str>, site: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the portal has no home page")
        .at(site, "")
        .help(to_add("home", "Home", ("none", tag), page))
}

/// Questions without a page that asks them; `questions` is the place of the questions. `tag` and `page` are
/// as for [`home`].
pub(crate) fn self_check(tag: &str, page: Option<&str>, questions: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(CODE, "no page asks the questions of the self-check")
        .at(questions, "")
        .help(to_add("self-check", "Self-check", ("main", tag), page));
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A page about the self-check in a portal that has none.
pub(crate) fn no_rules(role: &str, place: Span) -> Diagnostic {
    let message = format!(
        "the portal has no questions and no rules: readers would find nothing on a page with the role `{role}`"
    );
    Diagnostic::new(CODE, message).at(place, "").help(
        "delete this page, or write `role: page` if it has other words for readers; for a self-check, add `content/eligibility/questions.yaml`, and `rules.yaml` next to the facts of a programme",
    )
}

fn to_add(role: &str, title: &str, (menu, tag): (&str, &str), page: Option<&str>) -> String {
    if let Some(page) = page {
        return format!("write `role: {role}` in `{page}`");
    }
    format!(
        "add `content/pages/{role}/page.yaml` with `role: {role}`, and a text `{tag}.md` next to it, or type `homeward new page --id {role} --title \"{title}\" --set role={role} --set menu={menu}`"
    )
}
