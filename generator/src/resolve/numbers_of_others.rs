//! Telephone numbers of another organisation than that of their text.

use super::languages::{Lang, Languages};
use super::phone_links;
use crate::checks::unlisted_number::{self, Foreign};
use crate::kinds::{Facts, Kind, Organisation, Phone};
use crate::markdown::{LinkTarget, Number};
use crate::parse::{EntryDocument, Text};
use crate::telephone::{FEWEST, are_same};
use spanned::{Diagnostics, Sources};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Reports numbers in the texts of organisations, and in texts that name one organisation alone by links, that
/// another organisation has.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut all: Vec<Listed<'_>> = Vec::new();
    for entry in entries.iter().filter(|it| it.kind == Kind::Organisation) {
        // Whose number it is cannot be said while the facts of some are not known.
        let Some(Facts::Organisation(organisation)) = &entry.facts else {
            return;
        };
        all.push(Listed::of(entry, organisation));
    }
    let by_id: HashMap<&str, usize> = all
        .iter()
        .enumerate()
        .map(|(at, it)| (it.id(), at))
        .collect();
    for entry in entries {
        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
                continue;
            };
            if text.outline.numbers.is_empty() {
                continue;
            }
            let linked = linked(text);
            let own = if entry.kind == Kind::Organisation {
                entry.id.as_str()
            } else {
                match linked.iter().next() {
                    Some(only) if linked.len() == 1 => only,
                    _ => continue,
                }
            };
            let Some(own) = by_id.get(own).map(|at| &all[*at]) else {
                continue;
            };
            let names = Names {
                entry,
                linked: &linked,
                text: sources.text(text.source),
            };
            let numbers = text.outline.numbers.iter();
            for number in numbers.filter(|it| !phone_links::is_in_words(names.text, it.span)) {
                let Some(other) = other(&all, own, number) else {
                    continue;
                };
                let title = other.title(languages.tag(Lang::SOURCE));
                if names.has(&all, number, title, tag) {
                    continue;
                }
                let foreign = Foreign {
                    own: own.id(),
                    other: other.id(),
                    title,
                    is_first: other.shows(number),
                    has_own: own.organisation.first_number().is_some(),
                    is_value: number.is_value,
                };
                let facts = other.place(number);
                let found = unlisted_number::foreign(foreign, number.span, facts);
                diagnostics.push(found);
            }
        }
    }
}

/// An organisation with its numbers, without the sign before them and without zeros at the start.
struct Listed<'a> {
    entry: &'a EntryDocument,
    organisation: &'a Organisation,
    numbers: Vec<Option<String>>,
}

impl<'a> Listed<'a> {
    fn of(entry: &'a EntryDocument, organisation: &'a Organisation) -> Self {
        Self {
            entry,
            organisation,
            numbers: organisation.phones().iter().map(Phone::digits).collect(),
        }
    }

    fn id(&self) -> &'a str {
        &self.entry.id
    }

    fn title(&self, tag: &str) -> &'a str {
        let text = self.entry.texts.get(tag).and_then(Option::as_ref);
        text.map_or(self.id(), |text| text.words.title.as_str())
    }

    /// Whether it may have a number.
    fn may_have(&self, number: &Number) -> bool {
        let mut all = self.numbers.iter().flatten();
        all.any(|it| are_same(it, &number.digits))
    }

    /// The position of a number that is surely the same.
    fn position(&self, number: &Number) -> Option<usize> {
        let is_it = |it: &Option<String>| {
            it.as_ref().is_some_and(|it| {
                it.len() >= FEWEST && number.digits.len() >= FEWEST && are_same(it, &number.digits)
            })
        };
        self.numbers.iter().position(is_it)
    }

    fn place(&self, number: &Number) -> Option<spanned::Span> {
        self.entry.phones.get(self.position(number)?).copied()
    }

    /// Whether a link to its telephone shows a number.
    fn shows(&self, number: &Number) -> bool {
        let first = self.organisation.first_number();
        first.is_some_and(|(_, url)| {
            let digits: String = url.chars().filter(char::is_ascii_digit).collect();
            digits.len() >= FEWEST && are_same(&digits, &number.digits)
        })
    }
}

/// The organisation that has a number, if that of the text has it not.
fn other<'l, 'a>(
    all: &'l [Listed<'a>],
    own: &Listed<'_>,
    number: &Number,
) -> Option<&'l Listed<'a>> {
    if own.may_have(number) {
        return None;
    }
    all.iter().find(|it| it.position(number).is_some())
}

/// What a text names.
struct Names<'t> {
    entry: &'t EntryDocument,
    linked: &'t BTreeSet<&'t str>,
    text: &'t str,
}

impl Names<'_> {
    /// Whether the text says whose number it is: by a link to one that has it, in its facts, if it is not that
    /// of an organisation, or in a value by the title.
    fn has(&self, all: &[Listed<'_>], number: &Number, title: &str, tag: &str) -> bool {
        let mut owners = all.iter().filter(|it| it.position(number).is_some());
        let is_of_organisation = self.entry.kind == Kind::Organisation;
        owners.any(|it| {
            let mut references = self.entry.references.iter();
            let is_cited = !is_of_organisation
                && references.any(|of| of.kind == Kind::Organisation && of.id == it.id());
            let is_named =
                number.is_value && (self.text.contains(title) || self.text.contains(it.title(tag)));
            self.linked.contains(it.id()) || is_cited || is_named
        })
    }
}

/// The organisations to which a text links.
fn linked(text: &Text) -> BTreeSet<&str> {
    let links = text.outline.links.iter();
    let ids = links.filter_map(|link| match LinkTarget::parse(&link.url) {
        LinkTarget::Phone(id)
        | LinkTarget::Entry {
            kind: Kind::Organisation,
            id,
            ..
        } => Some(id),
        _ => None,
    });
    ids.collect()
}
