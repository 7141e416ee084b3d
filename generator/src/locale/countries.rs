//! Codes and names of countries.

use super::{Formats, locale};
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::RegionDisplayNames;
use icu::locale::subtags::Region;
use std::sync::LazyLock;

/// Whether a code belongs to a country that has a name. Codes of groups of
/// countries, and codes without a meaning, do not.
pub(crate) fn is_country(code: &str) -> bool {
    static ENGLISH: LazyLock<Formats> = LazyLock::new(|| Formats::of("en"));
    const NOT_COUNTRIES: [&str; 6] = ["EU", "EZ", "QO", "UN", "XA", "ZZ"];
    let written = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    written
        && !NOT_COUNTRIES.contains(&code)
        // Codes of users' own; Kosovo has one of them.
        && (!code.starts_with('X') || code == "XK")
        && ENGLISH.country(code).is_some()
}

/// The codes of all countries and territories that people can choose as theirs.
pub(crate) fn countries() -> impl Iterator<Item = String> {
    // Reserved by ISO 3166 for other uses; CLDR has names for them all the same.
    const RESERVED: [&str; 7] = ["AC", "CP", "CQ", "DG", "EA", "IC", "TA"];
    // No one comes from there.
    const UNINHABITED: [&str; 5] = ["AQ", "BV", "GS", "HM", "TF"];
    let letters = || 'A'..='Z';
    letters()
        .flat_map(move |a| letters().map(move |b| format!("{a}{b}")))
        .filter(|code| is_country(code))
        .filter(|code| !RESERVED.contains(&code.as_str()) && !UNINHABITED.contains(&code.as_str()))
}

/// Whether an id is the English name of a country: `iran`, `south-korea`.
pub(crate) fn is_country_id(id: &str) -> bool {
    let english = Formats::of("en");
    let is_named = |code: String| {
        let name = english.country(&code).map(str::to_lowercase);
        name.is_some_and(|name| name.replace(' ', "-") == id)
    };
    countries().any(is_named)
}

pub(super) fn regions(tag: &str) -> Option<RegionDisplayNames> {
    RegionDisplayNames::try_new(locale(tag).into(), DisplayNamesOptions::default()).ok()
}

pub(super) fn named<'a>(names: &'a RegionDisplayNames, code: &str) -> Option<&'a str> {
    names.of(Region::try_from_str(code).ok()?)
}

/// The name of a country in a language, from CLDR. `None` where CLDR has none.
pub(crate) fn country_name(tag: &str, code: &str) -> Option<String> {
    named(&regions(tag)?, code).map(str::to_owned)
}

/// The codes of all countries with their names in a language, from CLDR.
pub(crate) fn country_names(tag: &str) -> Vec<(String, String)> {
    let Some(regions) = regions(tag) else {
        return Vec::new();
    };
    let both = |code: String| {
        let name = named(&regions, &code)?.to_owned();
        Some((code, name))
    };
    countries().filter_map(both).collect()
}

/// The code of the country that has a name in a language. `None` if no country has it.
pub(crate) fn country_code(tag: &str, name: &str) -> Option<String> {
    let formats = Formats::of(tag);
    let is_named = |code: &String| {
        let found = formats.country(code);
        found.is_some_and(|found| found.to_lowercase() == name.to_lowercase())
    };
    countries().find(is_named)
}
