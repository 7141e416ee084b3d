//! The YAML that people write most of the time, read straight from the parser's events: this
//! takes a third of the time that the general way takes. It has no tags, anchors, aliases and
//! merge keys, at most one document, and numbers only in their usual form.
//!
//! Whatever is not in this subset, mistakes included, goes the general way, so that the
//! meaning of YAML and the messages are those of one library. A test compares both ways.

use super::mapping::Entries;
use super::{Node, Value};
use crate::yaml::Key;
use crate::{Diagnostics, FileId, Span};
use granit_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};
use std::ops::Range;

/// Bytes of the longest text that is read this way: the general way has limits.
const LONGEST: usize = 64 << 10;
/// How deep values may be nested.
const DEEPEST: usize = 32;

/// The tree of the bytes `range` of a file. `None` if the text is not in the subset; nothing
/// is reported then.
pub(super) fn parse(
    file: FileId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    if range.len() > LONGEST {
        return None;
    }
    let options = granit_parser::options! { emit_comments: false };
    let mut reader = Reader {
        events: Parser::new_from_str_with_options(&text[range.clone()], options),
        file,
        text,
        base: range.start,
        found: Diagnostics::default(),
    };
    let node = reader.document()?;
    diagnostics.extend(reader.found);
    Some(node)
}

struct Reader<'a> {
    events: Parser<'a, granit_parser::StrInput<'a>>,
    file: FileId,
    text: &'a str,
    base: usize,
    found: Diagnostics,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, ParserSpan)> {
        self.events.next()?.ok()
    }

    fn document(&mut self) -> Option<Node> {
        matches!(self.next()?.0, Event::StreamStart).then_some(())?;
        matches!(self.next()?.0, Event::DocumentStart(false, None)).then_some(())?;
        let (event, span) = self.next()?;
        let node = self.node(event, span, 0)?;
        matches!(self.next()?.0, Event::DocumentEnd).then_some(())?;
        matches!(self.next()?.0, Event::StreamEnd).then_some(())?;
        Some(node)
    }

    fn node(&mut self, event: Event<'a>, span: ParserSpan, depth: usize) -> Option<Node> {
        let mut range = self.range(span)?;
        let value = match event {
            Event::Scalar(text, ScalarStyle::Plain, 0, None) => plain(&text)?,
            Event::Scalar(text, _, 0, None) => Value::Text(text.into_owned()),
            Event::SequenceStart(_, 0, None) if depth < DEEPEST => {
                let mut items: Vec<Node> = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break,
                        (event, span) => items.push(self.node(event, span, depth + 1)?),
                    }
                }
                range.end = items.last().map_or(range.end, |item| item.span.range().end);
                Value::Sequence(items)
            }
            Event::MappingStart(_, 0, None) if depth < DEEPEST => {
                let mut entries = Entries::default();
                loop {
                    let key = match self.next()? {
                        (Event::MappingEnd, _) => break,
                        (event, span) => self.key(event, span)?,
                    };
                    let (event, span) = self.next()?;
                    let value = self.node(event, span, depth + 1)?;
                    entries.push(key, value, &mut self.found);
                }
                let entries = entries.into_vec();
                let end = entries.last().map(|(_, node)| node.span.range().end);
                range.end = end.unwrap_or(range.end);
                Value::Mapping(entries)
            }
            _ => return None,
        };
        Some(Node {
            span: Span::new(self.file, range),
            value,
        })
    }

    fn key(&self, event: Event<'a>, span: ParserSpan) -> Option<Key> {
        let Event::Scalar(name, style, 0, None) = event else {
            return None;
        };
        let is_plain = matches!(style, ScalarStyle::Plain);
        if is_plain && !matches!(plain(&name), Some(Value::Text(_))) || name.starts_with('<') {
            return None;
        }
        Some(Key {
            span: Span::new(self.file, self.range(span)?),
            name: name.into_owned(),
        })
    }

    /// The bytes of a span in the file, without the white space at the end of block texts.
    fn range(&self, span: ParserSpan) -> Option<Range<usize>> {
        let start = self.base + span.start.byte_offset()?;
        let end = (self.base + span.end.byte_offset()?).clamp(start, self.text.len());
        let slice = self.text.get(start..end)?;
        Some(start..start + slice.trim_end().len())
    }
}

/// The value of a text without quotation marks. `None` for numbers in an unusual form.
fn plain(text: &str) -> Option<Value> {
    const DIGITS_OF_INT: usize = 18;
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Value::Null),
        "true" | "True" | "TRUE" => return Some(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Some(Value::Bool(false)),
        _ => {}
    }
    let is_text = match text.as_bytes() {
        digits if digits.iter().all(u8::is_ascii_digit) => {
            // `007` is a text.
            if digits.len() == 1 || digits[0] != b'0' {
                let number = (digits.len() <= DIGITS_OF_INT).then(|| text.parse().ok());
                return number.flatten().map(Value::Int);
            }
            true
        }
        [b'0'..=b'9', ..] => is_date(text),
        [b'+' | b'-' | b'.', ..] => false,
        // What Rust reads as a number.
        _ => !["inf", "infinity", "nan"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word)),
    };
    is_text.then(|| Value::Text(text.to_owned()))
}

