//! Headings of a translation that have another id than those of the source text.

use crate::checks::missing_section;
use crate::checks::translation_differs;
use crate::kinds::Kind;
use crate::markdown::Heading;
use crate::parse::Text;
use spanned::{Diagnostic, Sources};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A heading that stands where the source text has one with another id.
pub(in super::super) struct Renamed<'a> {
    /// The id in the source text.
    pub(in super::super) wanted: &'a str,
    pub(in super::super) own: &'a Heading,
}

/// More headings than a page has. Of so many, each is not compared with all others.
const MOST: usize = 300;

/// The headings of a translation whose id is another one than in the source text. Only where both have as
/// many headings is it known which belong together.
pub(in super::super) fn renamed<'a>(
    original: &'a Text,
    text: &'a Text,
) -> impl Iterator<Item = Renamed<'a>> {
    let (original, own) = (&original.outline.headings, &text.outline.headings);
    let is_comparable = original.len() == own.len() && own.len() <= MOST;
    let pairs = original.iter().zip(own).filter(move |_| is_comparable);
    let has = |all: &[Heading], id: &str| all.iter().any(|it| &*it.id == id);
    pairs
        .filter(move |(one, other)| {
            one.level == other.level
                && one.id != other.id
                && !has(own, &one.id)
                && !has(original, &other.id)
        })
        .map(|(one, own)| Renamed {
            wanted: &one.id,
            own,
        })
}

/// The headings with other ids, or the first heading of the source text that a translation does not
/// have. Sections that a kind needs are reported for themselves.
pub(super) fn differing(kind: Kind, original: &Text, text: &Text) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for it in renamed(original, text) {
        told.insert(it.wanted);
        if kind != Kind::Programme || !missing_section::is_needed(it.wanted) {
            let (wanted, own) = (it.wanted, it.own);
            found.push(translation_differs::renamed(wanted, &own.id, own.span));
        }
    }
    let there = text.outline.headings.iter();
    let there: BTreeSet<&str> = there.map(|it| &*it.id).collect();
    let mut headings = original.outline.headings.iter();
    let missing = headings.find(|it| {
        let id = &*it.id;
        !there.contains(id) && !told.contains(id)
    });
    found
        .extend(missing.map(|it| translation_differs::heading(&it.id, &it.title, text.title_span)));
    found
}

/// The first heading that has the id of another one, where a translation has the same ids in another order, and its
/// sections are in the order of the source text.
pub(super) fn exchanged(original: &Text, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let (source, own) = (&original.outline.headings, &text.outline.headings);
    if source.len() != own.len() || own.len() > MOST {
        return None;
    }
    let pairs = || source.iter().zip(own);
    let others: Vec<usize> = (0..own.len())
        .filter(|at| source[*at].id != own[*at].id)
        .collect();
    let first = *others.first()?;
    let places: BTreeMap<&str, usize> = source
        .iter()
        .enumerate()
        .map(|(at, it)| (&*it.id, at))
        .collect();
    let has_all = own.iter().all(|it| places.contains_key(&*it.id));
    if !has_all || pairs().any(|(one, other)| one.level != other.level) {
        return None;
    }
    let (of_source, of_own) = (shapes(original, sources), shapes(text, sources));
    let by_place = others.iter().filter(|at| of_own[**at] == of_source[**at]);
    let by_id = others
        .iter()
        .filter(|at| of_own[**at] == of_source[places[&*own[**at].id]]);
    let is_in_order = match by_place.count().cmp(&by_id.count()) {
        Ordering::Greater => true,
        Ordering::Less => false,
        // In each language, a list has its own alphabetical order.
        Ordering::Equal => {
            others.len() == 2 && !(is_sorted(source, first) && is_sorted(own, first))
        }
    };
    is_in_order.then(|| {
        let (wanted, own) = (&source[first], &own[first]);
        translation_differs::exchanged(&wanted.id, &own.id, own.span, wanted.span)
    })
}

