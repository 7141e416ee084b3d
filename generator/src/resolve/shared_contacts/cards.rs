//! Boxes with contacts on one page that show the same number.

use crate::checks::repeated_value;
use crate::kinds::{EntryRef, Kind, Organisation};
use crate::markdown::LinkTarget;
use crate::parse::{EntryDocument, Text};
use crate::telephone::FEWEST;
use spanned::{Diagnostics, Span};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Looks at the texts in the source language: translations have the same boxes. `told` are numbers that are
/// told at the facts.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    tag: &str,
    (all, told): (&HashMap<&str, &Organisation>, &HashSet<&str>),
    diagnostics: &mut Diagnostics,
) {
    for entry in entries {
        if let Some(Some(text)) = entry.texts.get(tag) {
            of_text(text, (all, told), diagnostics);
        }
    }
}

fn of_text(
    text: &Text,
    (all, told): (&HashMap<&str, &Organisation>, &HashSet<&str>),
    diagnostics: &mut Diagnostics,
) {
    let cards = text.outline.links.iter().filter(|link| link.is_card);
    // A number inside a country is another one in another country.
    let mut shown: HashMap<(String, Option<&str>), (&str, Span)> = HashMap::new();
    for card in cards {
        let LinkTarget::Entry {
            kind: Kind::Organisation,
            id,
            ..
        } = LinkTarget::parse(&card.url)
        else {
            continue;
        };
        let Some(organisation) = all.get(id) else {
            continue;
        };
        let mut same = None;
        for phone in organisation.phones() {
            let Some(digits) = phone.digits().filter(|it| it.len() >= FEWEST) else {
                continue;
            };
            let country = phone.country.as_ref().and_then(EntryRef::id);
            let (first, place) = *shown.entry((digits, country)).or_insert((id, card.span));
            let is_told = phone
                .number
                .as_ref()
                .is_some_and(|it| told.contains(it.as_str()));
            if first != id && !is_told {
                same = same.or(phone.shown().map(|number| (number, first, place)));
            }
        }
        if let Some((number, first, there)) = same {
            let ids = (first, id);
            let found = repeated_value::number_of_two(number, ids, (card.span, there));
            diagnostics.push(found);
        }
    }
}
