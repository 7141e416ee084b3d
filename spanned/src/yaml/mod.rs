//! YAML as a tree in which every value and key has a span. No other module names the YAML
//! crate.

mod locate;
mod node;
mod raw;
mod typed;

pub use node::{Key, Node, Value};
pub use typed::{Error, from_node};

use crate::{Diagnostic, Diagnostics, FileId, Span, codes};
use locate::Locator;
use raw::Raw;
use serde_saphyr::Spanned;
use std::ops::Range;

/// Parses the bytes `range` of `text` (a whole file, or its front matter).
///
/// Of a duplicate key the first value is kept. A syntax error gives `None`: YAML cannot be
/// read past it. Both are reported.
pub fn parse(
    file: FileId,
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
            Locator {
                file,
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
                Diagnostic::new(
                    codes::YAML_SYNTAX,
                    format!("not well-formed YAML: {message}"),
                )
                .at(Span::new(file, at..at), "here, or in the lines above")
                .help(
                    "check indentation, quotes and brackets; put texts with `: ` or `#` in quotes",
                ),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sources;

    fn parse_text(text: &str) -> (Option<Node>, Diagnostics) {
        let sources = Sources::in_memory(&[("content/site.yaml", text)]);
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
                .filter(|d| d.code == codes::DUPLICATE_KEY)
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
