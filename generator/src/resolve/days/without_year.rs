//! Days without a year that their month never has: `31 June`.

use super::{OF, date_before, years};
use crate::checks::wrong_day;
use crate::locale::{DayNames, last_word};
use memchr::memchr_iter;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// The days that each month has at most.
const MOST: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// More letters behind the number of a day are a word of their own.
const SUFFIX: usize = 3;

/// The days of a text that no year has. Those with a year are looked at with it.
pub(super) fn check(file: FileId, text: &str, names: &DayNames) -> Vec<Diagnostic> {
    // The number of each such day begins with this digit.
    let found = memchr_iter(b'3', text.as_bytes()).filter_map(|at| wrong_at(text, at, names));
    found
        .filter(|(range, _)| !has_year(text, range, names))
        .map(|(range, most)| {
            wrong_day::never(&text[range.clone()], most, Span::new(file, range.clone()))
        })
        .collect()
}

fn has_year(text: &str, range: &Range<usize>, names: &DayNames) -> bool {
    let year = years(&text[range.start..]).next();
    let date = year.and_then(|at| date_before(text, range.start + at, names));
    date.is_some_and(|date| date.range.start <= range.start)
}

/// A day whose number begins at a byte, if no year has it, and the days that its month has at most.
fn wrong_at(text: &str, at: usize, names: &DayNames) -> Option<(Range<usize>, u32)> {
    let (before, number) = text.split_at(at);
    let day = match number.as_bytes() {
        [b'3', b'0', ..] => 30,
        [b'3', b'1', ..] => 31,
        _ => return None,
    };
    let is_part = |c: char| c.is_alphanumeric() || ".,:/-–+#$€£".contains(c);
    if before.ends_with(is_part) {
        return None;
    }
    let rest = &number["30".len()..];
    let behind = rest.trim_start_matches(char::is_alphabetic);
    let suffix = rest.len() - behind.len();
    if suffix > SUFFIX || behind.starts_with(char::is_numeric) {
        return None;
    }
    let most = |month: u32| {
        let month = usize::try_from(month).ok()?.checked_sub(1)?;
        MOST.get(month).copied().filter(|most| day > *most)
    };
    let bare = before.trim_end_matches(is_blank);
    let word = last_word(bare);
    if let Some(month) = names.month(word).filter(|_| bare.len() < before.len()) {
        // A number before other words counts them: `In June 31 people came`.
        let next = behind.trim_start_matches(is_blank);
        let is_counted = |c: char| c.is_alphanumeric() || "%‰٪(/$€£₺".contains(c);
        let is_alone = suffix > 0 || !next.starts_with(is_counted);
        let start = bare.len() - word.len();
        return Some((
            start..text.len() - behind.len(),
            most(month).filter(|_| is_alone)?,
        ));
    }
    let stop = behind.strip_prefix('.').filter(|_| names.day_has_stop());
    let (word, rest) = next_word(stop.unwrap_or(behind))?;
    let (word, rest) = if OF.contains(&word) {
        next_word(rest)?
    } else {
        (word, rest)
    };
    Some((at..text.len() - rest.len(), most(names.month(word)?)?))
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

/// The word behind blanks at the beginning of a text, and what is behind it.
fn next_word(text: &str) -> Option<(&str, &str)> {
    let words = text.trim_start_matches(is_blank);
    let rest = words.trim_start_matches(char::is_alphabetic);
    let word = &words[..words.len() - rest.len()];
    (words.len() < text.len() && !word.is_empty()).then_some((word, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    fn messages(tag: &str, text: &str) -> Vec<String> {
        let sources = Sources::in_memory(&[("a.md", text)]);
        let file = sources.ids().next().unwrap();
        let found = check(file, text, &DayNames::of(tag).unwrap());
        found.into_iter().map(|it| it.message).collect()
    }

    #[test]
    fn days_that_no_year_has_are_found_in_each_language() {
        for (tag, text, day) in [
            ("en", "Come before 31 June.", "31 June"),
            (
                "en",
                "the 30th of February, in the morning",
                "30th of February",
            ),
            ("en", "until February 30, or later", "February 30"),
            ("en", "on June 31st the office", "June 31st"),
            ("fr", "avant le 31 juin", "31 juin"),
            ("es", "antes del 31 de junio", "31 de junio"),
            ("de", "bis zum 31. November", "31. November"),
            ("tr", "31 Haziran'da", "31 Haziran"),
            ("ru", "до 31 июня", "31 июня"),
            ("ar", "قبل 31 يونيو", "31 يونيو"),
        ] {
            let wanted = [format!("`{day}` is no day of the calendar")];
            assert_eq!(messages(tag, text), wanted, "{tag} {text}");
        }
    }

    #[test]
    fn right_days_and_other_numbers_are_left() {
        for (tag, text) in [
            ("en", "30 June, 31 May, May 31, 29 February"),
            // With a year, they are told with it.
            ("en", "31 June 2027, June 31, 2027"),
            ("en", "In June 31 people came"),
            ("en", "In June 31% came, in June 31 (of 40)"),
            ("en", "On May 31 June went home"),
            ("en", "on page 31. June was hot"),
            ("en", "1.31 June, 131 June, 310 June, no. 31, June"),
            ("en", "€31 June"),
            ("de", "am 30. November, 31 Novembertage"),
        ] {
            assert_eq!(messages(tag, text), Vec::<String>::new(), "{tag} {text}");
        }
    }
}
