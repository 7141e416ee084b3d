use crate::kinds::LangView;
use serde::Serialize;

/// The page in one language, for the language switcher.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SwitcherLanguage<'a> {
    /// The language.
    #[serde(flatten)]
    pub(crate) lang: LangView<'a>,
    /// The address of the page in it.
    pub(crate) url: String,
    /// Whether it is the language of this page.
    pub(crate) current: bool,
    /// Whether the language has the start, the self-check, and every page with a contact.
    pub(crate) complete: bool,
    /// Whether the page has a text in it, and not only one in the source language.
    pub(crate) translated: bool,
}
