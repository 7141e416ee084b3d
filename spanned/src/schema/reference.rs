use crate::Span;

/// A text that names something outside the document, found by the keyword `x-kind` of its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The value of `x-kind`: the kind of the named thing.
    pub kind: String,
    /// The name.
    pub id: String,
    /// The place of the name.
    pub span: Span,
}
