//! Times of day that no clock has: `25:30`, `17:60`.

use crate::checks::wrong_day;
use crate::lexicon::{self, Key, Words};
use crate::locale::last_word;
use memchr::memchr_iter;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// Words before a time of day.
static AT: Words = Words::new(|| lexicon::of_all(Key::Clock));

/// Words between the first and the last hour of a span.
static TO: Words = Words::new(|| lexicon::of_all(Key::ToHour));

/// Two numbers of at most two digits with a colon between them.
struct Clock {
    range: Range<usize>,
    exists: bool,
    /// Whether one wrong digit can have made it of a time. Two wrong numbers are those of a verse, and large ones
    /// parts of a whole: `50:50`.
    is_near: bool,
    /// Whether it can be a mistyped hour where another one is beside it, `8:00 to 61:30`: the minutes are right.
    can_be_last: bool,
}

/// The wrong times of a text. Two numbers with a colon can also be the place of a verse or how long something
/// takes: they are looked at behind a word such as `at`, and in a span of hours whose other end is right.
pub(super) fn check(file: FileId, text: &str) -> Vec<Diagnostic> {
    let all = memchr_iter(b':', text.as_bytes());
    let wrong = all.filter_map(|colon| clock(text, colon).filter(|it| !it.exists));
    wrong
        .filter(|it| {
            let is_behind_word = it.is_near && is_behind_word(text, &it.range);
            is_behind_word || (it.can_be_last && is_in_span(text, &it.range))
        })
        .map(|it| wrong_day::hour(&text[it.range.clone()], Span::new(file, it.range)))
        .collect()
}

fn clock(text: &str, colon: usize) -> Option<Clock> {
    let (before, behind) = (&text.as_bytes()[..colon], &text.as_bytes()[colon + 1..]);
    let minutes = behind
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let hours = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if minutes != 2 || !(1..=2).contains(&hours) {
        return None;
    }
    let range = colon - hours..colon + 1 + minutes;
    // A part of a longer number, such as a duration with seconds, or of an address.
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ':' | '.' | ',' | '/' | '_' | '+');
    let after = &text[range.end..];
    let goes_on =
        after.starts_with([':', '.', ',']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    if text[..range.start].ends_with(is_part)
        || goes_on
        || after.starts_with(|c: char| c.is_numeric())
    {
        return None;
    }
    let hour: u8 = text[range.start..colon].parse().ok()?;
    let minute: u8 = text[colon + 1..range.end].parse().ok()?;
    let exists = hour < 24 && minute < 60 || (hour, minute) == (24, 0);
    let is_near = match (hour, minute) {
        (0..24, minute) => minute >= 60,
        (24, minute) => (1..60).contains(&minute),
        (hour, minute) => hour < 30 && minute < 60,
    };
    Some(Clock {
        range,
        exists,
        is_near,
        can_be_last: is_near || minute < 60,
    })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

/// Whether a word before the numbers in a range says that they are a time of day.
fn is_behind_word(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let bare = before.trim_end_matches(is_blank);
    bare.len() < before.len() && AT.contains(&last_word(bare).to_lowercase().as_str())
}

/// Whether the numbers in a range are one end of a span of hours, and the other end is a time of day.
fn is_in_span(text: &str, range: &Range<usize>) -> bool {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let bare = before.trim_end_matches(is_blank);
    let word = last_word(bare);
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    let exists = |colon: Option<usize>| {
        colon
            .and_then(|it| clock(text, it))
            .is_some_and(|it| it.exists)
    };
    let first = match bare.trim_end_matches(is_dash) {
        same if same.len() == bare.len() && TO.contains(&word.to_lowercase().as_str()) => {
            &bare[..bare.len() - word.len()]
        }
        other => other,
    };
    let first = first.trim_end_matches(is_blank);
    let is_last = first.len() < bare.len()
        && first.len() >= 3
        && exists(first.rfind(':').filter(|at| first.len() - at == 3));
    let last = behind.trim_start_matches(is_blank);
    let end = last
        .trim_start_matches(is_dash)
        .trim_start_matches(is_blank);
    let start = text.len() - end.len();
    let is_first = end.len() < last.len()
        && last.starts_with(is_dash)
        && exists(end.find(':').filter(|at| *at <= 2).map(|at| start + at));
    is_last || is_first
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    #[test]
    fn times_that_no_clock_has_are_found_and_other_numbers_are_left() {
        for (text, wrong) in [
            ("Come at 25:30.", &["25:30"][..]),
            ("Open 9:00–17:60, from Monday", &["17:60"]),
            ("Open 9:75 - 17:00", &["9:75"]),
            ("from 8:00 to 61:30", &["61:30"]),
            ("um 24:30 Uhr", &["24:30"]),
            ("from 8:30 to 16:75", &["16:75"]),
            ("à 12:75", &["12:75"]),
            ("الساعة 25:00", &["25:00"]),
            ("Open at 18:00–8:00, at 24:00, from 0:00 to 23:59", &[]),
            // Verses, results, lengths, addresses.
            ("as 25:63 says, 49:13", &[]),
            ("it takes 45:90, and we won 25:30", &[]),
            ("at 25:30:10, at 1.25:30", &[]),
            ("from 50:50 to 60:40, at 25:63", &[]),
            ("verses 2:155-157 and 40:10–55:13", &[]),
            ("https://at.test:25:99/at/25:99", &[]),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let found = check(sources.ids().next().unwrap(), text);
            let found: Vec<String> = found.into_iter().map(|it| it.message).collect();
            let wanted = wrong.iter().map(|it| format!("`{it}` is no time of day"));
            assert_eq!(found, wanted.collect::<Vec<_>>(), "{text}");
        }
    }
}
