//! The blocks of a file: the texts that a translator works on, each with its place. A
//! translation records the digests of the blocks that it was made from; [`changes`] compares
//! them with the blocks of today.

mod changes;
mod common_order;
mod copied;
mod keyed;
mod messages;
mod yaml_text;

pub(crate) use changes::{Change, changes};
pub(crate) use common_order::common_order;
pub(crate) use copied::{RECORD, copied, has_words, is_unfinished, read_record, still_english};
pub(crate) use keyed::{KeyedBlock, NOT_TEXTS, by_key, keyed};
pub(crate) use messages::{
    Message, messages, variables, with_plain_variables, written, written_choice,
};
pub(crate) use yaml_text::{whole_value, written_as_yaml};

use crate::content::{SourceDigests, SourceRecord};
use crate::markdown::{self, BodyBlock};
use spanned::yaml;
use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// The blocks of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct FileBlocks {
    /// Texts with a key: of YAML, of front matter, of a file of UI strings.
    pub(crate) keyed: Vec<KeyedBlock>,
    /// The blocks of the Markdown, in order.
    pub(crate) body: Vec<BodyBlock>,
}

impl FileBlocks {
    /// The blocks of a text with front matter. `None` if its front matter is not well-formed,
    /// which was reported when it was parsed.
    pub(crate) fn of_text(
        file: FileId,
        text: &str,
        front: Range<usize>,
        body: Range<usize>,
    ) -> Option<Self> {
        let node = yaml::parse(file, text, front, &mut Diagnostics::default())?;
        Some(Self {
            keyed: keyed(&node),
            body: markdown::blocks(text, body),
        })
    }

    /// The bytes of all blocks, those with a key first.
    pub(crate) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        let keyed = self.keyed.iter().map(|it| &it.range);
        let body = self.body.iter().map(|it| &it.range);
        keyed.chain(body).cloned()
    }

    /// The blocks of a YAML file, as [`of_text`](Self::of_text).
    pub(crate) fn of_yaml(file: FileId, text: &str) -> Option<Self> {
        let node = yaml::parse(file, text, 0..text.len(), &mut Diagnostics::default())?;
        Some(Self {
            keyed: keyed(&node),
            body: Vec::new(),
        })
    }

    /// The blocks of a file of UI strings: each string, and each of its variants.
    pub(crate) fn of_strings(text: &str) -> Self {
        let all = messages(text).into_iter().flat_map(|message| {
            let key = message.key;
            message.parts.into_iter().map(move |part| KeyedBlock {
                key: match part.variant.as_str() {
                    "" => key.clone(),
                    variant => format!("{key}[{variant}]"),
                },
                text: part.text,
                range: part.range,
            })
        });
        Self {
            keyed: all.collect(),
            body: Vec::new(),
        }
    }

    /// What translations are compared with that were made from these blocks.
    pub(crate) fn digests(&self) -> SourceDigests {
        SourceDigests {
            keyed: self.keyed.iter().map(KeyedBlock::digest).collect(),
            body: self.body.iter().map(BodyBlock::digest).collect(),
        }
    }

    /// What a translation records that was made from these blocks.
    pub(crate) fn record(&self) -> SourceRecord {
        let SourceDigests { keyed, body } = self.digests();
        SourceRecord::Blocks { keyed, body }
    }
}
