//! Stories that rest on one record of consent.

use super::copied_texts::MOST;
use super::copies;
use crate::checks::repeated_value;
use crate::content::ConsentBasis;
use crate::kinds::{Facts, Story};
use crate::parse::EntryDocument;
use spanned::{Diagnostics, Sources};
use std::collections::HashMap;
use std::sync::Arc;

/// Reports stories that name the record of consent of another story.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    tag: &str,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let stories = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Story(story)) if !story.withdrawn => Some((&**entry, &**story)),
        _ => None,
    });
    let mut known: HashMap<&str, Vec<(&EntryDocument, &Story)>> = HashMap::new();
    for (entry, story) in stories {
        let before = known.entry(story.consent.reference.trim()).or_default();
        let text = |it: &'_ EntryDocument| it.texts.get(tag)?.clone();
        // A copy of the whole is reported as such.
        let is_copy = |other: &EntryDocument| {
            let texts = text(entry).zip(text(other));
            texts.is_some_and(|(one, other)| copies::is_copy(&one, &other, sources))
        };
        let mut others = before.iter();
        let other = others.find(|(other, its)| is_one_record(story, its) && !is_copy(other));
        if let Some((other, _)) = other {
            let [here, there] = [entry, other].map(|it| it.subject_at("consent.reference").span);
            let told = repeated_value::consent(&entry.id, &other.id, (here, there));
            diagnostics.push(told);
        }
        if before.len() < MOST {
            before.push((entry, story));
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
        // Of more stories, each is compared.
        let carl = text("Carl");
        let third = of("published", "report-1", "Ben");
        let (_, reports) = resolved(&[
            ("content/stories/ada/story.yaml", &published),
            ("content/stories/ada/en.md", &ada),
            ("content/stories/ben/story.yaml", &third),
            ("content/stories/ben/en.md", &ben),
            ("content/stories/carl/story.yaml", &third),
            ("content/stories/carl/en.md", &carl),
            ("content/stories/dora/story.yaml", &personal),
            ("content/stories/dora/en.md", &text("Dora")),
            // One title, and other words.
            ("content/stories/dora2/story.yaml", &personal),
            (
                "content/stories/dora2/en.md",
                &text("Dora")
                    .replace("came", "went")
                    .replace("Words", "Letters"),
            ),
        ]);
        let found = reports
            .iter()
            .filter(|it| it.message.contains("record of consent"));
        let found: Vec<&str> = found.map(|it| it.message.as_str()).collect();
        assert_eq!(
            found,
            [
                "the stories `carl` and `ben` have the same record of consent",
                "the stories `dora2` and `dora` have the same record of consent",
            ]
        );
    }
}
