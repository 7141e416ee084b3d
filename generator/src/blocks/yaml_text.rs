use std::ops::Range;

/// A text as YAML, in place of the value `old`: in the same quotes if it can be.
pub(crate) fn written_as_yaml(old: &str, new: &str) -> String {
    match old.chars().next() {
        Some('\'') if !new.contains(['\n', '\r', '\t']) && is_printable(new) => {
            format!("'{}'", new.replace('\'', "''"))
        }
        Some('"' | '|' | '>') => quoted(new),
        _ if is_plain(new) => new.to_owned(),
        _ => quoted(new),
    }
}

/// The bytes of a value with the mark before a text of many lines (`|` or `>`): the place of such
/// a value is that of its first line.
pub(crate) fn whole_value(text: &str, value: &Range<usize>) -> Range<usize> {
    let before = text[..value.start].trim_end();
    let is_below = text[before.len()..value.start].contains('\n');
    let mark = before.rsplit([' ', '\n']).next().unwrap_or_default();
    let mut rest = mark.chars();
    let is_mark = matches!(rest.next(), Some('|' | '>'))
        && rest.all(|c| c == '-' || c == '+' || c.is_ascii_digit());
    if is_below && is_mark {
        before.len() - mark.len()..value.end
    } else {
        value.clone()
    }
}

/// In double quotes. What JSON writes is YAML too (YAML 1.2, section 1.3).
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn is_printable(text: &str) -> bool {
    text.chars().all(|c| !c.is_control())
}

/// Whether a text means itself without quotes, wherever it is. Some texts that would are
/// refused.
fn is_plain(text: &str) -> bool {
    let starts_well = text.starts_with(char::is_alphabetic);
    let ends_well = !text.ends_with([':', ' ']);
    let is_word = !["null", "true", "false"].contains(&text.to_lowercase().as_str());
    let no_mark = !text.contains(": ") && !text.contains(" #");
    let no_bracket = !text.contains([',', '[', ']', '{', '}', '"', '\\', '\u{2028}', '\u{2029}']);
    starts_well && ends_well && is_word && no_mark && no_bracket && is_printable(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use spanned::yaml::{self, Value};
    use spanned::{Diagnostics, Sources};

    #[test]
    fn the_quotes_stay_where_they_can() {
        for (old, new, written) in [
            ("old", "new text", "new text"),
            ("old", "new: text", "\"new: text\""),
            ("'old'", "it's", "'it''s'"),
            ("\"old\"", "a \"b\"", "\"a \\\"b\\\"\""),
            ("|\n  old", "a\nb", "\"a\\nb\""),
            ("old", "true", "\"true\""),
            ("old", "- a", "\"- a\""),
        ] {
            assert_eq!(written_as_yaml(old, new), written);
        }
    }

    #[test]
    fn the_mark_of_a_text_of_many_lines_belongs_to_it() {
        for (text, value, whole) in [
            ("a: |-\n  b\n  c\n", "b\n  c", "|-\n  b\n  c"),
            ("a: >\n\n  b\n", "b", ">\n\n  b"),
            ("- |2\n  b\n", "b", "|2\n  b"),
            ("a: b\n", "b", "b"),
            ("a:\n  b\n", "b", "b"),
        ] {
            let start = text.find(value).unwrap();
            let range = whole_value(text, &(start..start + value.len()));
            assert_eq!(&text[range], whole, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_back(
            new in "[ -~\n\u{a0}-\u{d7ff}]{1,20}",
            old in prop::sample::select(vec!["old", "'old'", "\"old\""]),
            around in prop::sample::select(vec![("a: ", "\n"), ("a: { b: ", ", c: d }\n")]),
        ) {
            let text = format!("{}{}{}", around.0, written_as_yaml(old, &new), around.1);
            let sources = Sources::in_memory(&[("a.yaml", &text)]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            let node = yaml::parse(file, &text, 0..text.len(), &mut found);
            let node = node.as_ref().and_then(|node| node.get("a"));
            let node = node.and_then(|node| node.get("b").or(Some(node)));
            let read = node.map(|node| node.value.clone());
            prop_assert!(
                matches!(&read, Some(Value::Text(text)) if *text == new),
                "{text:?} is {read:?}"
            );
        }
    }
}
