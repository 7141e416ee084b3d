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

/// All that links to a withdrawn story need.
const SHORT: &str = "with only a title and a summary, such as `Withdrawn`";

/// The entry has no text in the source language; `withdrawn` says so of a story, and `None` that it is
/// none. The span of the entry shows another file of the entry.
pub(crate) fn check(
    has_text: bool,
    language: &str,
    withdrawn: Option<bool>,
    entry: Subject<'_>,
) -> Option<Diagnostic> {
    if has_text {
        return None;
    }
    let Subject {
        kind,
        folder,
        id,
        span,
    } = entry;
    let add = format!("add `content/{folder}/{id}/{language}.md`");
    Some(
        Diagnostic::new(
            CODE,
            format!("the {kind} `{id}` has no text in the source language `{language}`"),
        )
        .at(span, "this file is in its folder")
        .help(match withdrawn {
            None => add,
            Some(true) => format!("{add}, {SHORT}: nothing of it is published"),
            Some(false) => format!(
                "{add}; if the text was deleted because nobody may read it, do not bring it back: write \
                `withdrawn: true` into `content/{folder}/{id}/story.yaml`, and add the file {SHORT}"
            ),
        }),
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
