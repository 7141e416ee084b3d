//! Telephone numbers that texts repeat.

use super::languages::Languages;
use crate::checks::unlisted_number;
use crate::kinds::Facts;
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::sync::Arc;

/// The digits of all numbers in the facts.
pub(super) struct Numbers(Vec<String>);

impl Numbers {
    pub(super) fn of(entries: &[Arc<EntryDocument>]) -> Self {
        let organisations = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Organisation(organisation)) => Some(organisation),
            _ => None,
        });
        let phones = organisations.flat_map(|organisation| organisation.phones());
        let dialled = phones.filter_map(|phone| phone.dialled());
        let digits = |number: String| number.trim_start_matches(['+', '0']).to_owned();
        Self(dialled.map(digits).collect())
    }

    /// Reports numbers in the texts of an entry that are in no facts. A text may have a number
    /// as it is dialled inside its country.
    pub(super) fn check(
        &self,
        entry: &EntryDocument,
        languages: &Languages,
        diagnostics: &mut Diagnostics,
    ) {
        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
                continue;
            };
            for number in &text.outline.numbers {
                let digits = number.digits.as_str();
                let is_known =
                    |known: &String| known.ends_with(digits) || digits.ends_with(&**known);
                if !self.0.iter().any(is_known) {
                    diagnostics.push(unlisted_number::number(number.span));
                }
            }
        }
    }
}
