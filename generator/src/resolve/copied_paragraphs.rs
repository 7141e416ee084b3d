//! Entries that have most of their paragraphs from another one.

use super::copied_texts::MOST;
use super::copies::is_copy;
use super::same_titles::are_in_one_body;
use crate::checks::repeated_value;
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, Text, front_matter};
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// So many words are no heading and no refrain.
const WORDS: usize = 10;

/// What an entry has from another one: the position of that one, how many paragraphs, and the first of them, here and
/// there.
struct Shared {
    at: usize,
    count: usize,
    places: (Span, Span),
}

/// Reports entries that have more than half of their paragraphs, in the source language, from one entry of their kind
/// before them.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    tag: &str,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut first: HashMap<(usize, &str), (usize, Span)> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(Some(text)) = entry.texts.get(tag).filter(|_| is_compared(entry)) else {
            continue;
        };
        let (mut all, mut shared) = (0, Vec::<Shared>::new());
        for (paragraph, here) in paragraphs(text, sources) {
            all += 1;
            match first.entry((entry.kind as usize, paragraph)) {
                Entry::Vacant(place) => {
                    place.insert((at, here));
                }
                Entry::Occupied(before) => {
                    let (other, there) = *before.get();
                    if let Some(known) = shared.iter_mut().find(|it| it.at == other) {
                        known.count += 1;
                    } else if other != at && shared.len() < MOST {
                        shared.push(Shared {
                            at: other,
                            count: 1,
                            places: (here, there),
                        });
                    }
                }
            }
        }
        // One paragraph alone can be what every entry says.
        let fewest = if entry.kind == Kind::Story { 1 } else { 2 };
        let is_most = |it: &&Shared| it.count >= fewest && it.count * 2 > all;
        if let Some(found) = shared.iter().find(is_most) {
            let other = &*entries[found.at];
            let original = other.texts.get(tag).and_then(Option::as_ref);
            let is_told = original.is_some_and(|it| is_copy(text, it, sources));
            if !is_told && !are_in_one_body(entry, other) {
                let (subject, places) = (entry.subject(), found.places);
                let told = repeated_value::paragraphs(subject, &other.id, places);
                diagnostics.push(told);
            }
        }
    }
}

/// Whether the text of an entry is its own. An event can take place again, sources of one publisher can be
/// described with the same words, and the folder of a withdrawn story is a record.
pub(super) fn is_compared(entry: &EntryDocument) -> bool {
    match &entry.facts {
        Some(Facts::Story(story)) => !story.withdrawn,
        _ => !matches!(entry.kind, Kind::Event | Kind::Source),
    }
}

/// The long paragraphs of a text. Boxes, tables and headings can be the same in many texts.
fn paragraphs<'s>(text: &Text, sources: &'s Sources) -> impl Iterator<Item = (&'s str, Span)> {
    let file = text.source;
    let whole = sources.text(file);
    let (_, body) = front_matter::body(whole).unwrap_or((whole.len(), ""));
    let all = body.split("\n\n").map(str::trim);
    let long = all.filter(|it| {
        let is_word = |word: &&str| word.contains(char::is_alphabetic);
        !it.starts_with(['#', '>', '|', '<'])
            && it.split_whitespace().filter(is_word).take(WORDS).count() == WORDS
    });
    long.map(move |it| {
        let line = it.lines().next().unwrap_or_default();
        let start = it.as_ptr().addr() - whole.as_ptr().addr();
        (it, Span::new(file, start..start + line.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, resolved};

    const LONG: &str = "She had no papers and did not know whom to ask about it.";
    const OTHER: &str = "He learned to bake bread in the town where his uncle lived.";

    fn text(title: &str, body: &str) -> String {
        format!("---\ntitle: {title}\nsummary: About {title}.\n---\n{body}\n")
    }

    fn told(files: &[(&str, &str)]) -> usize {
        let (_, reports) = resolved(files);
        let found = reports.iter();
        found
            .filter(|it| it.message.starts_with("most of the text of the"))
            .count()
    }

    #[test]
    fn a_story_has_most_of_its_paragraphs_for_itself() {
        let ada = text("Ada", LONG);
        let of = |story: &str, body: &str| {
            told(&[
                ("content/stories/ada/en.md", &ada),
                ("content/stories/ben/story.yaml", story),
                ("content/stories/ben/en.md", &text("Ben", body)),
            ])
        };
        let both = format!("{LONG}\n\n{OTHER}");
        assert_eq!(of(STORY, LONG), 1);
        assert_eq!(of(STORY, OTHER), 0);
        assert_eq!(of(STORY, &both), 0);
        assert_eq!(of(STORY, &format!("> {LONG}")), 0);
        assert_eq!(of(&format!("{STORY}withdrawn: true\n"), LONG), 0);
    }

    #[test]
    fn offices_of_one_body_can_have_one_text() {
        let body = format!("{LONG}\n\n{OTHER}");
        let (one, two) = (text("One", &body), text("Two", &body));
        let of = |facts: &str| {
            told(&[
                ("content/organisations/qa/organisation.yaml", facts),
                ("content/organisations/qa/en.md", &one),
                ("content/organisations/qb/organisation.yaml", facts),
                ("content/organisations/qb/en.md", &two),
            ])
        };
        assert_eq!(of("type: ngo\n"), 1);
        assert_eq!(of("type: ngo\nparent: parent\n"), 0);
    }
}
