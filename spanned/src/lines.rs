use crate::work;
use std::ops::Range;

/// The starts of the lines of a text, and the number of characters before every
/// [`STEP`](STEP)th byte, so that a column in a very long line is found without reading it.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

/// The distance of two entries of the table of characters, in bytes.
const STEP: usize = 512;

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        work::add(text.len());
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut characters = vec![0];
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            count += usize::from(starts_character(byte));
            if (at + 1) % STEP == 0 {
                characters.push(count);
            }
        }
        Self {
            starts: std::iter::once(0).chain(ends).collect(),
            characters,
        }
    }

    /// Line and column of a byte, both from 1.
    pub(crate) fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = text.floor_char_boundary(byte);
        let line = self.line(byte);
        let start = self.starts[line - 1];
        let column = self.characters_before(text, byte) - self.characters_before(text, start);
        (line, column + 1)
    }

    /// The first byte of the line of a byte.
    pub(crate) fn start(&self, byte: usize) -> usize {
        self.starts[self.line(byte) - 1]
    }

    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The bytes of the lines `from..=to`, both from 1, with the last line break.
    pub(crate) fn range(&self, text: &str, from: usize, to: usize) -> Range<usize> {
        let start_of = |line: usize| self.starts.get(line - 1).copied().unwrap_or(text.len());
        start_of(from)..start_of(to + 1)
    }

    fn characters_before(&self, text: &str, byte: usize) -> usize {
        let step = byte / STEP;
        let rest = &text.as_bytes()[step * STEP..byte];
        work::add(rest.len());
        self.characters[step] + rest.iter().filter(|byte| starts_character(**byte)).count()
    }
}

/// Whether a byte of UTF-8 is the first of a character.
fn starts_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
        Lines::of(text).position(text, byte)
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(line_and_column("a: é\nb: x", 3), (1, 4));
        assert_eq!(line_and_column("a: é\nb: x", 5), (1, 5));
        assert_eq!(line_and_column("a: é\nb: x", 9), (2, 4));
        assert_eq!(line_and_column("a", 99), (1, 2));
        assert_eq!(line_and_column("", 0), (1, 1));
    }

    #[test]
    fn it_agrees_with_counting_from_the_start() {
        let text = "é\n".repeat(7) + &"aé€😀\n".repeat(300) + &"é€".repeat(700);
        for (byte, _) in text.char_indices() {
            let before = &text[..byte];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            assert_eq!(line_and_column(&text, byte), (line, column), "{byte}");
        }
    }

    #[test]
    fn lines_have_their_bytes() {
        let text = "one\ntwo\nthree";
        let lines = Lines::of(text);
        assert_eq!(&text[lines.range(text, 1, 1)], "one\n");
        assert_eq!(&text[lines.range(text, 2, 3)], "two\nthree");
    }

    #[test]
    fn a_position_in_a_line_twice_as_long_is_not_more_work() {
        let cost = |length: usize| {
            let text = "é".repeat(length);
            let lines = Lines::of(&text);
            work::of(|| {
                for at in 0..100 {
                    lines.position(&text, text.len() - 2 * at);
                }
            })
        };
        assert!(cost(100_000) <= 100 * STEP && cost(200_000) <= 100 * STEP);
    }
}
