//! What readers need to know of a resource before they open it.

use super::languages::{Lang, Languages};
use crate::checks::{needed_key, unknown_size};
use crate::kinds::{Facts, Resource};
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics};
use std::sync::Arc;

/// Reports sizes that cannot be meant, films that can be opened and whose length or size is not known, and websites without
/// an address.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    for entry in entries {
        let Some(Facts::Resource(resource)) = &entry.facts else {
            continue;
        };
        // Films take much data: readers who pay for it must know how much.
        if resource.is_film_of_unknown_size() {
            diagnostics.push(unknown_size::film(entry.subject_at("url")));
        }
        diagnostics.extend(size(entry, resource));
        // The page of a website whose source gives no address says so.
        let text = entry.texts.get(languages.tag(Lang::SOURCE));
        let text = text.and_then(Option::as_ref);
        if resource.is_website_without_address() && text.is_some_and(|it| it.words.gaps.is_empty())
        {
            diagnostics.push(needed_key::url(entry.subject_at("type").span));
        }
    }
}

/// More megabytes than a phone can take.
const MOST_MEGABYTES: u32 = 20_000;

/// More than a minute of a film in the best quality takes.
const MOST_MEGABYTES_A_MINUTE: u32 = 500;

/// The minutes of a day.
const MOST_MINUTES: u16 = 24 * 60;

/// A size and a length that cannot be meant.
fn size(entry: &EntryDocument, resource: &Resource) -> Vec<Diagnostic> {
    let minutes = resource.minutes.map(u32::from).filter(|it| *it > 0);
    let most = minutes.map_or(MOST_MEGABYTES, |it| it * MOST_MEGABYTES_A_MINUTE);
    let most = most.min(MOST_MEGABYTES);
    let megabytes = resource.megabytes.filter(|it| *it > most);
    let too_big = megabytes.map(|it| unknown_size::too_big(it, entry.subject_at("megabytes")));
    let minutes = resource.minutes.filter(|it| *it > MOST_MINUTES);
    let too_long = minutes.map(|it| unknown_size::too_long(it, entry.subject_at("minutes")));
    too_big.into_iter().chain(too_long).collect()
}
