use super::scalar::{Email, InternationalNumber, WebAddress};
use schemars::JsonSchema;
use serde::Deserialize;

/// How readers can report to the publisher that something on a page is wrong.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Feedback {
    /// An e-mail address that a person reads.
    pub(crate) email: Option<Email>,
    /// A number that a person answers in the messenger `WhatsApp`, as `+442079460958`.
    pub(crate) whatsapp: Option<InternationalNumber>,
    /// The address of a form.
    pub(crate) url: Option<WebAddress>,
}

impl Feedback {
    /// Whether there is no way to report anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.email.is_none() && self.whatsapp.is_none() && self.url.is_none()
    }
}
