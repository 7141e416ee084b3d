//! Countries that the titles of offices name.

use super::languages::{Lang, Languages};
use crate::checks::contradicting_facts;
use crate::kinds::{EntryRef, Facts};
use crate::lexicon::{self, Key, Words};
use crate::locale;
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// Countries whose names are those of persons, or of other places too; and territories that belong to the
/// country of an office.
const AMBIGUOUS: [&str; 30] = [
    "AS", "AW", "AX", "BL", "BQ", "CW", "FO", "GD", "GE", "GF", "GI", "GL", "GP", "GU", "HK", "JE",
    "JO", "LU", "MF", "MO", "MP", "MQ", "PM", "PR", "RE", "SJ", "SX", "TD", "VI", "YT",
];

/// Parts of words for bodies that have the name of the country that sends them.
static SENT: Words = Words::new(|| lexicon::of_all(Key::Mission));

/// Words that make another place of a country: New Mexico.
static NEW: Words = Words::new(|| lexicon::of_all(Key::NewPlace));

/// The names of a country: that of CLDR, and the title of its entry.
pub(super) struct Names {
    code: String,
    names: Vec<String>,
}

/// Reports offices, of a body above them or of a government, whose titles in the source language name
/// one country, and not the one of their facts.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let tag = languages.tag(Lang::SOURCE);
    let codes = entries
        .iter()
        .filter_map(|it| Some((it.id.as_str(), code(it)?)));
    let codes: HashMap<&str, &str> = codes.collect();
    titles(entries, languages, diagnostics);
    let mut all: Option<Vec<Names>> = None;
    for entry in entries {
        let Some(Facts::Organisation(organisation)) = &entry.facts else {
            continue;
        };
        let is_office = organisation.parent.is_some() || organisation.is_government();
        let country = organisation.country.as_ref().and_then(EntryRef::id);
        let (Some(country), true) = (country, is_office) else {
            continue;
        };
        let Some(Some(text)) = entry.texts.get(tag) else {
            continue;
        };
        let all = all.get_or_insert_with(|| names(entries, tag));
        if let Some(code) = codes.get(country)
            && let Some(other) = other(&text.words.title, code, tag, all)
        {
            let office = entry.subject_at("country");
            let title = text.title_span;
            let found = contradicting_facts::country_of_title(office, country, other, title);
            diagnostics.push(found);
        }
    }
}

/// Reports countries whose title in a language is the name of another country.
fn titles(entries: &[Arc<EntryDocument>], languages: &Languages, diagnostics: &mut Diagnostics) {
    for tag in languages.tags() {
        let mut all: Option<HashMap<String, String>> = None;
        for entry in entries {
            let (Some(own), Some(Some(text))) = (code(entry), entry.texts.get(tag)) else {
                continue;
            };
            let title = text.words.title.trim();
            let all = all.get_or_insert_with(|| {
                let all = locale::country_names(tag).into_iter();
                all.map(|(code, name)| (name, code)).collect()
            });
            if let Some(other) = all.get(title).filter(|it| *it != own) {
                let code = entry.subject_at("code");
                let found =
                    contradicting_facts::code_of_other(code, (own, other), title, text.title_span);
                diagnostics.push(found);
            }
        }
    }
}

/// The code of a country.
fn code(entry: &EntryDocument) -> Option<&str> {
    match &entry.facts {
        Some(Facts::Country(country)) => Some(country.code.as_str()),
        _ => None,
    }
}

/// The names of all countries in a language.
pub(super) fn names(entries: &[Arc<EntryDocument>], tag: &str) -> Vec<Names> {
    let all = locale::country_names(tag).into_iter();
    let mut all: Vec<Names> = all
        .map(|(code, name)| Names {
            code,
            names: vec![name],
        })
        .collect();
    for entry in entries {
        let title = entry.texts.get(tag).and_then(Option::as_ref);
        if let (Some(code), Some(text)) = (code(entry), title)
            && let Some(country) = all.iter_mut().find(|it| it.code == code)
        {
            country.names.push(text.words.title.clone());
        }
    }
    all
}

/// The one country that a title names, if it is not the own one.
fn other<'a>(title: &str, own: &str, tag: &str, all: &'a [Names]) -> Option<&'a str> {
    let lower = title.to_lowercase();
    if SENT.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let mut found: Vec<(Range<usize>, &Names, &str)> = Vec::new();
    for country in all {
        for name in &country.names {
            let places = places(title, name);
            found.extend(places.into_iter().map(|it| (it, country, name.as_str())));
        }
    }
    let spans: Vec<Range<usize>> = found.iter().map(|(at, ..)| at.clone()).collect();
    let is_part = |at: &Range<usize>| {
        let mut longer = spans.iter().filter(|it| it.len() > at.len());
        longer.any(|it| it.start <= at.start && at.end <= it.end)
    };
    found.retain(|(at, ..)| !is_part(at));
    let codes: BTreeSet<&str> = found
        .iter()
        .map(|(_, country, _)| country.code.as_str())
        .collect();
    let (_, country, name) = found.first()?;
    let is_sure = codes.len() == 1 && country.code != own;
    let is_sure = is_sure && !AMBIGUOUS.contains(&country.code.as_str());
    let own_names = all
        .iter()
        .filter(|it| it.code == own)
        .flat_map(|it| &it.names);
    let own_names = own_names.map(String::as_str);
    let aliases = locale::aliases(tag).filter(|(code, _)| *code == own);
    let mut own_names = own_names.chain(aliases.flat_map(|(_, names)| names));
    // Guinea and Guinea-Bissau, Sudan and South Sudan: one can be short for the other.
    let is_near = |own: &str| {
        !places(title, own).is_empty()
            || !places(own, name).is_empty()
            || !places(name, own).is_empty()
    };
    (is_sure && !own_names.any(is_near)).then_some(name)
}

