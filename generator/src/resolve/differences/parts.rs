//! Paragraphs, items and marks of the source text that a translation does not have.

use crate::checks::translation_differs;
use crate::markdown::{self, Block, BlockKind, lines};
use crate::parse::Text;
use crate::parse::front_matter::body;
use spanned::{Diagnostic, Sources, Span};
use std::ops::Range;

/// A source text, with which its translations are compared.
pub(super) struct Source<'a> {
    text: &'a str,
    /// Where its body begins.
    start: usize,
    begun: Vec<Begun>,
}

impl<'a> Source<'a> {
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let (start, body) = body(text)?;
        let begun = begun(body);
        Some(Self { text, start, begun })
    }
}

/// The first section of which a translation has less than the source text, or which lacks a block with
/// a mark, such as a warning.
pub(super) fn missing(source: &Source<'_>, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let own = sources.text(text.source);
    let (start, own_body) = body(own)?;
    // Reading Markdown takes time, and almost every text has as many lines that begin a block.
    if !has_less(&begun(own_body), &source.begun) {
        return None;
    }
    let source = sections(source.text, source.start);
    let own = sections(own, start);
    // One that stands in another section is not lost.
    let all = |sections: &[Section<'_>], mark: &str| {
        let marks = sections.iter().flat_map(|it| &it.marks);
        marks.filter(|it| **it == mark).count()
    };
    let mut lost = Block::NAMES.to_vec();
    // Cards of contacts are compared by their organisations.
    lost.retain(|mark| *mark != Block::CONTACT && all(&own, mark) < all(&source, mark));
    let lacks = |(wanted, found): (&Section<'_>, &Section<'_>)| {
        let mark = missing_mark(&wanted.marks, &found.marks)?;
        let mark = lost.contains(&mark).then_some(mark)?;
        let place = found.place.clone();
        let place = place.map_or(text.title_span, |range| Span::new(text.source, range));
        Some(translation_differs::mark(mark, place))
    };
    if let Some(told) = source.iter().zip(&own).find_map(lacks) {
        return Some(told);
    }
    let is_more = |mark: &str| all(&own, mark) > all(&source, mark);
    let changed = |(wanted, found): (&Section<'_>, &Section<'_>)| {
        let at = changed_mark(&wanted.marks, &found.marks)?;
        let (mark, other) = (wanted.marks[at], found.marks[at]);
        let place = Span::new(text.source, found.boxes[at].clone());
        (lost.contains(&mark) && other != Block::CONTACT && is_more(other))
            .then(|| translation_differs::other_box(mark, other, place))
    };
    if let Some(told) = source.iter().zip(&own).find_map(changed) {
        return Some(told);
    }
    let mut pairs = source.iter().zip(&own);
    let (wanted, found) = pairs.find(|(wanted, found)| found.parts < wanted.parts)?;
    let place = found.place.clone();
    let place = place.map_or(text.title_span, |range| Span::new(text.source, range));
    Some(translation_differs::parts(wanted.parts, found.parts, place))
}

/// What lines show of a section.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Begun {
    /// The lines that begin a block.
    blocks: usize,
    /// The lines that can be marks.
    marks: usize,
    /// A number for the names of these marks, in their order.
    names: usize,
}

/// Whether one of the sections has fewer blocks or marks, or others, or sections are not there.
fn has_less(own: &[Begun], source: &[Begun]) -> bool {
    let mut pairs = own.iter().zip(source);
    own.len() != source.len()
        || pairs.any(|(own, source)| {
            own.blocks < source.blocks
                || own.marks < source.marks
                || (own.marks == source.marks && own.names != source.names)
        })
}

/// The only place where a section has another mark than the source text, if it has as many.
fn changed_mark(wanted: &[&str], found: &[&str]) -> Option<usize> {
    let mut others = wanted.iter().zip(found).enumerate();
    let mut others = others
        .by_ref()
        .filter(|(_, (wanted, found))| wanted != found);
    let (at, _) = others.next()?;
    (wanted.len() == found.len() && others.next().is_none()).then_some(at)
}

/// The first mark of which there are more than in a translation, where all marks there are among those of
/// the source: else one was changed into another.
fn missing_mark<'a>(wanted: &[&'a str], found: &[&str]) -> Option<&'a str> {
    let count = |all: &[&str], mark: &str| all.iter().filter(|it| **it == mark).count();
    let is_less = |mark: &&&str| count(found, mark) < count(wanted, mark);
    let is_known = |mark: &&str| count(found, mark) <= count(wanted, mark);
    found
        .iter()
        .all(is_known)
        .then(|| wanted.iter().find(is_less).copied())?
}

/// A part of a text, up to the next heading.
struct Section<'a> {
    /// The number of its paragraphs, items and cells.
    parts: usize,
    /// The marks of its blocks, such as `WARNING`, without what follows them.
    marks: Vec<&'a str>,
    /// The first lines of these blocks.
    boxes: Vec<Range<usize>>,
    /// Its heading, or its first block.
    place: Option<Range<usize>>,
}

