//! Letters that were lost when a text was saved in an encoding that does not have them.

use memchr::{memchr_iter, memmem};
use std::ops::Range;

/// So many words of question marks alone, one after the other, ask nothing and stand for no single fact.
const WORDS: usize = 4;

/// Question marks of a word that only asks.
const ASKING: usize = 2;

/// The first words of a text that have nothing but question marks in place of letters.
pub(super) fn letters(text: &str) -> Option<Range<usize>> {
    // Most texts are done here.
    memmem::find(text.as_bytes(), b"??")?;
    in_a_row(text).or_else(|| in_a_line(text))
}

/// Many of them.
fn in_a_row(text: &str) -> Option<Range<usize>> {
    let mut first = None;
    let (mut count, mut long) = (0, 0);
    for word in words(text) {
        let Some(marks) = marks(&text[word.clone()]) else {
            (first, count, long) = (None, 0, 0);
            continue;
        };
        let start = *first.get_or_insert(word.start);
        count += 1;
        long += usize::from(marks > ASKING);
        if count == WORDS && long == 0 {
            // Two digits of a number can be unknown in each of its groups.
            (first, count) = (None, 0);
        } else if count >= WORDS {
            return Some(start..word.end);
        }
    }
    None
}

/// Fewer of them: a whole line or value, or a part of a text in letters that old encodings do not have.
fn in_a_line(text: &str) -> Option<Range<usize>> {
    let has_other_letters = text.as_bytes().windows(2).any(is_of_other_letters);
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let at = start;
        start += line.len();
        // Most lines are done here.
        memmem::find(line.as_bytes(), b"??")?;
        let found = few(line, has_other_letters)?;
        Some(at + found.start..at + found.end)
    })
}

fn few(line: &str, has_other_letters: bool) -> Option<Range<usize>> {
    let all: Vec<Range<usize>> = words(line).collect();
    let mut rest = 0;
    while let Some(first) = (rest..all.len()).find(|at| marks(&line[all[*at].clone()]).is_some()) {
        let lengths = all[first..].iter().map_while(|it| marks(&line[it.clone()]));
        let lengths: Vec<usize> = lengths.collect();
        let end = first + lengths.len();
        rest = end;
        let word = |at: usize| all.get(at).map_or("", |it| &line[it.clone()]);
        let (before, after) = (first.checked_sub(1).map_or("", word), word(end));
        let last = &line[all[end - 1].clone()];
        // Digits of a number can be unknown.
        let has_digits = |it: &str| it.contains(char::is_numeric) && !is_mark(it);
        let is_begun = before.is_empty() || is_mark(before) || is_key(before);
        let is_ended = after.is_empty() || "}]#".contains(after) || last.ends_with([',', '}', ']']);
        let is_whole = is_begun && is_ended;
        let is_lost = match lengths.len() {
            1 => is_whole && has_other_letters,
            _ => is_whole || has_other_letters,
        };
        let is_long = lengths.iter().any(|length| *length > ASKING);
        if is_lost && is_long && !has_digits(before) && !has_digits(after) {
            return Some(all[first].start..all[end - 1].end);
        }
    }
    None
}

/// The number of question marks of a word that has nothing else but signs.
fn marks(word: &str) -> Option<usize> {
    let marks = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '?');
    let has_no_letter = !marks.is_empty() && marks.bytes().all(|byte| byte == b'?');
    has_no_letter.then_some(marks.len())
}

/// Whether a word is the mark of a heading, an item or a quotation.
fn is_mark(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = matches!(number.len(), 1 | 2) && number.bytes().all(|it| it.is_ascii_digit());
    word.bytes().all(|byte| b"#->*+=".contains(&byte)) || is_number
}

/// Whether a word is the key of a value.
fn is_key(word: &str) -> bool {
    let name = word.trim_start_matches('{').strip_suffix(':');
    name.is_some_and(|name| {
        let is_sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b);
        name.bytes().all(is_sign)
    })
}

