//! Looks at a text for marks that readers would see, and for words that they would not see: what
//! Markdown accepts, and no editor means.

mod absent;
mod address;
mod blank;
mod blocks;
mod bold;
mod brackets;
mod closings;
mod copied;
mod counted;
mod cut;
mod definitions;
mod edges;
mod entities;
mod escaped;
mod heading;
mod heads;
mod hidden;
mod items;
mod legacy;
mod lines;
mod linked_twice;
mod list;
mod loose;
mod lost;
mod mail;
mod marks;
mod more_than;
mod notes;
mod number;
mod omitted;
mod own_path;
mod page_number;
mod phrases;
mod plus_behind;
mod promises;
mod sections;
mod shortened;
mod spelled_mail;
mod table;
#[cfg(test)]
mod tests;
mod title;
mod twice;
mod unfinished;
mod unread;
mod words;

pub(crate) use address::{address, is_mail};
pub(crate) use cut::is_cut;
pub(crate) use mail::{Mail, MailPlace};
pub(crate) use number::{Number, groups, numbers, numbers_and_candidates};
pub(super) use omitted::begins as is_omitted;
pub(crate) use phrases::Phrases;
pub(crate) use promises::promised_phrase;
pub(crate) use title::in_title;
pub(super) use words::are_to_fill;
pub(crate) use words::{characters, has_lost_letters, pasted, placeholder};

use super::outline::shown_level;
use super::pieces::Piece;
use crate::checks::{indented_text, missing_description, unclosed_mark, vague_words};
use memchr::memchr;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use spanned::{Diagnostic, Diagnostics, FileId, Span};
use std::cell::OnceCell;
use std::ops::Range;

/// The end of a text: at most so many bytes and the rest of a letter.
fn last_bytes(text: &str, most: usize) -> &str {
    &text[text.floor_char_boundary(text.len().saturating_sub(most))..]
}

/// Reports what is suspicious in a text, and returns its telephone numbers, its e-mail addresses, and what
/// may be left of links. Those addresses that are no links are not reported.
pub(super) fn review(
    file: FileId,
    text: &str,
    pieces: &[(Piece<'_>, Range<usize>)],
    found: &mut Diagnostics,
) -> (Vec<Number>, Vec<Mail>, Vec<Span>) {
    let mut review = Review {
        file,
        text,
        found,
        numbers: Vec::new(),
        mails: Vec::new(),
        loose: Vec::new(),
        leaf: Leaf::default(),
        in_code: false,
        in_quote: 0,
        links: 0,
        level: 1,
        html: None,
        lists: Vec::new(),
        tables_end: 0,
        has_backslash: memchr(b'\\', text.as_bytes()).is_some(),
        escaped: None,
        has_lost: OnceCell::new(),
        stars: edges::Stars::default(),
    };
    for (at, (piece, range)) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(block, _) => {
                review.end_leaf();
                blocks::opened(&mut review, *block, range, &pieces[at + 1..]);
            }
            Piece::Close(_) | Piece::UnknownBlock(_) => review.end_leaf(),
            Piece::Markdown(event) => review.event(event, range.clone()),
        }
    }
    review.end_leaf();
    definitions::look(&mut review, pieces);
    sections::look(&mut review, pieces);
    list::cut(&mut review, pieces);
    list::doubled(&mut review, pieces);
    counted::again(&mut review, pieces);
    twice::look(&mut review, pieces);
    unfinished::look(&mut review, pieces);
    absent::look(&mut review, pieces);
    linked_twice::look(&mut review, pieces);
    edges::end(&mut review, pieces.first().map_or(0, |(_, it)| it.start));
    (review.numbers, review.mails, review.loose)
}

struct Review<'a, 'd> {
    file: FileId,
    text: &'a str,
    found: &'d mut Diagnostics,
    numbers: Vec<Number>,
    mails: Vec<Mail>,
    /// What may be left of links.
    loose: Vec<Span>,
    leaf: Leaf,
    in_code: bool,
    /// The number of quotations that are open.
    in_quote: usize,
    /// The number of links and pictures that are open.
    links: usize,
    /// The level of the last heading.
    level: u8,
    /// The HTML that is open.
    html: Option<Range<usize>>,
    /// The lists that are open.
    lists: Vec<list::Items>,
    /// Where the last lines end that look like a table and are none.
    tables_end: usize,
    /// Whether the text has a backslash.
    has_backslash: bool,
    /// The last line that would begin an item, but for a backslash.
    escaped: Option<escaped::Item>,
    /// Whether question marks stand for letters.
    has_lost: OnceCell<bool>,
    /// Stars that may be the signs of notes.
    stars: edges::Stars,
}

/// The innermost paragraph, heading, cell or item.
#[derive(Default)]
struct Leaf {
    runs: Vec<Run>,
    /// Whether it is a paragraph, and its bytes.
    paragraph: Option<Range<usize>>,
    /// Whether it began with an item of a list.
    is_item: bool,
}

/// Bytes of a text that readers see as they are.
struct Run {
    range: Range<usize>,
    begins_line: bool,
    /// Whether it is inside a link or a picture.
    linked: bool,
}

