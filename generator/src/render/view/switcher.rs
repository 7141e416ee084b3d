use crate::content::Direction;
use serde::Serialize;

/// The page in one language, for the language switcher.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SwitcherLanguage<'a> {
    /// Its BCP 47 tag.
    pub(crate) tag: &'a str,
    /// Its name for itself.
    pub(crate) name: &'a str,
    /// Which way it is written.
    pub(crate) dir: Direction,
    /// The address of the page in it.
    pub(crate) url: String,
    /// Whether it is the language of this page.
    pub(crate) current: bool,
    /// Whether the language has the start, the self-check, and every page with a contact.
    pub(crate) complete: bool,
    /// Whether the page has a text in it, and not only one in the source language.
    pub(crate) translated: bool,
}
