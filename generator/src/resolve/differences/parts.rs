//! Paragraphs and items of the source text that a translation does not have.

use crate::checks::translation_differs;
use crate::markdown::{self, BlockKind, lines};
use crate::parse::Text;
use crate::parse::front_matter::body;
use spanned::{Diagnostic, Sources, Span};
use std::ops::Range;

/// A source text, with which its translations are compared.
pub(super) struct Source<'a> {
    text: &'a str,
    /// Where its body begins.
    start: usize,
    begun: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let (start, body) = body(text)?;
        let begun = begun(body);
        Some(Self { text, start, begun })
    }
}

/// The first section of which a translation has less than the source text.
pub(super) fn missing(source: &Source<'_>, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let own = sources.text(text.source);
    let (start, own_body) = body(own)?;
    // Reading Markdown takes time, and almost every text has as many lines that begin a block.
    if !has_less(&begun(own_body), &source.begun) {
        return None;
    }
    let source = sections(source.text, source.start);
    let own = sections(own, start);
    let mut pairs = source.iter().zip(&own);
    let (wanted, found) = pairs.find(|(wanted, found)| found.parts < wanted.parts)?;
    let place = found.place.clone();
    let place = place.map_or(text.title_span, |range| Span::new(text.source, range));
    Some(translation_differs::parts(wanted.parts, found.parts, place))
}

/// Whether one of the sections has fewer blocks, or sections are not there.
fn has_less(own: &[usize], source: &[usize]) -> bool {
    own.len() != source.len() || own.iter().zip(source).any(|(own, source)| own < source)
}

/// A part of a text, up to the next heading.
struct Section {
    /// The number of its paragraphs, items and cells.
    parts: usize,
    /// Its heading, or its first block.
    place: Option<Range<usize>>,
}

fn sections(text: &str, start: usize) -> Vec<Section> {
    let mut found = vec![Section {
        parts: 0,
        place: None,
    }];
    for block in markdown::blocks(text, start..text.len()) {
        if matches!(block.kind, BlockKind::Heading(_)) {
            found.push(Section {
                parts: 0,
                place: Some(block.range),
            });
        } else if let Some(section) = found.last_mut().filter(|_| block.kind.is_text()) {
            section.parts += 1;
            section.place.get_or_insert(block.range);
        }
    }
    found
}

/// The number of lines that begin a block, of each section.
fn begun(body: &str) -> Vec<usize> {
    let mut found = vec![0];
    let mut is_open = false;
    for (_, line) in lines(body) {
        let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if bare.starts_with('#') {
            found.push(0);
            is_open = false;
            continue;
        }
        let begins = |c: char| matches!(c, '-' | '*' | '+' | '|') || c.is_ascii_digit();
        if !bare.is_empty() && (!is_open || bare.starts_with(begins)) {
            *found.last_mut().unwrap_or(&mut 0) += 1;
        }
        is_open = !bare.is_empty();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{begun, sections};

    #[test]
    fn sections_have_as_many_parts_as_readers_see() {
        let text = "One\ntwo.\n\nThree.\n\n## Help {#help}\n\n- a\n- b\n\n<!-- no -->\n\n> [!NOTE]\n> c\n>\n> d\n\n## More\n";
        let parts: Vec<usize> = sections(text, 0).iter().map(|it| it.parts).collect();
        assert_eq!(parts, [2, 4, 0]);
        assert_eq!(begun(text).len(), parts.len());
        let shorter = text.replace("- b\n", "");
        assert_eq!(sections(&shorter, 0)[1].parts, 3);
        assert!(begun(&shorter)[1] < begun(text)[1]);
    }
}
