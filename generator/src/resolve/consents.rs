//! Stories that rest on one record of consent.

use crate::checks::repeated_value;
use crate::content::ConsentBasis;
use crate::kinds::{Facts, Story};
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// Reports stories that name the record of consent of another story.
pub(super) fn check(entries: &[Arc<EntryDocument>], tag: &str, diagnostics: &mut Diagnostics) {
    let stories = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Story(story)) if !story.withdrawn => Some((&**entry, &**story)),
        _ => None,
    });
    let mut first: HashMap<&str, (&EntryDocument, &Story)> = HashMap::new();
    for (entry, story) in stories {
        let (other, its) = match first.entry(story.consent.reference.trim()) {
            Entry::Vacant(place) => {
                place.insert((entry, story));
                continue;
            }
            Entry::Occupied(before) => *before.get(),
        };
        let title = |it: &EntryDocument| Some(it.texts.get(tag)?.as_ref()?.words.title.clone());
        // A copy of the whole is reported as such.
        if is_one_record(story, its) && title(entry) != title(other) {
            let [here, there] = [entry, other].map(|it| it.subject_at("consent.reference").span);
            let told = repeated_value::consent(&entry.id, &other.id, (here, there));
            diagnostics.push(told);
        }
    }
}

/// Whether stories with one reference rest on one consent. A publication may tell of several people, each in
/// a place of its own.
fn is_one_record(one: &Story, other: &Story) -> bool {
    let is_published = |it: &Story| it.consent.basis == ConsentBasis::Published;
    let places = |it: &Story| {
        let sources = it.provenance.sources.iter();
        let places = sources.map(|it| (it.source.id().map(str::to_owned), it.at.clone()));
        places.collect::<Vec<_>>()
    };
    !(is_published(one) && is_published(other)) || places(one) == places(other)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, resolved};

    #[test]
    fn each_story_rests_on_its_own_record() {
        let text = |title: &str| {
            format!("---\ntitle: {title}\nsummary: {title} came back.\n---\nWords of {title}.\n")
        };
        let (ada, ben) = (text("Ada"), text("Ben"));
        let told = |one: &str, other: &str| {
            let (_, reports) = resolved(&[
                ("content/stories/ada/story.yaml", one),
                ("content/stories/ada/en.md", &ada),
                ("content/stories/ben/story.yaml", other),
                ("content/stories/ben/en.md", &ben),
            ]);
            let found = reports.iter();
            found
                .filter(|it| it.message.contains("the same record of consent"))
                .count()
        };
        let of = |basis: &str, reference: &str, place: &str| {
            STORY
                .replace(
                    "basis: personal, reference: r",
                    &format!("basis: {basis}, reference: {reference}"),
                )
                .replace("ref: leaflet", &format!("ref: leaflet, at: \"{place}\""))
        };
        let personal = of("personal", "letter 8", "page 1");
        assert_eq!(told(&personal, &personal), 1);
        assert_eq!(told(&personal, &of("personal", "letter 9", "page 1")), 0);
        let withdrawn = format!("{personal}withdrawn: true\n");
        assert_eq!(told(&personal, &withdrawn), 0);
        // A publication tells of two people.
        let published = of("published", "report-1", "Ada");
        assert_eq!(told(&published, &published), 1);
        assert_eq!(told(&published, &of("published", "report-1", "Ben")), 0);
    }
}
