use super::raw::Raw;
use super::{Key, Node, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::read::SourceId;
use serde_saphyr::Spanned;
use std::ops::Range;

/// Gives places to what the YAML crate read.
pub(super) struct Placer<'a> {
    pub(super) source: SourceId,
    pub(super) text: &'a str,
    pub(super) base: usize,
}

impl Placer<'_> {
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
                let mut kept: Vec<(Key, Node)> = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    let span = Span::new(self.source, self.range(key.referenced));
                    let key = Key {
                        span,
                        name: key.value,
                    };
                    let value = self.node(value, diagnostics);
                    if let Some((first, _)) = kept.iter().find(|(k, _)| k.name == key.name) {
                        diagnostics.push(
                            Diagnostic::new(
                                Code::DuplicateKey,
                                format!("the key `{}` stands twice", key.name),
                            )
                            .at(span, "again here")
                            .related(first.span, "first here")
                            .help("keep one of them"),
                        );
                    } else {
                        kept.push((key, value));
                    }
                }
                range.end = kept
                    .last()
                    .map_or(range.end, |(_, node)| node.span.range().end);
                Value::Mapping(kept)
            }
        };
        Node {
            span: Span::new(self.source, range),
            value,
        }
    }

    /// Bytes of a location, without the white space that block texts end with.
    fn range(&self, location: serde_saphyr::Location) -> Range<usize> {
        let count = |n: Option<u64>| usize::try_from(n.unwrap_or(0)).unwrap_or(0);
        let start = self.base + count(location.span().byte_offset());
        let end = (start + count(location.span().byte_len())).min(self.text.len());
        let slice = self.text.get(start..end).unwrap_or("");
        start..start + slice.trim_end().len()
    }
}