impl Review<'_, '_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(words) if !self.in_code => {
                entities::undecoded(self, words, &range);
                self.text(range);
            }
            Event::Start(Tag::Emphasis) => marks::emphasis(self, &range),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                self.links += 1;
                self.words(&range, "[", vague_words::link);
                mail::link(self, *link_type, dest_url, &range);
                number::link(self, dest_url, &range);
                address::link_words(self, dest_url, &range);
            }
            Event::Start(Tag::Image { .. }) => {
                self.links += 1;
                let is_empty = self.text[range.clone()]
                    .strip_prefix("![")
                    .is_some_and(|rest| rest.trim_start().starts_with(']'));
                if is_empty {
                    let picture = self.span(range.clone());
                    self.found.push(missing_description::found(picture));
                }
                self.words(&range, "![", vague_words::picture);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.links = self.links.saturating_sub(1),
            Event::Start(Tag::CodeBlock(kind)) => {
                self.end_leaf();
                self.in_code = true;
                self.code(kind, range);
            }
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::HtmlBlock) => {
                self.end_leaf();
                self.html = Some(range);
            }
            Event::End(TagEnd::HtmlBlock) => {
                if let Some(range) = self.html.take() {
                    notes::html(self, range);
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                self.end_leaf();
                heading::look(self, shown_level(*level), &range);
            }
            Event::Start(Tag::BlockQuote(_)) => {
                self.end_leaf();
                more_than::look(self, &range);
                self.in_quote += 1;
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                self.end_leaf();
                self.in_quote = self.in_quote.saturating_sub(1);
            }
            Event::Start(Tag::Table(columns)) => {
                self.end_leaf();
                table::cells(self, columns.len(), range);
            }
            Event::Start(Tag::Paragraph) => {
                let is_item = self.leaf.is_item && self.leaf.runs.is_empty();
                self.end_leaf();
                self.leaf.paragraph = Some(range);
                self.leaf.is_item = is_item;
            }
            Event::Start(Tag::List(_)) => {
                self.end_leaf();
                self.lists.push(list::Items::default());
            }
            Event::End(TagEnd::List(_)) => {
                self.end_leaf();
                list::end(self);
            }
            Event::Start(Tag::Item) => {
                self.end_leaf();
                list::item(self, &range);
                self.leaf.is_item = true;
            }
            Event::Start(Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Emphasis) => {}
            Event::Start(_) | Event::End(_) => self.end_leaf(),
            _ => {}
        }
    }

    fn text(&mut self, range: Range<usize>) {
        let linked = self.links > 0;
        // A run never passes the end of a line: the break is an event of its own.
        if let Some(last) = self.leaf.runs.last_mut()
            && last.range.end == range.start
            && last.linked == linked
        {
            last.range.end = range.end;
            return;
        }
        let before = self.text[..range.start].trim_end_matches([' ', '\t']);
        let begins_line = self.leaf.runs.is_empty() || before.ends_with(['\n', '>']);
        self.leaf.runs.push(Run {
            range,
            begins_line,
            linked,
        });
    }

    /// Looks at the words of a link or a picture, which begin with `open`.
    fn words(
        &mut self,
        range: &Range<usize>,
        open: &str,
        check: fn(&str, Span) -> Option<Diagnostic>,
    ) {
        let slice = &self.text[range.clone()];
        let words = slice.strip_prefix(open).and_then(|it| it.split_once("]("));
        if let Some((words, _)) = words {
            let start = range.start + open.len();
            let span = self.span(start..start + words.len());
            self.found.extend(check(words, span));
        }
    }

    /// Looks at the whole of a paragraph, heading, cell or item.
    fn end_leaf(&mut self) {
        let leaf = std::mem::take(&mut self.leaf);
        if leaf.runs.is_empty() {
            return;
        }
        page_number::look(self, &leaf);
        list::words(self, &leaf);
        let is_escaped = self.has_backslash && escaped::look(self, &leaf);
        let has_no_mark = || hidden::is_in(self.text, &leaf) || blank::is_in(self.text, &leaf);
        if !is_escaped && !has_no_mark() {
            lines::look(self, &leaf);
        }
        for (at, run) in leaf.runs.iter().enumerate() {
            marks::look(self, &leaf, run, at == 0);
            address::look(self, run);
            words::look(self, run);
            number::look(self, run);
            plus_behind::look(self, run);
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) {
        let code = &self.text[range.clone()];
        match kind {
            CodeBlockKind::Indented => {
                let span = self.span(range.start..range.start + code.trim_end().len());
                self.found.push(indented_text::block(span));
            }
            CodeBlockKind::Fenced(_) => {
                let first = code.lines().next().unwrap_or_default();
                let fence = code.trim_start().chars().next().unwrap_or('`');
                let last = code.trim_end().lines().last().unwrap_or_default();
                let last = last.trim_start_matches(['>', ' ']).trim_end();
                let is_closed = code.trim_end().lines().count() > 1
                    && last.len() >= 3
                    && last.chars().all(|c| c == fence);
                if !is_closed {
                    let span = self.span(range.start..range.start + first.len());
                    self.found.push(unclosed_mark::code(span));
                }
            }
        }
    }
}