fn sections(text: &str, start: usize) -> Vec<Section<'_>> {
    let mut found = vec![Section {
        parts: 0,
        marks: Vec::new(),
        boxes: Vec::new(),
        place: None,
    }];
    for block in markdown::blocks(text, start..text.len()) {
        if matches!(block.kind, BlockKind::Heading(_)) {
            found.push(Section {
                parts: 0,
                marks: Vec::new(),
                boxes: Vec::new(),
                place: Some(block.range),
            });
        } else if block.kind == BlockKind::Fixed {
            let mark = mark_of(&text[block.range.clone()]);
            let section = found.last_mut().zip(mark);
            if let Some((section, mark)) = section {
                let start = block.range.start;
                let line = text[start..].lines().next().unwrap_or_default();
                section.marks.push(mark);
                section.boxes.push(start..start + line.len());
            }
        } else if let Some(section) = found.last_mut().filter(|_| block.kind.is_text()) {
            section.parts += 1;
            section.place.get_or_insert(block.range);
        }
    }
    found
}

/// The name of one of our own blocks, by its first line.
fn mark_of(text: &str) -> Option<&str> {
    let name = text.trim_start_matches(['>', ' ']).strip_prefix("[!")?;
    let name = name.split(']').next()?;
    Block::NAMES.contains(&name).then_some(name)
}

/// What the lines of each section show.
fn begun(body: &str) -> Vec<Begun> {
    let mut found = vec![Begun::default()];
    let mut is_open = false;
    for (_, line) in lines(body) {
        let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if bare.starts_with('#') {
            found.push(Begun::default());
            is_open = false;
            continue;
        }
        let begins = |c: char| matches!(c, '-' | '*' | '+' | '|') || c.is_ascii_digit();
        if let Some(section) = found.last_mut().filter(|_| !bare.is_empty()) {
            section.blocks += usize::from(!is_open || bare.starts_with(begins));
            if let Some(name) = bare.strip_prefix("[!") {
                let name = name.split(']').next().unwrap_or_default();
                let add = |number: usize, byte| number.wrapping_mul(31).wrapping_add(byte);
                section.marks += 1;
                section.names = name.bytes().map(usize::from).fold(section.names, add);
            }
        }
        is_open = !bare.is_empty();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{begun, changed_mark, has_less, missing_mark, sections};

    #[test]
    fn a_mark_is_missing_where_none_takes_its_place() {
        for (wanted, found, missing) in [
            (&["WARNING"][..], &[][..], Some("WARNING")),
            (
                &["NOTE", "WARNING", "NOTE"],
                &["NOTE", "WARNING"],
                Some("NOTE"),
            ),
            (&["NOTE", "WARNING"], &["WARNING", "NOTE"], None),
            (&["WARNING"], &["NOTE"], None),
            (&[], &["NOTE"], None),
        ] {
            assert_eq!(missing_mark(wanted, found), missing, "{wanted:?} {found:?}");
        }
    }

    #[test]
    fn a_mark_is_changed_where_as_many_are_there() {
        for (wanted, found, at) in [
            (&["WARNING"][..], &["NOTE"][..], Some(0)),
            (&["NOTE", "WARNING"], &["NOTE", "NOTE"], Some(1)),
            (&["NOTE", "WARNING"], &["WARNING", "NOTE"], None),
            (&["NOTE", "WARNING"], &["NOTE"], None),
            (&["NOTE"], &["NOTE"], None),
        ] {
            assert_eq!(changed_mark(wanted, found), at, "{wanted:?} {found:?}");
        }
        let of = |name: &str| begun(&format!("> [!{name}]\n> a\n"));
        assert!(has_less(&of("NOTE"), &of("WARNING")));
        assert!(!has_less(&of("NOTE"), &of("NOTE")));
    }

    #[test]
    fn sections_have_as_many_parts_as_readers_see() {
        let text = "One\ntwo.\n\nThree.\n\n## Help {#help}\n\n- a\n- b\n\n<!-- no -->\n\n> [!NOTE]\n> c\n>\n> d\n\n## More\n";
        let parts: Vec<usize> = sections(text, 0).iter().map(|it| it.parts).collect();
        assert_eq!(parts, [2, 4, 0]);
        assert_eq!(begun(text).len(), parts.len());
        assert_eq!(sections(text, 0)[1].marks, ["NOTE"]);
        let shorter = text.replace("- b\n", "");
        assert_eq!(sections(&shorter, 0)[1].parts, 3);
        assert!(has_less(&begun(&shorter), &begun(text)));
        assert!(!has_less(&begun(text), &begun(&shorter)));
        // A paragraph in two in place of a block with a mark.
        let split = text.replace("> [!NOTE]\n> c\n>\n> d\n", "c\n\nd\n\ne\n");
        assert!(has_less(&begun(&split), &begun(text)));
    }
}
