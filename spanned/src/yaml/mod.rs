//! YAML as a tree in which every value and key has a span. No other module names the YAML
//! crates.

mod cause;
mod characters;
mod general;
mod indent;
mod locate;
mod mapping;
mod node;
mod plain;
mod raw;
mod typed;

pub(crate) use cause::{equals_sign, escaped};
pub use node::{Key, Node, Value};
pub use typed::{Error, from_node};

use crate::characters::{control_character, forbidden_character};
use crate::{Diagnostics, FileId, Span};
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
    let mut found = Diagnostics::default();
    let node = plain::parse(file, text, range.clone(), &mut found)
        .or_else(|| general::parse(file, text, range.clone(), &mut found));
    // YAML has no such characters: they are the mistake, whatever the parser says of them.
    let forbidden = forbidden_character(&text[range.clone()]).filter(|_| node.is_none());
    if let Some((at, character)) = forbidden {
        let at = range.start + at;
        let span = Span::new(file, at..at + character.len_utf8());
        diagnostics.push(control_character(character, span));
        return None;
    }
    diagnostics.extend(found);
    let node = node?;
    characters::check(&node, diagnostics);
    Some(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, codes};

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
    fn a_second_document_is_marked_within_the_file() {
        for (text, marked) in [
            ("a: 1\n---\nb: 2\n", "---"),
            ("a: 1\n...\nb", "b"),
            ("a: 1\n...\nbéé", "béé"),
        ] {
            let (node, diagnostics) = parse_text(text);
            assert!(node.is_none(), "{text:?}");
            let span = diagnostics.iter().find_map(|it| it.primary.as_ref());
            let span = span.unwrap().span.range();
            assert_eq!(&text[span], marked, "{text:?}");
        }
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
    fn characters_that_cannot_be_shown_are_reported_with_their_text() {
        // The second text has an alias, which the fast reader does not read.
        for (text, wanted) in [
            (
                "a: [\"x\\u0001\", y]\n\"k\\uFFFE\": z\n",
                ["\"x\\u0001\"", "\"k\\uFFFE\""],
            ),
            ("a: &x \"\\0\"\nb: *x\n", ["\"\\0\"", "*x"]),
        ] {
            let (_, diagnostics) = parse_text(text);
            let spans = diagnostics.iter().map(|found| {
                assert_eq!(found.code, codes::CONTROL_CHARACTER);
                &text[found.primary.as_ref().unwrap().span.range()]
            });
            assert_eq!(spans.collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn a_character_that_yaml_does_not_have_is_named() {
        for (text, at) in [
            ("a: 1\nb\u{1b}[31m: 2\n", 6),
            ("a: \"x\u{7}\"\n", 5),
            ("a: \0\n", 3),
        ] {
            let (node, diagnostics) = parse_text(text);
            assert!(node.is_none());
            let all: Vec<_> = diagnostics.iter().collect();
            let [found] = all.as_slice() else {
                panic!("{all:?}");
            };
            assert_eq!(found.code, codes::CONTROL_CHARACTER);
            assert_eq!(found.primary.as_ref().unwrap().span.range().start, at);
        }
    }

    #[test]
    fn a_syntax_error_has_a_place() {
        let (node, diagnostics) = parse_text("ok: 1\nlist: [1,\nb: 2\n");
        assert!(node.is_none());
        let label = diagnostics.iter().next().unwrap().primary.clone().unwrap();
        assert!(label.span.start >= 6, "{label:?}");
    }
}
