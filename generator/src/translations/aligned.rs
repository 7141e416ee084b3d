use super::corpus::Pair;
use crate::blocks::{FileBlocks, KeyedBlock, by_key, common_order};
use crate::content::{BlockDigest, SourceRecord};
use crate::markdown::{BlockKind, BodyBlock};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A source text and its translation, block by block.
pub(super) struct Aligned<'a> {
    /// Every block of the source text, in order: first those with a key.
    pub(super) blocks: Vec<AlignedBlock<'a>>,
    /// Whether the two files have the same blocks in the same order, so that texts can be
    /// replaced one by one.
    pub(super) has_same_shape: bool,
}

/// A block of a source text, and the one of the translation that says the same.
pub(super) struct AlignedBlock<'a> {
    pub(super) source: Block<'a>,
    pub(super) translation: Option<Block<'a>>,
    /// Whether the source block is as it was when the translation was made.
    pub(super) is_current: bool,
}

/// A block of a file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Block<'a> {
    Keyed(&'a KeyedBlock),
    Body(&'a BodyBlock),
}

impl<'a> Block<'a> {
    /// Its text, for a translator.
    pub(super) fn text(self) -> String {
        match self {
            Self::Keyed(block) => block.text.clone(),
            Self::Body(block) => block.words().into_owned(),
        }
    }

    /// Its text as it is in its file, on one line.
    pub(super) fn raw(self) -> &'a str {
        match self {
            Self::Keyed(block) => &block.text,
            Self::Body(block) => &block.text,
        }
    }

    pub(super) fn range(self) -> Range<usize> {
        match self {
            Self::Keyed(block) => block.range.clone(),
            Self::Body(block) => block.range.clone(),
        }
    }

    pub(super) fn digest(self) -> BlockDigest {
        match self {
            Self::Keyed(block) => block.digest(),
            Self::Body(block) => block.digest(),
        }
    }

    /// Whether a translator works on it.
    pub(super) fn is_text(self) -> bool {
        match self {
            Self::Keyed(block) => block.is_text(),
            Self::Body(block) => block.kind.is_text(),
        }
    }

    /// The place in its file, for people: a key, or a section and the sort of block.
    pub(super) fn place(self) -> String {
        match self {
            Self::Keyed(block) => block.key.clone(),
            Self::Body(block) => {
                let kind = block.kind.name();
                let section = block.section.as_str();
                if section.is_empty() {
                    kind.to_owned()
                } else {
                    format!("{section} {kind}")
                }
            }
        }
    }
}

impl<'a> Aligned<'a> {
    pub(super) fn of(pair: &'a Pair<'_>) -> Self {
        let source = &pair.source_blocks;
        let nothing = || Self {
            blocks: all(source).map(|source| alone(source, false)).collect(),
            has_same_shape: false,
        };
        let Some(translated) = &pair.translation else {
            return nothing();
        };
        let record = translated.made.map(|made| made.record());
        let current = current(source, record.as_ref(), pair);
        let body = body(source, &translated.blocks, record.as_ref());
        let has_same_shape = has_same_shape(source, &translated.blocks);
        let translations = by_key(&translated.blocks.keyed);
        let keyed = source.keyed.iter().map(|block| {
            let found = translations.get(block.key.as_str()).copied();
            (Block::Keyed(block), found.map(Block::Keyed), true)
        });
        let body = source.body.iter().zip(body.positions).map(|(block, at)| {
            let found = at.map(|at| Block::Body(&translated.blocks.body[at]));
            (Block::Body(block), found, body.is_sure)
        });
        let blocks = keyed.chain(body).zip(current);
        let blocks = blocks.map(
            |((source, translation, is_sure), is_current)| AlignedBlock {
                source,
                translation,
                is_current: is_current && is_sure && translation.is_some(),
            },
        );
        Self {
            blocks: blocks.collect(),
            has_same_shape,
        }
    }
}

/// Every block of a file, first those with a key.
pub(super) fn all(source: &FileBlocks) -> impl Iterator<Item = Block<'_>> {
    let keyed = source.keyed.iter().map(Block::Keyed);
    keyed.chain(source.body.iter().map(Block::Body))
}

