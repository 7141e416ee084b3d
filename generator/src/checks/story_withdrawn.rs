use super::LEFT_OUT;
use spanned::{Code, Diagnostic, Severity, Span};

/// A story is left out because it was withdrawn.
pub(crate) const CODE: &Code = &Code {
    name: "story-withdrawn",
    severity: Severity::Note,
    summary: "A story is left out because it was withdrawn.",
    explanation: "A person can withdraw a story at any time. `withdrawn: true` removes it everywhere \
        at the next build: its page, lists, the feed and the sitemap; links to it become \
        plain words. This note needs no correction. Keep the folder while other texts link to \
        the story.",
    wrong: "withdrawn: true",
    right: "withdrawn: false",
};

/// A story that was withdrawn.
pub(crate) fn check(withdrawn: bool, id: &str, span: Span) -> Option<Diagnostic> {
    withdrawn.then(|| {
        Diagnostic::new(CODE, format!("the story `{id}` is withdrawn"))
            .at(span, LEFT_OUT)
            .help("this needs no correction; keep the folder while other texts link to the story")
    })
}
