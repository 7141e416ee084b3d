use super::mapping::Entries;
use super::raw::Raw;
use super::{Key, Node, Value};
use crate::{Diagnostics, FileId, Span};
use serde_saphyr::Spanned;
use std::ops::Range;

/// Converts locations of the YAML crate to spans.
pub(super) struct Locator<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) base: usize,
}

impl Locator<'_> {
    pub(super) fn node(&self, raw: Spanned<Raw>, diagnostics: &mut Diagnostics) -> Node {
        let mut range = self.range(raw.referenced);
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Bool(value) => Value::Bool(value),
            Raw::Int(value) => Value::Int(value),
            Raw::Float(value) => Value::Float(value),
            Raw::Text(value) => Value::Text(value),
            Raw::Sequence(items) => {
                let items: Vec<Node> = items
                    .into_iter()
                    .map(|item| self.node(item, diagnostics))
                    .collect();
                range.end = items.last().map_or(range.end, |item| item.span.range().end);
                Value::Sequence(items)
            }
            Raw::Mapping(entries) => {
                let mut kept = Entries::default();
                for (key, value) in entries {
                    let key = Key {
                        span: Span::new(self.file, self.range(key.referenced)),
                        name: key.value,
                    };
                    let value = self.node(value, diagnostics);
                    kept.push(key, value, diagnostics);
                }
                let kept = kept.into_vec();
                range.end = kept
                    .last()
                    .map_or(range.end, |(_, node)| node.span.range().end);
                Value::Mapping(kept)
            }
        };
        Node {
            span: Span::new(self.file, range),
            value,
        }
    }

    /// The bytes of a location, without the white space at the end of block texts.
    fn range(&self, location: serde_saphyr::Location) -> Range<usize> {
        let count = |n: Option<u64>| usize::try_from(n.unwrap_or(0)).unwrap_or(0);
        let start = self.base + count(location.span().byte_offset());
        let end = (start + count(location.span().byte_len())).min(self.text.len());
        let slice = self.text.get(start..end).unwrap_or("");
        start..start + slice.trim_end().len()
    }
}
