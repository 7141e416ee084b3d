//! Ministries that are said to be no part of a state.

use super::languages::Languages;
use crate::checks::contradicting_facts;
use crate::kinds::{Facts, OrganisationType};
use crate::lexicon::{self, Key, Words};
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::sync::Arc;

/// How the titles of ministries begin.
static FIRST: Words = Words::new(|| lexicon::of_all(Key::Ministry));

/// How they end.
static LAST: Words = Words::new(|| lexicon::of_all(Key::MinistryAfter));

/// Reports organisations without a state, or of several, whose title in one of the languages is that of a ministry.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    for entry in entries {
        let Some(Facts::Organisation(organisation)) = &entry.facts else {
            continue;
        };
        let category = match organisation.category {
            OrganisationType::Ngo => "ngo",
            OrganisationType::Intergovernmental => "intergovernmental",
            _ => continue,
        };
        let texts = languages.tags().filter_map(|tag| entry.texts.get(tag));
        let mut texts = texts.filter_map(Option::as_ref);
        if let Some(text) = texts.find(|text| is_ministry(&text.words.title)) {
            let body = entry.subject_at("type");
            diagnostics.push(contradicting_facts::ministry(
                body,
                category,
                text.title_span,
            ));
        }
    }
}

/// Whether a title is that of a ministry, not of a body that has its name: `Staff of the Ministry of Health`.
fn is_ministry(title: &str) -> bool {
    let title = title.to_lowercase();
    let is_word = |c: char| c.is_alphanumeric();
    let first = title
        .split([':', ',', '(', '،', '–', '—', '|'])
        .next()
        .unwrap_or_default()
        .trim_end();
    let begins = |word: &str| {
        let rest = title.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(is_word))
    };
    let ends = |word: &str| {
        let rest = first.strip_suffix(word);
        rest.is_some_and(|rest| !rest.is_empty() && !rest.ends_with(is_word))
    };
    FIRST.iter().any(|word| begins(word)) || LAST.iter().any(|word| ends(word))
}

#[cfg(test)]
mod tests {
    use super::is_ministry;

    #[test]
    fn titles_of_ministries_are_told_from_others() {
        for (title, wanted) in [
            ("Ministry of Labour and Social Affairs of Iraq", true),
            ("Ministère du Travail de l’Irak", true),
            ("Ministère de l’Intérieur", true),
            ("Ministerio del Interior de Hungría", true),
            ("Bundesministerium des Innern", true),
            ("Министерство внутренних дел Венгрии", true),
            ("وزارة الداخلية في هنغاريا", true),
            ("Macaristan İçişleri Bakanlığı", true),
            ("Meksika Dışişleri Bakanlığı: CIAM hattı", true),
            ("Jesuit Refugee Ministry", false),
            ("Friends of the Ministry of Health", false),
            ("Ministerios Cristo Viene", false),
            ("Sağlık Bakanlığı Çalışanları Derneği", false),
            ("IOM Hungary", false),
        ] {
            assert_eq!(is_ministry(title), wanted, "{title}");
        }
    }
}
