//! Telephone numbers in texts.

mod national;

pub(crate) use national::candidates;

use super::{Review, Run, last_bytes};
use crate::checks::unlisted_number;
use crate::lexicon::{self, Key, Words};
use memchr::memchr2;
use spanned::{FileId, Span};
use std::ops::Range;

/// A telephone number as a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its digits without zeros at the start.
    pub(crate) digits: String,
    pub(crate) span: Span,
    /// Whether it is in a value of YAML, where no link can be.
    pub(crate) is_value: bool,
    /// `None` for what begins with `+` or `0`.
    pub(crate) national: Option<National>,
}

/// How a text has digits that are a telephone number only if a country has such numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct National {
    pub(crate) written: String,
    /// Whether words for telephones are before it.
    pub(crate) is_called: bool,
}

/// The fewest digits of a number that is worth a comparison.
const FEWEST: usize = 7;

pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    let start = run.range.start;
    review.numbers.extend(numbers(review.file, text, start));
    let candidates = national::candidates(review.file, text, start);
    review.numbers.extend(candidates);
}

/// The number that a link calls or writes to; `None` for other links.
fn of_link(url: &str) -> Option<String> {
    let tel = url.get(..4).filter(|it| it.eq_ignore_ascii_case("tel:"));
    let whatsapp = ["https://wa.me/", "https://api.whatsapp.com/send?phone="];
    let number = match tel {
        Some(_) => &url[4..],
        None => whatsapp.iter().find_map(|it| url.strip_prefix(it))?,
    };
    let number = number.split(['?', '&', ';', '#']).next().unwrap_or(number);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    (digits.len() >= FEWEST).then(|| digits.to_owned())
}

/// Looks at a link: `link` are its bytes.
pub(super) fn link(review: &mut Review<'_, '_>, url: &str, link: &Range<usize>) {
    let Some(digits) = of_link(url) else { return };
    let slice = &review.text[link.clone()];
    let words = slice.rfind("](").map_or("", |at| &slice[..at]);
    let said = numbers(review.file, words, link.start);
    let at = slice.rfind(url).map_or(link.start, |at| link.start + at);
    let span = review.span(at..(at + url.len()).min(link.end));
    // A number may be written as it is dialled inside its country.
    let same = |said: &Number| digits.ends_with(&said.digits) || said.digits.ends_with(&digits);
    match said.first() {
        Some(said) if same(said) => {}
        Some(said) => {
            let found = unlisted_number::differs(said.span, span);
            review.found.push(found);
        }
        None => review.numbers.push(Number {
            digits,
            span,
            is_value: false,
            national: None,
        }),
    }
}

/// The telephone numbers of a text that starts at the byte `base` of its file: groups of digits
/// that begin with `+` or `0`.
pub(crate) fn numbers(file: FileId, text: &str, base: usize) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = memchr2(b'+', b'0', &text.as_bytes()[rest..]) {
        let start = rest + at;
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '/' | ':' | '-');
        let is_start = !text[..start].chars().next_back().is_some_and(is_inside);
        let length = length(&text[start..]);
        rest = start + length.max(1);
        if !is_start {
            continue;
        }
        let number = &text[start..start + length];
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.trim_start_matches('0');
        if digits.len() >= FEWEST && !is_date(number) && !is_fax(&text[..start]) {
            found.push(Number {
                digits: digits.to_owned(),
                span: Span::new(file, base + start..base + start + length),
                is_value: false,
                national: None,
            });
        }
    }
    found
}

/// The groups of digits of a text that can be numbers as they are dialled inside a country, also
/// without a zero: what is written.
pub(crate) fn groups(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(|c: char| c.is_ascii_digit()) {
        let start = rest + at;
        let number = &text[start..start + length(&text[start..])];
        rest = start + number.len();
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '+' | ',' | ':');
        let is_start = !text[..start].chars().next_back().is_some_and(is_inside);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if is_start && digits >= FEWEST && !is_date(number) && !is_fax(&text[..start]) {
            found.push(number);
        }
    }
    found
}

/// The digits at the beginning of a text that can be a number behind a plus.
pub(super) fn after_plus(text: &str) -> Option<&str> {
    let number = &text[..length(text)];
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (digits >= FEWEST && !is_date(number)).then_some(number)
}

/// Whether the number that follows is that of a fax: the facts have no faxes.
fn is_fax(before: &str) -> bool {
    static WORDS: Words = Words::new(|| lexicon::of_all(Key::Fax));
    /// More bytes than three words have.
    const FAR: usize = 100;
    let before = last_bytes(before, FAR);
    let near: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let is_fax = |word: &&str| WORDS.iter().any(|fax| word.to_lowercase().contains(fax));
    near.iter().any(is_fax)
}

/// The signs in a number.
const BETWEEN: &str = "+ ()-./\u{A0}\u{202F}";

/// The bytes of the number at the beginning of a text, up to its last digit.
fn length(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_digit() || BETWEEN.contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let last = text[..end].rfind(|c: char| c.is_ascii_digit());
    last.map_or(0, |at| at + 1)
}

/// Whether digits are those of a day: `01.02.2027`, `01/02/2027`.
fn is_date(number: &str) -> bool {
    let parts: Vec<&str> = number.split(['.', '/', '-']).map(str::trim).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    matches!(lengths.as_slice(), [1 | 2, 1 | 2, 2 | 4, ..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    #[test]
    fn numbers_are_found_as_people_write_them() {
        let sources = Sources::in_memory(&[("a.md", "")]);
        let file = sources.ids().next().unwrap();
        for (text, digits) in [
            ("Call +964 782 689 2128 today", vec!["9647826892128"]),
            (
                "0782-689 2128 or (0782) 6892129.",
                vec!["7826892128", "7826892129"],
            ),
            ("00964 (782) 689-2128", vec!["9647826892128"]),
            ("on 01.02.2027, 5000000 euro, 2027-01-01, room 012", vec![]),
            ("id 4-0782689212 and 1,000,000", vec![]),
        ] {
            let found = numbers(file, text, 0);
            let found: Vec<&str> = found.iter().map(|it| it.digits.as_str()).collect();
            assert_eq!(found, digits, "{text}");
        }
    }
}
