//! Telephone numbers that texts repeat.

use super::languages::Languages;
use super::own_numbers::Told;
use super::phone_links;
use crate::checks::{personal_contact, unlisted_number};
use crate::kinds::{Facts, Kind, Phone};
use crate::markdown::Number;
use crate::parse::{EntryDocument, RulesDocuments, SiteDocument};
use crate::telephone::{Plans, are_same};
use spanned::{Diagnostics, Sources};
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
    let known = Numbers::of(entries, languages);
    for (_, numbers) in words.filter(|(tag, _)| languages.find(tag).is_some()) {
        let unknown = known.unknown(numbers, false);
        diagnostics.extend(unknown.map(|it| unlisted_number::number(it.span, it.is_value)));
    }
}

/// The numbers that the portal knows.
pub(super) struct Numbers {
    /// The digits of all numbers in the facts; `None` if some facts have mistakes, and their numbers are
    /// not known.
    all: Option<Vec<String>>,
    plans: Plans,
}

impl Numbers {
    pub(super) fn of(entries: &[Arc<EntryDocument>], languages: &Languages) -> Self {
        let countries = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Country(country)) => Some(country.code.as_str()),
            _ => None,
        });
        let plans = Plans::of(countries, languages.tags());
        let all = Self::in_facts(entries);
        Self { all, plans }
    }

    fn in_facts(entries: &[Arc<EntryDocument>]) -> Option<Vec<String>> {
        let mut all = entries.iter();
        if all.any(|entry| entry.kind == Kind::Organisation && entry.facts.is_none()) {
            return None;
        }
        let organisations = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Organisation(organisation)) => Some(organisation),
            _ => None,
        });
        let phones = organisations.flat_map(|organisation| organisation.phones());
        Some(phones.filter_map(Phone::digits).collect())
    }

    /// Whether facts have a number, or some facts are not known.
    pub(super) fn have(&self, digits: &str) -> bool {
        let Some(all) = &self.all else { return true };
        all.iter().any(|known| are_same(known, digits))
    }

    /// Reports numbers in the texts of an entry that are in no facts. A text may have a number
    /// as it is dialled inside its country.
    pub(super) fn check(
        &self,
        entry: &EntryDocument,
        languages: &Languages,
        (told, sources): (&Told<'_>, &Sources),
        diagnostics: &mut Diagnostics,
    ) {
        let told = told.get(entry.id.as_str());
        let told = told.filter(|_| entry.kind == Kind::Organisation);
        let is_story = entry.kind == Kind::Story;
        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
                continue;
            };
            let numbers = text.outline.numbers.iter();
            let whole = sources.text(text.source);
            let rest = numbers.filter(|it| {
                let is_told = told == Some(&it.digits);
                !is_told && (is_story || !phone_links::is_in_words(whole, it.span))
            });
            diagnostics.extend(self.unknown(rest, is_story).map(|it| match entry.kind {
                Kind::Story => personal_contact::number(it.span),
                _ => unlisted_number::number(it.span, it.is_value),
            }));
        }
    }

    /// The numbers of a text that are in no facts. In a story, the number of a person is found in more
    /// ways: a mistake of the program costs less there than one of the editor.
    fn unknown<'n>(
        &self,
        numbers: impl IntoIterator<Item = &'n Number>,
        is_story: bool,
    ) -> impl Iterator<Item = &'n Number> {
        let numbers = numbers.into_iter();
        let unknown = numbers.filter(|number| !self.have(&number.digits));
        unknown.filter(move |number| {
            let national = number.national.as_ref();
            national.is_none_or(|it| self.plans.have(&it.written, it.is_called, is_story))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, resolved};

    #[test]
    fn numbers_of_the_country_of_a_portal_are_found_without_its_code() {
        let text = |words: &str| format!("---\ntitle: Ada\nsummary: She asked.\n---\n{words}\n");
        for (words, expected) in [
            ("Her number is 22 12 34 65.", 1),
            ("Write to 90012345 in the evening.", 1),
            ("Ring tlf. 2212 3465 first.", 1),
            ("She got 20 000 000 in 2026, case 20261121-12.", 0),
        ] {
            let english = text(words);
            let files = [
                ("content/stories/ada/story.yaml", STORY),
                ("content/stories/ada/en.md", english.as_str()),
                (
                    "content/countries/here/country.yaml",
                    "code: NO\nregion: europe\nsources: [{ ref: leaflet }]\n",
                ),
            ];
            let (_, reports) = resolved(&files);
            let found = reports
                .iter()
                .filter(|it| it.message.contains("telephone number"));
            assert_eq!(found.count(), expected, "{words}");
        }
    }
}