/// The one country that words name, if they do not name their own one in any form: `Lituanienne`.
pub(super) fn only_other<'a>(
    words: &str,
    own: &str,
    tag: &str,
    all: &'a [Names],
) -> Option<&'a str> {
    if names_own(words, own, tag, all) {
        return None;
    }
    other(words, own, tag, all)
}

/// Whether words name a country in any form.
pub(super) fn names_own(words: &str, own: &str, tag: &str, all: &[Names]) -> bool {
    /// The letters that the names of a country and of its people have in common.
    const STEM: usize = 4;
    let lower = words.to_lowercase();
    let names = all.iter().filter(|it| it.code == own);
    let names = names.flat_map(|it| it.names.iter().map(String::as_str));
    let aliases = locale::aliases(tag).filter(|(code, _)| *code == own);
    let names = names.chain(aliases.flat_map(|(_, names)| names));
    let stems = names.map(|name| {
        let name = name.to_lowercase();
        let name = name.strip_prefix("ال").unwrap_or(&name);
        name.chars().take(STEM).collect::<String>()
    });
    let begun: Vec<String> = stems.filter(|stem| lower.contains(stem)).collect();
    // Slovenia begins like Slovakia: its whole name is no form of the other one.
    let others = all.iter().filter(|it| !begun.is_empty() && it.code != own);
    let others = others.flat_map(|it| &it.names);
    let others = others.filter(|name| !places(words, name).is_empty());
    let rest = others.fold(lower.clone(), |rest, name| {
        rest.replace(&name.to_lowercase(), "")
    });
    begun.iter().any(|stem| rest.contains(stem))
}

/// Where a text has a name as whole words.
fn places(text: &str, name: &str) -> Vec<Range<usize>> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let found = text.match_indices(name).filter(|_| !name.is_empty());
    let whole = found.filter(|(at, _)| {
        let (before, after) = (&text[..*at], &text[at + name.len()..]);
        let last = before.split_whitespace().next_back().unwrap_or_default();
        !is_word(before.chars().next_back())
            && !is_word(after.chars().next())
            && !NEW.contains(&last)
    });
    whole.map(|(at, _)| at..at + name.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Names, only_other, other};
    use crate::locale;

    #[test]
    fn a_title_names_another_country_only_where_that_is_sure() {
        let all = locale::country_names("en").into_iter();
        let all: Vec<Names> = all
            .map(|(code, name)| Names {
                code,
                names: vec![name],
            })
            .collect();
        for (title, own, named) in [
            ("IOM Guinea", "GH", Some("Guinea")),
            ("IOM Guinea-Bissau", "GH", Some("Guinea-Bissau")),
            ("IOM Niger", "NG", Some("Niger")),
            ("IOM Hungary, Budapest office", "SK", Some("Hungary")),
            ("IOM Nigeria", "NG", None),
            ("IOM Guinea Bissau", "GW", None),
            ("IOM Guinea-Bissau", "GN", None),
            ("IOM Equatorial Guinea", "GQ", None),
            ("IOM Republic of Congo", "CG", None),
            ("IOM DRC", "CD", None),
            ("IOM Sudan", "SS", None),
            ("Office of Germany in Iraq", "LB", None),
            ("Support for Iraq, Germany", "DE", None),
            ("Embassy of Iraq", "DE", None),
            ("Mexican consulate in Sacramento", "US", None),
            ("University of New Mexico", "US", None),
            ("Georgia Legal Aid", "US", None),
            ("Office in Romania", "OM", Some("Romania")),
            ("The office", "IQ", None),
        ] {
            assert_eq!(other(title, own, "en", &all), named, "{title} {own}");
        }
    }

    #[test]
    fn words_name_another_country_only_if_they_do_not_name_their_own() {
        let all = |tag: &str| -> Vec<Names> {
            let all = locale::country_names(tag).into_iter();
            all.map(|(code, name)| Names {
                code,
                names: vec![name],
            })
            .collect()
        };
        for (tag, words, own, named) in [
            ("fr", "Vous êtes en Lettonie", "LT", Some("Lettonie")),
            ("fr", "Vous êtes en Lituanie", "LT", None),
            ("fr", "Loi lituanienne, pas celle de Lettonie", "LT", None),
            ("tr", "Letonya’dasınız", "LT", Some("Letonya")),
            ("en", "You went through Libya as a Guinean", "GN", None),
            ("en", "You are in Latvia or in Estonia", "LT", None),
            ("ar", "أنتم في لاتفيا", "LT", Some("لاتفيا")),
            ("ar", "عدتم إلى العراق من لاتفيا", "IQ", None),
        ] {
            assert_eq!(only_other(words, own, tag, &all(tag)), named, "{words}");
        }
    }
}
