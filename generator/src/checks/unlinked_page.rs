use super::Subject;
use spanned::{Code, Diagnostic, Severity};

/// No menu and no text leads to a page.
pub(crate) const CODE: &Code = &Code {
    name: "unlinked-page",
    severity: Severity::Note,
    summary: "No menu and no text leads to a page.",
    explanation: "Readers reach a page by a menu or by a link. A page with `menu: none` to which no text \
        links is found by the search alone. That is right for a page whose address is on paper.",
    wrong: "",
    right: "",
};

/// A page that no menu names and no text links to.
pub(crate) fn page(page: Subject<'_>) -> Diagnostic {
    let message = format!("no menu and no text leads to the page `{}`", page.id);
    Diagnostic::new(CODE, message)
        .at(page.span, "")
        .help(format!(
            "write `menu: footer` or `menu: main`, or link to it from another text: `[](page:{})`",
            page.id
        ))
}
