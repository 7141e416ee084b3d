//! Texts in brackets and braces that need quotation marks.

use super::{COLON, escaped};

/// A value in the brackets or braces of a line that needs quotation marks: `{ facebook: @x }`,
/// `{ at: page: 3 }`.
pub(super) fn text(line: &str) -> Option<(&'static str, String)> {
    let from = line.find(['{', '['])?;
    let before = line[..from].trim_end();
    if !before.is_empty() && !before.ends_with(':') {
        return None;
    }
    let mut quote = None;
    // For each bracket that is open, whether it is a brace.
    let mut open: Vec<bool> = Vec::new();
    let mut start = from;
    for (at, sign) in line.char_indices().skip_while(|(at, _)| *at < from) {
        if let Some(end) = quote {
            quote = (sign != end).then_some(end);
            continue;
        }
        match sign {
            '"' | '\'' if line[..at].trim_end().ends_with(['{', '[', ',', ':']) => {
                quote = Some(sign);
            }
            '{' | '[' => open.push(sign == '{'),
            ',' | '}' | ']' => {
                if let Some(found) = of_part(&line[start..at], *open.last()?) {
                    return Some(found);
                }
                if sign != ',' {
                    open.pop();
                }
            }
            _ => continue,
        }
        if quote.is_none() {
            start = at + 1;
        }
    }
    None
}

/// What closes an item in braces, `- { number: "…"`, that ends with its line. One that goes on in the next line has a
/// comma or the brace at its end.
pub(super) fn not_closed(item: &str) -> Option<&'static str> {
    let close = match item.as_bytes() {
        [b'{', ..] => " }",
        [b'[', ..] => "]",
        _ => return None,
    };
    let count = |signs: [char; 2]| item.matches(signs).count();
    let is_open = count(['{', '[']) == count(['}', ']']) + 1;
    (is_open && !item.ends_with([',', '{', '['])).then_some(close)
}

/// What is between two signs that divide values.
fn of_part(part: &str, is_brace: bool) -> Option<(&'static str, String)> {
    let part = part.trim();
    let value = match part.split_once(": ") {
        Some((_, value)) if is_brace => value.trim(),
        None if !is_brace => part,
        _ => return None,
    };
    let message = if value.starts_with(['@', '`', '%', '|', '>']) {
        "a text cannot begin with this sign"
    } else if !value.starts_with(['"', '\'']) && value.contains(": ") {
        COLON
    } else {
        return None;
    };
    let help = format!("put the value in quotation marks: `\"{}\"`", escaped(value));
    Some((message, help))
}

#[cfg(test)]
mod tests {
    use super::{not_closed, text};

    #[test]
    fn an_item_that_ends_without_its_bracket() {
        for (item, close) in [
            ("{ number: \"+44 20\", channels: [call]", Some(" }")),
            ("[web, feed", Some("]")),
            ("{ number: \"+44 20\" }", None),
            ("{ number: \"+44 20\",", None),
            ("{", None),
            ("number: [call", None),
        ] {
            assert_eq!(not_closed(item), close, "{item}");
        }
    }

    #[test]
    fn a_value_in_brackets_that_needs_quotation_marks() {
        for (line, value) in [
            ("social: { facebook: @iq.mrc }", "@iq.mrc"),
            ("social: { x: \"@a\", facebook: @iq.mrc, y: z }", "@iq.mrc"),
            ("{ ref: leaflet, at: page: 3 }", "page: 3"),
            ("sources: [{ ref: leaflet, at: page: 3 }]", "page: 3"),
            ("names: [a, @b]", "@b"),
        ] {
            let (_, help) = text(line).unwrap();
            assert!(
                help.ends_with(&format!(": `\"{value}\"`")),
                "{line}: {help}"
            );
        }
        for line in [
            "social: { facebook: \"@iq.mrc\" }",
            "{ ref: leaflet, at: \"page: 3, or: 4\" }",
            "[a: b, c]",
            "{ a: it's, b: they're, c: { d: e } }",
            "title: see {a: @b}",
            "url: { a: https://example.org/ }",
        ] {
            assert_eq!(text(line), None, "{line}");
        }
    }
}