/// Whether two bytes begin a letter that is not Latin: these alone become question marks.
fn is_of_other_letters(bytes: &[u8]) -> bool {
    match bytes {
        // The first ones are Georgian, Ethiopic and Khmer; U+1E00 to U+1EFF are Latin.
        [0xE1, second] => !(0xB8..=0xBB).contains(second),
        [first, _] => matches!(first, 0xCE..=0xE0 | 0xE3..=0xED),
        _ => false,
    }
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    text.split_whitespace().map(move |word| {
        let start = text.len() - text[rest..].trim_start().len();
        rest = start + word.len();
        start..rest
    })
}

/// The first word with a question mark between its letters, where an apostrophe or a letter was: `l?aide`.
pub(super) fn inside_word(text: &str) -> Option<Range<usize>> {
    /// More bytes than a word has on one side.
    const LONGEST: usize = 60;
    memchr_iter(b'?', text.as_bytes()).find_map(|at| {
        let is_inside = text[..at].ends_with(char::is_alphabetic)
            && text[at + 1..].starts_with(char::is_lowercase);
        if !is_inside {
            return None;
        }
        let first = text.floor_char_boundary(at.saturating_sub(LONGEST));
        let last = text.floor_char_boundary(at + LONGEST);
        let before = text[first..at].rsplit(char::is_whitespace).next()?;
        let behind = text[at..last].split(char::is_whitespace).next()?;
        if before.len() == at - first && first > 0 {
            // Such a long word is an address.
            return None;
        }
        // Addresses have question marks before names, and programs in code.
        let is_word = !before.contains(['.', '/', ':', '@', '=', '`', '{', '$', '<'])
            && !behind.contains(['=', '&', '`', '/']);
        is_word.then_some(at - before.len()..at + behind.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{inside_word, letters};

    #[test]
    fn question_marks_inside_words_are_found() {
        for (text, found) in [
            ("Il faut de l?aide tout de suite.", Some("l?aide")),
            ("un pays d?origine", Some("d?origine")),
            ("zab?r se", Some("zab?r")),
            ("Why? Because.", None),
            ("Why?Because.", None),
            ("See [it](https://a.example/page?id).", None),
            ("See a.php?print or mailto:x?subject", None),
            ("[it](service:a?b)", None),
            ("`a?b`", None),
            ("Кто?", None),
            ("?a", None),
        ] {
            assert_eq!(inside_word(text).map(|range| &text[range]), found, "{text}");
        }
    }

    #[test]
    fn lost_letters_are_found_and_questions_are_not() {
        for (text, found) in [
            (
                "summary: ????? ??????? ??????? ?????? (IOM)",
                Some("????? ??????? ??????? ??????"),
            ),
            ("IOM. ?? ???? ?? ???: ????", Some("?? ???? ?? ???:")),
            ("## ??? ?????\n", Some("??? ?????")),
            ("title: ??? ?????\n", Some("??? ?????")),
            ("{ title: \"?? ???\", text: a }", Some("\"?? ???\",")),
            ("كن آمنا. ??? ?????.", Some("??? ?????.")),
            ("كن آمنا.\n## ?????\n", Some("?????")),
            ("كن آمنا.\n1. ?????\n", Some("?????")),
            ("سؤال: { a: ????, b: c }", Some("????,")),
            ("Really??? Who??? When??? Where???", None),
            ("Call 0782 ?? ?? ?? ?? today", None),
            ("Call 0782 ??? ??? today", None),
            ("اتصل 0782 ??? ???", None),
            ("It costs ??? euro, or ??? dinar.", None),
            ("It costs ???, ??? or more.", None),
            ("| ??? | ??? | ??? | ??? |", None),
            ("كن آمنا\n| ??? | ??? |", None),
            ("Кто ??? Почему ???", None),
            ("كن آمنا ??? ثم", None),
            ("What now???\n", None),
            ("## ???\n", None),
            ("", None),
        ] {
            assert_eq!(letters(text).map(|range| &text[range]), found, "{text}");
        }
    }
}
