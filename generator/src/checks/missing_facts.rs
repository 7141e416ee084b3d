use super::Subject;
use spanned::{Code, Diagnostic, Severity};

/// A folder has texts but no YAML file of facts.
pub(crate) const CODE: &Code = &Code {
    name: "missing-facts",
    severity: Severity::Error,
    summary: "A folder has texts but no YAML file of facts.",
    explanation: "Every entry has one YAML file with what is the same in all languages: dates, \
        sources, references. Without it the entry cannot be published. Add the file that the \
        help names, or move the text to the folder where it belongs.",
    wrong: "content/services/tailoring/en.md",
    right: "content/services/tailoring/service.yaml\ncontent/services/tailoring/en.md",
};

/// The entry has no file of facts; its span shows another file of the entry.
pub(crate) fn check(has_facts: bool, entry: Subject<'_>) -> Option<Diagnostic> {
    if has_facts {
        return None;
    }
    let Subject {
        kind,
        folder,
        id,
        span,
    } = entry;
    Some(
        Diagnostic::new(CODE, format!("the {kind} `{id}` has no `{kind}.yaml`"))
            .at(span, "this file is in its folder")
            .help(format!("add `content/{folder}/{id}/{kind}.yaml`")),
    )
}
