//! YAML as a tree in which every value and key knows its bytes. The only module that
//! names the YAML crate.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::read::SourceId;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;
use std::fmt;
use std::ops::Range;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// What YAML can say, after resolution by the core schema: `yes` and `NO` are texts.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    Sequence(Vec<Node>),
    Mapping(Vec<(Key, Node)>),
}

/// A mapping's key and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) span: Span,
    pub(crate) name: String,
}

/// Parses the bytes `range` of `text` (a whole file, or its front matter).
///
/// Keys that stand twice are reported and the first one kept. Syntax errors are reported
/// and give `None`: YAML cannot be read past them.
pub(crate) fn parse(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        with_snippet: false,
        duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::LastWins,
    };
    let yaml = &text[range.clone()];
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(yaml, options) {
        Ok(raw) => Some(
            Placer {
                source,
                text,
                base: range.start,
            }
            .node(raw, diagnostics),
        ),
        Err(error) => {
            let at = error.location().map_or(range.start, |location| {
                range.start + byte_of(yaml, location.line(), location.column())
            });
            let full = error.without_snippet().to_string();
            let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
            diagnostics.push(
                Diagnostic::new(Code::YamlSyntax, format!("not well-formed YAML: {message}"))
                    .at(Span::new(source, at..at), "here, or in the lines above")
                    .help("check indentation, quotes and brackets; put texts with `: ` or `#` in quotes"),
            );
            None
        }
    }
}

/// The byte of a line and column, both from 1, columns in characters.
fn byte_of(text: &str, line: u64, column: u64) -> usize {
    let skip = |n: u64| usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX);
    let start: usize = text
        .split_inclusive('\n')
        .take(skip(line))
        .map(str::len)
        .sum();
    let rest = &text[start..];
    let within: usize = rest.chars().take(skip(column)).map(char::len_utf8).sum();
    start + within.min(rest.find('\n').unwrap_or(rest.len()))
}

/// Gives places to what the YAML crate read.
struct Placer<'a> {
    source: SourceId,
    text: &'a str,
    base: usize,
}

impl Placer<'_> {
    fn node(&self, raw: Spanned<Raw>, diagnostics: &mut Diagnostics) -> Node {
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

impl Node {
    /// The value under `key`, if this is a mapping that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Mapping(entries) => entries
                .iter()
                .find(|(k, _)| k.name == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// The span that a route (keys and indexes from the root) leads to: as far as it goes.
    pub(crate) fn span_at<'a>(&self, route: impl IntoIterator<Item = &'a str>) -> Span {
        let mut node = self;
        for step in route {
            let next = match &node.value {
                Value::Sequence(items) => step.parse::<usize>().ok().and_then(|i| items.get(i)),
                _ => node.get(step),
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span
    }

    /// The same value without places.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Int(value) => Json::from(*value),
            Value::Float(value) => Json::from(*value),
            Value::Text(value) => Json::String(value.clone()),
            Value::Sequence(items) => Json::Array(items.iter().map(Node::to_json).collect()),
            Value::Mapping(entries) => Json::Object(
                entries
                    .iter()
                    .map(|(key, node)| (key.name.clone(), node.to_json()))
                    .collect(),
            ),
        }
    }
}

/// What the YAML crate hands over: it resolves scalars, we keep the places.
enum Raw {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    Sequence(Vec<Spanned<Raw>>),
    Mapping(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        // Beyond i64 nothing in a site counts anything; the text keeps every digit.
        Ok(i64::try_from(value).map_or_else(|_| Raw::Text(value.to_string()), Raw::Int))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut sequence = Vec::new();
        while let Some(item) = items.next_element()? {
            sequence.push(item);
        }
        Ok(Raw::Sequence(sequence))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut mapping = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            mapping.push(entry);
        }
        Ok(Raw::Mapping(mapping))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Sources;

    fn parse_text(text: &str) -> (Option<Node>, Diagnostics) {
        let sources = Sources::of(&[("content/site.yaml", text)]);
        let mut diagnostics = Diagnostics::default();
        let id = sources.ids().next().unwrap();
        let node = parse(id, text, 0..text.len(), &mut diagnostics);
        (node, diagnostics)
    }

    #[test]
    fn words_of_yaml_1_1_stay_words() {
        let (node, _) = parse_text("a: [yes, NO, on, 2024-01-01, 007]");
        let json = node.unwrap().to_json();
        assert_eq!(
            json,
            serde_json::json!({"a": ["yes", "NO", "on", "2024-01-01", "007"]})
        );
    }

    #[test]
    fn spans_hold_the_very_bytes() {
        let text = "é: 1\nlist:\n  - one\n  - { k: \"two\" }\n";
        let (node, _) = parse_text(text);
        let node = node.unwrap();
        assert_eq!(&text[node.span_at(["list", "1", "k"]).range()], "\"two\"");
        assert_eq!(&text[node.span_at(["list", "0"]).range()], "one");
    }

    #[test]
    fn every_duplicate_key_is_reported() {
        let (node, diagnostics) = parse_text("a: 1\na: 2\nb: 3\nb: 4\n");
        assert_eq!(
            diagnostics
                .iter()
                .filter(|d| d.code == Code::DuplicateKey)
                .count(),
            2
        );
        assert_eq!(node.unwrap().to_json(), serde_json::json!({"a": 1, "b": 3}));
    }

    #[test]
    fn a_syntax_error_has_a_place() {
        let (node, diagnostics) = parse_text("ok: 1\nlist: [1,\nb: 2\n");
        assert!(node.is_none());
        let label = diagnostics.iter().next().unwrap().primary.clone().unwrap();
        assert!(label.span.start >= 6, "{label:?}");
    }
}
