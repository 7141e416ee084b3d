//! Entries that are there twice.

use super::languages::{Lang, Languages};
use crate::checks::repeated_value;
use crate::kinds::Facts;
use crate::parse::EntryDocument;
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// Reports entries of a kind whose facts and source texts are the same to the letter, and sources with
/// one address.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let tag = languages.tag(Lang::SOURCE);
    let mut files: HashMap<_, &EntryDocument> = HashMap::new();
    let mut addresses: HashMap<&str, &EntryDocument> = HashMap::new();
    for entry in entries {
        if let Some(Some(text)) = entry.texts.get(tag) {
            let (facts, words) = (sources.text(entry.anchor), sources.text(text.source));
            match files.entry((entry.kind as usize, facts, words)) {
                Entry::Occupied(first) => {
                    let first = first.get();
                    let (copy, place) = (entry.subject(), Span::start_of(first.anchor));
                    diagnostics.push(repeated_value::entry(copy, &first.id, place));
                    continue;
                }
                Entry::Vacant(place) => place.insert(entry),
            };
        }
        if let Some(Facts::Source(source)) = &entry.facts
            && let Some(url) = &source.url
        {
            match addresses.entry(url.as_str().trim_end_matches('/')) {
                Entry::Occupied(first) => {
                    let first = first.get();
                    let [again, place] = [&**entry, *first].map(|it| it.subject_at("url").span);
                    diagnostics.push(repeated_value::address(&entry.id, &first.id, again, place));
                }
                Entry::Vacant(place) => {
                    place.insert(entry);
                }
            }
        }
    }
}
