//! Footnotes and addresses that are defined, and that nothing names.

use super::{Review, is_mail};
use crate::checks::unused_definition;
use crate::markdown::lines;
use crate::markdown::pieces::Piece;
use pulldown_cmark::{Event, Tag, TagEnd};
use spanned::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    let mut notes: BTreeMap<String, Range<usize>> = BTreeMap::new();
    // Bytes that are text, code or a footnote define no address.
    let mut body = 0..0;
    let mut taken: Vec<Range<usize>> = Vec::new();
    for (piece, range) in pieces {
        let Piece::Markdown(event) = piece else {
            continue;
        };
        body = body.start..body.end.max(range.end);
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let first = notes.entry(name.to_lowercase()).or_insert(range.clone());
                let words = |range: &Range<usize>| review.text[range.clone()].trim_end();
                let is_second = first != range && words(first) != words(range);
                let first = review.first_line(first.start);
                let span = review.first_line(range.start);
                if is_second {
                    let found = unused_definition::second_footnote(name, span, first);
                    review.found.push(found);
                } else if !named.contains(&**name) {
                    review.found.push(unused_definition::footnote(name, span));
                }
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
    let mut defined: HashMap<String, (usize, &str)> = HashMap::new();
    let mut taken = taken.iter().peekable();
    for (start, line) in lines(text) {
        while taken.peek().is_some_and(|range| range.end <= start) {
            taken.next();
        }
        let Some(rest) = line.strip_prefix('[').filter(|rest| !rest.starts_with('^')) else {
            continue;
        };
        let Some((name, address)) = rest.split_once("]: ") else {
            continue;
        };
        if taken.peek().is_some_and(|range| range.contains(&start)) {
            continue;
        }
        let (key, address) = (name.to_lowercase(), address.trim());
        let span = review.first_line(start);
        if named.get(&key) == Some(&1) {
            let is_mail = is_mail(address);
            review.found.push(if is_mail || !is_address(address) {
                unused_definition::words(name, address, is_mail, span)
            } else {
                unused_definition::address(name, span)
            });
        }
        let (first, other) = *defined.entry(key).or_insert((start, address));
        if other != address {
            let first = review.first_line(first);
            let found = unused_definition::second_address(name, span, first);
            review.found.push(found);
        }
    }
}

impl Review<'_, '_> {
    /// The line that begins at a byte.
    fn first_line(&self, start: usize) -> Span {
        let line = self.text[start..].lines().next().unwrap_or_default();
        self.span(start..start + line.trim_end().len())
    }
}

/// Whether something can be the address of a link: also one that is wrong, such as `www.iom.int` or a path.
fn is_address(words: &str) -> bool {
    let (scheme, _) = words.split_once(':').unwrap_or_default();
    let has_letters = |it: &str| it.contains(|c: char| c.is_ascii_alphabetic());
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_path = has_letters(words) && words.contains(['/', '.', '#', '<', '\\']);
    is_scheme || is_path
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

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn words_and_numbers_are_no_addresses() {
        for text in [
            "+9647826892128",
            "0782.689.2128",
            "closed",
            "9:00-17:00",
            "مغلق",
            "21/11/2026",
            "закрыто",
        ] {
            assert!(!is_address(text), "{text}");
        }
        for text in [
            "https://a.test/",
            "<https://a.test/>",
            "tel:+9647826892128",
            "mailto:office@portal.example",
            "service:legal-support",
            "www.iom.int",
            "../plan.pdf",
            "#steps",
            "static:خطة.pdf",
        ] {
            assert!(is_address(text), "{text}");
        }
    }
}
