//! Footnotes and addresses that are defined, and that nothing names.

use super::Review;
use crate::checks::unused_definition;
use crate::markdown::lines;
use crate::markdown::pieces::Piece;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::BTreeSet;
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
    for (start, line) in lines(text) {
        let Some(rest) = line.strip_prefix('[').filter(|rest| !rest.starts_with('^')) else {
            continue;
        };
        let Some((name, _)) = rest.split_once("]: ") else {
            continue;
        };
        let is_text = taken.iter().any(|range| range.contains(&start));
        let mark = format!("[{}]", name.to_lowercase());
        let uses = text.to_lowercase().matches(mark.as_str()).count();
        if !is_text && uses == 1 {
            let span = review.span(start..start + line.trim_end().len());
            review.found.push(unused_definition::address(name, span));
        }
    }
}
