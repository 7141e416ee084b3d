use super::Subject;
use spanned::{Code, Diagnostic, Severity, Span};

/// An entry has no text in the source language.
pub(crate) const CODE: &Code = &Code {
    name: "missing-text",
    severity: Severity::Error,
    summary: "An entry has no text in the source language.",
    explanation: "The source language is the first language in `site.yaml`. Readers of every other \
        language see its text until there is a translation, so each entry needs it. Add the \
        text, or remove the folder of the entry.",
    wrong: "content/services/tailoring/service.yaml",
    right: "content/services/tailoring/service.yaml\ncontent/services/tailoring/en.md",
};

/// The entry has no text in the source language; its span shows another file of the entry.
pub(crate) fn check(has_text: bool, language: &str, entry: Subject<'_>) -> Option<Diagnostic> {
    if has_text {
        return None;
    }
    let Subject {
        kind,
        folder,
        id,
        span,
    } = entry;
    Some(
        Diagnostic::new(
            CODE,
            format!("the {kind} `{id}` has no text in the source language `{language}`"),
        )
        .at(span, "this file is in its folder")
        .help(format!("add `content/{folder}/{id}/{language}.md`")),
    )
}

/// The portal itself has no text in the source language.
pub(crate) fn portal(site: Span, language: &str) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the portal has no text in the source language `{language}`"),
    )
    .at(site, "")
    .help(format!(
        "add `content/{language}.md` with `title`, `summary`, `publisher` and `disclaimer`"
    ))
}
