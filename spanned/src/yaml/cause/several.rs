//! Texts over several lines.

use super::is_key;
use std::ops::Range;

/// The first line of a text that begins behind its key, if the line at the byte `at` belongs to the text and
/// no blanks are before it; with what to do.
pub(super) fn not_indented(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let mut start = at;
    let mut line = line_at(text, start);
    loop {
        if !are_words(line) {
            return None;
        }
        let above_at = text[..start.checked_sub(1)?]
            .rfind('\n')
            .map_or(0, |it| it + 1);
        let above = line_at(text, above_at);
        if let Some(key) = key_of_text(above) {
            let is_out = column(line) <= column(above);
            return is_out.then(|| {
                let help = format!(
                    "write two blanks more before each line of `{key}` below the first; or write `{key}: >`, and the whole text below it"
                );
                (start..start + line.len(), help)
            });
        }
        (start, line) = (above_at, above);
    }
}

fn line_at(text: &str, start: usize) -> &str {
    text[start..].lines().next().unwrap_or_default().trim_end()
}

fn column(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line has no key and no sign of YAML.
fn are_words(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(char::is_alphanumeric) && !line.contains(": ") && !line.ends_with(':')
}

/// The key of a line with a text behind it.
fn key_of_text(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(": ")?;
    let value = value.trim();
    let is_closed =
        value.len() > 1 && value.starts_with(['"', '\'']) && value.ends_with(['"', '\'']);
    let is_text = !value.starts_with(['[', '{', '|', '>', '&', '*', '!', '#']) && !is_closed;
    let key = key.trim_start();
    (is_key(key) && is_text && value.contains(' ')).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::not_indented;

    #[test]
    fn the_first_line_without_blanks_is_found() {
        let text = "title: A\nsummary: She came home and\nfound work\nin a bakery.\nb: 2\n";
        for at in ["found", "in a"] {
            let (line, help) = not_indented(text, text.find(at).unwrap()).unwrap();
            assert_eq!(&text[line], "found work");
            assert!(help.contains("`summary: >`"), "{help}");
        }
        for right in [
            "a: b c\n  d e\n",
            "a: [b, c]\nd\n",
            "a: \"b c\"\nd\n",
            "a: b\nc d\n",
            "c d\n",
        ] {
            let at = right.trim_end().rfind('\n').map_or(0, |it| it + 1);
            assert_eq!(not_indented(right, at), None, "{right}");
        }
    }
}
