//! Digits that are a telephone number if a country has such numbers: without `+` and without a zero at
//! the start.

use super::super::last_bytes;
use super::{BETWEEN, FEWEST, National, Number, is_date, is_fax};
use crate::lexicon::{self, Key, Words};
use spanned::{FileId, Span};

/// The most digits of a number (ITU-T E.164).
const MOST: usize = 15;

/// The digits of a text, which starts at the byte `base` of its file, that may be telephone numbers. Which
/// of them are, is known when the countries of the portal are.
pub(crate) fn candidates(file: FileId, text: &str, base: usize) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text.as_bytes()[rest..].iter().position(u8::is_ascii_digit) {
        let start = rest + at;
        let number = until_break(&text[start..]);
        let end = start + number.len();
        rest = end;
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let is_possible = (FEWEST..=MOST).contains(&digits.len());
        if !is_possible || digits.starts_with('0') || number.contains('+') {
            continue;
        }
        let (before, after) = (&text[..start], &text[end..]);
        if !is_alone(before, after) || is_date(number) || is_fax(before) {
            continue;
        }
        found.push(Number {
            digits,
            span: Span::new(file, base + start..base + end),
            is_value: false,
            national: Some(National {
                written: number.to_owned(),
                is_called: is_called(before),
            }),
        });
    }
    found
}

/// The digits at the beginning of a text, up to two signs that are not between the groups of one number:
/// `22 12 34 65 (9-15)`. It looks no further than that: a text of nothing but digits costs no more.
fn until_break(text: &str) -> &str {
    let mut end = 0;
    let mut gap = None;
    for (at, character) in text.char_indices() {
        if character.is_ascii_digit() {
            end = at + 1;
            gap = None;
        } else if BETWEEN.contains(character) && matches!(gap, None | Some(')')) {
            gap = Some(character);
        } else {
            break;
        }
    }
    &text[..end]
}

/// Whether no letter, sign or other number belongs to digits: no `§ 12345678`, no `12345678 %`.
fn is_alone(before: &str, after: &str) -> bool {
    const SIGNS: &str = "§#№$€£¥₺₽%‰";
    let is_inside = |c: char| c.is_alphanumeric() || "+./:,-–_=&?@*'’".contains(c);
    let mut ahead = after.chars();
    let is_joined = match ahead.next() {
        Some('.' | ',' | ':' | '-' | '–' | '/' | '\'' | '’') => {
            ahead.next().is_some_and(char::is_alphanumeric)
        }
        Some(next) => next.is_alphanumeric() || "_@*+=".contains(next),
        None => false,
    };
    let near = |character: Option<char>| character.is_some_and(|c| SIGNS.contains(c));
    let is_in_word = before.chars().next_back().is_some_and(is_inside);
    !is_in_word
        && !is_joined
        && !near(before.trim_end().chars().next_back())
        && !near(after.trim_start().chars().next())
}

/// Whether words for telephones or calls are shortly before a number.
fn is_called(before: &str) -> bool {
    static NAMES: Words = Words::new(|| lexicon::of_all(Key::Phone));
    static ROOTS: Words = Words::new(|| lexicon::of_all(Key::PhoneStem));
    static VERBS: Words = Words::new(|| lexicon::of_all(Key::Call));
    /// More bytes than three words have.
    const FAR: usize = 100;
    let before = last_bytes(before, FAR);
    before.split_whitespace().rev().take(3).any(|written| {
        let word = written.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.to_lowercase();
        let is_end = written.ends_with(['.', '!', '?']);
        NAMES.contains(&word.as_str())
            || ROOTS.iter().any(|root| word.contains(root))
            || (!is_end && VERBS.contains(&word.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    #[test]
    fn digits_that_may_be_called_are_found() {
        let sources = Sources::in_memory(&[("a.md", "")]);
        let file = sources.ids().next().unwrap();
        for (text, expected) in [
            ("22 12 34 65", vec![("22 12 34 65", false)]),
            ("Tlf.: 90012345.", vec![("90012345", true)]),
            (
                "Ring oss på 22 12 34 65 (9-15).",
                vec![("22 12 34 65", true)],
            ),
            (
                "22 12 34 65 / 90 01 23 45",
                vec![("22 12 34 65", false), ("90 01 23 45", false)],
            ),
            ("They call. 20 000 000 people", vec![("20 000 000", false)]),
            ("(202) 456-1111", vec![("202) 456-1111", false)]),
            ("§ 12345678, 12345678 %, $ 12345678, #12345678", vec![]),
            ("Fax 22 12 34 65; 01.02.2027; +47 22 12 34 65", vec![]),
            ("A-22123465, 22123465-A, 22123465,5, 2019–2020", vec![]),
            ("0782 689 2128, 1234567890123456", vec![]),
        ] {
            let found = candidates(file, text, 0);
            let found: Vec<(&str, bool)> = found
                .iter()
                .filter_map(|it| it.national.as_ref())
                .map(|it| (it.written.as_str(), it.is_called))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
