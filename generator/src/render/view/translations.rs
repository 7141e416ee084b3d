use crate::kinds::{Card, LangView};
use serde::Serialize;

/// The state of the translations, for those who translate or check.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct TranslationsView<'a> {
    /// The language of the original texts.
    pub(crate) source: LangView<'a>,
    /// The languages that the portal is translated to; that of the page comes first.
    pub(crate) languages: Vec<LanguageWork<'a>>,
    /// Texts in the language of the page that are missing, incomplete or out of date: the first
    /// 50.
    pub(crate) open: Vec<OpenText<'a>>,
    /// The number of all such texts.
    pub(crate) open_total: usize,
    /// Texts in the language of the page that a machine made and no person has read: the first
    /// 50 that have a page.
    pub(crate) unreviewed: Vec<Card<'a>>,
    /// The number of all such texts, also of those without a page.
    pub(crate) unreviewed_total: usize,
}

/// The state of the translations to a language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LanguageWork<'a> {
    /// The language.
    pub(crate) lang: LangView<'a>,
    /// This page in that language: it has the list of texts to work on.
    pub(crate) url: String,
    /// Whether it is the language of the page.
    pub(crate) current: bool,
    /// The numbers of all kinds together.
    pub(crate) all: WorkCounts,
    /// The numbers by kind.
    pub(crate) kinds: Vec<KindWork>,
}

/// The state of the translations of one kind.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct KindWork {
    /// The kind: `kind-<kind>` is the key of the UI string that names it. Besides the kinds of
    /// entries there are `site`, `rules` and `interface`.
    pub(crate) kind: String,
    /// The numbers.
    #[serde(flatten)]
    pub(crate) counts: WorkCounts,
}

/// Numbers of texts. Each text is complete, out of date or missing; it can be unreviewed as well.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct WorkCounts {
    /// All texts: a text is one page, the words of the self-check, or the UI strings.
    pub(crate) texts: usize,
    /// There, and made from the original as it is.
    pub(crate) complete: usize,
    /// The original has changed since.
    pub(crate) stale: usize,
    /// Not there, or not all of it.
    pub(crate) missing: usize,
    /// A machine made it, and no person has read it.
    pub(crate) unreviewed: usize,
}

/// A text to work on.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct OpenText<'a> {
    /// Its page; null for the words of the site and of the self-check, and for UI strings.
    pub(crate) page: Option<Card<'a>>,
    /// Its kind, as in `KindWork`.
    pub(crate) kind: String,
    /// `missing`, `incomplete` or `stale`: `translations-<state>` is the key of the UI string
    /// that names it.
    pub(crate) state: &'static str,
    /// The beginnings of the original paragraphs, headings, … that are new or have changed, in
    /// the source language: the first five.
    pub(crate) changed: Vec<String>,
    /// The names of UI strings that are new or have changed: the first five.
    pub(crate) keys: Vec<&'a str>,
    /// The number of further changes.
    pub(crate) more: usize,
    /// Whether a part of the original was removed.
    pub(crate) removed: bool,
}
