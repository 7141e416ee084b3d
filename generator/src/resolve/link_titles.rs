//! Links whose words are the title of something else.

use super::languages::{Lang, Languages};
use crate::checks::vague_words;
use crate::kinds::Kind;
use crate::markdown::Link;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Sources};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The entries by kind, language and title; made when a link has words.
pub(super) struct LinkTitles<'a> {
    entries: &'a [Arc<EntryDocument>],
    languages: &'a Languages,
    sources: &'a Sources,
    by_title: OnceLock<HashMap<(Kind, &'a str, &'a str), &'a str>>,
}

impl<'a> LinkTitles<'a> {
    pub(super) fn of(
        entries: &'a [Arc<EntryDocument>],
        languages: &'a Languages,
        sources: &'a Sources,
    ) -> Self {
        Self {
            entries,
            languages,
            sources,
            by_title: OnceLock::new(),
        }
    }

    /// A link to `target` in a text in the language `tag`, if its words are the title of another entry of the kind.
    pub(super) fn check(
        &self,
        link: &Link,
        tag: &str,
        target: &EntryDocument,
    ) -> Option<Diagnostic> {
        let before = &self.sources.text(link.span.file)[..link.span.range().start];
        let before = before.strip_suffix("](")?;
        let words = before[before.rfind('[')? + 1..].trim();
        if words.is_empty() {
            return None;
        }
        let titles = self.by_title.get_or_init(|| self.titles());
        let named = *titles.get(&(target.kind, tag, words))?;
        let mut own = target.texts.values().flatten();
        let is_other = named != target.id && !own.any(|it| it.words.title.trim() == words);
        let kind = target.kind.name();
        is_other.then(|| {
            let (to, named) = (format!("{kind}:{}", target.id), format!("{kind}:{named}"));
            vague_words::other_title(&to, &named, link.span)
        })
    }

    /// An entry without a text in a language has its title in the source language there.
    fn titles(&self) -> HashMap<(Kind, &'a str, &'a str), &'a str> {
        let source = self.languages.tag(Lang::SOURCE);
        let mut titles = HashMap::new();
        for entry in self.entries {
            for tag in self.languages.tags() {
                let text = |tag: &str| entry.texts.get(tag).and_then(Option::as_ref);
                if let Some(text) = text(tag).or_else(|| text(source)) {
                    let title = text.words.title.trim();
                    titles
                        .entry((entry.kind, tag, title))
                        .or_insert(entry.id.as_str());
                }
            }
        }
        titles
    }
}
