use super::LEFT_OUT;
use spanned::{Code, Diagnostic, Severity, Span};

/// A story is left out because it was withdrawn.
pub(crate) const CODE: &Code = &Code {
    name: "story-withdrawn",
    severity: Severity::Note,
    summary: "A story is left out because it was withdrawn.",
    explanation: "A person can withdraw a story at any time. `withdrawn: true` removes it everywhere \
        at the next build: its page, lists, the feed and the sitemap; links to it become \
        plain words. Its own text can be deleted, except for a title and a summary. Texts that \
        link to the story may tell it too: read them. Keep the folder while there are links, and as the \
        record of the decision.",
    wrong: "withdrawn: true",
    right: "withdrawn: false",
};

/// A story that was withdrawn; `linking` are the files whose texts link to it.
pub(crate) fn check(id: &str, linking: &[&str], span: Span) -> Diagnostic {
    /// More are not named.
    const NAMED: usize = 3;
    let named = linking.iter().take(NAMED).map(|path| format!("`{path}`"));
    let named = named.collect::<Vec<_>>().join(", ");
    let more = match linking.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Diagnostic::new(CODE, format!("the story `{id}` is withdrawn"))
        .at(span, LEFT_OUT)
        .help(if linking.is_empty() {
            "this needs no correction; the folder keeps the record of the decision".to_owned()
        } else {
            format!(
                "links to it are plain words now; read what these texts say of the person: {named}{more}. Keep the folder while they link to the story"
            )
        })
}
