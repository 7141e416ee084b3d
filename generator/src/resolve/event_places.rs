//! Events that nobody can find.

use super::languages::{Lang, Languages};
use crate::Date;
use crate::checks::no_contact;
use crate::kinds::{Facts, Kind};
use crate::markdown::LinkTarget;
use crate::parse::{EntryDocument, Text};
use spanned::Diagnostics;
use std::sync::Arc;

/// Reports events to come without a country, a place and an address, and without a link in their texts.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    for entry in entries {
        let Some(facts @ Facts::Event(event)) = &entry.facts else {
            continue;
        };
        let is_over = facts.period().is_some_and(|it| it.last_day() < today);
        if is_over || event.country.is_some() || event.url.is_some() {
            continue;
        }
        let mut texts = entry.texts.values().flatten();
        let text = entry.texts.get(languages.tag(Lang::SOURCE));
        // A text with mistakes can have a place.
        let Some(Some(text)) = text.filter(|_| !texts.any(|it| says_where(it))) else {
            continue;
        };
        diagnostics.push(no_contact::event(&entry.id, text.title_span));
    }
}

fn says_where(text: &Text) -> bool {
    let mut links = text.outline.links.iter();
    let has_link = links.any(|link| {
        let target = LinkTarget::parse(&link.url);
        let is_organisation = |kind| kind == Kind::Organisation;
        link.is_card
            || match target {
                LinkTarget::Outside(_) | LinkTarget::Phone(_) => true,
                LinkTarget::Entry { kind, .. } => is_organisation(kind),
                _ => false,
            }
    });
    has_link || text.words.has_place()
}
