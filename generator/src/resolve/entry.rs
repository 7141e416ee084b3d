use super::languages::{Lang, Languages};
use super::slug_of;
use crate::Date;
use crate::content::Translation;
use crate::kinds::{EntryIx, Facts, Kind, Role, Story};
use crate::locale;
use crate::markdown::{Link, LinkTarget};
use crate::parse::{EntryDocument, Media, Text};
use spanned::FileId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An entry that will be published.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) facts: Facts,
    source_text: LinkedText,
    /// By language, from the second one.
    translations: Vec<Option<LinkedText>>,
    /// By language, from the second one: the name of a country without a translation.
    names: Vec<Option<String>>,
    /// Pictures next to the text, by file name.
    pub(crate) media: BTreeMap<String, Media>,
    /// Whether it is still to come on the day of the build; always, for a kind without days.
    pub(crate) is_current: bool,
    /// Any file of the entry, to point at.
    pub(crate) anchor: FileId,
}

/// A text whose links are followed.
#[derive(Debug)]
struct LinkedText {
    text: Arc<Text>,
    /// The entry that each link of its outline names; `None` for other links and for a story
    /// that is withdrawn. Empty until the links are followed.
    links: Vec<Option<EntryIx>>,
}

impl Entry {
    /// `None` for an entry without facts or without a text in the source language; that was
    /// reported.
    pub(super) fn of(document: &EntryDocument, languages: &Languages, today: Date) -> Option<Self> {
        let facts = document.facts.clone()?;
        let mut by_language = languages.tags().map(|tag| {
            let text = document.texts.get(tag)?.as_ref()?;
            Some(LinkedText {
                text: Arc::clone(text),
                links: Vec::new(),
            })
        });
        let source_text = by_language.next()??;
        let translations: Vec<_> = by_language.collect();
        let names = languages.tags().skip(1).zip(&translations);
        let names = names.map(|(tag, text)| match (&facts, text) {
            (Facts::Country(country), None) => locale::country_name(tag, country.code.as_str()),
            _ => None,
        });
        Some(Self {
            names: names.collect(),
            kind: document.kind,
            slug: slug_of(Some(&facts), &document.id).to_owned(),
            id: document.id.clone(),
            is_current: facts.period().is_none_or(|it| it.last_day() >= today),
            facts,
            source_text,
            translations,
            media: document.media.clone(),
            anchor: document.anchor,
        })
    }

    fn linked(&self, lang: Lang) -> (Lang, &LinkedText) {
        let translation = lang
            .ix()
            .checked_sub(1)
            .and_then(|at| self.translations.get(at));
        match translation.and_then(Option::as_ref) {
            Some(text) => (lang, text),
            None => (Lang::SOURCE, &self.source_text),
        }
    }

    /// The text to show in a language, and the language it is in: the source language's
    /// where there is no translation.
    pub(crate) fn text(&self, lang: Lang) -> (Lang, &Text) {
        let (lang, linked) = self.linked(lang);
        (lang, &linked.text)
    }

    /// The entry that each link of the text to show in a language names.
    pub(crate) fn links(&self, lang: Lang) -> &[Option<EntryIx>] {
        &self.linked(lang).1.links
    }

    /// The title to show in a language, and the language it is in: the name of a country is known
    /// without a translation of its page.
    pub(crate) fn titled(&self, lang: Lang) -> (Lang, &str) {
        let name = lang.ix().checked_sub(1).and_then(|at| self.names.get(at));
        if let Some(name) = name.and_then(Option::as_deref) {
            return (lang, name);
        }
        let (lang, text) = self.text(lang);
        (lang, &text.words.title)
    }

    /// The title to show in a language.
    pub(crate) fn title(&self, lang: Lang) -> &str {
        self.titled(lang).1
    }

    /// Whether there is a text in the language itself.
    pub(crate) fn is_translated(&self, lang: Lang) -> bool {
        self.linked(lang).0 == lang
    }

    /// Whether the text to show in a language is a translation that a machine made and no person
    /// has read.
    pub(crate) fn is_draft(&self, lang: Lang) -> bool {
        let (shown, linked) = self.linked(lang);
        let made = linked.text.words.translation.as_ref();
        shown != Lang::SOURCE && made.is_some_and(Translation::is_draft)
    }

    /// The text in the source language.
    pub(crate) fn source_text(&self) -> &Text {
        &self.source_text.text
    }

    /// Follows the links of its texts in all languages.
    pub(super) fn follow_links(&mut self, find: impl Fn(Kind, &str) -> Option<EntryIx>) {
        let translations = self.translations.iter_mut().flatten();
        for linked in std::iter::once(&mut self.source_text).chain(translations) {
            let links = linked.text.outline.links.iter();
            let entry = |link: &Link| match LinkTarget::parse(&link.url) {
                LinkTarget::Entry { kind, id, .. } if !link.image => find(kind, id),
                LinkTarget::Phone(id) if !link.image => find(Kind::Organisation, id),
                _ => None,
            };
            linked.links = links.map(entry).collect();
        }
    }

    /// The facts of a story; `None` for other kinds.
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

    /// The purpose of a page; `None` for other kinds.
    pub(super) fn page_role(&self) -> Option<Role> {
        match &self.facts {
            Facts::Page(page) => Some(page.role),
            _ => None,
        }
    }

    /// Whether the entry may appear in a language at all: stories only where consent allows it.
    /// A page without a translation has the words of the source language, so consent must cover
    /// that language too.
    pub(crate) fn appears_in(&self, lang: Lang, languages: &Languages) -> bool {
        let Some(story) = self.story() else {
            return true;
        };
        let covers = |lang| story.consent.languages.include(languages.tag(lang));
        covers(lang) && covers(self.linked(lang).0)
    }

    /// Whether the consent to the photo of a story covers a language.
    pub(crate) fn shows_photo_in(&self, tag: &str) -> bool {
        let photo = self.story().and_then(|story| story.photo.as_ref());
        let consent = photo.and_then(|photo| photo.consent.as_ref());
        consent.is_none_or(|consent| consent.languages.include(tag))
    }
}
