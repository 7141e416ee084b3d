//! Other names of countries: under which people look for them.
//!
//! CLDR has one name a country and language, and no list of what people type. The files in
//! `generator/aliases/` were written by hand: former and short names, abbreviations, spellings,
//! and in other scripts the English name of countries that matter to many readers. Two countries
//! may share a name, such as "Congo": then both are found. A line is `IQ Irak|Iraq`.

use super::tags::primary_language;

/// The languages that have a list.
const LISTS: [(&str, &str); 6] = [
    ("ar", include_str!("../../aliases/ar.txt")),
    ("en", include_str!("../../aliases/en.txt")),
    ("es", include_str!("../../aliases/es.txt")),
    ("fr", include_str!("../../aliases/fr.txt")),
    ("ru", include_str!("../../aliases/ru.txt")),
    ("tr", include_str!("../../aliases/tr.txt")),
];

/// Codes of countries (ISO 3166-1 alpha-2) with their other names in a language. A language
/// without a list has those of its primary language; without that, none.
pub(crate) fn aliases(tag: &str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let primary = primary_language(tag);
    let list = LISTS.iter().find(|(lang, _)| *lang == primary);
    let lines = list.map_or("", |(_, lines)| lines).lines();
    lines.filter_map(|line| {
        let (code, names) = line.split_once(' ')?;
        Some((code, names.split('|').collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::Formats;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_names_a_country_once_with_other_names() {
        for (tag, lines) in LISTS {
            let formats = Formats::of(tag);
            let all: Vec<_> = aliases(tag).collect();
            assert_eq!(all.len(), lines.lines().count(), "{tag}");
            let codes: BTreeSet<_> = all.iter().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), all.len(), "{tag}: a country is listed twice");
            for (code, names) in all {
                let name = formats.country(code);
                assert!(name.is_some(), "{tag}: {code} is no country");
                for alias in &names {
                    assert_eq!(alias.trim(), *alias, "{tag} {code}");
                    assert!(!alias.is_empty() && Some(*alias) != name, "{tag} {code}");
                }
                let different: BTreeSet<_> = names.iter().collect();
                assert_eq!(different.len(), names.len(), "{tag} {code}");
            }
        }
    }

    #[test]
    fn a_regional_language_has_the_list_of_its_primary_language() {
        assert!(aliases("es-MX").any(|(code, names)| code == "US" && names.contains(&"EE UU")));
        assert_eq!(aliases("ckb").count(), 0);
    }
}
