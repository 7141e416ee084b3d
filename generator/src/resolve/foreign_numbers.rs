//! Telephone numbers of another country than that of their organisation.

use super::languages::{Lang, Languages};
use crate::checks::contradicting_facts;
use crate::kinds::{EntryRef, Facts, Kind, Organisation};
use crate::parse::EntryDocument;
use crate::telephone;
use spanned::Diagnostics;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// Reports numbers of a country, where nothing says that their organisation is there: those that work in one
/// country only, and those of a country in which another organisation is.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let organisations = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Organisation(organisation)) => Some((entry, &**organisation)),
        _ => None,
    });
    let countries = entries.iter().filter(|it| it.kind == Kind::Country);
    let countries: HashSet<&str> = countries.map(|it| it.id.as_str()).collect();
    let places = places(entries, organisations.clone());
    let regions = Regions::of(entries, organisations.clone(), languages);
    for (entry, organisation) in organisations {
        let Some(country) = id_of(organisation.country.as_ref()) else {
            continue;
        };
        let phones = organisation.phones().iter();
        let domestic = phones.filter(|phone| phone.domestic.is_some());
        let is_elsewhere = |it: &&str| {
            *it != country && countries.contains(it) && !places.contains(&(entry.id.as_str(), *it))
        };
        let told = domestic.filter_map(|phone| id_of(phone.country.as_ref()));
        let told: BTreeSet<&str> = told.filter(is_elsewhere).collect();
        for number_in in told {
            let mut references = entry.references.iter();
            let written = references.find(|it| it.kind == Kind::Country && it.id == number_in);
            let span = written.map_or(entry.subject_at("type").span, |it| it.span);
            diagnostics.push(contradicting_facts::number_elsewhere(
                &entry.id, country, number_in, span,
            ));
        }
        let phones = organisation.phones().iter().zip(&entry.phones);
        diagnostics.extend(phones.filter_map(|(phone, span)| {
            let number = phone.number.as_ref()?.as_str();
            let (other, title) = regions.of_number(number, entry, languages)?;
            let is_told = other != country
                && !places.contains(&(entry.id.as_str(), other))
                && !regions.share_a_code(country, other);
            is_told.then(|| {
                let number = telephone::grouped(number);
                contradicting_facts::foreign_number(&entry.id, country, (&number, title), *span)
            })
        }));
    }
}

/// The countries in which organisations of the portal are, by code: the id and the title of each.
struct Regions<'a>(HashMap<&'a str, (&'a str, &'a str)>);

impl<'a> Regions<'a> {
    fn of(
        entries: &'a [Arc<EntryDocument>],
        organisations: impl Iterator<Item = (&'a Arc<EntryDocument>, &'a Organisation)>,
        languages: &Languages,
    ) -> Self {
        let seats = organisations.filter_map(|(_, it)| id_of(it.country.as_ref()));
        let seats: HashSet<&str> = seats.collect();
        let tag = languages.tag(Lang::SOURCE);
        let countries = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Country(country)) if seats.contains(entry.id.as_str()) => {
                let title = &entry.texts.get(tag)?.as_ref()?.words.title;
                Some((country.code.as_str(), (entry.id.as_str(), title.as_str())))
            }
            _ => None,
        });
        Self(countries.collect())
    }

    /// Whether numbers of two countries begin in the same way, as those of the Åland Islands and Finland do.
    fn share_a_code(&self, one: &str, other: &str) -> bool {
        let code = |wanted: &str| {
            let mut all = self.0.iter();
            all.find_map(|(code, (id, _))| (*id == wanted).then(|| telephone::country_code(code)))
        };
        matches!((code(one), code(other)), (Some(one), Some(other)) if one == other)
    }

    /// The country of a number, unless the words beside the contact name the country or the number.
    fn of_number(
        &self,
        number: &str,
        entry: &EntryDocument,
        languages: &Languages,
    ) -> Option<(&'a str, &'a str)> {
        let region = telephone::region(number)?;
        let found = self.0.get(region.as_str())?;
        let text = entry.texts.get(languages.tag(Lang::SOURCE))?.as_ref()?;
        let note = text.words.contact_note().unwrap_or_default();
        let beside = [note, &text.words.title, &text.words.summary];
        let digits = number.trim_start_matches('+');
        let mut numbers = text.outline.numbers.iter();
        let is_said = beside.iter().any(|words| words.contains(found.1))
            || numbers.any(|it| digits.ends_with(&it.digits));
        (!is_said).then_some(*found)
    }
}

/// The id of an entry, if one is named.
fn id_of<T>(reference: Option<&EntryRef<T>>) -> Option<&str> {
    reference.and_then(EntryRef::id)
}

/// The countries where organisations have a programme, an office, or a body above them, each with the
/// organisation.
fn places<'a>(
    entries: &'a [Arc<EntryDocument>],
    organisations: impl Iterator<Item = (&'a Arc<EntryDocument>, &'a Organisation)> + Clone,
) -> HashSet<(&'a str, &'a str)> {
    let mut places = HashSet::new();
    for entry in entries {
        if let Some(Facts::Programme(programme)) = &entry.facts {
            let listed = [&programme.host_countries, &programme.origin_countries];
            let listed = listed.into_iter().flat_map(|it| &it.listed);
            for country in listed.filter_map(EntryRef::id) {
                let runs = programme.organisations.iter().filter_map(EntryRef::id);
                places.extend(runs.map(|it| (it, country)));
            }
        }
    }
    let seats = organisations.clone();
    let seats =
        seats.filter_map(|(entry, it)| Some((entry.id.as_str(), id_of(it.country.as_ref())?)));
    let seats: HashMap<&str, &str> = seats.collect();
    for (entry, organisation) in organisations {
        let (id, parent) = (entry.id.as_str(), id_of(organisation.parent.as_ref()));
        let office = seats.get(id).and_then(|it| Some((parent?, *it)));
        let above = parent.and_then(|it| Some((id, *seats.get(it)?)));
        places.extend(office.into_iter().chain(above));
    }
    places
}