fn alone(source: Block<'_>, is_current: bool) -> AlignedBlock<'_> {
    AlignedBlock {
        source,
        translation: None,
        is_current,
    }
}

/// Whether each block of the source text is as it was when the translation was made.
fn current(source: &FileBlocks, record: Option<&SourceRecord>, pair: &Pair<'_>) -> Vec<bool> {
    match record {
        None => vec![false; source.keyed.len() + source.body.len()],
        Some(SourceRecord::Whole(fingerprint)) => {
            let is_current = *fingerprint == pair.source_fingerprint;
            vec![is_current; source.keyed.len() + source.body.len()]
        }
        Some(SourceRecord::Blocks { keyed, body }) => {
            let keyed: HashSet<&BlockDigest> = keyed.iter().collect();
            let of_keys = source.keyed.iter();
            let of_keys = of_keys.map(|block| keyed.contains(&block.digest()));
            let now: Vec<BlockDigest> = source.body.iter().map(BodyBlock::digest).collect();
            let of_body = common_order(body, &now).into_iter().map(|at| at.is_some());
            of_keys.chain(of_body).collect()
        }
    }
}

fn has_same_shape(source: &FileBlocks, translation: &FileBlocks) -> bool {
    let kinds = |blocks: &FileBlocks| -> Vec<BlockKind> {
        blocks.body.iter().map(|block| block.kind).collect()
    };
    let translations = by_key(&translation.keyed);
    let has = |block: &KeyedBlock| translations.contains_key(block.key.as_str());
    kinds(source) == kinds(translation) && source.keyed.iter().all(has)
}

/// For each block of the source's Markdown, the position of its translation.
struct BodyPositions {
    positions: Vec<Option<usize>>,
    /// Whether they are more than a guess.
    is_sure: bool,
}

fn body(
    source: &FileBlocks,
    translation: &FileBlocks,
    record: Option<&SourceRecord>,
) -> BodyPositions {
    let (new, old) = (&source.body, &translation.body);
    // A translation has the blocks of the text that it was made from.
    if let Some(SourceRecord::Blocks { body, .. }) = record
        && body.len() == old.len()
    {
        let now: Vec<BlockDigest> = new.iter().map(BodyBlock::digest).collect();
        let positions = filled(common_order(body, &now), new, old);
        return BodyPositions {
            positions,
            is_sure: true,
        };
    }
    let kind = |block: &BodyBlock| block.kind;
    if new.iter().map(kind).eq(old.iter().map(kind)) {
        return BodyPositions {
            positions: (0..new.len()).map(Some).collect(),
            is_sure: true,
        };
    }
    // Anchors are the same in all languages.
    let anchor = |block: &BodyBlock| match block.kind {
        BlockKind::Heading(_) => Some(block.section.clone()).filter(|it| it.starts_with('#')),
        _ => None,
    };
    let [of_new, of_old] = [new, old].map(|blocks| {
        let anchors = blocks.iter().enumerate();
        let anchors = anchors.filter_map(|(at, block)| Some((at, anchor(block)?)));
        anchors.collect::<Vec<_>>()
    });
    let places = of_old.into_iter().rev();
    let places: HashMap<String, usize> = places.map(|(at, anchor)| (anchor, at)).collect();
    let mut positions = vec![None; new.len()];
    for (at, anchor) in of_new {
        positions[at] = places.get(&anchor).copied();
    }
    BodyPositions {
        positions: filled(in_order(positions), new, old),
        is_sure: false,
    }
}

/// Leaves out positions that are not after the one before.
fn in_order(mut positions: Vec<Option<usize>>) -> Vec<Option<usize>> {
    let mut next = 0;
    for position in &mut positions {
        match *position {
            Some(at) if at >= next => next = at + 1,
            _ => *position = None,
        }
    }
    positions
}

/// Gives blocks without a position the first blocks of the same kind that are free between
/// their neighbours.
fn filled(
    mut positions: Vec<Option<usize>>,
    new: &[BodyBlock],
    old: &[BodyBlock],
) -> Vec<Option<usize>> {
    // For each block without a position, that of the next one that has one.
    let mut ends = vec![old.len(); new.len()];
    for at in (1..new.len()).rev() {
        ends[at - 1] = positions[at].unwrap_or(ends[at]);
    }
    let mut next = 0;
    for at in 0..new.len() {
        if let Some(position) = positions[at] {
            next = position + 1;
            continue;
        }
        let free: Range<usize> = next..ends[at].max(next);
        let mut free = free.filter(|position| old[*position].kind == new[at].kind);
        if let Some(position) = free.next() {
            positions[at] = Some(position);
            next = position + 1;
        }
    }
    positions
}
