//! Translations that are those of another entry.

mod translated;

pub(crate) use translated::{Owner, Translated};

use super::languages::{Lang, Languages};
use super::same_titles::are_one_list;
use crate::checks::{missing_provenance, repeated_value, stale_translation};
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Diagnostics, FileId, Severity, Sources};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// More entries of a kind than have one title. Of so many, each is not compared with all others.
pub(crate) const MOST: usize = 30;

/// A translation, and the position of its entry.
type At<'a> = (usize, Translated<'a>);

/// The translations that have one title in a language, and that language.
type Group<'a> = (&'a str, Vec<At<'a>>);

/// What is known of two entries that have one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// It was written for the other one.
    Sure,
    /// It was written for one of them.
    Unsure,
    /// It can be right for both: their source texts are almost the same.
    Near,
}

/// The languages in which an entry has the texts of another one, with both texts.
type Copies<'a> = Vec<(&'a str, &'a Text, &'a Text)>;

/// Reports each entry whose translations are those of another entry of its kind, and takes back what was said of
/// these texts: that they are out of date, or do not name their source text.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    // By the copy and the other entry.
    let mut found: BTreeMap<(usize, usize, Certainty), Copies<'_>> = BTreeMap::new();
    for (tag, group) in with_one_title(entries, languages) {
        for (place, (at, own)) in group.iter().enumerate() {
            match original_of(place, &group, sources) {
                Some(((other_at, other), certainty)) => {
                    let copies = found.entry((*at, other_at, certainty)).or_default();
                    copies.push((tag, own.text, other.text));
                }
                None => diagnostics.extend(same_title(place, &group, entries, sources)),
            }
        }
    }
    let mut copied: HashSet<FileId> = HashSet::new();
    for ((copy, other, certainty), texts) in &found {
        let Some((_, text, first)) = texts.first() else {
            continue;
        };
        let tags: Vec<&str> = texts.iter().map(|(tag, ..)| *tag).collect();
        let places = (text.title_span, first.title_span);
        let subject = entries[*copy].subject();
        if *certainty != Certainty::Sure {
            let paths = [text, first].map(|it| sources.path(it.source));
            let is_near = *certainty == Certainty::Near;
            let told = repeated_value::one_of_two(&tags, paths.into(), is_near, places);
            diagnostics.push(told);
            continue;
        }
        let files: HashSet<FileId> = texts.iter().map(|(_, text, _)| text.source).collect();
        let mut told = repeated_value::translations(subject, &entries[*other].id, &tags, places);
        // What is not published without this report is not published with it.
        let mut all = diagnostics.iter();
        if all.any(|it| it.code.name == missing_provenance::CODE.name && is_at(it, &files)) {
            told.severity = Severity::Error;
        }
        diagnostics.push(told);
        copied.extend(files);
    }
    if !copied.is_empty() {
        let names = [missing_provenance::CODE.name, stale_translation::CODE.name];
        diagnostics.retain(|it| !names.contains(&it.code.name) || !is_at(it, &copied));
    }
}

fn is_at(diagnostic: &Diagnostic, files: &HashSet<FileId>) -> bool {
    let label = diagnostic.primary.as_ref();
    label.is_some_and(|label| files.contains(&label.span.file))
}

/// The translations of entries of a kind, by their titles, in the order of the entries.
fn with_one_title<'a>(
    entries: &'a [Arc<EntryDocument>],
    languages: &Languages,
) -> impl Iterator<Item = Group<'a>> {
    let source_tag = languages.tag(Lang::SOURCE);
    let mut places: HashMap<_, usize> = HashMap::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(Some(original)) = entry.texts.get(source_tag) else {
            continue;
        };
        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| tag != source_tag) else {
                continue;
            };
            let title = text.words.title.as_str();
            let key = (entry.kind as usize, tag.as_str(), title);
            let place = *places.entry(key).or_insert_with(|| {
                groups.push((tag, Vec::new()));
                groups.len() - 1
            });
            let own = Translated { original, text };
            groups[place].1.push((at, own));
        }
    }
    let is_known = |tag: &str| languages.find(tag).is_some();
    let groups = groups.into_iter().filter(|(_, group)| group.len() > 1);
    groups
        .filter(move |(tag, _)| is_known(tag))
        .collect::<Vec<_>>()
        .into_iter()
}

