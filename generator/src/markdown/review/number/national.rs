//! Digits that are a telephone number if a country has such numbers: without `+` and without a zero at
//! the start.

use super::super::last_bytes;
use super::{FEWEST, National, Number, can_begin, is_between, is_dash, is_fax, is_zero, time};
use crate::lexicon::{self, Key, Words};
use crate::locale::{is_digit, latin_digits, with_latin_digits};
use spanned::{FileId, Span, is_invisible};

/// The most digits of a number (ITU-T E.164).
const MOST: usize = 15;

/// The digits of a text, which starts at the byte `base` of its file, that may be telephone numbers. Which
/// of them are, is known when the countries of the portal are.
pub(super) fn candidates(file: FileId, text: &str, base: usize) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(is_digit) {
        let start = rest + at;
        if let Some(time) = time::length(&text[start..]) {
            rest = start + time;
            continue;
        }
        let number = until_break(&text[start..]);
        let end = start + number.len();
        rest = end;
        let digits = latin_digits(number);
        let is_possible = (FEWEST..=MOST).contains(&digits.len());
        if !is_possible || number.starts_with(is_zero) {
            continue;
        }
        let (before, after) = (&text[..start], &text[end..]);
        if !is_alone(before, after) || is_fax(before) {
            continue;
        }
        found.push(Number {
            digits,
            span: Span::new(file, base + start..base + end),
            is_value: false,
            national: Some(National {
                written: with_latin_digits(&number.replace(is_invisible, "")),
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
        if is_digit(character) {
            end = at + character.len_utf8();
            gap = None;
            continue;
        }
        // A dash is between two numbers, or the ends of a range.
        let can_follow = is_between(character) && !is_dash(character);
        if !can_follow || !matches!(gap, None | Some(')')) {
            break;
        }
        if !is_invisible(character) {
            gap = Some(character);
        }
    }
    &text[..end]
}

/// Whether no letter, sign or other number belongs to digits: no `§ 12345678`, no `12345678 %`.
fn is_alone(before: &str, after: &str) -> bool {
    const SIGNS: &str = "§#№$€£¥₺₽﷼؋%‰٪";
    let is_inside = |c: char| "+–_=&?@*'’".contains(c);
    let mut ahead = after.chars();
    let is_joined = match ahead.next() {
        Some('.' | ',' | ':' | '-' | '–' | '/' | '\'' | '’' | '٫' | '٬') => {
            ahead.next().is_some_and(char::is_alphanumeric)
        }
        Some(next) => next.is_alphanumeric() || "_@*+=".contains(next),
        None => false,
    };
    let near = |character: Option<char>| character.is_some_and(|c| SIGNS.contains(c));
    let is_in_word = !can_begin(before) || before.ends_with(is_inside);
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
            ("هاتف ٢٢ ١٢ ٣٤ ٦٥", vec![("22 12 34 65", true)]),
            (
                "و۹۰۰۱۲۳۴۵ و\u{200E}90\u{200E} 01 23 46",
                vec![("90012345", false), ("90 01 23 46", false)],
            ),
            ("Tlf:22123465", vec![("22123465", true)]),
            ("10.00-17.00 22 12 34 65", vec![("22 12 34 65", false)]),
            ("١٢٣٤٥٦٧٨ ٪ و ﷼ ١٢٣٤٥٦٧٨ و١٢٣٤٥٦٧٨٫٥", vec![]),
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
