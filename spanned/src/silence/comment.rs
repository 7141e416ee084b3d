use super::{Day, Malformed, grammar};
use crate::{FileId, Span};
use std::ops::Range;

/// The language around a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Comments begin with `#` and end with the line.
    Yaml,
    /// Comments are those of HTML.
    Markdown,
}

/// A comment for the program.
#[derive(Debug, Clone)]
pub struct Comment {
    /// The whole comment.
    pub span: Span,
    /// The first byte of the line whose warnings it silences; `None` if no line with content
    /// follows.
    pub line: Option<usize>,
    /// Its meaning.
    pub ignore: Result<Ignore, Malformed>,
}

/// The request of a well-formed comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// The codes to silence.
    pub codes: Vec<Named>,
    /// The last day on which it has an effect.
    pub until: Day,
    /// The place of that day.
    pub until_span: Span,
    /// The reason, for other people.
    pub reason: String,
}

/// The name of a code in a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Its place.
    pub span: Span,
}

/// Reads the comments of a file, in the order of the file.
#[derive(Debug)]
pub struct CommentReader<'a> {
    tool: &'a str,
    syntax: Syntax,
    file: FileId,
    text: &'a str,
    /// A byte, and the line with content that follows it: many comments, one below the other,
    /// are about the same line.
    next_line: Option<(usize, Option<usize>)>,
}

impl<'a> CommentReader<'a> {
    /// A reader of the comments for the program `tool` in the text of a file.
    pub fn new(tool: &'a str, syntax: Syntax, file: FileId, text: &'a str) -> Self {
        Self {
            tool,
            syntax,
            file,
            text,
            next_line: None,
        }
    }

    /// Reads the comment `whole`, whose `words` are between its marks. `None` if the words do
    /// not begin with the name of the program and a colon: then it is a comment for people.
    pub fn read(&mut self, whole: Range<usize>, words: Range<usize>) -> Option<Comment> {
        let (file, text) = (self.file, self.text);
        let ignore = grammar::parse(self.tool, file, text, words)?;
        let start = text[..whole.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[whole.end..]
            .find('\n')
            .map_or(text.len(), |at| whole.end + at);
        let alone =
            text[start..whole.start].trim().is_empty() && text[whole.end..end].trim().is_empty();
        let line = if alone {
            self.line_after(end + 1)
        } else {
            Some(start)
        };
        Some(Comment {
            span: Span::new(file, whole),
            line,
            ignore,
        })
    }

    fn line_after(&mut self, from: usize) -> Option<usize> {
        if let Some((start, line)) = self.next_line
            && from >= start
            && line.is_none_or(|line| from <= line)
        {
            return line;
        }
        let line = line_with_content(self.text, from, self.syntax);
        self.next_line = Some((from, line));
        line
    }
}

/// The first byte of the first line with content that begins at `from` or later.
pub(super) fn line_with_content(text: &str, from: usize, syntax: Syntax) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if has_content(line, syntax) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

fn has_content(line: &str, syntax: Syntax) -> bool {
    let line = line.trim_start_matches('\u{feff}').trim();
    let is_comment = match syntax {
        Syntax::Yaml => line.starts_with('#') || line == "---",
        Syntax::Markdown => line.starts_with("<!--") && line.ends_with("-->"),
    };
    !line.is_empty() && !is_comment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sources;

    const WORDS: &str = "t: ignore[a] until 2027-01-31: b";

    /// The line, as text, that the comment in `text` is about; `@` stands for the words.
    fn target(syntax: Syntax, text: &str) -> Option<String> {
        let text = text.replace('@', WORDS);
        let (open, close) = match syntax {
            Syntax::Yaml => ("#", ""),
            Syntax::Markdown => ("<!--", "-->"),
        };
        let at = text.find(WORDS).unwrap();
        let words = at..at + WORDS.len();
        let whole = text[..at].rfind(open).unwrap()
            ..words.end + text[words.end..].find(close).unwrap() + close.len();
        let sources = Sources::in_memory(&[("a", &text)]);
        let file = sources.ids().next().unwrap();
        let mut reader = CommentReader::new("t", syntax, file, &text);
        let comment = reader.read(whole, words).unwrap();
        assert!(comment.ignore.is_ok());
        let line = text[comment.line?..].lines().next().unwrap();
        Some(line.replace(WORDS, "@"))
    }

    #[test]
    fn a_comment_is_about_its_line_or_the_next_one_with_content() {
        let yaml = |text| target(Syntax::Yaml, text);
        assert_eq!(yaml("a: 1\nb: 2 # @\nc: 3\n").as_deref(), Some("b: 2 # @"));
        assert_eq!(
            yaml("a: 1\n  # @\n\n# more\nb: 2\n").as_deref(),
            Some("b: 2")
        );
        assert_eq!(yaml("a: 1\n# @"), None);
        let markdown = |text| target(Syntax::Markdown, text);
        assert_eq!(markdown("<!-- @ -->\n# One\n").as_deref(), Some("# One"));
        assert_eq!(markdown("a\n<!--\n@\n-->\nb\n").as_deref(), Some("b"));
        assert_eq!(markdown("a <!-- @ -->\nb").as_deref(), Some("a <!-- @ -->"));
        assert_eq!(markdown("<!-- @ --> a\nb").as_deref(), Some("<!-- @ --> a"));
    }

    #[test]
    fn comments_below_each_other_are_about_the_next_line() {
        let line = format!("# {WORDS}\n");
        let text = format!("{line}{line}a: 1\n{line}b: 2\n{line}");
        let sources = Sources::in_memory(&[("a", &text)]);
        let file = sources.ids().next().unwrap();
        let mut reader = CommentReader::new("t", Syntax::Yaml, file, &text);
        let starts = text.match_indices('#').map(|(at, _)| at);
        let lines: Vec<Option<&str>> = starts
            .map(|at| {
                let end = at + line.trim_end().len();
                let comment = reader.read(at..end, at + 2..end).unwrap();
                comment.line.map(|at| &text[at..=at])
            })
            .collect();
        assert_eq!(lines, [Some("a"), Some("a"), Some("b"), None]);
    }
}
