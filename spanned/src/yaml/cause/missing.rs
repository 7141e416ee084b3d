//! Signs that are missing in a line.

use super::is_key;

/// A key in braces with no comma before it: `{ number: "1" channels: [sms] }`.
pub(super) fn comma(line: &str) -> Option<(&'static str, String)> {
    let from = line.find('{')?;
    let mut quote = None;
    // For each bracket that is open: whether it is a brace, and whether a key is in it since the last comma.
    let mut open: Vec<(bool, bool)> = Vec::new();
    for (at, sign) in line.char_indices().skip_while(|(at, _)| *at < from) {
        if let Some(end) = quote {
            quote = (sign != end).then_some(end);
            continue;
        }
        let is_first = line[..at].trim_end().ends_with(['{', '[', ',', ':']);
        match sign {
            '"' | '\'' if is_first => quote = Some(sign),
            '{' | '[' => open.push((sign == '{', false)),
            '}' | ']' => drop(open.pop()),
            ',' => open.last_mut()?.1 = false,
            ':' if line[at + 1..].starts_with(' ') => {
                let (is_brace, has_key) = open.last_mut()?;
                let before = &line[..at];
                let is_of_key = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
                let start = before.trim_end_matches(is_of_key).len();
                let key = &before[start..];
                let value = before[..start].trim_end();
                if *is_brace && *has_key && is_key(key) && !value.ends_with(':') {
                    return Some(before_key(key, value));
                }
                *has_key = true;
            }
            _ => {}
        }
    }
    None
}

/// What to do about a key after a value without a comma.
fn before_key(key: &str, value: &str) -> (&'static str, String) {
    let is_closed = value.ends_with(['"', '\'', ']', '}']);
    let instead = if is_closed {
        ""
    } else {
        "; if the words before it belong to the same text, put the whole text in quotation marks"
    };
    (
        "a comma is missing between two keys",
        format!("write a comma before `{key}`: `, {key}`{instead}"),
    )
}

/// A key and its value with no colon between them: `withdrawn true`.
pub(super) fn colon(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once(' ')?;
    let value = value.trim();
    let is_name = is_key(key) && key.starts_with(|c: char| c.is_ascii_lowercase());
    let is_word = ["true", "false"].contains(&value);
    let is_day = value.len() == "2026-11-21".len() && value.matches('-').count() == 2;
    let is_closed = [('"', '"'), ('[', ']'), ('{', '}')];
    let is_closed = is_closed.iter().any(|(open, close)| {
        value.len() > 1 && value.starts_with(*open) && value.ends_with(*close)
    });
    // In a text, no word has such a sign.
    let is_certain = key.contains('_') && !value.is_empty();
    (is_name && (is_word || is_day || is_closed || is_certain)).then(|| {
        (
            "there is no colon after the key",
            format!("write `{key}: {value}`"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_a_comma_before_it() {
        for (line, key) in [
            ("{ number: \"+44: 20\" channels: [call, sms] }", "channels"),
            ("sources: [{ ref: leaflet at: \"page 1\" }]", "at"),
            ("{ a: [1, 2] b: 3 }", "b"),
            ("{ a: { b: 1 } c: 3 }", "c"),
        ] {
            let (_, help) = comma(line).unwrap();
            assert!(help.contains(&format!("`, {key}`")), "{line}: {help}");
        }
        for line in [
            "{ a: 1, b: \"c d: e\", f: [{ g: 1 }, { h: 2 }] }",
            "{ a: it's, b: they're, c: 1 }",
            "a: b: c",
            "{ a: b }: c",
            // Signs before the colon that have several bytes.
            "phones: [{ number: \"+4722334455\", opens: été: 8h }]",
            "- { tag: ar, name: العربية: dir: rtl }",
            "{ a: b\u{a0}: c }",
        ] {
            assert_eq!(comma(line), None, "{line}");
        }
    }

    #[test]
    fn a_key_without_a_colon() {
        for line in [
            "withdrawn true",
            "checked 2026-11-21",
            "services [a, b]",
            "host_country norway",
        ] {
            let (_, help) = colon(line).unwrap();
            let (key, value) = line.split_once(' ').unwrap();
            assert_eq!(help, format!("write `{key}: {value}`"));
        }
        for line in ["and waited.", "Call 112", "page 12", "she said"] {
            assert_eq!(colon(line), None, "{line}");
        }
    }
}
