//! Links of a translation that have each other's target.

use super::languages::{Lang, Languages};
use crate::checks::translation_differs;
use crate::markdown::{Link, LinkTarget};
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Diagnostics, FileId, Sources};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So far behind a link is the one with its target looked for.
const NEAR: usize = 6;
/// More pairs in one language are the order of words of this language.
const MOST: usize = 50;

/// A link to an entry, with its words.
#[derive(Debug, Clone, Copy)]
struct Linked<'a> {
    link: &'a Link,
    /// The address without that of a heading.
    target: &'a str,
    words: &'a str,
}

/// Two links of a translation, whose targets are in the other order in the source text.
type Pair<'a> = [Linked<'a>; 2];

/// Reports pairs of links in the other order than in the source text, where other texts in the language have the
/// words of one for the target of the other one. The order of words differs from language to language, and proves
/// nothing.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = languages.tag(Lang::SOURCE);
    let mut suspects: BTreeMap<&str, Vec<Pair<'_>>> = BTreeMap::new();
    for entry in entries {
        let Some(Some(original)) = entry.texts.get(source_tag) else {
            continue;
        };
        for (tag, text) in &entry.texts {
            let text = text.as_ref().filter(|_| tag != source_tag);
            let Some(text) = text.filter(|_| languages.find(tag).is_some()) else {
                continue;
            };
            if !is_in_other_order(original, text) || !is_current(original, text, sources) {
                continue;
            }
            let found = suspects.entry(tag).or_default();
            found.extend(pairs(original, text, sources));
        }
    }
    for (tag, pairs) in suspects.iter().filter(|(_, pairs)| !pairs.is_empty()) {
        let names = Names::of(entries, tag, sources);
        let told = pairs.iter().take(MOST).filter_map(|pair| names.told(pair));
        diagnostics.extend(told);
    }
}

fn targets(text: &Text) -> impl Iterator<Item = (&Link, &str)> {
    let links = text.outline.links.iter();
    let links = links.filter(|link| !link.image && !link.is_card);
    links.filter_map(|link| match LinkTarget::parse(&link.url) {
        LinkTarget::Entry { .. } => Some((link, link.url.split('#').next()?)),
        _ => None,
    })
}

/// Whether a translation has as many links as its source text, and others in the same places.
fn is_in_other_order(original: &Text, text: &Text) -> bool {
    let urls = |text| targets(text).map(|(_, target)| target);
    urls(original).ne(urls(text)) && urls(original).count() == urls(text).count()
}

fn is_current(original: &Text, text: &Text, sources: &Sources) -> bool {
    let record = text.words.translation.as_ref();
    record.is_some_and(|it| original.digests.are_those_of(&it.record(), sources))
}

fn pairs<'a>(original: &Text, text: &'a Text, sources: &'a Sources) -> Vec<Pair<'a>> {
    let source: Vec<&str> = targets(original).map(|(_, target)| target).collect();
    let own: Vec<(&Link, &str)> = targets(text).collect();
    let mut found = Vec::new();
    for (at, (link, target)) in own.iter().enumerate() {
        if source[at] == *target {
            continue;
        }
        let behind = own.iter().enumerate().skip(at + 1).take(NEAR);
        let mut behind =
            behind.filter(|(there, (_, other))| source[at] == *other && source[*there] == *target);
        let Some((_, (other_link, other))) = behind.next() else {
            continue;
        };
        let linked = |link: &'a Link, target: &'a str| {
            let words = words(link, sources)?;
            Some(Linked {
                link,
                target,
                words,
            })
        };
        if let (Some(one), Some(other)) = (linked(link, target), linked(other_link, other)) {
            found.push([one, other]);
        }
    }
    found
}

/// The words of a link. One without words shows a title.
fn words<'a>(link: &Link, sources: &'a Sources) -> Option<&'a str> {
    let before = &sources.text(link.span.file)[..link.span.range().start];
    let before = before.strip_suffix("](")?;
    let words = before[before.rfind('[')? + 1..].trim();
    (!words.is_empty()).then_some(words)
}

/// By which words the texts in a language call entries.
struct Names<'a>(Vec<(FileId, Cow<'a, str>, BTreeSet<String>)>);

impl<'a> Names<'a> {
    fn of(entries: &'a [Arc<EntryDocument>], tag: &str, sources: &Sources) -> Self {
        let mut names = Vec::new();
        for entry in entries {
            let Some(Some(text)) = entry.texts.get(tag) else {
                continue;
            };
            let target = format!("{}:{}", entry.kind.name(), entry.id);
            names.push((text.source, target.into(), parts(&text.words.title)));
            for (link, target) in targets(text) {
                if let Some(words) = words(link, sources) {
                    names.push((text.source, target.into(), parts(words)));
                }
            }
        }
        Self(names)
    }

