//! The blocks of a text: what a translator works on, one after the other.

mod walk;

use super::pieces::pieces;
use crate::checks::TOOL;
use crate::content::BlockDigest;
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
    walk::of_pieces(text, &pieces(text, body))
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
