//! A text in the words that readers see, with the lines of its file: for whoever looks for a sentence in it.

use super::body;
use super::pieces::{Piece, pieces};
use memchr::memchr_iter;
use pulldown_cmark::{Event, TagEnd};

/// A paragraph, a heading, a cell or a value: without marks, and with one blank for each break of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeenText {
    words: String,
    /// Positions in `words`, each with the line of the file from there on.
    lines: Vec<(usize, usize)>,
}

impl SeenText {
    /// The words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The line of the file, from 1, in which the word at a position begins.
    pub fn line(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        let last = self.lines.get(after.saturating_sub(1));
        last.map_or(1, |(_, line)| *line)
    }

    /// Adds what stands in a line of the file, with one blank for any white space.
    fn push(&mut self, text: &str, line: usize) {
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                if !self.words.ends_with(' ') && !self.words.is_empty() {
                    self.words.push(' ');
                }
                continue;
            }
            if self.lines.last().is_none_or(|(_, last)| *last != line) {
                self.lines.push((self.words.len(), line));
            }
            self.words.push(c);
        }
    }
}

/// The parts of a text of a site, in order. `path` says whether it is Markdown.
pub fn seen(path: &str, text: &str) -> Vec<SeenText> {
    let mut found = vec![SeenText::default()];
    let is_markdown = ending_is_markdown(path);
    let body = if is_markdown {
        body_of(text)
    } else {
        text.len()
    };
    plain(&text[..body], &mut found);
    if is_markdown {
        markdown(text, body, &mut found);
    }
    found.retain(|it| !it.words.is_empty());
    found
}

fn ending_is_markdown(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "md")
}

/// Where the Markdown of a file begins, after its front matter.
fn body_of(text: &str) -> usize {
    const MARK: &str = "---";
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        at += line.len();
        let is_mark = line.trim_end() == MARK;
        if number == 0 && !is_mark {
            return 0;
        }
        if number > 0 && is_mark {
            return at;
        }
    }
    0
}

/// Lines that go on with a value or paragraph of the line before are one with it.
fn plain(text: &str, found: &mut Vec<SeenText>) {
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || begins(line) {
            found.push(SeenText::default());
        }
        if let Some(last) = found.last_mut() {
            last.push(" ", number + 1);
            last.push(line, number + 1);
        }
    }
    found.push(SeenText::default());
}

/// Whether a line begins a value: with a key, as an item of a list, or as a comment.
fn begins(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_key = first.ends_with(':') || words.next() == Some("=");
    is_key || first == "-" || first.starts_with('#')
}

fn markdown(text: &str, body: usize, found: &mut Vec<SeenText>) {
    let breaks: Vec<usize> = memchr_iter(b'\n', text.as_bytes()).collect();
    let line = |at: usize| breaks.partition_point(|it| *it < at) + 1;
    let text = body::without_marks(text);
    for (piece, range) in pieces(&text, body..text.len()) {
        let line = line(range.start);
        let words = match &piece {
            Piece::Markdown(Event::Text(words) | Event::Code(words)) => words,
            Piece::Markdown(Event::SoftBreak | Event::HardBreak) => " ",
            Piece::Markdown(Event::Start(tag)) if is_inline(tag.to_end()) => continue,
            Piece::Markdown(Event::End(tag)) if is_inline(*tag) => continue,
            Piece::Markdown(Event::Start(_) | Event::End(_))
            | Piece::Open(..)
            | Piece::Close(_)
            | Piece::UnknownBlock(_) => {
                found.push(SeenText::default());
                continue;
            }
            Piece::Markdown(_) => continue,
        };
        if let Some(last) = found.last_mut() {
            last.push(words, line);
        }
    }
}

/// Whether words go on through the edge of an element.
fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::seen;

    #[test]
    fn a_text_is_what_readers_see_and_knows_its_lines() {
        let text = "---\ntitle: T\nsummary: >\n  One\n  two.\n---\nIt is free\n**of** charge, [with\nus](page:x).\n\n- Tom &amp; *A*da\n- more\n";
        let found = seen("content/pages/a/en.md", text);
        let words: Vec<&str> = found.iter().map(|it| it.words().trim()).collect();
        assert_eq!(
            words,
            [
                "---",
                "title: T",
                "summary: > One two. ---",
                "It is free of charge, with us.",
                "Tom & Ada",
                "more"
            ]
        );
        let line = |part: usize, word: &str| {
            let at = found[part].words().find(word).unwrap();
            found[part].line(at)
        };
        for (part, word, expected) in [
            (2, "One", 4),
            (2, "two", 5),
            (3, "free", 7),
            (3, "of", 8),
            (3, "us", 9),
            (4, "Ada", 11),
            (5, "more", 12),
        ] {
            assert_eq!(line(part, word), expected, "{word}");
        }
    }

    #[test]
    fn values_of_other_files_are_not_joined() {
        let text = "a: one\n  two\nb: three\n- four\n# five\nsix = seven\n    eight\n\nnine\nten\n";
        let found = seen("content/x.yaml", text);
        let words: Vec<&str> = found.iter().map(|it| it.words().trim()).collect();
        assert_eq!(
            words,
            [
                "a: one two",
                "b: three",
                "- four",
                "# five",
                "six = seven eight",
                "nine ten"
            ]
        );
    }
}
