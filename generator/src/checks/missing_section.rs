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

/// The sections that the headings of a programme's text lack. `title` is the place to show.
pub(crate) fn check<'a>(
    headings: impl IntoIterator<Item = &'a str>,
    title: Span,
) -> Vec<Diagnostic> {
    let headings: BTreeSet<&str> = headings.into_iter().collect();
    let missing = SECTIONS.iter().filter(|id| !headings.contains(**id));
    missing
        .map(|id| {
            Diagnostic::new(CODE, format!("this programme's text has no section `{id}`"))
                .at(title, "")
                .help(format!(
                    "add a heading `## … {{#{id}}}`; if the source does not answer it, say so in a sentence"
                ))
        })
        .collect()
}
