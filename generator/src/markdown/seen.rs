//! Markdown as readers see it.

use super::body;
use super::pieces::{Piece, pieces};
use crate::seen_text::{Lines, SeenText, html};
use pulldown_cmark::{Event, Tag, TagEnd};

/// Adds the parts of the Markdown that begins at a byte of a text.
pub(crate) fn seen(text: &str, body: usize, found: &mut Vec<SeenText>) {
    let lines = Lines::of(text);
    let text = body::without_marks(text);
    for (piece, range) in pieces(&text, body..text.len()) {
        let line = lines.line(range.start);
        let words = match &piece {
            Piece::Markdown(Event::Text(words) | Event::Code(words)) => words,
            Piece::Markdown(Event::SoftBreak | Event::HardBreak) => " ",
            Piece::Markdown(Event::Start(Tag::HtmlBlock)) => {
                html(&text[range], line, found);
                continue;
            }
            Piece::Markdown(Event::Start(tag)) if is_inline(tag.to_end()) => continue,
            Piece::Markdown(Event::End(tag)) if is_inline(*tag) => continue,
            Piece::Markdown(Event::Start(_) | Event::End(_))
            | Piece::Open(..)
            | Piece::Close(_)
            | Piece::UnknownBlock(_) => {
                found.push(SeenText::default());
                continue;
            }
            Piece::Markdown(Event::InlineHtml(tag)) if tag.starts_with("<br") => {
                found.push(SeenText::default());
                continue;
            }
            Piece::Markdown(_) => continue,
        };
        if let Some(last) = found.last_mut() {
            last.push(words, line);
        }
    }
}

/// Whether words go on through the edge of an element.
fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
