use super::{Names, Subject};
use crate::locale;
use spanned::{Code, Diagnostic, Severity, Span, retype};

/// A reference names an entry that does not exist.
pub(crate) const CODE: &Code = &Code {
    name: "dangling-reference",
    severity: Severity::Error,
    summary: "A reference names an entry that does not exist.",
    explanation: "Facts and rules name other entries by their ids. A page cannot show an office, a \
        service or a source that does not exist. Correct the id, or add the entry that the \
        help names.",
    wrong: "services: [legal-suport]",
    right: "services: [legal-support]",
};

/// A reference to a country by its code; `id` is that of the country.
pub(crate) fn country_code(code: &str, id: &str, span: Span) -> Diagnostic {
    let message =
        format!("there is no country `{code}`: this is a code, and not the id of a country");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .fix(span, id)
        .help(format!("write `{id}`"))
}

/// A reference in facts or rules names an entry that does not exist.
pub(crate) fn check(reference: Subject<'_>, names: &mut Names<'_>) -> Option<Diagnostic> {
    let Subject {
        kind,
        folder,
        id,
        span,
    } = reference;
    if names.has(kind, id) || names.is_moved(kind, id) {
        return None;
    }
    let diagnostic = Diagnostic::new(CODE, format!("there is no {kind} `{id}`")).at(span, "");
    if let Some(help) = retype(id) {
        return Some(diagnostic.help(help));
    }
    if let Some(today) = names.today(kind, id) {
        return Some(
            diagnostic
                .fix(span, today)
                .help(format!("`{id}` is `{today}` today: write `{today}`")),
        );
    }
    // Another country is never meant, however near its name is.
    let is_other = kind == "country" && locale::is_country_id(id);
    if is_other {
        return Some(diagnostic.help(format!(
            "the portal has no page for this country yet: add `content/{folder}/{id}/{kind}.yaml` and a text, with `homeward new country`"
        )));
    }
    if let Some(guess) = names.nearest(kind, id) {
        return Some(diagnostic.fix(span, guess));
    }
    let add = format!("add `content/{folder}/{id}/{kind}.yaml`");
    Some(diagnostic.help(match names.did_you_mean(kind, id) {
        Some(others) => format!("{others}; or {add}"),
        None => add,
    }))
}
