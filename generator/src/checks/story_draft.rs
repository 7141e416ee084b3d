use super::LEFT_OUT;
use spanned::{Code, Diagnostic, Severity, Span};

/// A story is left out because it is not finished.
pub(crate) const CODE: &Code = &Code {
    name: "story-draft",
    severity: Severity::Note,
    summary: "A story is left out because it is not finished.",
    explanation: "`draft: true` keeps a story out of the portal until it is finished; links to it \
        become plain words. `homeward serve --draft` shows it to you, with a line that says so. All \
        that is wrong in it is reported as in every story.",
    wrong: "draft: true",
    right: "draft: false",
};

/// A story that is not finished.
pub(crate) fn check(draft: bool, id: &str, span: Span) -> Option<Diagnostic> {
    draft.then(|| {
        Diagnostic::new(CODE, format!("the story `{id}` is a draft"))
            .at(span, LEFT_OUT)
            .help("`homeward serve --draft` shows it; when it is finished, remove this line")
    })
}
