//! Telephone numbers that texts repeat.

use super::languages::Languages;
use super::own_numbers::Told;
use crate::checks::{personal_contact, unlisted_number};
use crate::kinds::{Facts, Kind};
use crate::markdown::Number;
use crate::parse::{EntryDocument, RulesDocuments, SiteDocument};
use spanned::Diagnostics;
use std::sync::Arc;

/// Looks at the words of the portal itself and of the self-check.
pub(super) fn check_site(
    site: &SiteDocument,
    rules: &RulesDocuments,
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let words = site.words.iter().filter_map(|(tag, text)| {
        let text = text.as_ref()?;
        Some((tag, &text.numbers))
    });
    let words = words.chain(rules.words.iter().map(|(tag, it)| (tag, &it.numbers)));
    let known = Numbers::of(entries);
    for (_, numbers) in words.filter(|(tag, _)| languages.find(tag).is_some()) {
        let unknown = known.unknown(numbers);
        diagnostics.extend(unknown.map(|it| unlisted_number::number(it.span, it.is_value)));
    }
}

/// The digits of all numbers in the facts; `None` if some facts have mistakes, and their numbers are
/// not known.
pub(super) struct Numbers(Option<Vec<String>>);

impl Numbers {
    pub(super) fn of(entries: &[Arc<EntryDocument>]) -> Self {
        let mut all = entries.iter();
        if all.any(|entry| entry.kind == Kind::Organisation && entry.facts.is_none()) {
            return Self(None);
        }
        let organisations = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Organisation(organisation)) => Some(organisation),
            _ => None,
        });
        let phones = organisations.flat_map(|organisation| organisation.phones());
        let dialled = phones.filter_map(|phone| phone.dialled());
        let digits = |number: String| number.trim_start_matches(['+', '0']).to_owned();
        Self(Some(dialled.map(digits).collect()))
    }

    /// Whether facts have a number, or some facts are not known.
    pub(super) fn have(&self, digits: &str) -> bool {
        let Some(all) = &self.0 else { return true };
        all.iter().any(|known| are_same(known, digits))
    }

    /// Reports numbers in the texts of an entry that are in no facts. A text may have a number
    /// as it is dialled inside its country.
    pub(super) fn check(
        &self,
        entry: &EntryDocument,
        languages: &Languages,
        told: &Told<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        let told = told.get(entry.id.as_str());
        let told = told.filter(|_| entry.kind == Kind::Organisation);

        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
                continue;
            };
            let numbers = text.outline.numbers.iter();
            let rest = numbers.filter(|it| told != Some(&it.digits));
            diagnostics.extend(self.unknown(rest).map(|it| match entry.kind {
                Kind::Story => personal_contact::number(it.span),
                _ => unlisted_number::number(it.span, it.is_value),
            }));
        }
    }

    /// The numbers of a text that are in no facts.
    fn unknown<'n>(
        &self,
        numbers: impl IntoIterator<Item = &'n Number>,
    ) -> impl Iterator<Item = &'n Number> {
        let numbers = numbers.into_iter();
        numbers.filter(|number| !self.have(&number.digits))
    }
}

/// Whether two numbers, without zeros at the start, are the same: one may be as it is dialled inside its
/// country.
pub(super) fn are_same(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one)
}
