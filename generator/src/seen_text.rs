//! Text as readers see it, with the lines of its file: for whoever looks for a sentence in it.

mod html;

pub(crate) use html::{html, loaded};

use memchr::memchr_iter;
use spanned::is_invisible;

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

    /// Adds what stands in a line of the file.
    pub(crate) fn push(&mut self, text: &str, line: usize) {
        for c in text.chars() {
            let at = self.words.len();
            push_char(&mut self.words, c);
            let is_seen = self.words.len() > at && !c.is_whitespace();
            if is_seen && self.lines.last().is_none_or(|(_, last)| *last != line) {
                self.lines.push((at, line));
            }
        }
    }
}

/// Adds a text to words as readers see it: any white space, one that cannot break included, is one blank, and
/// there is nothing that nobody sees, such as soft hyphens. Two texts that look the same are the same then.
pub fn push_seen(words: &mut String, text: &str) {
    for c in text.chars() {
        push_char(words, c);
    }
}

fn push_char(words: &mut String, c: char) {
    if c.is_whitespace() {
        if !words.is_empty() && !words.ends_with([' ', '\n']) {
            words.push(' ');
        }
    } else if !is_invisible(c) {
        words.push(c);
    }
}

/// Whether an element of HTML stands within a line: words go on through it.
pub fn is_inline_element(name: &str) -> bool {
    const INLINE: [&str; 16] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "small", "span",
        "strong", "sub", "sup", "time",
    ];
    INLINE.contains(&name)
}

/// Whether nobody sees the text in an element of HTML.
pub fn is_hidden_element(name: &str) -> bool {
    ["script", "style", "template"].contains(&name)
}

/// Where the lines of a text end.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self(memchr_iter(b'\n', text.as_bytes()).collect())
    }

    /// The line, from 1, that has the byte at a position.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|it| *it < at) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::push_seen;

    #[test]
    fn texts_that_look_the_same_are_the_same() {
        for text in [
            "free of charge",
            "free\u{A0}of\u{202F}charge",
            "free \r\n\u{2003} of\tcharge",
            "fr\u{AD}ee of \u{200F}charge\u{FEFF}",
        ] {
            let mut words = String::new();
            push_seen(&mut words, text);
            assert_eq!(words, "free of charge", "{text:?}");
        }
    }
}
