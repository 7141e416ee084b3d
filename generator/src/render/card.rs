use super::page::Page;
use super::view::LangView;
use crate::resolve::EntryIx;
use serde::Serialize;

/// An entry in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Card<'a> {
    /// The name of its kind.
    pub(crate) kind: &'static str,
    /// Its id.
    pub(crate) id: &'a str,
    /// The address of its page.
    pub(crate) url: String,
    /// Its title.
    pub(crate) title: &'a str,
    /// One or two sentences.
    pub(crate) summary: &'a str,
    /// The language of title and summary.
    pub(crate) lang: LangView<'a>,
    /// Whether that is the language of the frame.
    pub(crate) same_lang: bool,
    /// Whether it is the page itself.
    pub(crate) current: bool,
}

/// How many related entries a page shows: enough to choose from, light enough to load.
pub(super) const RELATED: usize = 24;

impl<'a> Page<'a> {
    pub(super) fn card(&self, ix: EntryIx) -> Card<'a> {
        let entry = self.frame.site.entry(ix);
        let (lang, text) = entry.text(self.frame.lang);
        let path = crate::plan::entry_path(self.frame.site, ix, self.frame.lang);
        Card {
            kind: entry.kind.name(),
            id: &entry.id,
            url: self.frame.to(&path),
            title: &text.words.title,
            summary: &text.words.summary,
            lang: self.frame.lang_view(lang),
            same_lang: lang == self.frame.lang,
            current: path == self.path,
        }
    }

    pub(super) fn cards(&self, entries: &[EntryIx]) -> Vec<Card<'a>> {
        entries
            .iter()
            .take(RELATED)
            .map(|ix| self.card(*ix))
            .collect()
    }
}
