use spanned::Span;

/// The entry that a diagnostic is about, in the words of messages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'a> {
    /// The name of its kind: `service`.
    pub(crate) kind: &'a str,
    /// The folder of its kind: `services`.
    pub(crate) folder: &'a str,
    /// Its id.
    pub(crate) id: &'a str,
    /// The place to show.
    pub(crate) span: Span,
}
