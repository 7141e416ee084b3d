//! Telephone numbers in texts.

mod national;
mod time;

use super::{Review, Run, last_bytes};
use crate::checks::bad_phone::zero_behind_code;
use crate::checks::unlisted_number;
use crate::lexicon::{self, Key, Words};
use crate::locale::{digit_value, has_digit, is_digit, latin_digits};
use crate::telephone::{FEWEST, WHATSAPP, are_same, e164, is_between, without_domestic_zero};
use spanned::{FileId, Span};
use std::ops::Range;

/// A telephone number as a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its digits, as Latin ones, without zeros at the start.
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
    /// With Latin digits, and without marks that nobody sees.
    pub(crate) written: String,
    /// Whether words for telephones are before it.
    pub(crate) is_called: bool,
}

pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    let found = numbers_and_candidates(review.file, text, run.range.start);
    // The address of a link is told as such.
    let is_address = |it: &&Number| review.text[..it.span.range().start].ends_with("tel:");
    let wrong = found.iter().filter(|it| !(run.linked && is_address(it)));
    let wrong = wrong.filter_map(|it| zero_behind_code(&review.text[it.span.range()], it.span));
    review.found.extend(wrong);
    review.numbers.extend(found);
}

/// The telephone numbers of a text that starts at the byte `base` of its file, and the digits that are one if
/// a country has such numbers.
pub(crate) fn numbers_and_candidates(file: FileId, text: &str, base: usize) -> Vec<Number> {
    if !has_digit(text) {
        return Vec::new();
    }
    let mut found = numbers(file, text, base);
    found.extend(national::candidates(file, text, base));
    found
}

/// The number that a link calls or writes to; `None` for other links.
fn of_link(url: &str) -> Option<String> {
    let of_messenger = || {
        let whatsapp = WHATSAPP.iter().find_map(|it| url.strip_prefix(it));
        whatsapp.or_else(|| of_telegram(url))
    };
    let tel = url.get(..4).filter(|it| it.eq_ignore_ascii_case("tel:"));
    let number = match tel {
        Some(_) => &url[4..],
        None => of_messenger()?,
    };
    let number = number.split(['?', '&', ';', '#']).next().unwrap_or(number);
    let digits = digits_of(number);
    (digits.len() >= FEWEST).then_some(digits)
}

/// The number in an address of Telegram, where an invitation to a group can stand in its place.
fn of_telegram(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://t.me/+")?;
    let number = rest.split(['?', '#']).next()?;
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(rest)
}

/// The digits of a number, as Latin ones, without zeros at the start, and without the zero in brackets that
/// is not dialled behind the code of a country: `+49 (0)30`.
fn digits_of(number: &str) -> String {
    let dialled = e164(number);
    let dialled = without_domestic_zero(&dialled).unwrap_or(dialled);
    let digits = match dialled.strip_prefix('+') {
        Some(abroad) => abroad.to_owned(),
        None => latin_digits(number),
    };
    digits.trim_start_matches('0').to_owned()
}

/// Looks at a link: `link` are its bytes.
pub(super) fn link(review: &mut Review<'_, '_>, url: &str, link: &Range<usize>) {
    let Some(digits) = of_link(url) else { return };
    let slice = &review.text[link.clone()];
    let words = slice.rfind("](").map_or("", |at| &slice[..at]);
    let said = numbers(review.file, words, link.start);
    let at = slice.rfind(url).map_or(link.start, |at| link.start + at);
    let span = review.span(at..(at + url.len()).min(link.end));
    match said.first() {
        Some(said) if are_same(&said.digits, &digits) => {}
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
    let begins = |c: char| c == '+' || is_zero(c);
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(begins) {
        let start = rest + at;
        let before = &text[..start];
        let can_begin = can_begin(before);
        let time = if can_begin {
            time::length(&text[start..]).map(|time| start + time)
        } else {
            time::end_of_group(text, start)
        };
        if let Some(end) = time {
            rest = end;
            continue;
        }
        let length = length(&text[start..]);
        // A plus without digits has no length.
        rest = start + length.max(1);
        if !can_begin {
            continue;
        }
        let number = &text[start..start + length];
        let digits = digits_of(number);
        if digits.len() >= FEWEST && !is_fax(before) {
            found.push(Number {
                digits,
                span: Span::new(file, base + start..base + start + length),
                is_value: false,
                national: None,
            });
        }
    }
    found
}

/// The groups of digits of a text that can be numbers as they are dialled inside a country, also
/// without a zero: what is written, and its digits, as Latin ones, without zeros at the start.
pub(crate) fn groups(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(is_digit) {
        let start = rest + at;
        let number = &text[start..start + length(&text[start..])];
        rest = start + number.len();
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '+' | ',' | ':');
        let is_start = !text[..start].chars().next_back().is_some_and(is_inside);
        let digits = latin_digits(number);
        let is_number = digits.len() >= FEWEST && time::length(number).is_none();
        if is_start && is_number && !is_fax(&text[..start]) {
            found.push((number, digits.trim_start_matches('0').to_owned()));
        }
    }
    found
}

