//! Footnotes and addresses that are defined, and that nothing names.

use super::Review;
use crate::checks::unused_definition;
use crate::markdown::lines;
use crate::markdown::pieces::Piece;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    if !review.text.contains("]:") {
        return;
    }
    let named: BTreeSet<&str> = pieces
        .iter()
        .filter_map(|(piece, _)| match piece {
            Piece::Markdown(Event::FootnoteReference(name)) => Some(&**name),
            _ => None,
        })
        .collect();
    // Bytes that are text, code or a footnote define no address.
    let mut body = 0..0;
    let mut taken: Vec<Range<usize>> = Vec::new();
    for (piece, range) in pieces {
        let Piece::Markdown(event) = piece else {
            continue;
        };
        body = body.start..body.end.max(range.end);
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) if !named.contains(&**name) => {
                let line = review.text[range.clone()]
                    .lines()
                    .next()
                    .unwrap_or_default();
                let span = review.span(range.start..range.start + line.trim_end().len());
                review.found.push(unused_definition::footnote(name, span));
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                taken.push(range.clone());
            }
            _ => {}
        }
    }
    addresses(review, &taken);
}

/// Lines such as `[leaflet]: https://…` that are no text, and that no link names.
fn addresses(review: &mut Review<'_, '_>, taken: &[Range<usize>]) {
    let text = review.text;
    if !text.contains("]: ") {
        return;
    }
    let mut named: HashMap<String, usize> = HashMap::new();
    for name in bracketed(text) {
        *named.entry(name.to_lowercase()).or_default() += 1;
    }
    let mut taken = taken.iter().peekable();
    for (start, line) in lines(text) {
        while taken.peek().is_some_and(|range| range.end <= start) {
            taken.next();
        }
        let Some(rest) = line.strip_prefix('[').filter(|rest| !rest.starts_with('^')) else {
            continue;
        };
        let Some((name, _)) = rest.split_once("]: ") else {
            continue;
        };
        let is_text = taken.peek().is_some_and(|range| range.contains(&start));
        if !is_text && named.get(&name.to_lowercase()) == Some(&1) {
            let span = review.span(start..start + line.trim_end().len());
            review.found.push(unused_definition::address(name, span));
        }
    }
}

/// What stands between a bracket and the next one that closes it.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    let mut open = None;
    text.match_indices(['[', ']'])
        .filter_map(move |(at, bracket)| {
            if bracket == "[" {
                open = Some(at + 1);
                return None;
            }
            open.take().map(|start: usize| &text[start..at])
        })
}
