use super::{FileBlocks, common_order};
use crate::content::{BlockDigest, SourceRecord};
use crate::markdown::BodyBlock;
use std::ops::Range;

/// A difference between a source text and the state of it that a translation was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The block, for people, such as ``the paragraph `Money is limited …` below `#who` ``.
    pub(crate) block: String,
    /// Its bytes in the source text; `None` for a block that is no longer there.
    pub(crate) range: Option<Range<usize>>,
}

/// The blocks that differ from the recorded ones, in the order of the source text. A record of
/// the whole file names none.
pub(crate) fn changes(record: &SourceRecord, source: &FileBlocks) -> Vec<Change> {
    let SourceRecord::Blocks { keyed, body } = record else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut left = keyed.clone();
    for block in &source.keyed {
        let digest = block.digest();
        match left.iter().position(|recorded| *recorded == digest) {
            Some(at) => drop(left.swap_remove(at)),
            None => found.push(Change {
                block: format!("`{}`", block.key),
                range: Some(block.range.clone()),
            }),
        }
    }
    let removed = left.len().saturating_sub(found.len());
    if removed > 0 {
        found.push(gone(removed, "text with a key", "texts with a key"));
    }
    body_changes(body, &source.body, &mut found);
    found
}

fn body_changes(recorded: &[BlockDigest], source: &[BodyBlock], found: &mut Vec<Change>) {
    let now: Vec<BlockDigest> = source.iter().map(BodyBlock::digest).collect();
    let counterparts = common_order(recorded, &now);
    // Between two blocks that are the same, as many as possible count as changed.
    let mut next_recorded = 0;
    let mut changed = 0;
    let ends = counterparts.iter().copied().map(Some).chain([None]);
    for (at, counterpart) in ends.enumerate() {
        let end = match counterpart {
            Some(None) => {
                found.push(Change {
                    block: name(&source[at]),
                    range: Some(source[at].range.clone()),
                });
                changed += 1;
                continue;
            }
            Some(Some(same)) => same,
            None => recorded.len(),
        };
        let removed = (end - next_recorded).saturating_sub(changed);
        if removed > 0 {
            found.push(gone(removed, "block", "blocks"));
        }
        changed = 0;
        next_recorded = end + 1;
    }
}

fn gone(count: usize, one: &str, many: &str) -> Change {
    let block = match count {
        1 => format!("one {one} that is no longer there"),
        _ => format!("{count} {many} that are no longer there"),
    };
    Change { block, range: None }
}

/// Characters of a block that a message shows.
const SHOWN: usize = 32;

fn name(block: &BodyBlock) -> String {
    let words = block.words();
    let text: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let start: String = text.chars().take(SHOWN).collect();
    let more = if start.len() < text.len() { "…" } else { "" };
    let kind = block.kind.name();
    let of = format!("the {kind} `{}{more}`", start.trim_end());
    if block.section.is_empty() || kind == "heading" {
        of
    } else {
        format!("{of} below `{}`", block.section)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    fn blocks(text: &str) -> FileBlocks {
        let sources = Sources::in_memory(&[("content/pages/a/en.md", text)]);
        let file = sources.ids().next().unwrap();
        let front = 4..text[4..].find("---\n").unwrap() + 4;
        let body = front.end + 4..text.len();
        FileBlocks::of_text(file, text, front, body).unwrap()
    }

    fn names(from: &str, to: &str) -> Vec<String> {
        let changes = changes(&blocks(from).record(), &blocks(to));
        changes.into_iter().map(|change| change.block).collect()
    }

    const TEXT: &str = "---\ntitle: T\ngaps: [g]\n---\nOne.\n\n## Two {#two}\n\nThree.\n\nFour.\n";

    #[test]
    fn a_changed_block_is_named_and_no_other() {
        assert_eq!(names(TEXT, TEXT), Vec::<String>::new());
        for (from, to, name) in [
            ("title: T", "title: X", "`title`"),
            ("[g]", "[g, h]", "`gaps.1`"),
            (
                "gaps: [g]\n",
                "",
                "one text with a key that is no longer there",
            ),
            ("One.", "One!", "the paragraph `One.`"),
            ("## Two", "### Two", "the heading `Two`"),
            ("Four.", "Four.\n\n- five", "the item `five` below `#two`"),
            ("Three.\n\n", "", "one block that is no longer there"),
            (
                "Three.",
                "> [!NOTE]\n> Three.",
                "the mark `[!NOTE]` below `#two`",
            ),
        ] {
            let name = name.replace("`One.`", "`One!`");
            assert_eq!(
                names(TEXT, &TEXT.replace(from, to)),
                [name],
                "{from} → {to}"
            );
        }
    }

    #[test]
    fn anchors_and_line_breaks_are_no_change_of_a_text() {
        let other = TEXT
            .replace("{#two}", "{#other}")
            .replace("title: T", "title: 'T'");
        assert_eq!(names(TEXT, &other), Vec::<String>::new());
    }

    #[test]
    fn a_record_of_the_whole_file_names_no_block() {
        let record = SourceRecord::Whole("0".repeat(16));
        assert_eq!(changes(&record, &blocks(TEXT)), []);
    }
}
