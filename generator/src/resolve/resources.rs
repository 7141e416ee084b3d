//! What readers need to know of a resource before they open it.

use super::languages::{Lang, Languages};
use crate::checks::{needed_key, unknown_size};
use crate::kinds::Facts;
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::sync::Arc;

/// Reports films that can be opened and whose length or size is not known, and websites without
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
        // The page of a website whose source gives no address says so.
        let text = entry.texts.get(languages.tag(Lang::SOURCE));
        let text = text.and_then(Option::as_ref);
        if resource.is_website_without_address() && text.is_some_and(|it| it.words.gaps.is_empty())
        {
            diagnostics.push(needed_key::url(entry.subject_at("type").span));
        }
    }
}
