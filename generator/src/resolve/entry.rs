use super::languages::{Lang, Languages};
use super::slug_of;
use crate::Date;
use crate::kinds::{Facts, Kind, Role, Story};
use crate::parse::{EntryDocument, Media, Text};
use spanned::FileId;
use std::collections::BTreeMap;

/// An entry that will be published.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) facts: Facts,
    source_text: Text,
    /// By language, from the second one.
    translations: Vec<Option<Text>>,
    /// Pictures next to the text, by file name.
    pub(crate) media: BTreeMap<String, Media>,
    /// Whether it is still to come on the day of the build; always, for a kind without days.
    pub(crate) is_current: bool,
    /// Any file of the entry, to point at.
    pub(crate) anchor: FileId,
}

impl Entry {
    /// `None` for an entry without facts or without a text in the source language; that was
    /// reported.
    pub(super) fn of(document: EntryDocument, languages: &Languages, today: Date) -> Option<Self> {
        let facts = document.facts?;
        let mut texts = document.texts;
        let mut by_language = languages.tags().map(|tag| texts.remove(tag).flatten());
        Some(Self {
            kind: document.kind,
            slug: slug_of(Some(&facts), &document.id).to_owned(),
            id: document.id,
            is_current: facts.period().is_none_or(|it| it.last_day() >= today),
            facts,
            source_text: by_language.next()??,
            translations: by_language.collect(),
            media: document.media,
            anchor: document.anchor,
        })
    }

    fn translation(&self, lang: Lang) -> Option<&Text> {
        self.translations
            .get(lang.ix().checked_sub(1)?)
            .and_then(Option::as_ref)
    }

    /// The text to show in a language, and the language it is in: the source language's
    /// where there is no translation.
    pub(crate) fn text(&self, lang: Lang) -> (Lang, &Text) {
        match self.translation(lang) {
            Some(text) => (lang, text),
            None => (Lang::SOURCE, &self.source_text),
        }
    }

    /// The title to show in a language.
    pub(crate) fn title(&self, lang: Lang) -> &str {
        &self.text(lang).1.words.title
    }

    /// Whether there is a text in the language itself.
    pub(crate) fn is_translated(&self, lang: Lang) -> bool {
        lang == Lang::SOURCE || self.translation(lang).is_some()
    }

    /// The text in the source language.
    pub(crate) fn source_text(&self) -> &Text {
        &self.source_text
    }

    /// Its texts in all languages.
    pub(super) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let translations = self.translations.iter_mut().flatten();
        std::iter::once(&mut self.source_text).chain(translations)
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
