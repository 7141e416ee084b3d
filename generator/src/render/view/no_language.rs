use super::{FeedbackView, HeadView, NavView};
use crate::kinds::LangView;
use serde::Serialize;

/// The further variables of the choice of languages and of the page for unknown addresses.
/// Their frame is in the source language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NoLanguageVariables<'a> {
    /// What search engines and previews read.
    pub(crate) head: HeadView<'a>,
    /// The languages of the site.
    pub(crate) languages: Vec<LanguageChoice<'a>>,
    /// The menus in the source language.
    pub(crate) nav: NavView<'a>,
    /// How to report a mistake; null if the portal names no way.
    pub(crate) feedback: Option<FeedbackView<'a>>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LanguageChoice<'a> {
    /// The language.
    #[serde(flatten)]
    pub(crate) lang: LangView<'a>,
    /// The address of the home page in it.
    pub(crate) url: String,
    /// Whether the language has the start, the self-check, and every page with a contact.
    pub(crate) complete: bool,
    /// The portal's name in it.
    pub(crate) title: &'a str,
    /// The portal in one sentence.
    pub(crate) tagline: &'a str,
    /// The language of name and sentence: the source language for lack of a translation.
    pub(crate) tagline_lang: LangView<'a>,
}
