use serde::Serialize;

/// How to report a mistake on a page. At least one of them is not null.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FeedbackView<'a> {
    /// The address that writes an e-mail with the page's address as its subject.
    pub(crate) email: Option<String>,
    /// The address that opens a chat at `wa.me`, in which the page's address is written already.
    pub(crate) whatsapp: Option<String>,
    /// The address of a form.
    pub(crate) url: Option<&'a str>,
}
