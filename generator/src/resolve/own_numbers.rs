//! Telephone numbers of organisations that their own texts give in another way.

use super::languages::{Lang, Languages};
use super::numbers::Numbers;
use crate::checks::unlisted_number;
use crate::kinds::{Facts, Organisation, Phone};
use crate::markdown;
use crate::parse::{EntryDocument, Text};
use crate::telephone::{self, are_same};
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// The most digits in which a number differs from another one that was meant.
const SLIPS: usize = 2;

/// The number of a text that was told at the facts, by organisation: without zeros at the start.
pub(super) type Told<'a> = HashMap<&'a str, String>;

/// Reports numbers of facts that are in no text of their organisation, if the source text has one that
/// is in no facts: with other digits, or, where two organisations have the number of the facts, any
/// other one of the same country.
pub(super) fn check<'a>(
    entries: &'a [Arc<EntryDocument>],
    languages: &Languages,
    known: &Numbers,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Told<'a> {
    let mut told = Told::new();
    let organisations = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Organisation(organisation)) => Some((entry, &**organisation)),
        _ => None,
    });
    let mut owners: HashMap<String, Vec<&str>> = HashMap::new();
    for (entry, organisation) in organisations.clone() {
        for number in organisation.phones().iter().filter_map(Phone::dialled) {
            let all = owners.entry(number).or_default();
            if !all.contains(&entry.id.as_str()) {
                all.push(&entry.id);
            }
        }
    }
    let tag = languages.tag(Lang::SOURCE);
    for (entry, organisation) in organisations {
        let Some(Some(text)) = entry.texts.get(tag) else {
            continue;
        };
        let own = Own {
            entry,
            organisation,
            text,
            known,
            sources,
        };
        let also = |number: &str| {
            let all = owners.get(number)?.iter();
            all.copied().find(|it| *it != entry.id)
        };
        if let Some((digits, found)) = own.check(also) {
            told.insert(&entry.id, digits);
            diagnostics.push(found);
        }
    }
    told
}

/// An organisation with its source text.
struct Own<'a> {
    entry: &'a EntryDocument,
    organisation: &'a Organisation,
    text: &'a Text,
    known: &'a Numbers,
    sources: &'a Sources,
}

impl Own<'_> {
    fn check<'o>(&self, also: impl Fn(&str) -> Option<&'o str>) -> Option<(String, Diagnostic)> {
        let phones = self.organisation.phones().iter().enumerate();
        for (at, phone) in phones {
            let Some(number) = phone.number.as_ref().map(|it| it.as_str()) else {
                continue;
            };
            let digits = number.trim_start_matches('+');
            if self.is_written(digits) {
                continue;
            }
            let also = also(number);
            let found = self.near(number).or_else(|| {
                let (written, digits) = also.and_then(|_| self.noted(number))?;
                Some((written, digits, self.place(written)))
            });
            if let Some((written, digits, place)) = found {
                let spans = [*self.entry.phones.get(at)?, place];
                let listed = telephone::grouped(number);
                let both = [listed.as_str(), written];
                let found = unlisted_number::other(&self.entry.id, both, also, spans);
                return Some((digits, found));
            }
        }
        None
    }

    /// Whether a text of the organisation has a number, as far as digits say.
    fn is_written(&self, digits: &str) -> bool {
        let texts = self.entry.texts.values().flatten();
        let mut numbers = texts.flat_map(|text| &text.outline.numbers);
        let is_noted = self.groups().any(|(_, it)| are_same(digits, &it));
        is_noted || numbers.any(|it| are_same(digits, &it.digits))
    }

    /// The number of the source text that is in no facts, and that differs from one of the facts by
    /// some digits or by the code of the country.
    fn near(&self, number: &str) -> Option<(&str, String, Span)> {
        let listed = number.trim_start_matches('+');
        let (_, national) = telephone::parts(number)?;
        let numbers = self.text.outline.numbers.iter();
        let sure = numbers.filter(|it| it.national.is_none());
        let mut unlisted = sure.filter(|it| !self.known.have(&it.digits));
        let found = unlisted.find(|it| {
            let pairs = it.digits.bytes().zip(listed.bytes());
            let is_slip = it.digits.len() == listed.len()
                && pairs.filter(|(one, other)| one != other).count() <= SLIPS;
            is_slip || (it.digits.ends_with(&national) && it.digits.len() > national.len())
        })?;
        let written = self
            .sources
            .text(self.text.source)
            .get(found.span.range())?;
        Some((written, found.digits.clone(), found.span))
    }

    /// The number in the note about contacts that is in no facts, and that can exist in the country
    /// of a number.
    fn noted(&self, number: &str) -> Option<(&str, String)> {
        let (country, _) = telephone::parts(number)?;
        let is_number = |digits: &str| telephone::can_exist(&format!("+{country}{digits}"));
        let mut groups = self.groups();
        groups.find(|(_, digits)| is_number(digits) && !self.known.have(digits))
    }

    /// The numbers in the note about contacts: what is written, and its digits without zeros at the start.
    fn groups(&self) -> impl Iterator<Item = (&str, String)> {
        let note = self.text.words.contact_note().unwrap_or_default();
        markdown::groups(note).into_iter()
    }

    /// The place of a part of the note.
    fn place(&self, written: &str) -> Span {
        self.text.place_of(written, self.sources)
    }
}
