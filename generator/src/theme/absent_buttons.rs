//! Buttons that texts speak of, and that a site does not have.

use super::Theme;
use crate::checks::missing_button;
use crate::parse::EntryDocument;
use crate::resolve::Site;
use spanned::{Diagnostics, Span};
use std::sync::Arc;

/// The strings of the buttons for saving pages.
const OFFLINE: [&str; 2] = ["offline-save", "offline-remove"];

impl Theme {
    /// Reports texts that have the words of a button for saving pages, where pages cannot be saved: each text once.
    pub(crate) fn check_buttons(
        &self,
        site: &Site,
        entries: &[Arc<EntryDocument>],
        diagnostics: &mut Diagnostics,
    ) {
        if site.facts.offline {
            return;
        }
        for tag in site.languages.tags() {
            let words = OFFLINE.iter();
            let words: Vec<String> = words
                .filter_map(|key| self.strings.get(tag, key, &[]))
                // One word is a part of other sentences: `Save the Children`.
                .filter(|words| words.contains(char::is_whitespace) || !words.is_ascii())
                .collect();
            let texts = entries.iter().filter_map(|it| it.texts.get(tag)?.as_ref());
            diagnostics.extend(texts.filter_map(|text| {
                let body = site.sources.text(text.source);
                let (at, words) = words
                    .iter()
                    .find_map(|words| Some((body.find(words)?, words)))?;
                let span = Span::new(text.source, at..at + words.len());
                Some(missing_button::offline(words, span))
            }));
        }
    }
}
