/// A text of the source language in place of one that is not translated yet. Readers of a draft
/// see the marks; a portal that is published has none.
pub(crate) fn drafted(source: &str) -> String {
    format!("⟦{source}⟧")
}
