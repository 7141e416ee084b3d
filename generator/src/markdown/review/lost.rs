//! Letters that were lost when a text was saved in an encoding that does not have them.

use memchr::memmem;
use std::ops::Range;

/// So many words of question marks alone, one after the other, ask nothing and stand for no single fact.
const WORDS: usize = 4;

/// The first words of a text that have nothing but question marks in place of letters.
pub(super) fn letters(text: &str) -> Option<Range<usize>> {
    // Most texts are done here.
    memmem::find(text.as_bytes(), b"??")?;
    let mut first = None;
    let (mut count, mut long) = (0, 0);
    let mut rest = 0;
    for word in text.split_whitespace() {
        let at = rest + text[rest..].find(word)?;
        rest = at + word.len();
        let marks = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '?');
        if marks.is_empty() || !marks.bytes().all(|byte| byte == b'?') {
            (first, count, long) = (None, 0, 0);
            continue;
        }
        let start = *first.get_or_insert(at);
        count += 1;
        long += usize::from(marks.len() > 2);
        if count == WORDS && long == 0 {
            // Two digits of a number can be unknown in each of its groups.
            (first, count) = (None, 0);
        } else if count >= WORDS {
            return Some(start..rest);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn lost_letters_are_found_and_questions_are_not() {
        for (text, found) in [
            (
                "summary: ????? ??????? ??????? ?????? (IOM)",
                Some("????? ??????? ??????? ??????"),
            ),
            ("IOM. ?? ???? ?? ???: ????", Some("?? ???? ?? ???:")),
            ("Really??? Who??? When??? Where???", None),
            ("Call 0782 ?? ?? ?? ?? today", None),
            ("It costs ??? euro, or ??? dinar.", None),
            ("| ??? | ??? | ??? | ??? |", None),
            ("", None),
        ] {
            assert_eq!(letters(text).map(|range| &text[range]), found, "{text}");
        }
    }
}
