use super::rules::Rules;
use super::slug_of;
use crate::Date;
use crate::content::{Facts, Kind, Language, Reference, Role, SiteFacts, SiteWords, Story};
use crate::parse::{EntryDocument, Media, Text};
use spanned::{FileId, Sources};
use std::collections::{BTreeMap, HashMap};

/// A language of the site, by its place in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lang(pub(super) u8);

impl Lang {
    /// The source language: the first one.
    pub(crate) const SOURCE: Self = Self(0);

    /// Its place among the languages.
    pub(crate) fn ix(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages of the site.
#[derive(Debug)]
pub(crate) struct Languages(Vec<Language>);

impl Languages {
    pub(super) fn of(facts: &SiteFacts) -> Self {
        Self(facts.languages.clone())
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..u8::try_from(self.0.len()).unwrap_or(u8::MAX)).map(Lang)
    }

    pub(crate) fn get(&self, lang: Lang) -> &Language {
        &self.0[lang.ix()]
    }

    pub(crate) fn tag(&self, lang: Lang) -> &str {
        self.get(lang).tag.as_str()
    }

    pub(crate) fn find(&self, tag: &str) -> Option<Lang> {
        self.all().find(|lang| self.tag(*lang) == tag)
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|language| language.tag.as_str())
    }
}

/// An entry of the site, by its place in the list of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct EntryIx(pub(super) u32);

impl EntryIx {
    pub(super) fn ix(self) -> usize {
        self.0 as usize
    }
}

/// An entry that will be published.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) facts: Facts,
    pub(crate) references: Vec<Reference>,
    /// By language; the source language's is always there.
    texts: Vec<Option<Text>>,
    /// Pictures beside the text, by file name.
    pub(crate) media: BTreeMap<String, Media>,
    /// Any file of the entry, to point at.
    pub(crate) anchor: FileId,
}

impl Entry {
    /// `None` for what is not fit to be shown; that was reported.
    pub(super) fn of(document: EntryDocument, languages: &Languages) -> Option<Self> {
        let facts = document.facts?;
        let mut texts = document.texts;
        let by_language: Vec<Option<Text>> = languages
            .tags()
            .map(|tag| texts.remove(tag).flatten())
            .collect();
        by_language.first()?.as_ref()?;
        Some(Self {
            kind: document.kind,
            slug: slug_of(Some(&facts), &document.id).to_owned(),
            id: document.id,
            facts,
            references: document.references,
            texts: by_language,
            media: document.media,
            anchor: document.anchor,
        })
    }

    /// The text to show in a language, and the language it is in: the source language's
    /// where there is no translation.
    pub(crate) fn text(&self, lang: Lang) -> (Lang, &Text) {
        match self.texts.get(lang.ix()).and_then(Option::as_ref) {
            Some(text) => (lang, text),
            None => (Lang::SOURCE, self.source_text()),
        }
    }

    /// Whether there is a text in the language itself.
    pub(crate) fn is_translated(&self, lang: Lang) -> bool {
        self.texts.get(lang.ix()).is_some_and(Option::is_some)
    }

    pub(crate) fn source_text(&self) -> &Text {
        match self.texts.first() {
            Some(Some(text)) => text,
            // `Entry::of` refuses an entry without it.
            _ => unreachable!("an entry has a text in the source language"),
        }
    }

    pub(crate) fn story(&self) -> Option<&Story> {
        match &self.facts {
            Facts::Story(story) => Some(story),
            _ => None,
        }
    }

    /// Whether it is the home page.
    pub(crate) fn is_home(&self) -> bool {
        self.page_role() == Some(Role::Home)
    }

    /// What a page is for; `None` for other kinds.
    pub(super) fn page_role(&self) -> Option<Role> {
        match &self.facts {
            Facts::Page(page) => Some(page.role),
            _ => None,
        }
    }

    /// Whether the entry may appear in a language at all: stories only where consent says so.
    pub(crate) fn appears_in(&self, tag: &str) -> bool {
        self.story()
            .is_none_or(|story| story.consent.languages.include(tag))
    }
}

/// A portal, right in itself.
#[derive(Debug)]
pub struct Site {
    pub(crate) facts: SiteFacts,
    /// By language, the source language's where one is missing.
    pub(crate) words: Vec<(Lang, SiteWords)>,
    /// Without a slash at the end.
    pub(crate) base_url: Option<String>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) index: HashMap<(Kind, String), EntryIx>,
    /// For each entry, those that refer to it.
    pub(crate) cited_by: Vec<Vec<EntryIx>>,
    /// For each language and entry, its place among its kind.
    pub(crate) ranks: Vec<Vec<u32>>,
    /// For each language and kind, its entries in order.
    pub(crate) by_kind: Vec<BTreeMap<Kind, Vec<EntryIx>>>,
    pub(super) home: Option<EntryIx>,
    pub(super) self_check_page: Option<EntryIx>,
    pub(crate) rules: Option<Rules>,
    pub(crate) languages: Languages,
    pub(crate) sources: Sources,
    pub(crate) theme_files: Vec<FileId>,
    pub(crate) today: Date,
}

impl Site {
    pub(crate) fn entry(&self, ix: EntryIx) -> &Entry {
        &self.entries[ix.ix()]
    }

    pub(crate) fn find(&self, kind: Kind, id: &str) -> Option<EntryIx> {
        self.index.get(&(kind, id.to_owned())).copied()
    }

    /// The home page, if the site has one.
    pub(crate) fn home(&self) -> Option<EntryIx> {
        self.home
    }

    /// The page of the self-check, if the site has one.
    pub(crate) fn self_check_page(&self) -> Option<EntryIx> {
        self.self_check_page
    }

    pub(crate) fn words(&self, lang: Lang) -> &SiteWords {
        &self.words[lang.ix()].1
    }

    /// The language that the portal's own words are in.
    pub(crate) fn words_lang(&self, lang: Lang) -> Lang {
        self.words[lang.ix()].0
    }

    /// All entries of a kind, in a language's order.
    pub(crate) fn of_kind(&self, kind: Kind, lang: Lang) -> &[EntryIx] {
        self.by_kind[lang.ix()]
            .get(&kind)
            .map_or(&[], Vec::as_slice)
    }

    /// The entries of a kind that refer to `ix`, in a language's order.
    pub(crate) fn citing(&self, ix: EntryIx, kind: Kind, lang: Lang) -> Vec<EntryIx> {
        let mut citing: Vec<EntryIx> = self.cited_by[ix.ix()]
            .iter()
            .copied()
            .filter(|other| self.entry(*other).kind == kind && self.appears(*other, lang))
            .collect();
        self.sort(&mut citing, lang);
        citing
    }

    /// Puts entries in a language's order.
    pub(crate) fn sort(&self, entries: &mut [EntryIx], lang: Lang) {
        let ranks = &self.ranks[lang.ix()];
        entries.sort_by_key(|ix| (self.entry(*ix).kind, ranks[ix.ix()]));
    }

    pub(crate) fn appears(&self, ix: EntryIx, lang: Lang) -> bool {
        self.entry(ix).appears_in(self.languages.tag(lang))
    }

    /// The files, when the site is no longer needed.
    pub(crate) fn into_sources(self) -> Sources {
        self.sources
    }
}