    /// The entries that other texts call by all these words, perhaps with more.
    fn called(&self, words: &BTreeSet<String>, file: FileId) -> BTreeSet<&str> {
        let names = self.0.iter();
        let names = names.filter(|(of, _, name)| *of != file && words.is_subset(name));
        names.map(|(_, target, _)| &**target).collect()
    }

    fn told(&self, [one, other]: &Pair<'_>) -> Option<Diagnostic> {
        let file = one.link.span.file;
        let called = |it: &Linked<'_>| {
            let words = parts(it.words);
            if words.is_empty() {
                BTreeSet::new()
            } else {
                self.called(&words, file)
            }
        };
        let (of_one, of_other) = (called(one), called(other));
        let is_right = of_one.contains(one.target) || of_other.contains(other.target);
        // The words of each can be in the names of a third entry, too, if both are exchanged.
        let are_both = of_one.contains(other.target) && of_other.contains(one.target);
        let is_only = |called: &BTreeSet<&str>, target: &str| {
            (called.len() == 1 || are_both) && called.contains(target)
        };
        let (first, second) = if is_only(&of_one, other.target) {
            (one, other)
        } else if is_only(&of_other, one.target) {
            (other, one)
        } else {
            return None;
        };
        (!is_right).then(|| {
            translation_differs::exchanged_links(
                first.words,
                (first.target, second.target),
                first.link.span,
                second.link.span,
            )
        })
    }
}

/// The words of a name that tell something.
fn parts(words: &str) -> BTreeSet<String> {
    const LETTERS: usize = 3;
    let words = words.to_lowercase();
    let parts = words.split(|c: char| !c.is_alphanumeric());
    let parts = parts.filter(|it| it.chars().count() >= LETTERS);
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::resolved;
    use crate::content::Translation;

    const FACTS: &str = "phases: [arrival]\nneeds: [work]\ndimensions: []\nlevels: []\n";

    fn told(own: &str, elsewhere: &str) -> usize {
        let text = |title: &str, more: &str, words: &str| {
            format!("---\ntitle: {title}\nsummary: About {title}.\n{more}---\n{words}\n")
        };
        let english = text(
            "Steps",
            "",
            "Ask for [legal](service:law) and [medical help](service:doctor) first.",
        );
        let record = Translation::fingerprint(&english);
        let record = format!("translation: {{ source: \"{record}\", method: person }}\n");
        let swedish = text("Steg", &record, own);
        let (law, doctor) = (text("Law", "", "A"), text("Doctor", "", "B"));
        let (lag, vård) = (
            text("Juridisk hjälp", "", elsewhere),
            text("Läkarvård", "", "D"),
        );
        let files = [
            ("content/services/steps/service.yaml", FACTS),
            ("content/services/steps/en.md", english.as_str()),
            ("content/services/steps/sv.md", swedish.as_str()),
            ("content/services/law/service.yaml", FACTS),
            ("content/services/law/en.md", law.as_str()),
            ("content/services/law/sv.md", lag.as_str()),
            ("content/services/doctor/service.yaml", FACTS),
            ("content/services/doctor/en.md", doctor.as_str()),
            ("content/services/doctor/sv.md", vård.as_str()),
        ];
        let (_, reports) = resolved(&files);
        let found = reports.iter();
        found
            .filter(|it| it.message.contains("in other texts of this language"))
            .count()
    }

    #[test]
    fn only_words_that_name_the_other_target_prove_an_exchange() {
        for (own, elsewhere, count) in [
            (
                "Be om [juridisk](service:doctor) och [medicinsk hjälp](service:law).",
                "C",
                1,
            ),
            (
                "Be om [det](service:doctor) och [läkarvård](service:law).",
                "C",
                1,
            ),
            (
                "Be om [juridisk](service:law) och [medicinsk hjälp](service:doctor).",
                "C",
                0,
            ),
            // Another order of the words.
            (
                "Be om [medicinsk hjälp](service:doctor) och [juridisk](service:law).",
                "C",
                0,
            ),
            // Nobody else has these words.
            (
                "Be om [råd](service:doctor) och [vård](service:law).",
                "C",
                0,
            ),
            // They stand for both.
            (
                "Be om [juridisk](service:doctor) och [medicinsk hjälp](service:law).",
                "Se [juridisk hjälp](service:doctor).",
                0,
            ),
        ] {
            assert_eq!(told(own, elsewhere), count, "{own}");
        }
    }
}