/// Whether the headings of the level of one of them are many, and in alphabetical order.
fn is_sorted(headings: &[Heading], at: usize) -> bool {
    const FEWEST: usize = 4;
    let level = headings[at].level;
    let of_level = headings.iter().filter(|it| it.level == level);
    let titles: Vec<String> = of_level.map(|it| it.title.to_lowercase()).collect();
    titles.len() >= FEWEST && titles.is_sorted()
}

/// What each section of a text looks like in any language: how many lines it has, and where its links lead.
fn shapes<'a>(text: &'a Text, sources: &'a Sources) -> Vec<(usize, Vec<&'a str>)> {
    let whole = sources.text(text.source);
    let headings = &text.outline.headings;
    let ends = headings.iter().skip(1).map(|it| it.span.range().start);
    let ends = ends.chain([whole.len()]);
    let sections = headings.iter().zip(ends);
    let mut links = text.outline.links.iter().peekable();
    sections
        .map(|(heading, end)| {
            let start = heading.span.range().start.min(end);
            let shown = whole[start..end].lines();
            let shown = shown.filter(|it| !it.trim().is_empty()).count();
            let mut urls = Vec::new();
            while let Some(link) = links.next_if(|it| it.span.range().start < end) {
                if link.span.range().start > start {
                    urls.push(&*link.url);
                }
            }
            urls.sort_unstable();
            (shown, urls)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;
    use crate::content::Translation;

    fn told(source: &str, own: &str) -> usize {
        let english = format!("---\ntitle: Steps\nsummary: All steps.\n---\n{source}");
        let record = Translation::fingerprint(&english);
        let other = format!(
            "---\ntitle: Steg\nsummary: Alla steg.\ntranslation: {{ source: \"{record}\", method: person }}\n---\n{own}"
        );
        let files = [
            ("content/services/one/en.md", english.as_str()),
            ("content/services/one/sv.md", other.as_str()),
        ];
        let (_, reports) = resolved(&files);
        let found = reports.iter();
        found
            .filter(|it| {
                it.message
                    .contains("the one in its place in the source text")
            })
            .count()
    }

    #[test]
    fn ids_in_another_order_are_told_where_the_sections_are_not() {
        let text = |ids: [&str; 3], words: [&str; 3]| {
            let sections = ids.iter().zip(words);
            let sections =
                sections.map(|(id, words)| format!("## {words} {{#{id}}}\n\n{words} text.\n\n"));
            sections.collect::<String>()
        };
        let source = text(["a", "b", "c"], ["One", "Two", "Three"]);
        let swedish = ["Ett", "Två", "Tre"];
        assert_eq!(told(&source, &text(["a", "b", "c"], swedish)), 0);
        assert_eq!(told(&source, &text(["a", "c", "b"], swedish)), 1);
        // Sections of one shape that all stand elsewhere.
        assert_eq!(told(&source, &text(["b", "c", "a"], swedish)), 0);
        let longer = |text: &str, id: &str| {
            let heading = format!("{{#{id}}}\n");
            text.replace(&heading, &format!("{heading}\nMore.\n"))
        };
        let (source, moved) = (longer(&source, "b"), text(["a", "c", "b"], swedish));
        assert_eq!(told(&source, &longer(&moved, "b")), 0);
        assert_eq!(told(&source, &longer(&moved, "c")), 1);
        let many = |ids: [&str; 4]| {
            let titles = ["Albanien", "Bosnien", "Chile", "Danmark"];
            let sections = ids.iter().zip(titles);
            let sections = sections.map(|(id, title)| format!("## {title} {{#{id}}}\n\nText.\n\n"));
            sections.collect::<String>()
        };
        // In each language its own alphabetical order.
        assert_eq!(
            told(&many(["a", "b", "c", "d"]), &many(["a", "c", "b", "d"])),
            0
        );
    }
}
