//! Texts of a PO file, written into Markdown and YAML.

use super::aligned::{Aligned, AlignedBlock, Block};
use super::catalog::Entries;
use super::corpus::Pair;
use super::import::{Import, Refused, done};
use super::unit::Unit;
use super::{Author, Translations, record};
use crate::blocks::{by_key, whole_value, written_as_yaml};
use crate::content::{BlockDigest, SourceRecord};
use crate::file_names::is_yaml;
use crate::markdown::written;
use crate::parse::{blocks_in, front_matter};
use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// A block of a source text, and the text that its translation will have.
struct Target<'a> {
    block: &'a AlignedBlock<'a>,
    /// `None` for what a translator does not work on.
    unit: Option<Unit>,
    /// From the PO file.
    new: Option<String>,
}

impl Target<'_> {
    /// Whether the PO file says something new of the block.
    fn is_changed(&self) -> bool {
        let old = self.block.translation.map(Block::raw);
        let is_new = |new: &String| old != Some(new) || !self.block.is_current;
        self.new.as_ref().is_some_and(is_new)
    }

    /// The text to write: the new one, or the present one if it is of the source text of today.
    fn text(&self) -> Option<&str> {
        let present = self.block.translation.filter(|_| self.block.is_current);
        self.new.as_deref().or(present.map(Block::raw))
    }

    /// Whether the translation will be of the source text of today.
    fn is_current(&self) -> bool {
        self.block.is_current || self.new.is_some()
    }
}

impl Translations {
    pub(super) fn import_text(
        &self,
        pair: &Pair<'_>,
        entries: &Entries,
        author: Author,
        import: &mut Import,
    ) {
        let aligned = Aligned::of(pair);
        let mut units = self.units_of(pair).into_iter();
        let targets = aligned.blocks.iter().map(|block| {
            let is_text = block.source.is_text();
            let unit = if is_text { units.next() } else { None };
            let new = unit.as_ref().and_then(|unit| done(entries, unit));
            let new = new.and_then(|texts| texts.first());
            Target {
                block,
                new: new.map(|text| one_line(text, block.source)),
                unit,
            }
        });
        let targets: Vec<Target<'_>> = targets.collect();
        let changed = targets.iter().filter(|target| target.is_changed()).count();
        if changed == 0 {
            return;
        }
        match self.new_text(pair, &aligned, &targets, author) {
            Ok(Some(text)) => {
                import.texts += changed;
                import.files.push(self.new_file(&pair.path, text));
            }
            Ok(None) => import.waiting.push(pair.path.clone()),
            Err(refused) => import.refused.push(refused),
        }
    }

