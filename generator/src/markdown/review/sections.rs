//! Headings with nothing below them, and what only looks like one.

use super::super::outline::shown_level;
use super::super::pieces::Piece;
use super::{Review, bold, heading};
use crate::checks::empty_text;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A heading whose section has no words so far.
struct Open {
    level: u8,
    range: Range<usize>,
    has_words: bool,
}

/// Reports each heading that is followed by the end of the text, or by a heading that begins
/// another section; and bold words in the place of one.
pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let mut open: Option<Open> = None;
    let mut in_heading = false;
    bold::heading(review, pieces);
    for (piece, range) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::Heading { level, .. })) => {
                let level = shown_level(*level);
                if let Some(last) = open.take().filter(|last| level <= last.level) {
                    review.without_words(&last);
                }
                in_heading = true;
                open = Some(Open {
                    level,
                    range: range.clone(),
                    has_words: false,
                });
            }
            Piece::Markdown(Event::End(TagEnd::Heading(_))) => in_heading = false,
            piece if !in_heading && is_seen(piece) => {
                if let Some(open) = &mut open {
                    open.has_words = true;
                }
            }
            _ => {}
        }
    }
    if let Some(last) = open {
        review.without_words(&last);
    }
}

/// Whether readers see something of a piece.
fn is_seen(piece: &Piece<'_>) -> bool {
    match piece {
        Piece::Open(..) | Piece::UnknownBlock(_) => true,
        Piece::Close(_) => false,
        Piece::Markdown(event) => match event {
            Event::Text(words) => !words.trim().is_empty(),
            Event::Html(html) | Event::InlineHtml(html) => {
                !html.trim().is_empty() && !html.trim_start().starts_with("<!--")
            }
            Event::Code(_) | Event::Start(Tag::Image { .. } | Tag::Link { .. }) => true,
            _ => false,
        },
    }
}

/// Whether a heading has words, besides its marks and its anchor.
pub(super) fn has_title(heading: &str) -> bool {
    let words = heading.trim_matches(['#', ' ', '\t']);
    let is_anchor = words.starts_with('{') && words.find('}') == Some(words.len() - 1);
    !words.is_empty() && !is_anchor
}

impl Review<'_, '_> {
    fn without_words(&mut self, open: &Open) {
        let slice = self.text[open.range.clone()].trim_end();
        // A heading that is empty itself, or a sentence, is reported as such.
        if !open.has_words && has_title(slice) && heading::underlined(slice).is_none() {
            let span = self.span(open.range.start..open.range.start + slice.len());
            self.found.push(empty_text::section(span));
        }
    }
}
