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
                // The first line is the block's head; what follows it stays a paragraph.
                while events
                    .next_if(|(next, at)| at.start < head.span.end && !ends(next))
                    .is_some()
                {}
                let _ = events.next_if(|(next, _)| matches!(next, Event::SoftBreak));
                let block = Block::of_name(head.name);
                match block {
                    Some(block) => out.push((Piece::Open(block, head.argument), head.span)),
                    None => out.push((Piece::UnknownBlock(head.name), head.span)),
                }
                open.push(block);
                if events.next_if(|(next, _)| ends(next)).is_none() {
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

/// The first line of a block: `[!NAME] argument`.
struct Head<'a> {
    name: &'a str,
    argument: &'a str,
    span: Range<usize>,
}

impl<'a> Head<'a> {
    fn read(text: &'a str, paragraph: Range<usize>) -> Option<Self> {
        let line = text[paragraph.clone()].lines().next()?;
        let (name, argument) = line.strip_prefix("[!")?.split_once(']')?;
        let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
        named.then(|| Self {
            name,
            argument: argument.trim(),
            span: paragraph.start..paragraph.start + line.trim_end().len(),
        })
    }
}
