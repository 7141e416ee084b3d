use super::block::Block;
use pulldown_cmark::{BlockQuoteKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A Markdown event, or the edge of one of our own blocks.
#[derive(Debug, Clone)]
pub(super) enum Piece<'a> {
    Markdown(Event<'a>),
    /// A block begins; for [`Block::Contact`], with the organisation's id.
    Open(Block, &'a str),
    Close(Block),
    /// A block whose name is not ours.
    UnknownBlock(&'a str),
}

/// The pieces of `text[body]`, each with its bytes in `text`.
pub(super) fn pieces(text: &str, body: Range<usize>) -> Vec<(Piece<'_>, Range<usize>)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    let base = body.start;
    let mut events = Parser::new_ext(&text[body], options)
        .into_offset_iter()
        .map(|(event, range)| (event, range.start + base..range.end + base))
        .peekable();
    let mut out = Vec::new();
    let mut open: Vec<Option<Block>> = Vec::new();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                let paragraph =
                    events.next_if(|(next, _)| matches!(next, Event::Start(Tag::Paragraph)));
                let Some((paragraph, inner)) = paragraph else {
                    open.push(None);
                    out.push((
                        Piece::Markdown(Event::Start(Tag::BlockQuote(None::<BlockQuoteKind>))),
                        range,
                    ));
                    continue;
                };
                let Some(head) = Head::read(text, inner.clone()) else {
                    open.push(None);
                    out.push((Piece::Markdown(Event::Start(Tag::BlockQuote(None))), range));
                    out.push((Piece::Markdown(paragraph), inner));
                    continue;
                };
                // What follows the head stays a paragraph, also words on the same line.
                let mut words = None;
                while let Some((next, at)) =
                    events.next_if(|(next, at)| at.start < head.span.end && !ends(next))
                {
                    if at.end > head.span.end && matches!(next, Event::Text(_)) {
                        let rest = head.span.end..at.end;
                        words = Some((Event::Text(text[rest.clone()].into()), rest));
                    }
                }
                if head.is_line {
                    let _ = events.next_if(|(next, _)| matches!(next, Event::SoftBreak));
                }
                let block = Block::of_name(head.name);
                match block {
                    Some(block) => out.push((Piece::Open(block, head.argument), head.span)),
                    None => out.push((Piece::UnknownBlock(head.name), head.span)),
                }
                open.push(block);
                let is_empty = words.is_none() && events.next_if(|(next, _)| ends(next)).is_some();
                if !is_empty {
                    out.push((Piece::Markdown(paragraph), inner));
                }
                if block.is_none() {
                    // Shown as a plain quotation.
                    let at = out.len()
                        - usize::from(matches!(out.last(), Some((Piece::Markdown(_), _))));
                    out.insert(
                        at,
                        (Piece::Markdown(Event::Start(Tag::BlockQuote(None))), range),
                    );
                }
                out.extend(words.map(|(words, at)| (Piece::Markdown(words), at)));
            }
            Event::End(TagEnd::BlockQuote(kind)) => match open.pop().flatten() {
                Some(block) => out.push((Piece::Close(block), range)),
                None => out.push((Piece::Markdown(Event::End(TagEnd::BlockQuote(kind))), range)),
            },
            other => out.push((Piece::Markdown(other), range)),
        }
    }
    out
}

fn ends(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::Paragraph))
}

/// The beginning of a block: `[!NAME]`, and for a contact the organisation's id after it.
struct Head<'a> {
    name: &'a str,
    argument: &'a str,
    /// Its bytes, with the blanks after it.
    span: Range<usize>,
    /// Whether nothing else is on its line.
    is_line: bool,
}

impl<'a> Head<'a> {
    fn read(text: &'a str, paragraph: Range<usize>) -> Option<Self> {
        let line = text[paragraph.clone()].lines().next()?;
        let (name, rest) = line.strip_prefix("[!")?.split_once(']')?;
        let named = !name.is_empty() && name.chars().all(char::is_alphabetic);
        if !named {
            return None;
        }
        let words = rest.trim();
        // After the name of a contact is its organisation, after others begin the words.
        let takes_line = words.is_empty() || Block::of_name(name) == Some(Block::Contact);
        let end = if takes_line {
            line.trim_end().len()
        } else {
            line.len() - rest.trim_start().len()
        };
        Some(Self {
            name,
            argument: words,
            span: paragraph.start..paragraph.start + end,
            is_line: takes_line,
        })
    }
}