/// Whether a text begins as `2026-11-21` does, and ends there or goes on with a time.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = b"0000-00-00";
    bytes.len() >= shape.len()
        && bytes.iter().zip(shape).all(|(byte, like)| match like {
            b'0' => byte.is_ascii_digit(),
            _ => byte == like,
        })
        && matches!(bytes.get(shape.len()), None | Some(b'T'))
}

#[cfg(test)]
mod tests {
    use super::super::general;
    use super::*;
    use crate::Sources;
    use proptest::prelude::*;

    /// The trees of both ways; the first is `None` for a text that is not in the subset.
    fn both(text: &str) -> (Option<String>, Option<String>) {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        let file = sources.ids().next().unwrap();
        let show = |node: Option<Node>, found: Diagnostics| {
            let found: Vec<_> = found.into_iter().collect();
            node.map(|node| format!("{node:?} {found:?}"))
        };
        let (mut one, mut other) = (Diagnostics::default(), Diagnostics::default());
        let node = parse(file, text, 0..text.len(), &mut one);
        let plain = show(node, one);
        let node = general::parse(file, text, 0..text.len(), &mut other);
        (plain, show(node, other))
    }

    #[test]
    fn common_documents_are_in_the_subset() {
        for text in [
            "a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: e\n    f: |\n      two\n      lines\n  - g\n",
            "# a comment\nday: 2026-11-21 # another\nat: 2026-12-03T10:00\nnone:\nno: ~\nis: true\n",
            "é: { k: ü }\nlist: []\nempty: {}\nquoted: \"\\u00e9\"\nlong: a\n  b\n",
            "- 007\n- 12\n- yes\n- https://example.org/?a=b#c\n",
            "a: 1\na: 2\n",
        ] {
            let (plain, general) = both(text);
            assert!(plain.is_some(), "{text}");
            assert_eq!(plain, general, "{text}");
        }
    }

    #[test]
    fn what_is_not_in_the_subset_goes_the_general_way() {
        for text in [
            "a: &x 1\nb: *x\n",
            "a: !!str 1\n",
            "a: 1.5\n",
            "a: -3\n",
            "a: 0x1f\n",
            "a: .inf\n",
            "a: nan\n",
            "<<: { a: 1 }\n",
            "---\na: 1\n---\nb: 2\n",
            "1: a\n",
            "null: a\n",
            "? [a]\n: b\n",
            "a: [1\n",
            "a: 1\n b: 2\n",
        ] {
            assert_eq!(both(text).0, None, "{text}");
        }
    }

    fn scalar() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{1,6}( [a-zé]{1,4}){0,2}",
            "[0-9]{1,20}",
            "[-+.]?[0-9eE_xo.:]{1,8}",
            "2026-[01][0-9]-[0-3][0-9](T[0-9:]{4,5})?",
            "\"([a-z é#:]|\\\\n|\\\\u00e9){0,8}\"",
            "'[a-z #:]{0,6}'",
            prop::sample::select(vec![
                "", "~", "null", "Null", "true", "FALSE", "yes", "NaN", "inf", ".inf", "007", "*a",
                "&a b", "!!str 1", "[", "{", "- a", "a: b", "# c", "|", "| \n  x", "<<",
            ])
            .prop_map(str::to_owned),
        ]
    }

    fn document() -> impl Strategy<Value = String> {
        let line = (
            0usize..3,
            "([a-z]{1,3}|\"k\"|-|- a|<<|1)",
            scalar(),
            any::<bool>(),
        );
        prop::collection::vec(line, 0..7).prop_map(|lines| {
            let line = |(indent, key, value, flow): (usize, String, String, bool)| {
                let indent = "  ".repeat(indent);
                match (key.as_str(), flow) {
                    ("-", _) => format!("{indent}- {value}\n"),
                    (_, true) => format!("{indent}{key}: [{value}, {{ a: {value} }}]\n"),
                    (_, false) => format!("{indent}{key}: {value}\n"),
                }
            };
            lines.into_iter().map(line).collect()
        })
    }

    proptest! {
        // Documents are short: many are tried. `PROPTEST_CASES` changes the number.
        #![proptest_config(ProptestConfig::with_cases(8 * ProptestConfig::default().cases))]
        #[test]
        fn both_ways_agree(text in document()) {
            let (plain, general) = both(&text);
            if plain.is_some() {
                prop_assert_eq!(plain, general);
            }
        }
    }
}
