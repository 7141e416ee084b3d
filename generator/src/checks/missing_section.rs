use super::translation_differs;
use spanned::{Code, Diagnostic, Severity, Span};
use std::collections::BTreeSet;

/// A programme's text lacks a section that readers rely on.
pub(crate) const CODE: &Code = &Code {
    name: "missing-section",
    severity: Severity::Error,
    summary: "A programme's text lacks a section that readers rely on.",
    explanation: "A person who compares programmes looks for the same six answers on every page: who \
        it is for, what it gives, in which form, when, the steps, and the documents. The \
        page finds them by the ids of the headings: `{#who}`, `{#gives}`, `{#form}`, \
        `{#when}`, `{#steps}`, `{#documents}`. If the source does not answer one of them, \
        say so in a sentence under its heading.",
    wrong: "## Papers to bring",
    right: "## Papers to bring {#documents}",
};

/// The sections that a programme's page must have, by their ids.
const SECTIONS: [&str; 6] = ["who", "gives", "form", "when", "steps", "documents"];

/// Whether a programme's page must have a section.
pub(crate) fn is_needed(id: &str) -> bool {
    SECTIONS.contains(&id)
}

/// The sections that the headings of a programme's text lack.
pub(crate) fn missing<'a>(
    headings: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = &'static str> {
    let headings: BTreeSet<&str> = headings.into_iter().collect();
    SECTIONS
        .into_iter()
        .filter(move |id| !headings.contains(*id))
}

/// A section that a programme's text lacks; `title` is the place to show.
pub(crate) fn found(id: &str, title: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("this programme's text has no section `{id}`"))
        .at(title, "")
        .help(format!(
            "add a heading `## … {{#{id}}}`; if the source does not answer it, say so in a sentence"
        ))
}

/// A section whose heading has another id than in the source text.
pub(crate) fn renamed(id: &str, own: &str, heading: Span) -> Diagnostic {
    translation_differs::other_id(CODE, id, own, heading)
}
