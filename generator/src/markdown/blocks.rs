//! The blocks of a text: what a translator works on, one after the other.

use super::pieces::{Piece, pieces};
use crate::checks::TOOL;
use crate::content::BlockDigest;
use pulldown_cmark::{Event, Tag, TagEnd};
use spanned::silence::without_comments;
use std::borrow::Cow;
use std::ops::Range;

/// The sort of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A heading and its level, 1 to 6.
    Heading(u8),
    Paragraph,
    /// The text of an item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// What is not translated, but must be the same in all languages: the head of one of our
    /// own blocks (`> [!WARNING]`), code, a line, HTML.
    Fixed,
}

impl BlockKind {
    /// Whether it is a text for readers.
    pub(crate) fn is_text(self) -> bool {
        self != Self::Fixed
    }

    /// The name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Cell => "cell",
            Self::Fixed => "mark",
        }
    }
}

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyBlock {
    pub(crate) kind: BlockKind,
    /// The heading that it is below: `#` and its anchor if it names one, else its words; empty
    /// before the first heading. A heading is below itself.
    pub(crate) section: String,
    /// Its Markdown on one line. A line break that readers see is a backslash and a newline.
    pub(crate) text: String,
    /// The bytes of its text in the file: without the marks of headings and lists.
    pub(crate) range: Range<usize>,
}

impl BodyBlock {
    /// Its text without comments for this program.
    pub(crate) fn words(&self) -> Cow<'_, str> {
        without_comments(TOOL, &self.text)
    }

    pub(crate) fn digest(&self) -> BlockDigest {
        let level = match self.kind {
            BlockKind::Heading(level) => level,
            _ => 0,
        };
        let place = format!("{} {level}", self.kind.name());
        BlockDigest::of(&place, &self.words())
    }
}

/// The blocks of the Markdown `text[body]`, in order.
pub(crate) fn blocks(text: &str, body: Range<usize>) -> Vec<BodyBlock> {
    of_pieces(text, &pieces(text, body))
}

pub(super) fn of_pieces(text: &str, pieces: &[(Piece<'_>, Range<usize>)]) -> Vec<BodyBlock> {
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

/// The Markdown of a block whose text is `new`, in place of the bytes `range` of `text`: lines
/// after the first begin as the structure around them needs.
pub(crate) fn written(text: &str, range: &Range<usize>, new: &str) -> String {
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let prefix = text[line..range.start].chars();
    let prefix: String = prefix.map(|c| if c == '>' { '>' } else { ' ' }).collect();
    new.replace('\n', &format!("\n{prefix}"))
}

#[cfg(test)]
mod tests {
    use super::BlockKind::{Cell, Fixed, Heading, Item, Paragraph};
    use super::*;

    fn found(text: &str) -> Vec<(BlockKind, String, String)> {
        let all = blocks(text, 0..text.len()).into_iter();
        all.map(|it| (it.kind, it.section, it.text)).collect()
    }

    fn block(kind: BlockKind, section: &str, text: &str) -> (BlockKind, String, String) {
        (kind, section.to_owned(), text.to_owned())
    }

    #[test]
    fn each_block_has_its_kind_section_and_text() {
        let text = "One\ntwo.\n\n## Help {#help}\n\n- [a](service:b): c\n- d\n  - e\n\n1. f\n\n   g\n\n\
            | h | i |\n|---|---|\n| j |   |\n\n> [!WARNING]\n> k **l**\n> m\n\n<!-- n -->\n\n    o\n\n---\n";
        let expected = [
            block(Paragraph, "", "One two."),
            block(Heading(2), "#help", "Help"),
            block(Item, "#help", "[a](service:b): c"),
            block(Item, "#help", "d"),
            block(Item, "#help", "e"),
            block(Item, "#help", "f"),
            block(Item, "#help", "g"),
            block(Cell, "#help", "h"),
            block(Cell, "#help", "i"),
            block(Cell, "#help", "j"),
            block(Fixed, "#help", "[!WARNING]"),
            block(Paragraph, "#help", "k **l** m"),
            block(Fixed, "#help", "o"),
            block(Fixed, "#help", "---"),
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn links_without_words_escapes_and_breaks_are_part_of_the_text() {
        let text =
            "\\*a\\*  \nb\\\nc\n\n[](page:x)\n\n> [!STEPS]\n> 1. d\n>    e [^1]\n\n[^1]: f\n";
        let expected = [
            block(Paragraph, "", "\\*a\\*\\\nb\\\nc"),
            block(Paragraph, "", "[](page:x)"),
            block(Fixed, "", "[!STEPS]"),
            block(Item, "", "d e [^1]"),
            block(Paragraph, "", "f"),
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn a_block_that_is_written_back_is_the_same_block() {
        let texts = [
            "a\\\nb\n",
            "> [!NOTE]\n> a\\\n> b\n",
            "- a\n  1. b\\\n     c\n",
            "## A b {#c}\n",
        ];
        for text in texts {
            for block in blocks(text, 0..text.len()) {
                let mut other = text.to_owned();
                let new = written(text, &block.range, &block.text);
                other.replace_range(block.range.clone(), &new);
                assert_eq!(other, text);
            }
        }
    }

    #[test]
    fn a_comment_for_the_program_is_not_part_of_the_digest() {
        let digest = |text: &str| blocks(text, 0..text.len())[0].digest();
        let comment = "<!-- homeward: ignore[raw-html] until 2027-01-31: x -->";
        assert_eq!(digest(&format!("a b {comment}")), digest("a b"));
        assert_ne!(digest("a b"), digest("a c"));
        assert_ne!(digest("## a"), digest("### a"));
    }
}
