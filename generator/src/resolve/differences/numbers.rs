//! The numbers that texts have.

use super::same_in_words::{has_other_calendar, is_said, is_way_to_say};
use crate::checks::translation_differs;
use crate::locale::{latin_digit, next_digit};
use crate::parse::front_matter::body;
use memchr::memchr3;
use spanned::{Diagnostic, FileId, Span};
use std::collections::HashMap;
use std::ops::Range;

/// A number in Latin digits, and its place in the file.
pub(super) type Found = (String, Range<usize>);

/// The fewest digits of a number that is compared by itself: smaller ones are often words in another
/// language.
pub(super) const DIGITS: usize = 3;

/// How often each number is in a text.
pub(super) struct Counted<'a>(HashMap<&'a str, usize>);

impl<'a> Counted<'a> {
    pub(super) fn of(numbers: &'a [Found]) -> Self {
        let mut counts = HashMap::new();
        for (number, _) in numbers {
            *counts.entry(number.as_str()).or_default() += 1;
        }
        Self(counts)
    }

    pub(super) fn has(&self, number: &str) -> bool {
        self.0.contains_key(number)
    }

    pub(super) fn count(&self, number: &str) -> usize {
        self.0.get(number).copied().unwrap_or(0)
    }
}

/// The first number of a text that is not in its source text: one of [`DIGITS`] digits or more; or one of
/// two digits, where the source text has one of two digits that is not here either. `tag` is the
/// language of the text, `key` the key of both texts, if they have one.
pub(super) fn differing(
    tag: &str,
    key: Option<&str>,
    (source, wanted): (FileId, &[Found]),
    (file, own): (FileId, &[Found]),
) -> Option<Diagnostic> {
    let known = Counted::of(wanted);
    let mut long = own.iter().filter(|(number, _)| number.len() >= DIGITS);
    let is_year = |number: &str| number.len() == 4 && known.has(number);
    let has_year = own.iter().any(|(number, _)| is_year(number));
    // Iran, Afghanistan and Ethiopia write the years of their own calendars, or also those of the source text.
    let is_ethiopian = |year: u32| (7..=8).any(|more| known.has(&(year + more).to_string()));
    let is_solar = |number: &str| match number.parse() {
        Ok(1300..=1500) => has_year || has_other_calendar(tag),
        Ok(year @ 1900..=2100) => has_other_calendar(tag) && is_ethiopian(year),
        _ => false,
    };
    let is_known =
        |number: &str| known.has(number) || is_solar(number) || is_regrouped(number, wanted);
    if let Some((number, range)) = long.find(|(number, _)| !is_known(number)) {
        let place = Span::new(file, range.clone());
        return Some(match key {
            Some(key) => translation_differs::number_of(key, number, place),
            None => translation_differs::number(number, place),
        });
    }
    let there = Counted::of(own);
    let mut of_own = own.iter();
    let (number, range) = of_own.find(|(number, _)| {
        is_other(number, &there, &known) && !is_said(tag, number, &there, &known)
    })?;
    let mut of_source = wanted.iter();
    let (other, of_source) = of_source.find(|(number, _)| {
        is_other(number, &known, &there) && !is_said(tag, number, &known, &there)
    })?;
    if is_way_to_say(tag, number, other) {
        return None;
    }
    let place = Span::new(file, range.clone());
    let of_source = Span::new(source, of_source.clone());
    Some(translation_differs::other_number(
        number, other, place, of_source,
    ))
}

/// Whether a long number, such as that of a telephone, is among others in groups.
fn is_regrouped(number: &str, others: &[Found]) -> bool {
    const LONG: usize = 6;
    // Of more numbers, each would be searched in all others.
    const MOST: usize = 100;
    if number.len() < LONG || others.len() > MOST {
        return false;
    }
    let joined = others.iter().map(|(number, _)| number.as_str());
    joined.collect::<String>().contains(number)
}

/// Whether a number of two digits in a text with the numbers `own` is not among others, not even as the
/// same hour: 4 in the afternoon is 16.
pub(super) fn is_other(number: &str, own: &Counted<'_>, others: &Counted<'_>) -> bool {
    if number.len() != 2 || others.has(number) {
        return false;
    }
    let Ok(value) = number.parse::<u32>() else {
        return false;
    };
    // Noon, midnight, and the minutes of a full hour are words elsewhere.
    if matches!(value, 0 | 12 | 24) {
        return false;
    }
    let has = |hour: u32| {
        let hour = hour.to_string();
        // One that is in both texts, such as the number of a list, is no other word for this one.
        others.count(&hour) > own.count(&hour)
    };
    let is_hour = (value < 12 && has(value + 12)) || ((13..24).contains(&value) && has(value - 12));
    !is_hour && !others.has(&value.to_string())
}

/// The numbers below the front matter, with their places in the file.
pub(super) fn of_body(text: &str) -> Vec<Found> {
    let (start, body) = body(text).unwrap_or((0, text));
    let found = numbers(body).into_iter();
    let found = found.map(|(number, range)| (number, start + range.start..start + range.end));
    found.collect()
}