    /// The text of the translation. `None` if it cannot be made yet.
    fn new_text(
        &self,
        pair: &Pair<'_>,
        aligned: &Aligned<'_>,
        targets: &[Target<'_>],
        author: Author,
    ) -> Result<Option<String>, Refused> {
        let made = author.into();
        let present = pair.translation.as_ref();
        if let Some(present) = present.filter(|_| aligned.has_same_shape) {
            let text = self.sources().text(present.file);
            let edits = targets.iter().filter(|target| target.is_changed());
            let edits = edits.filter_map(|target| {
                let (old, new) = (target.block.translation?, target.new.as_deref()?);
                (old.raw() != new).then_some((old, new))
            });
            let new = edited(text, edits.collect());
            let wanted: Vec<Option<&str>> = targets
                .iter()
                .map(|target| {
                    let old = target.block.translation.map(Block::raw);
                    target.new.as_deref().or(old)
                })
                .collect();
            check(pair, present.file, &new, targets, &wanted)?;
            let digests = targets.iter().map(|target| {
                let digest = target.block.source.digest();
                let is_keyed = matches!(target.block.source, Block::Keyed(_));
                let is_current = target.is_current();
                (
                    is_keyed,
                    if is_current {
                        digest
                    } else {
                        BlockDigest::NONE
                    },
                )
            });
            let (keyed, body): (Vec<_>, Vec<_>) = digests.partition(|(is_keyed, _)| *is_keyed);
            let digests = |of: Vec<(bool, BlockDigest)>| of.into_iter().map(|it| it.1).collect();
            let new_record = SourceRecord::Blocks {
                keyed: digests(keyed),
                body: digests(body),
            };
            let is_true = targets.iter().all(|target| target.block.is_current);
            if is_true {
                return Ok(Some(new));
            }
            let path = pair.path.as_str();
            return Ok(record::with_record(
                present.file,
                path,
                &new,
                &new_record,
                made,
            ));
        }
        // The translation gets the structure of the source text, so it needs all texts.
        let texts: Option<Vec<Option<&str>>> = targets
            .iter()
            .map(|target| match &target.unit {
                Some(_) => target.text().map(Some),
                None => Some(None),
            })
            .collect();
        let Some(texts) = texts else {
            return Ok(None);
        };
        let source = self.skeleton(pair);
        let Some(blocks) = blocks_in(pair.source, &pair.path, &source) else {
            return Ok(None);
        };
        let (keyed, mut body) = (by_key(&blocks.keyed), blocks.body.iter());
        let edits = targets.iter().zip(&texts).filter_map(|(target, text)| {
            let block = match target.block.source {
                Block::Keyed(of) => Block::Keyed(keyed.get(of.key.as_str())?),
                Block::Body(_) => Block::Body(body.next()?),
            };
            let text = (*text)?;
            (block.raw() != text).then_some((block, text))
        });
        let new = edited(&source, edits.collect());
        check(pair, pair.source, &new, targets, &texts)?;
        let (path, new_record) = (pair.path.as_str(), pair.source_blocks.record());
        Ok(record::with_record(
            pair.source,
            path,
            &new,
            &new_record,
            made,
        ))
    }
}

impl Translations {
    /// The structure of a new translation: the front matter of the present one if it has all
    /// texts, and the Markdown of the source text.
    fn skeleton(&self, pair: &Pair<'_>) -> String {
        let source = record::skeleton(pair.source, self.sources().text(pair.source));
        let front_of = |file: FileId, text: &str| {
            let split = front_matter::split(file, text, &mut Diagnostics::default());
            split.map(|(_, body)| body.start)
        };
        let present = pair.translation.as_ref().filter(|it| {
            let keyed = by_key(&it.blocks.keyed);
            let mut wanted = pair.source_blocks.keyed.iter();
            wanted.all(|block| keyed.contains_key(block.key.as_str()))
        });
        let kept = present.filter(|_| !is_yaml(&pair.path)).and_then(|it| {
            let text = self.sources().text(it.file);
            let start = front_of(it.file, text)?;
            Some(format!(
                "{}{}",
                &text[..start],
                &source[front_of(pair.source, &source)?..]
            ))
        });
        kept.unwrap_or(source)
    }
}

/// A text of a PO file as it is compared: a break that readers do not see is a space.
fn one_line(text: &str, block: Block<'_>) -> String {
    match block {
        Block::Keyed(_) => text.to_owned(),
        Block::Body(_) => {
            let text = text.trim().replace("\r\n", "\n").replace("\\\n", "\u{0}");
            text.replace('\n', " ").replace('\u{0}', "\\\n")
        }
    }
}

/// A file with other texts in place of some blocks.
fn edited(text: &str, mut edits: Vec<(Block<'_>, &str)>) -> String {
    edits.sort_by_key(|(block, _)| block.range().start);
    let mut new = text.to_owned();
    for (block, words) in edits.into_iter().rev() {
        let range: Range<usize> = match block {
            Block::Keyed(block) => whole_value(text, &block.range),
            Block::Body(block) => block.range.clone(),
        };
        let words = match block {
            Block::Keyed(_) => written_as_yaml(&text[range.clone()], words),
            Block::Body(_) => written(text, &range, words),
        };
        new.replace_range(range, &words);
    }
    new
}

/// Reads the new file again: each block must be where it was, with the text that it should have.
/// So a text that begins a list or a quotation is found before it is written.
fn check(
    pair: &Pair<'_>,
    file: FileId,
    new: &str,
    targets: &[Target<'_>],
    wanted: &[Option<&str>],
) -> Result<(), Refused> {
    let found = blocks_in(file, &pair.path, new).unwrap_or_default();
    let (found_keyed, mut found_body) = (by_key(&found.keyed), found.body.iter());
    for (target, text) in targets.iter().zip(wanted) {
        let now = match target.block.source {
            Block::Keyed(source) => {
                let same = found_keyed.get(source.key.as_str()).copied();
                same.map(Block::Keyed)
            }
            Block::Body(source) => found_body
                .next()
                .filter(|it| it.kind == source.kind)
                .map(Block::Body),
        };
        let is_good = match (now, text) {
            (Some(now), Some(text)) => now.raw() == *text,
            (Some(_), None) => true,
            (None, _) => target.unit.is_none() && found.body.is_empty(),
        };
        if !is_good {
            let changed = targets
                .iter()
                .find(|it| it.new.is_some() && it.is_changed());
            let unit = target.unit.as_ref().filter(|_| target.new.is_some());
            let unit = unit.or(changed.and_then(|it| it.unit.as_ref()));
            let context = unit.map_or(pair.path.as_str(), |unit| &unit.context);
            let why = "it would be another block of the page: it begins a list, a heading or \
                a quotation, or a bracket is not closed";
            return Err(Refused::new(context, why));
        }
    }
    if found_body.next().is_some() {
        let why = "a text of this file begins a new block";
        return Err(Refused::new(&pair.path, why));
    }
    Ok(())
}
