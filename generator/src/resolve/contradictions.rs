//! Facts of different entries that cannot all be true.

use super::languages::{Lang, Languages};
use super::{foreign_numbers, ministries, named_countries};
use crate::checks::contradicting_facts;
use crate::kinds::{
    Countries, Country, EntryRef, Facts, Kind, Programme, Reference, Region, Story,
};
use crate::locale;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics};
use std::collections::HashMap;
use std::sync::Arc;

/// Compares stories with their programmes, numbers with their organisations, and the codes of countries with their titles.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let programmes = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Programme(programme)) => Some((entry.id.as_str(), &**programme)),
        _ => None,
    });
    let programmes: HashMap<&str, &Programme> = programmes.collect();
    let offices = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Organisation(it)) if it.parent.is_some() => {
            Some((entry.id.as_str(), it.country.as_ref()?.id()?))
        }
        _ => None,
    });
    let offices: HashMap<&str, &str> = offices.collect();
    circles(entries, diagnostics);
    foreign_numbers::check(entries, languages, diagnostics);
    named_countries::check(entries, languages, diagnostics);
    ministries::check(entries, languages, diagnostics);
    let tag = languages.tag(Lang::SOURCE);
    for entry in entries {
        match &entry.facts {
            Some(Facts::Story(story)) => story_of(entry, story, &programmes, diagnostics),
            Some(Facts::Programme(programme)) => {
                for (key, countries) in [
                    ("host_countries", &programme.host_countries),
                    ("origin_countries", &programme.origin_countries),
                ] {
                    if countries.names_nobody() {
                        let subject = entry.subject_at(key);
                        diagnostics.push(contradicting_facts::nobody(subject, key));
                    }
                }
                diagnostics.extend(offices_of(entry, programme, &offices));
            }
            Some(Facts::Country(country)) => {
                let other_code = code(entry, country.code.as_str(), tag);
                // With the code of another country, the region may be right.
                let found = other_code.or_else(|| region(entry, country));
                diagnostics.extend(found);
            }
            _ => {}
        }
    }
}

/// Organisations that belong to each other, in one step or more: each circle once.
fn circles(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    // An organisation refers to an organisation as its parent alone.
    let parents: HashMap<&str, &Reference> = entries
        .iter()
        .filter(|entry| entry.kind == Kind::Organisation)
        .filter_map(|entry| {
            let mut references = entry.references.iter();
            let parent = references.find(|it| it.kind == Kind::Organisation)?;
            Some((entry.id.as_str(), parent))
        })
        .collect();
    let mut told: Vec<&str> = Vec::new();
    for entry in entries.iter().filter(|it| it.kind == Kind::Organisation) {
        let id = entry.id.as_str();
        let up = |id: &&str| parents.get(*id).map(|parent| parent.id.as_str());
        let above: Vec<&str> = std::iter::successors(up(&id), up)
            .take(parents.len())
            .collect();
        let Some(steps) = above.iter().position(|it| *it == id) else {
            continue;
        };
        // One that names itself is told where it stands.
        if steps > 0 && !above[..=steps].iter().any(|it| told.contains(it)) {
            let parent = parents[id];
            diagnostics.push(contradicting_facts::circle(id, &parent.id, parent.span));
            told.push(id);
        }
    }
}

fn story_of(
    entry: &EntryDocument,
    story: &Story,
    programmes: &HashMap<&str, &Programme>,
    diagnostics: &mut Diagnostics,
) {
    if story.host_country.id() == story.origin_country.id() {
        diagnostics.push(contradicting_facts::same_country(
            entry.subject_at("origin_country"),
        ));
        return;
    }
    let Some(id) = story.programme.id() else {
        return;
    };
    let Some(programme) = programmes.get(id) else {
        return;
    };
    for (key, country, served) in [
        (
            "host_country",
            &story.host_country,
            &programme.host_countries,
        ),
        (
            "origin_country",
            &story.origin_country,
            &programme.origin_countries,
        ),
    ] {
        if let Some(country) = country.id().filter(|id| !serves(served, id)) {
            let listed: Vec<&str> = served.listed.iter().filter_map(EntryRef::id).collect();
            let subject = entry.subject_at(key);
            diagnostics.push(contradicting_facts::other_country(
                subject, key, country, id, &listed,
            ));
        }
    }
}

/// A programme for the people of some host countries whose organisations are all offices in other countries: their
/// countries by id. A body without another one above it can be anywhere.
fn offices_of(
    entry: &EntryDocument,
    programme: &Programme,
    offices: &HashMap<&str, &str>,
) -> Option<Diagnostic> {
    let hosts = &programme.host_countries;
    let is_closed = !hosts.listed.is_empty() && !hosts.open && hosts.region.is_none();
    let ids: Option<Vec<&str>> = programme.organisations.iter().map(EntryRef::id).collect();
    let ids = ids.filter(|ids| is_closed && !ids.is_empty())?;
    let countries: Option<Vec<&str>> = ids.iter().map(|id| offices.get(id).copied()).collect();
    let countries = countries?;
    let named = hosts
        .listed
        .iter()
        .chain(&programme.origin_countries.listed);
    let named: Vec<&str> = named.filter_map(EntryRef::id).collect();
    let is_elsewhere = countries.iter().all(|it| !named.contains(it));
    is_elsewhere.then(|| {
        let mut references = entry.references.iter();
        let own = references.find(|it| it.kind == Kind::Organisation && it.id == ids[0]);
        let mut subject = entry.subject();
        subject.span = own.map_or(subject.span, |it| it.span);
        contradicting_facts::office_elsewhere(subject, ids[0], countries[0])
    })
}

/// Whether a programme may help people of a country. A list that is open says nothing of others.
fn serves(countries: &Countries, id: &str) -> bool {
    let names = |it: &EntryRef<Country>| it.id() == Some(id);
    countries.open || countries.region.is_some() || countries.listed.iter().any(names)
}

/// The code of a country whose title is the name of another one.
fn code(entry: &EntryDocument, code: &str, tag: &str) -> Option<Diagnostic> {
    let title = entry.texts.get(tag)?.as_ref()?.words.title.as_str();
    let right = locale::country_code(tag, title)?;
    let subject = entry.subject_at("code");
    (right != code).then(|| contradicting_facts::other_code(subject, title, code, &right))
}

/// A region in which the country is not.
fn region(entry: &EntryDocument, country: &Country) -> Option<Diagnostic> {
    let code = country.code.as_str();
    let right = Region::of(code).filter(|right| *right != country.region)?;
    let keys = (country.region.key(), right.key());
    let subject = entry.subject_at("region");
    Some(contradicting_facts::other_region(subject, code, keys))
}
