use super::{Names, Subject};
use spanned::{Code, Diagnostic, Severity};

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

/// A reference in facts or rules names an entry that does not exist.
pub(crate) fn check(reference: Subject<'_>, names: &mut Names<'_>) -> Option<Diagnostic> {
    let Subject {
        kind,
        folder,
        id,
        span,
    } = reference;
    if names.has(kind, id) {
        return None;
    }
    let diagnostic = Diagnostic::new(CODE, format!("there is no {kind} `{id}`")).at(span, "");
    if let Some(guess) = names.nearest(kind, id) {
        return Some(diagnostic.fix(span, guess));
    }
    let help = names.did_you_mean(kind, id);
    Some(
        diagnostic.help(help.unwrap_or_else(|| format!("add `content/{folder}/{id}/{kind}.yaml`"))),
    )
}
