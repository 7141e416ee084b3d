//! Headings of a translation that have another id than those of the source text.

use crate::checks::missing_section;
use crate::checks::translation_differs;
use crate::kinds::Kind;
use crate::markdown::Heading;
use crate::parse::Text;
use spanned::Diagnostic;
use std::collections::BTreeSet;

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
