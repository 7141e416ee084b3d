use super::{BlockKind, BodyBlock};
use crate::markdown::pieces::Piece;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

pub(in crate::markdown) fn of_pieces(
    text: &str,
    pieces: &[(Piece<'_>, Range<usize>)],
) -> Vec<BodyBlock> {
    let mut walk = Walk {
        text,
        open: None,
        items: Vec::new(),
        quotes: 0,
        section: String::new(),
        anchor: None,
        fixed: None,
        found: Vec::new(),
    };
    for (piece, range) in pieces {
        walk.piece(piece, range);
    }
    walk.close();
    walk.found
}

/// A block whose end is not known yet.
struct Open {
    kind: BlockKind,
    /// Empty until something of the text was seen.
    range: Range<usize>,
    /// The line breaks within it, and whether readers see them.
    breaks: Vec<(Range<usize>, bool)>,
}

struct Walk<'a> {
    text: &'a str,
    open: Option<Open>,
    /// The items around the place, and for each container that is none, `false`.
    items: Vec<bool>,
    /// The number of quotations around the place.
    quotes: usize,
    section: String,
    /// The anchor that the open heading names.
    anchor: Option<String>,
    /// What is fixed as a whole, from its start to its end.
    fixed: Option<Range<usize>>,
    found: Vec<BodyBlock>,
}

impl Walk<'_> {
    fn piece(&mut self, piece: &Piece<'_>, range: &Range<usize>) {
        match piece {
            Piece::Open(..) | Piece::UnknownBlock(_) => {
                self.close();
                if matches!(piece, Piece::Open(..)) {
                    self.quotes += 1;
                    self.items.push(false);
                }
                self.fix(range.clone());
            }
            Piece::Close(_) => {
                self.close();
                self.quotes -= 1;
                self.items.pop();
            }
            Piece::Markdown(Event::Start(tag)) => self.start(tag, range),
            Piece::Markdown(Event::End(tag)) => self.end(*tag, range),
            Piece::Markdown(Event::Rule) => {
                self.close();
                self.fix(range.clone());
            }
            Piece::Markdown(event) => {
                if self.fixed.is_none() {
                    let seen = match event {
                        Event::SoftBreak => Some(false),
                        Event::HardBreak => Some(true),
                        _ => None,
                    };
                    self.inline(range, seen);
                }
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => {
                let in_item = self.items.last().copied().unwrap_or(false);
                self.begin(if in_item {
                    BlockKind::Item
                } else {
                    BlockKind::Paragraph
                });
            }
            Tag::Heading { level, id, .. } => {
                self.begin(BlockKind::Heading(*level as u8));
                self.anchor = id.as_ref().map(|id| format!("#{id}"));
            }
            Tag::TableCell => self.begin(BlockKind::Cell),
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.close();
                self.items.push(true);
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
                self.items.push(false);
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.close();
                self.fixed = Some(range.clone());
            }
            Tag::List(_)
            | Tag::DefinitionList
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_) => self.close(),
            _ => self.inline(range, None),
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Item | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                self.close();
                self.items.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes -= 1;
                self.items.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                let range = self.fixed.take().unwrap_or(range.clone());
                self.fix(range);
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::TableCell
            | TagEnd::List(_)
            | TagEnd::DefinitionList
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_) => self.close(),
            _ => {}
        }
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Open {
            kind,
            range: 0..0,
            breaks: Vec::new(),
        });
    }

    /// A part of a line, or a break between two lines. The text of an item has no event that
    /// begins it, if nothing is between the items.
    fn inline(&mut self, range: &Range<usize>, is_break: Option<bool>) {
        if self.open.is_none() {
            self.begin(if self.items.last().copied().unwrap_or(false) {
                BlockKind::Item
            } else {
                BlockKind::Paragraph
            });
        }
        let Some(open) = &mut self.open else { return };
        if open.range.is_empty() {
            open.range = range.clone();
        }
        open.range.end = open.range.end.max(range.end);
        open.breaks
            .extend(is_break.map(|is_seen| (range.clone(), is_seen)));
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        if open.range.is_empty() {
            return;
        }
        // The event of an escaped character begins after the backslash.
        if self.text[..open.range.start].ends_with('\\') {
            open.range.start -= 1;
        }
        let text = &self.text[open.range.clone()];
        open.range.end = open.range.start + text.trim_end().len();
        let text = self.one_line(&open);
        if matches!(open.kind, BlockKind::Heading(_)) {
            self.section = self.anchor.take().unwrap_or_else(|| text.clone());
        }
        self.found.push(BodyBlock {
            kind: open.kind,
            section: self.section.clone(),
            text,
            range: open.range,
        });
    }

    fn one_line(&self, open: &Open) -> String {
        let mut line = String::new();
        let mut at = open.range.start;
        for (range, is_seen) in &open.breaks {
            if range.start < at {
                continue;
            }
            // A break that readers see is written as a backslash or as two spaces.
            let before = self.text[at..range.start].trim_end();
            if *is_seen {
                line.push_str(before.strip_suffix('\\').unwrap_or(before));
                line.push_str("\\\n");
            } else {
                line.push_str(before);
                line.push(' ');
            }
            at = self.after_prefix(range.end).min(open.range.end);
        }
        line.push_str(&self.text[at..open.range.end]);
        line
    }

    /// The byte after the spaces and marks of quotations at the beginning of a line.
    fn after_prefix(&self, start: usize) -> usize {
        let mut quotes = self.quotes;
        let mut at = start;
        for byte in self.text[start..].bytes() {
            match byte {
                b' ' | b'\t' => {}
                b'>' if quotes > 0 => quotes -= 1,
                _ => break,
            }
            at += 1;
        }
        at
    }

    fn fix(&mut self, range: Range<usize>) {
        let text = self.text[range.clone()].trim_end();
        // Comments are removed from pages.
        if text.starts_with("<!--") && text.ends_with("-->") {
            return;
        }
        self.found.push(BodyBlock {
            kind: BlockKind::Fixed,
            section: self.section.clone(),
            text: text.to_owned(),
            range: range.start..range.start + text.len(),
        });
    }
}