/// The numbers that readers see, in Latin digits without signs between them, with their places.
pub(super) fn numbers(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut places = Places::default();
    let mut next = 0;
    while let Some(at) = places.next(bytes, next) {
        let mut chars = text[at..]
            .char_indices()
            .map(|(below, c)| (at + below, c))
            .peekable();
        let Some((_, c)) = chars.next() else { break };
        next = at + c.len_utf8();
        // Addresses of links, ids of headings, and HTML are no numbers for readers.
        let closing = match c {
            '(' if text[..at].ends_with(']') => Some(')'),
            '{' => Some('}'),
            '<' => Some('>'),
            _ => None,
        };
        if let Some(closing) = closing {
            let rest = &text[next..];
            next += rest.find([closing, '\n']).unwrap_or(rest.len());
            continue;
        }
        let Some(first) = latin_digit(c) else {
            continue;
        };
        let mut number = String::from(first);
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.peek().copied() {
            if let Some(digit) = latin_digit(c) {
                number.push(digit);
            } else if !(SEPARATORS.contains(&c) && is_group(c, &text[at + c.len_utf8()..])) {
                break;
            }
            if latin_digit(c).is_some() {
                end = at + c.len_utf8();
            }
            next = at + c.len_utf8();
            chars.next();
        }
        // Chinese, Japanese and Korean count in ten thousands.
        let is_in_myriads = text[end..].starts_with(['万', '萬', '億', '亿', '만', '억']);
        if !is_in_myriads {
            found.push((number, at..end));
        }
    }
    found
}

/// The next places of a digit and of what is left out: each is looked for again when it is behind.
#[derive(Default)]
struct Places {
    digit: Option<usize>,
    left_out: Option<usize>,
}

impl Places {
    /// The first place from `start` on, which is never less than before.
    fn next(&mut self, bytes: &[u8], start: usize) -> Option<usize> {
        let end = bytes.len();
        if self.digit.is_none_or(|at| at < start) {
            self.digit = Some(next_digit(bytes, start).unwrap_or(end));
        }
        if self.left_out.is_none_or(|at| at < start) {
            let below = memchr3(b'(', b'{', b'<', &bytes[start..]);
            self.left_out = Some(below.map_or(end, |below| start + below));
        }
        self.digit.min(self.left_out).filter(|at| *at < end)
    }
}

/// What languages write between groups of digits.
const SEPARATORS: [char; 8] = [' ', '\u{a0}', '\u{202f}', ',', '.', '\'', '’', '٬'];

/// Whether a text begins with what can follow a separator in a number: three digits; or, as in India, two, and
/// then another group.
fn is_group(separator: char, text: &str) -> bool {
    /// More groups of two than numbers have.
    const MOST: usize = 4;
    let mut rest = text;
    for _ in 0..MOST {
        let end = rest
            .find(|c| latin_digit(c).is_none())
            .unwrap_or(rest.len());
        match rest[..end].chars().count() {
            3 => return true,
            2 if separator == ',' => {}
            _ => return false,
        }
        let Some(next) = rest[end..].strip_prefix(separator) else {
            return false;
        };
        rest = next;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    #[test]
    fn numbers_are_compared_without_their_signs() {
        let all = |text: &str| {
            let text = format!("---\ntitle: 1999\n---\n{text}");
            let found = of_body(&text).into_iter();
            let found = found.map(|(number, _)| number);
            found.filter(|it| it.len() >= DIGITS).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("It ended in 2023.", vec!["2023"]),
            (
                "10,000 or 10 000 or ١٠٬٠٠٠ people",
                vec!["10000", "10000", "10000"],
            ),
            (
                "Call 12 people, [see](https://a.test/2024) {#year-2020}",
                vec![],
            ),
            ("in 2021, 2022 and 2023", vec!["2021", "2022", "2023"]),
            ("1,00,000 or 12,34,567 people", vec!["100000", "1234567"]),
            ("1'200 francs", vec!["1200"]),
            ("150万 people", vec![]),
            ("123,45,6", vec!["123"]),
        ] {
            assert_eq!(all(text), want, "{text}");
        }
    }

    #[test]
    fn numbers_of_two_digits_differ_if_both_texts_have_another() {
        let sources = Sources::in_memory(&[("a.md", ""), ("b.md", "")]);
        let mut files = sources.ids();
        let (source, file) = (files.next().unwrap(), files.next().unwrap());
        for (one, other, differ) in [
            ("50 people", "80 personnes", true),
            ("call 8005 0555", "call 80050555", false),
            ("call 8005 0555", "call 80050556", true),
            ("50 people", "٨٠ شخصا", true),
            ("50 people", "٥٠ شخصا", false),
            ("50 people, 2 days", "personnes, 2 jours", false),
            ("12 months", "un an, 30 jours", false),
            ("from 9 to 4 pm, 10 am", "de 9 h à 16 h, 10 h", false),
            ("from noon to 10 pm", "de 12 h à 22 h", false),
            ("4. under 18", "4. moins de 16 ans", true),
            (
                "4. open until 4 pm, 18 rooms",
                "4. jusqu’à 16 h, 18 salles",
                false,
            ),
            ("in 05 parts", "in 5 parts", false),
            ("Street 10115", "सड़क १०११५", false),
            ("in 2027", "در ۱۴۰۶ (۲۰۲۷)", false),
            ("in 2027", "در ۱۴۰۶", true),
            ("within 14 days", "sous 15 jours", false),
            (
                "until 1 July, under 18, in 14 days",
                "jusqu’au 30 juin, 17 ans au plus, sous 15 jours",
                false,
            ),
        ] {
            let (one, other) = (numbers(one), numbers(other));
            let found = differing("fr", None, (source, &one), (file, &other));
            assert_eq!(found.is_some(), differ, "{one:?} {other:?}");
        }
        for (tag, one, other) in [
            ("fa", "on 4 April 2024", "16 فروردین 1403"),
            ("am", "on 12 September 2024", "በመስከረም 2 2017"),
            ("sw", "until 16", "hadi saa 10"),
        ] {
            let (one, other) = (numbers(one), numbers(other));
            let found = differing(tag, None, (source, &one), (file, &other));
            assert!(found.is_none(), "{one:?} {other:?}");
        }
    }
}
