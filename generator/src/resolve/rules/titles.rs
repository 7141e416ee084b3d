use super::super::languages::{Lang, Languages};
use crate::kinds::Kind;
use crate::parse::{EntryDocument, Text};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What the entries that rules name are called in one language; the source language's words
/// where there is no translation.
#[derive(Debug, Default)]
pub(crate) struct RuleTitles {
    /// By kind and id.
    titles: HashMap<Kind, BTreeMap<String, String>>,
    /// By programme and criterion.
    criteria: BTreeMap<String, BTreeMap<String, String>>,
    /// By programme and component.
    gives: BTreeMap<String, BTreeMap<String, String>>,
}

impl RuleTitles {
    /// Entries with mistakes have no title: rules can be read without them.
    pub(super) fn of(entries: &[Arc<EntryDocument>], languages: &Languages, lang: Lang) -> Self {
        let mut titles = Self::default();
        let kinds = [Kind::Programme, Kind::Service, Kind::Source];
        for entry in entries.iter().filter(|entry| kinds.contains(&entry.kind)) {
            let Some(text) = shown(entry, languages, lang) else {
                continue;
            };
            let of_kind = titles.titles.entry(entry.kind).or_default();
            of_kind.insert(entry.id.clone(), text.words.title.clone());
            if entry.kind == Kind::Programme {
                let words = text.words.criteria();
                let words = words.map(|(id, words)| (id.clone(), words.title.clone()));
                titles.criteria.insert(entry.id.clone(), words.collect());
                let words = text.words.gives();
                let words = words.map(|(id, words)| (id.clone(), words.title.clone()));
                titles.gives.insert(entry.id.clone(), words.collect());
            }
        }
        titles
    }

    /// The title of a programme, service or source.
    pub(crate) fn title(&self, kind: Kind, id: &str) -> Option<&str> {
        self.titles.get(&kind)?.get(id).map(String::as_str)
    }

    /// The title of a criterion of a programme.
    pub(crate) fn criterion(&self, programme: &str, id: &str) -> Option<&str> {
        self.criteria.get(programme)?.get(id).map(String::as_str)
    }

    /// The title of a component that a programme gives.
    pub(crate) fn component(&self, programme: &str, id: &str) -> Option<&str> {
        self.gives.get(programme)?.get(id).map(String::as_str)
    }
}

fn shown<'e>(entry: &'e EntryDocument, languages: &Languages, lang: Lang) -> Option<&'e Text> {
    let text = |lang| {
        entry
            .texts
            .get(languages.tag(lang))
            .and_then(Option::as_deref)
    };
    text(lang).or_else(|| text(Lang::SOURCE))
}
