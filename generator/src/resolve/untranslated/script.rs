//! Words in letters of another script than that of their language.

use super::super::repeated_lines::is_prose;
use crate::locale::next_byte;
use crate::markdown::lines;
use crate::parse::Text;
use crate::parse::front_matter::body;
use memchr::{memchr_iter, memmem};
use spanned::{Sources, Span};

/// The letters of a paragraph whose script is worth a look.
const LETTERS: usize = 40;
/// The words of one that is more than names.
const WORDS: usize = 6;

/// The number of Latin letters in a text, and of all others, with the marks that some scripts write with
/// them. Counted by the first bytes in UTF-8: what is wanted is a share, and the tables of Unicode are slow.
pub(crate) fn letters(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    // The Latin extensions end at U+024F; U+1E00 to U+1EFF are more.
    let latin = count(
        bytes,
        |byte| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xC9),
    );
    let more = memchr_iter(0xE1, bytes).filter(|at| matches!(bytes[at + 1], 0xB8..=0xBB));
    let more = more.count();
    // Without U+2000 to U+2FFF, which are signs.
    let other = count(bytes, |byte| matches!(byte, 0xCA..=0xE1 | 0xE3..));
    (latin + more, other - more)
}

/// The number of bytes for which `is_one` is true. Each sum is a byte, so that many bytes
/// are looked at at once.
fn count(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> usize {
    let blocks = bytes.chunks(usize::from(u8::MAX));
    let sums = blocks.map(|block| {
        let ones = block.iter().map(|byte| u8::from(is_one(*byte)));
        usize::from(ones.sum::<u8>())
    });
    sums.sum()
}

/// The first words in other letters than Latin ones that are in no brackets: in a text in Latin letters,
/// programs that read aloud leave them out or spell them, unless their language is marked.
pub(super) fn unmarked(text: &Text, sources: &Sources) -> Option<Span> {
    const FEWEST: usize = 3;
    let whole = sources.text(text.source);
    if whole.is_ascii() {
        return None;
    }
    let (first, body) = body(whole)?;
    for (start, line) in lines(body) {
        if line.is_ascii() || line.contains("](lang:") {
            continue;
        }
        let is_other =
            |c: char| c >= '\u{370}' && c.is_alphabetic() && !matches!(c, '\u{1E00}'..='\u{1EFF}');
        let is_part = |c: char| {
            is_other(c)
                || c.is_whitespace()
                || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}')
        };
        // The first byte of those from U+0340 on: other letters of Latin are before them.
        let far = next_byte(line.as_bytes(), 0, |byte| byte >= 0xCD);
        let found = far.and_then(|far| Some(far + line[far..].find(is_other)?));
        let Some(begin) = found else {
            continue;
        };
        let words = &line[begin..];
        let words = words[..words.find(|c| !is_part(c)).unwrap_or(words.len())].trim_end();
        let is_linked = line[..begin]
            .rsplit(']')
            .next()
            .is_some_and(|it| it.contains('['));
        if words.chars().filter(|c| is_other(*c)).count() >= FEWEST && !is_linked {
            let start = first + start + begin;
            return Some(Span::new(text.source, start..start + words.len()));
        }
    }
    None
}

/// The tag of a language that has the letters of some words.
pub(super) fn example(words: &str) -> &'static str {
    let letter = |c: char| match c {
        '\u{600}'..='\u{6ff}' => Some("ar"),
        '\u{400}'..='\u{4ff}' => Some("ru"),
        '\u{1200}'..='\u{137f}' => Some("ti"),
        '\u{900}'..='\u{97f}' => Some("hi"),
        '\u{4e00}'..='\u{9fff}' => Some("zh"),
        _ => None,
    };
    words.chars().find_map(letter).unwrap_or("en")
}

/// The first paragraph of which almost all letters are of another script.
pub(super) fn foreign(text: &Text, is_latin: bool, sources: &Sources) -> Option<Span> {
    let whole = sources.text(text.source);
    // A text in Latin letters that is ASCII has no others.
    if is_latin && whole.is_ascii() {
        return None;
    }
    let (first, body) = body(whole)?;
    let ends = memmem::find_iter(body.as_bytes(), "\n\n").map(|it| first + it + 2);
    let mut at = first;
    for end in ends.chain([whole.len()]) {
        let start = std::mem::replace(&mut at, end);
        let paragraph = &whole[start..end];
        // Addresses and the names of entries are in Latin letters everywhere.
        if paragraph.contains("](") || paragraph.contains('<') {
            continue;
        }
        let (latin, not_latin) = letters(paragraph);
        let (all, other) = (latin + not_latin, if is_latin { not_latin } else { latin });
        if all >= LETTERS && other * 10 >= all * 9 && is_prose(paragraph, WORDS) {
            let trimmed = paragraph.trim_end();
            let first = trimmed.len() - trimmed.trim_start().len();
            let line = trimmed.trim_start().lines().next().unwrap_or_default();
            let start = start + first;
            return Some(Span::new(text.source, start..start + line.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_are_counted_by_their_script() {
        for (text, latin, other) in [
            ("Hello, 3 people!", 11, 0),
            ("déjà vu — où ?", 8, 0),
            ("Она пришла в IOM.", 3, 10),
            ("Tiếng Việt", 9, 0),
            ("عادت إلى بيتها…", 0, 12),
            ("ሰላም", 0, 3),
        ] {
            assert_eq!(letters(text), (latin, other), "{text}");
        }
    }
}
