use super::context::{LangView, PageContext};
use crate::resolve::EntryIx;
use serde::Serialize;

/// An entry in a list.
#[derive(Debug, Serialize)]
pub(super) struct Card<'a> {
    pub(super) kind: &'static str,
    pub(super) id: &'a str,
    pub(super) url: String,
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) lang: LangView<'a>,
    /// Whether its text is in the page's language.
    pub(super) same_lang: bool,
    /// Whether it is the page itself.
    pub(super) current: bool,
}

/// How many related entries a page shows: enough to choose from, light enough to load.
pub(super) const RELATED: usize = 24;

impl<'a> PageContext<'a> {
    pub(super) fn card(&self, ix: EntryIx) -> Card<'a> {
        let entry = self.site.entry(ix);
        let (lang, text) = entry.text(self.lang);
        let path = crate::plan::entry_path(self.site, ix, self.lang);
        Card {
            kind: entry.kind.name(),
            id: &entry.id,
            url: self.to(&path),
            title: &text.words.title,
            summary: &text.words.summary,
            lang: self.lang_view(lang),
            same_lang: lang == self.lang,
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
