//! Entries with one summary in a language, which are told from each other by their titles alone.

use super::copied_paragraphs::is_compared;
use super::languages::Languages;
use super::same_titles::are_in_one_body;
use crate::checks::repeated_value;
use crate::kinds::Facts;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostics, Sources};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// A shorter one can be right for two entries: `A course.`
const WORDS: usize = 5;

/// Reports each entry with the summary of another one of its kind before it. Texts with one title, too, are
/// compared by their titles.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    for tag in languages.tags() {
        let mut first: HashMap<(usize, &str), (&EntryDocument, &Text)> = HashMap::new();
        for entry in entries.iter().filter(|it| is_compared(it)) {
            let Some(Some(text)) = entry.texts.get(tag) else {
                continue;
            };
            let summary = text.words.summary.trim();
            if summary.split_whitespace().take(WORDS).count() < WORDS {
                continue;
            }
            match first.entry((entry.kind as usize, summary)) {
                Entry::Vacant(place) => {
                    place.insert((entry, text));
                }
                Entry::Occupied(before) => {
                    let (other, its) = *before.get();
                    let has_other_title = text.words.title != its.words.title;
                    if has_other_title && !are_offices_of_one_body(entry, other) {
                        let places = (
                            text.place_of(summary, sources),
                            its.place_of(summary, sources),
                        );
                        let told = repeated_value::words(
                            entry.subject(),
                            &other.id,
                            "the summary",
                            places,
                        );
                        diagnostics.push(told);
                    }
                }
            }
        }
    }
}

/// Whether two organisations are offices of one body in different countries: one summary can be right for both.
fn are_offices_of_one_body(one: &EntryDocument, other: &EntryDocument) -> bool {
    let country = |entry: &EntryDocument| match &entry.facts {
        Some(Facts::Organisation(it)) => it.country.as_ref()?.id().map(str::to_owned),
        _ => None,
    };
    let (here, there) = (country(one), country(other));
    are_in_one_body(one, other) && (here.is_none() || here != there)
}

#[cfg(test)]
mod tests {
    use super::super::tests::resolved;

    fn told(one: (&str, &str), other: (&str, &str)) -> usize {
        let text = |(title, summary): (&str, &str)| {
            format!("---\ntitle: {title}\nsummary: {summary}\n---\nAsk {title}.\n")
        };
        let (one, other) = (text(one), text(other));
        let (_, reports) = resolved(&[
            ("content/services/one/sv.md", &one),
            ("content/services/other/sv.md", &other),
        ]);
        let found = reports.iter();
        found
            .filter(|it| it.message.contains("has the summary of"))
            .count()
    }

    #[test]
    fn a_summary_is_that_of_one_entry() {
        let long = "Hjälp med papper och med pengar.";
        assert_eq!(told(("Papper", long), ("Pengar", long)), 1);
        assert_eq!(
            told(
                ("Papper", long),
                ("Pengar", "Hjälp med pengar och med papper.")
            ),
            0
        );
        assert_eq!(told(("Papper", "En kurs."), ("Pengar", "En kurs.")), 0);
    }
}
