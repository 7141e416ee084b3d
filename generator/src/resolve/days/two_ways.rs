//! Days in digits that are read in two ways: `03/04/2027`.

use crate::checks::wrong_day;
use crate::locale::primary_language;
use memchr::memchr_iter;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// The names of months in the one language that is read in both ways.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The first such day of an English text.
pub(super) fn check(file: FileId, text: &str, tag: &str) -> Option<Diagnostic> {
    if primary_language(tag) != "en" {
        return None;
    }
    let mut found = memchr_iter(b'/', text.as_bytes()).filter_map(|at| day(text, at));
    let (range, one, other, year) = found.next()?;
    let name = |day: usize, month: usize| format!("{day} {} {year}", MONTHS[month - 1]);
    let readings = [name(one, other), name(other, one)];
    let written = &text[range.clone()];
    Some(wrong_day::two_ways(
        written,
        &readings,
        Span::new(file, range),
    ))
}

/// The day whose first slash is at a byte, its two numbers and its year, if both can be a month.
fn day(text: &str, slash: usize) -> Option<(Range<usize>, usize, usize, &str)> {
    let (before, after) = (&text[..slash], &text[slash + 1..]);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let second = digits(after);
    let year = after[second..].strip_prefix('/')?;
    let year = &year[..digits(year)];
    let start = slash - first;
    let end = slash + 1 + second + 1 + year.len();
    // An address, a version or the number of a document.
    let is_part = |c: char| c.is_alphanumeric() || "/=-_#&?:.".contains(c);
    let is_open = before[..start].ends_with(is_part);
    let behind = &text[end..];
    let is_longer = behind.starts_with(|c: char| c.is_alphanumeric() || "/-_=&".contains(c));
    let is_date = (1..=2).contains(&first) && (1..=2).contains(&second) && year.len() == 4;
    if !is_date || is_open || is_longer || !year.starts_with(['1', '2']) {
        return None;
    }
    let one: usize = text[start..slash].parse().ok()?;
    let other: usize = after[..second].parse().ok()?;
    let is_month = |number: &usize| (1..=12).contains(number);
    (is_month(&one) && is_month(&other) && one != other).then_some((start..end, one, other, year))
}

#[cfg(test)]
mod tests {
    use super::check;
    use spanned::Sources;

    #[test]
    fn a_day_that_is_read_in_two_ways_is_told() {
        for (tag, text, is_told) in [
            ("en", "Ask before 03/04/2027.", true),
            ("en-GB", "(3/4/2027)", true),
            ("en", "Ask before 31/04/2027, 04/31/2027, 4/4/2027.", false),
            (
                "en",
                "No. 12/03/04/2027, case 7/5/20271, CRC-03/04/2027",
                false,
            ),
            (
                "en",
                "https://a.test/03/04/2027/x https://a.test/?on=03/04/2027",
                false,
            ),
            ("en", "open 24/7, 1/2, 03/04/27", false),
            ("fr", "avant le 03/04/2027", false),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            assert_eq!(check(file, text, tag).is_some(), is_told, "{text}");
        }
    }
}