/// The text of another entry that one of a group repeats. Where it is not known for which it was written, the later
/// one is told.
fn original_of<'a>(
    place: usize,
    group: &[At<'a>],
    sources: &Sources,
) -> Option<(At<'a>, Certainty)> {
    let (_, own) = group[place];
    let others = group.iter().enumerate().filter(|(at, _)| *at != place);
    let others = others.take(MOST);
    let same = others.filter(|(_, (_, other))| own.is_that_of(*other, sources));
    let mut unsure = None;
    for (at, other) in same {
        let certainty = if own.is_near(other.1, sources) {
            Certainty::Near
        } else {
            match own.owner(other.1, sources) {
                Owner::Other => return Some((*other, Certainty::Sure)),
                Owner::This => continue,
                Owner::Unknown => Certainty::Unsure,
            }
        };
        if at < place && unsure.is_none() {
            unsure = Some((*other, certainty));
        }
    }
    unsure
}

/// Reports an entry with the title of one before it, with which readers see it in one list.
fn same_title(
    place: usize,
    group: &[At<'_>],
    entries: &[Arc<EntryDocument>],
    sources: &Sources,
) -> Option<Diagnostic> {
    let (at, own) = group[place];
    let entry = &*entries[at];
    // Where the titles are one in the source language, too, this is told there.
    let is_untold = |other: &Translated<'_>| {
        own.original.words.title != other.original.words.title
            && !own.is_that_of(*other, sources)
            && !other.is_that_of(own, sources)
    };
    let mut before = group[..place].iter().take(MOST);
    let (first, other) =
        before.find(|(at, other)| are_one_list(entry, &entries[*at]) && is_untold(other))?;
    let (kind, id) = (entry.kind.name(), entry.id.as_str());
    let places = (own.text.title_span, other.text.title_span);
    Some(repeated_value::title(kind, id, &entries[*first].id, places))
}

#[cfg(test)]
mod tests {
    use super::super::tests::resolved;
    use crate::content::Translation;

    const SERVICE: &str = "phases: [arrival]\nneeds: [work]\ndimensions: []\nlevels: []\n";
    const CHILDREN: &str = "---\ntitle: Care of children\nsummary: Somebody looks after them.\n---\nAsk whether there is a place.\n";
    const HEALTH: &str = "---\ntitle: Health care\nsummary: Doctors and medicine.\n---\nAsk which treatment is paid.\n";

    fn swedish(title: &str, words: &str, source: &str) -> String {
        let source = Translation::fingerprint(source);
        format!(
            "---\ntitle: {title}\nsummary: {words}.\ntranslation: {{ source: \"{source}\", method: person }}\n---\n{words} i dag.\n"
        )
    }

    fn told(health: &str, children: &str) -> Vec<String> {
        let of_children = swedish("Barnomsorg", "Någon tar hand om dem", CHILDREN);
        let (_, reports) = resolved(&[
            ("content/services/children/service.yaml", SERVICE),
            ("content/services/children/en.md", children),
            ("content/services/children/sv.md", &of_children),
            ("content/services/health/service.yaml", SERVICE),
            ("content/services/health/en.md", HEALTH),
            ("content/services/health/sv.md", health),
        ]);
        let is_one = |code: &str| ["repeated-value", "stale-translation"].contains(&code);
        let is_of_service = |it: &&spanned::Diagnostic| {
            let words = ["of the service", "are the same text"];
            it.code.name == "stale-translation" || words.iter().any(|of| it.message.contains(of))
        };
        let found = reports.iter().filter(|it| is_one(it.code.name));
        let found = found.filter(is_of_service);
        found
            .map(|it| format!("{}: {}", it.code.name, it.message))
            .collect()
    }

