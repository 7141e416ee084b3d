//! Translations that are those of another entry.

use super::languages::{Lang, Languages};
use super::same_titles::are_one_list;
use crate::checks::{repeated_value, stale_translation};
use crate::parse::front_matter::body;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostics, FileId, Sources};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// The text of an entry in one language, and that from which it is translated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Translated<'a> {
    pub(crate) original: &'a Text,
    pub(crate) text: &'a Text,
}

impl Translated<'_> {
    /// Whether this one has the title, the summary and the Markdown of another one, and was translated from
    /// something else.
    pub(crate) fn is_that_of(self, other: Translated<'_>, sources: &Sources) -> bool {
        is_same(self.text, other.text, sources)
            && self.original.words.title != other.original.words.title
            && has_other_body(self.original, other.original, sources)
    }

    /// Whether it says what its source text says today, by its own record.
    pub(crate) fn is_current(self, sources: &Sources) -> bool {
        let record = self.text.words.translation.as_ref();
        let record = record.map(|it| it.record());
        record.is_some_and(|it| self.original.digests.are_those_of(&it, sources))
    }
}

fn is_same(one: &Text, other: &Text, sources: &Sources) -> bool {
    let (words, others) = (&one.words, &other.words);
    words.title == others.title
        && words.summary == others.summary
        && has_words(one, sources)
        && markdown(one, sources) == markdown(other, sources)
}

/// Titles such as "Website" are alone in many entries.
fn has_words(text: &Text, sources: &Sources) -> bool {
    !text.words.summary.trim().is_empty() || !markdown(text, sources).is_empty()
}

fn has_other_body(one: &Text, other: &Text, sources: &Sources) -> bool {
    let (own, others) = (markdown(one, sources), markdown(other, sources));
    own != others || (own.is_empty() && one.words.summary != other.words.summary)
}

fn markdown<'s>(text: &Text, sources: &'s Sources) -> &'s str {
    body(sources.text(text.source)).map_or("", |(_, body)| body.trim())
}

/// The languages in which an entry has the texts of another one, with both texts.
type Copies<'a> = Vec<(&'a str, &'a Text, &'a Text)>;

/// Reports each entry whose translations are those of another entry of its kind, and takes back what was said of
/// these texts: that they are out of date.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = languages.tag(Lang::SOURCE);
    let mut first: HashMap<_, (usize, Translated<'_>)> = HashMap::new();
    let mut found: BTreeMap<(usize, usize), Copies<'_>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(Some(original)) = entry.texts.get(source_tag) else {
            continue;
        };
        for (tag, text) in &entry.texts {
            let Some(text) = text.as_ref().filter(|_| tag != source_tag) else {
                continue;
            };
            let own = Translated { original, text };
            let title = text.words.title.as_str();
            match first.entry((entry.kind as usize, tag.as_str(), title)) {
                Entry::Vacant(place) => {
                    place.insert((at, own));
                }
                Entry::Occupied(before) => {
                    let (other_at, other) = *before.get();
                    if languages.find(tag).is_none() {
                        continue;
                    }
                    if !own.is_that_of(other, sources) {
                        let first = &*entries[other_at];
                        // Where the titles are one in the source language, too, this is told there.
                        let is_told = original.words.title == other.original.words.title;
                        if !is_told && are_one_list(entry, first) {
                            let (kind, id) = (entry.kind.name(), entry.id.as_str());
                            let places = (text.title_span, other.text.title_span);
                            diagnostics.push(repeated_value::title(kind, id, &first.id, places));
                        }
                        continue;
                    }
                    // The one that was written for its entry knows the source text of it.
                    let is_first = own.is_current(sources) && !other.is_current(sources);
                    let (pair, texts) = if is_first {
                        ((other_at, at), (other.text, text.as_ref()))
                    } else {
                        ((at, other_at), (text.as_ref(), other.text))
                    };
                    let copies = found.entry(pair).or_default();
                    copies.push((tag.as_str(), texts.0, texts.1));
                }
            }
        }
    }
    let mut copied: HashSet<FileId> = HashSet::new();
    for ((copy, other), texts) in &found {
        let Some((_, text, first)) = texts.first() else {
            continue;
        };
        let tags: Vec<&str> = texts.iter().map(|(tag, ..)| *tag).collect();
        let places = (text.title_span, first.title_span);
        let subject = entries[*copy].subject();
        let told = repeated_value::translations(subject, &entries[*other].id, &tags, places);
        diagnostics.push(told);
        copied.extend(texts.iter().map(|(_, text, _)| text.source));
    }
    if !copied.is_empty() {
        let is_copied = |file: FileId| copied.contains(&file);
        diagnostics.retain(|it| {
            let file = it.primary.as_ref().map(|label| label.span.file);
            it.code.name != stale_translation::CODE.name || !file.is_some_and(is_copied)
        });
    }
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
            it.code.name == "stale-translation" || it.message.contains("of the service")
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
        assert_eq!(told(&confirmed, CHILDREN).len(), 1);
        for right in [
            swedish("Vård", "Läkare och medicin", HEALTH),
            swedish("Vård", "Någon tar hand om dem", HEALTH),
        ] {
            assert_eq!(told(&right, CHILDREN), Vec::<String>::new());
        }
        // The source text of the other one has changed since.
        let changed = CHILDREN.replace("a place", "room");
        let found = told(&copy, &changed);
        assert!(
            found.iter().any(|it| it.contains("is that of")),
            "{found:?}"
        );
    }
}
