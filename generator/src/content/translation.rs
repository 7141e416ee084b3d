use super::digest::{BlockDigest, SourceDigests};
use crate::Date;
use crate::checks::TOOL;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spanned::silence::without_comments;

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Method {
    #[schemars(description = "A program, such as DeepL, Google Translate or ChatGPT")]
    Machine,
    #[schemars(description = "A person")]
    Person,
}

/// The source text of a translation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Translation {
    /// What it was made from: the digests of the blocks of the source text, which
    /// `homeward translations confirm` writes, or the first 16 hexadecimal digits of the BLAKE3
    /// hash of the source-language file.
    #[schemars(length(min = 6))]
    pub(crate) source: String,
    /// Who made it.
    pub(crate) method: Method,
    /// When a person last read it against the source.
    pub(crate) reviewed: Option<Date>,
}

/// What a translation records of its source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SourceRecord {
    /// The fingerprint of the whole file.
    Whole(String),
    /// The digests of its blocks.
    Blocks {
        /// Of the texts that have a key.
        keyed: Vec<BlockDigest>,
        /// Of the blocks of the Markdown, in order.
        body: Vec<BlockDigest>,
    },
}

/// Separates the digests of texts with a key from those of the Markdown.
const SEPARATOR: &str = "/";

impl SourceRecord {
    /// Reads a record. A text that is no list of digests is taken for the fingerprint of a file.
    pub(crate) fn parse(text: &str) -> Self {
        let (keyed, body) = text.split_once(SEPARATOR).unwrap_or((text, ""));
        let list = |part: &str| -> Result<Vec<BlockDigest>, ()> {
            part.split_whitespace().map(str::parse).collect()
        };
        match (list(keyed), list(body)) {
            (Ok(keyed), Ok(body)) => Self::Blocks { keyed, body },
            _ => Self::Whole(text.to_owned()),
        }
    }

    /// The record as it is written.
    pub(crate) fn write(&self) -> String {
        let list = |digests: &[BlockDigest]| {
            let digests: Vec<String> = digests.iter().map(ToString::to_string).collect();
            digests.join(" ")
        };
        match self {
            Self::Whole(text) => text.clone(),
            Self::Blocks { keyed, body } if body.is_empty() => list(keyed),
            Self::Blocks { keyed, body } => format!("{} {SEPARATOR} {}", list(keyed), list(body)),
        }
    }

    /// Whether the source text has not changed since. `whole` makes the fingerprint of its file,
    /// `blocks` the digests of its blocks: only what the record has is asked for.
    pub(crate) fn is_current<'s>(
        &self,
        whole: impl FnOnce() -> &'s str,
        blocks: impl FnOnce() -> &'s SourceDigests,
    ) -> bool {
        match self {
            Self::Whole(fingerprint) => fingerprint == whole(),
            Self::Blocks { keyed, body } => {
                let source = blocks();
                let sorted = |digests: &[BlockDigest]| {
                    let mut digests = digests.to_vec();
                    digests.sort_unstable();
                    digests
                };
                *body == source.body && sorted(keyed) == sorted(&source.keyed)
            }
        }
    }
}

impl Translation {
    /// The fingerprint of a source text, as [`source`](Self::source) records it.
    pub(crate) fn fingerprint(source_text: &str) -> String {
        const DIGITS: usize = 16;
        // A comment that silences a warning is not part of the text to translate.
        let words = without_comments(TOOL, source_text);
        let unix = words.replace("\r\n", "\n");
        blake3::hash(unix.as_bytes()).to_hex()[..DIGITS].to_owned()
    }

    /// What it records of its source text.
    pub(crate) fn record(&self) -> SourceRecord {
        SourceRecord::parse(&self.source)
    }

    /// Whether the page must state that no person has read it yet.
    pub(crate) fn is_draft(&self) -> bool {
        self.method == Method::Machine && self.reviewed.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(text: &str) -> BlockDigest {
        BlockDigest::of("p", text)
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let [a, b] = ["a", "b"].map(digest);
        let records = [
            SourceRecord::Whole("193f86c9493d13ad".to_owned()),
            SourceRecord::Blocks {
                keyed: vec![a, b],
                body: vec![],
            },
            SourceRecord::Blocks {
                keyed: vec![a],
                body: vec![b, a],
            },
        ];
        for record in records {
            assert_eq!(SourceRecord::parse(&record.write()), record);
        }
    }

    #[test]
    fn the_order_of_keys_does_not_count_but_that_of_blocks_does() {
        let [a, b, c] = ["a", "b", "c"].map(digest);
        let source = SourceDigests {
            keyed: vec![a, b],
            body: vec![b, c],
        };
        let whole = "0".repeat(16);
        let is_current = |keyed: &[BlockDigest], body: &[BlockDigest]| {
            let (keyed, body) = (keyed.to_vec(), body.to_vec());
            SourceRecord::Blocks { keyed, body }.is_current(|| &whole, || &source)
        };
        assert!(is_current(&[b, a], &[b, c]));
        assert!(!is_current(&[a, b], &[c, b]));
        assert!(!is_current(&[a], &[b, c]));
        assert!(!is_current(&[a, b], &[b, c, c]));
        assert!(SourceRecord::Whole("0".repeat(16)).is_current(|| &whole, || &source));
    }
}