    #[test]
    fn a_text_of_another_entry_is_told_instead_of_one_that_is_out_of_date() {
        let copy = swedish("Barnomsorg", "Någon tar hand om dem", CHILDREN);
        let found = told(&copy, CHILDREN);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("this text of the service `health` is that of"));
        // Confirmed all the same.
        let confirmed = swedish("Barnomsorg", "Någon tar hand om dem", HEALTH);
        let found = told(&confirmed, CHILDREN);
        assert!(
            found.len() == 1 && found[0].contains("one of them"),
            "{found:?}"
        );
        for right in [
            swedish("Vård", "Läkare och medicin", HEALTH),
            swedish("Vård", "Någon tar hand om dem", HEALTH),
        ] {
            assert_eq!(told(&right, CHILDREN), Vec::<String>::new());
        }
        // The source text of the other one has changed since: a record of the whole file does not say more.
        let changed = CHILDREN.replace("a place", "room");
        let found = told(&copy, &changed);
        assert!(
            found.iter().any(|it| it.contains("are the same text")),
            "{found:?}"
        );
    }

    /// Where the source text of the right one has changed, it stays the right one.
    #[test]
    fn the_owner_of_a_text_is_the_one_whose_record_fits_best() {
        let record = |source: &str| {
            let sources = spanned::Sources::in_memory(&[("content/services/a/en.md", source)]);
            let file = sources.ids().next().unwrap();
            let blocks = crate::parse::blocks_of(file, &sources).unwrap();
            blocks.record().write()
        };
        let swedish = |record: Option<&str>| {
            let record = record.map_or(String::new(), |it| {
                format!("translation: {{ source: \"{it}\", method: person }}\n")
            });
            format!("---\ntitle: Vård\nsummary: Läkare.\n{record}---\nFråga i dag.\n")
        };
        let of = |owner: Option<&str>, copy: Option<&str>| {
            let changed = HEALTH.replace("is paid", "is free");
            let (owner, copy) = (swedish(owner), swedish(copy));
            let (_, reports) = resolved(&[
                ("content/services/aa/service.yaml", SERVICE),
                ("content/services/aa/en.md", CHILDREN),
                ("content/services/aa/sv.md", &copy),
                ("content/services/bb/service.yaml", SERVICE),
                ("content/services/bb/en.md", &changed),
                ("content/services/bb/sv.md", &owner),
            ]);
            let found = reports.iter().filter(|it| {
                it.message.contains("of the service")
                    || it.message.contains("the same text")
                    || ["stale-translation", "missing-provenance"].contains(&it.code.name)
            });
            found.map(|it| it.message.clone()).collect::<Vec<_>>()
        };
        let (right, wrong) = (record(HEALTH), record(CHILDREN));
        let found = of(Some(&right), Some(&right));
        // Two files of the site itself record nothing.
        assert_eq!(found.len(), 4, "{found:?}");
        let has = |words: &str| found.iter().any(|it| it.contains(words));
        assert!(
            has("of the service `aa` is that of the service `bb`"),
            "{found:?}"
        );
        assert!(has("has changed"), "{found:?}");
        // Somebody has confirmed the copy, or one of the two has no record.
        let (right, wrong) = (Some(right.as_str()), Some(wrong.as_str()));
        for (owner, copy) in [(right, wrong), (right, None), (None, right), (None, None)] {
            let found = of(owner, copy);
            assert!(
                found.iter().any(|it| it.contains("one of them")),
                "{found:?}"
            );
            assert!(
                !found.iter().any(|it| it.contains("is that of")),
                "{found:?}"
            );
        }
    }

    /// One translation can be right for two source texts with almost the same words.
    #[test]
    fn what_is_confirmed_for_two_near_texts_is_right() {
        let english = |title: &str, more: &str| {
            format!(
                "---\ntitle: {title}\nsummary: Ask.\n---\nAsk in the office before you travel{more}.\n"
            )
        };
        let (one, other) = (english("North", ""), english("Far north", " there"));
        let swedish = |source: &str| swedish("Norr", "Fråga", source);
        let of = |second: &str| {
            let (_, reports) = resolved(&[
                ("content/countries/aa/en.md", &one),
                ("content/countries/aa/sv.md", &swedish(&one)),
                ("content/countries/bb/en.md", &other),
                ("content/countries/bb/sv.md", &swedish(second)),
            ]);
            let found = reports.iter();
            found
                .filter(|it| {
                    it.message.contains("the same text") || it.message.contains("is that of")
                })
                .count()
        };
        assert_eq!((of(&other), of("x")), (0, 1));
    }
}