/// The digits at the beginning of a text that can be a number behind a plus.
pub(super) fn after_plus(text: &str) -> Option<&str> {
    let number = &text[..length(text)];
    let is_number = latin_digits(number).len() >= FEWEST && time::length(number).is_none();
    is_number.then_some(number)
}

/// Whether a number can begin behind a text: no word, amount or address goes on with it.
fn can_begin(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        // `Tel:0782`, and not `10:00`.
        Some(':') => !back.next().is_some_and(is_digit),
        // Arabic words of one letter, such as "and", are written together with the number.
        Some('و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ـ') | None => true,
        Some(c) => !c.is_alphanumeric() && !".,/-٫٬".contains(c),
    }
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

/// The bytes of the number at the beginning of a text, up to its last digit. Only its first sign can be
/// a plus: with another one another number begins.
fn length(text: &str) -> usize {
    /// As many digits as most numbers have that are dialled with a zero.
    const WHOLE: usize = 9;
    let (mut end, mut digits) = (0, 0);
    let is_abroad = text.starts_with('+');
    let is_dialled = is_abroad || text.starts_with(is_zero);
    for (at, c) in text.char_indices() {
        if is_digit(c) {
            end = at + c.len_utf8();
            digits += 1;
            continue;
        }
        // A dash is more often between two numbers, or the ends of a range: `0–5 000 000`.
        let is_whole = !is_dialled || digits >= WHOLE || (digits == 1 && !is_abroad);
        let after = text[at + c.len_utf8()..].strip_prefix(' ');
        let is_next = c == '/' && after.is_some_and(|it| it.starts_with(is_zero));
        let ends = is_whole && (is_dash(c) || is_next);
        if ends || !(is_between(c) || (c == '+' && at == 0)) {
            break;
        }
    }
    end
}

fn is_zero(c: char) -> bool {
    digit_value(c) == Some(0)
}

/// Whether a character is a dash, which is longer than a hyphen.
fn is_dash(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2014}')
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
            (
                "+49 (0)30 231250, 0049 (0) 30 / 23 12 51, (0)30 231252",
                vec!["4930231250", "4930231251", "30231252"],
            ),
            ("٠٧٨٢٦٨٩٢١٢٨", vec!["7826892128"]),
            ("اتصل بالرقم +٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨.", vec!["9647826892128"]),
            ("٠٠٩٦٤-٧٨٢-٦٨٩-٢١٢٨", vec!["9647826892128"]),
            ("شماره‌ی او ۰۹۱۲ ۳۴۵ ۶۷۸۹ است", vec!["9123456789"]),
            ("०७८२६८९२१२८ ০৭৮২৬৮৯২১২৯", vec!["782689212807826892129"]),
            (
                "و0782 689 2128 و٠٧٨٢٦٨٩٢١٢٩",
                vec!["7826892128", "7826892129"],
            ),
            (
                "Tel:0782 689 2128, هاتف:٠٧٨٢٦٨٩٢١٢٩",
                vec!["7826892128", "7826892129"],
            ),
            (
                "+964 782\u{202F}689\u{2011}2128 \u{200E}+964\u{202C} 782 689 2129",
                vec!["9647826892128", "9647826892129"],
            ),
            (
                "+964 782 689 2128 +964 782 689 2129",
                vec!["9647826892128", "9647826892129"],
            ),
            (
                "0782 689 2128 – 0782 689 2129",
                vec!["7826892128", "7826892129"],
            ),
            (
                "0782–689–2128, +1–202–456–1111",
                vec!["7826892128", "12024561111"],
            ),
            ("2020 +964 782 689 2128", vec!["9647826892128"]),
            (
                "since 2020 0782 689 2128; 10:00 0782 689 2129",
                vec!["7826892128", "7826892129"],
            ),
            ("01.02.2027 09.00–17.00 0782 689 2128", vec!["7826892128"]),
            (
                "06.80.20.50.18 / 06-12-34-56-78",
                vec!["680205018", "612345678"],
            ),
            ("on 01.02.2027, 5000000 euro, 2027-01-01, room 012", vec![]),
            (
                "05.02.-07.02.2027, 05.02.–07.02.2027, 01/02/27. 30 01",
                vec![],
            ),
            ("09.00-17.00, 09.00 – 17.00, 0800–1600, 0–5 000 000", vec![]),
            ("٠١/٠٢/٢٠٢٧ ٢٠٢٦/٠٢/٠١ ١٬٠٤٥٬٦٧٨ ٠٫٥", vec![]),
            ("id 4-0782689212 and 1,000,000; C+0782689212", vec![]),
            ("LT60 1010 0123 4567 8901, 30 045 678 901", vec![]),
        ] {
            let found = numbers(file, text, 0);
            let found: Vec<&str> = found.iter().map(|it| it.digits.as_str()).collect();
            assert_eq!(found, digits, "{text}");
        }
    }
}
