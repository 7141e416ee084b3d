use crate::Span;

/// A text that names something elsewhere, found by the keyword `x-kind` of its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The value of `x-kind`: what kind of thing is named.
    pub kind: String,
    /// The name.
    pub id: String,
    /// The place of the name.
    pub span: Span,
}
