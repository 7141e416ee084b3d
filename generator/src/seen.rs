//! The files of a site as readers see them.

use crate::file_names::{is_markdown, is_page, is_yaml};
use crate::markdown;
use crate::parse::{front_matter, yaml_of};
use crate::seen_text::{Lines, SeenText, html};
use memchr::memmem;
use spanned::yaml::{Node, Value};
use spanned::{FileId, Sources};

/// The parts of a text of a site, in order. The name of the file says what it is.
pub fn seen(file: FileId, sources: &Sources) -> Vec<SeenText> {
    let (path, text) = (sources.path(file), sources.text(file));
    let mut found = vec![SeenText::default()];
    if is_page(path) {
        html(text, 1, &mut found);
    } else if is_yaml(path) {
        values(file, sources, text.len(), &mut found);
    } else if is_markdown(path) {
        let body = front_matter::body(text).map_or(0, |(at, _)| at);
        values(file, sources, body, &mut found);
        markdown::seen(text, body, &mut found);
    } else {
        paragraphs(text, &mut found);
    }
    found.retain(|it| !it.words().trim().is_empty());
    found
}

/// The texts among the values of the YAML that ends at a byte. YAML with mistakes is read as any text is.
fn values(file: FileId, sources: &Sources, end: usize, found: &mut Vec<SeenText>) {
    let text = sources.text(file);
    match yaml_of(file, sources) {
        Some(node) => collect(&node, text, &Lines::of(text), found),
        None => paragraphs(&text[..end], found),
    }
    found.push(SeenText::default());
}

fn collect(node: &Node, text: &str, lines: &Lines, found: &mut Vec<SeenText>) {
    match &node.value {
        Value::Text(words) => found.push(value(words, node, text, lines)),
        Value::Sequence(items) => {
            for item in items {
                collect(item, text, lines, found);
            }
        }
        Value::Mapping(entries) => {
            for (_, node) in entries {
                collect(node, text, lines, found);
            }
        }
        // They stand in one line.
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
    }
}

/// A value, each word with the line in which it is written.
fn value(words: &str, node: &Node, text: &str, lines: &Lines) -> SeenText {
    /// The most bytes that are between two words, as a rule: blanks at the start of a line, or signs that begin
    /// a value. A word that is written with escapes is not found at all, and has the line of the one before.
    const BETWEEN: usize = 256;
    let span = node.span.range();
    let mut seen = SeenText::default();
    let mut at = span.start;
    for word in words.split_whitespace() {
        let end = span.end.min(at + BETWEEN + word.len());
        let rest = text.as_bytes().get(at..end).unwrap_or_default();
        let found = memmem::find(rest, word.as_bytes());
        let line = lines.line(at + found.unwrap_or(0));
        at += found.map_or(0, |found| found + word.len());
        seen.push(" ", line);
        seen.push(word, line);
    }
    seen
}

/// Lines without an empty one between them are one part.
fn paragraphs(text: &str, found: &mut Vec<SeenText>) {
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            found.push(SeenText::default());
        }
        if let Some(last) = found.last_mut() {
            last.push(" ", number + 1);
            last.push(line, number + 1);
        }
    }
    found.push(SeenText::default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen_in(path: &str, text: &str) -> Vec<SeenText> {
        let sources = Sources::in_memory(&[(path, text)]);
        seen(sources.ids().next().unwrap(), &sources)
    }

    fn words(found: &[SeenText]) -> Vec<&str> {
        found.iter().map(|it| it.words().trim()).collect()
    }

    fn line(found: &[SeenText], word: &str) -> Option<usize> {
        let mut parts = found.iter();
        parts.find_map(|it| it.words().find(word).map(|at| it.line(at)))
    }

    #[test]
    fn a_text_is_what_readers_see_and_knows_its_lines() {
        let text = "---\ntitle: T\nsummary: >\n  One\n  two.\n---\nIt is free\n**of** charge, [with\nus](page:x).\n\n- Tom &amp; *A*da\n- more\n\n<div>Call our <b>free</b>\nline now</div>\n\nLast.\n";
        let wanted = [
            "T",
            "One two.",
            "It is free of charge, with us.",
            "Tom & Ada",
            "more",
            "Call our free line now",
            "Last.",
        ];
        for (mark, end) in [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n")] {
            let text = format!("{mark}{}", text.replace('\n', end));
            let found = seen_in("content/pages/a/en.md", &text);
            assert_eq!(words(&found), wanted, "{text:?}");
            for (word, expected) in [
                ("One", 4),
                ("two", 5),
                ("free", 7),
                ("of", 8),
                ("us.", 9),
                ("Ada", 11),
                ("more", 12),
                ("our free", 14),
                ("line", 15),
                ("Last", 17),
            ] {
                assert_eq!(line(&found, word), Some(expected), "{word} in {text:?}");
            }
        }
    }

    #[test]
    fn values_go_on_as_yaml_says() {
        let text = "a: >\n  Call the office in\n  Erbil: it is free\nb: \"three \\u00e9t\\u00e9\n  four\"\nc:\n  - |\n    five\n    - six\n  - seven # eight\nd: 12\n";
        let found = seen_in("content/x.yaml", text);
        let expected = [
            "Call the office in Erbil: it is free",
            "three été four",
            "five - six",
            "seven",
        ];
        assert_eq!(words(&found), expected);
        for (word, expected) in [
            ("Call", 2),
            ("Erbil", 3),
            ("three", 4),
            ("four", 5),
            ("five", 8),
            ("- six", 9),
            ("seven", 10),
        ] {
            assert_eq!(line(&found, word), Some(expected), "{word}");
        }
        // With a mistake in it, it is a text as any other.
        let found = seen_in("content/x.yaml", "a: [one\n  two");
        assert_eq!(words(&found), ["a: [one two"]);
    }

    #[test]
    fn other_files_have_paragraphs_and_pages_have_elements() {
        let found = seen_in("static/a.txt", "one\n  two\n\n<b>three</b>\n");
        assert_eq!(words(&found), ["one two", "<b>three</b>"]);
        let found = seen_in("static/a.html", "<p>Free <b>of</b>\ncharge<p>x");
        assert_eq!(words(&found), ["Free of charge", "x"]);
        assert_eq!(line(&found, "charge"), Some(2));
    }
}
