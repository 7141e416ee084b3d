//! Dates in texts: days that are not in the calendar, wrong days of the week, and hours that no clock has.

mod backwards;
mod clock;
mod event;
mod hours;
mod months;
mod over;
mod relative;
mod spans;
mod translated;
mod two_ways;
mod weekdays;
mod without_year;

use super::languages::Languages;
use super::text_settings::TextSettings;
use crate::Date;
use crate::checks::wrong_day;
use crate::kinds::{Facts, Kind};
use crate::lexicon::{self, Key, Words};
use crate::locale::DayNames;
use crate::parse::front_matter::body;
use crate::parse::{EntryDocument, Text};
use hours::HourWords;
use memchr::memchr2_iter;
use relative::RelativeDays;
use spanned::{Diagnostic, Diagnostics, FileId, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use weekdays::Weekdays;

/// What is known of the dates of a language.
pub(super) struct Days {
    names: DayNames,
    weekdays: Weekdays,
    relative: RelativeDays,
}

/// The names of days and months in the languages of a site.
pub(super) fn names(languages: &Languages) -> BTreeMap<String, Days> {
    let named = |tag: &str| {
        let names = DayNames::of(tag)?;
        let days = Days {
            weekdays: Weekdays::of(&names),
            relative: RelativeDays::of(tag),
            names,
        };
        Some((tag.to_owned(), days))
    };
    languages.tags().filter_map(named).collect()
}

/// A text with its language tag and its dates.
type Dated<'a> = (&'a str, &'a Text, Vec<Written>);

/// Looks at the complete dates of the texts of an entry, in the languages whose names of months are known.
pub(super) fn check(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    // Stories tell of the past, and so does what has ended.
    let period = entry.facts.as_ref().and_then(Facts::period);
    let has_ended = period.is_some_and(|it| it.last_day() < settings.today);
    let may_ask = entry.kind != Kind::Story && !has_ended;
    let texts = entry.texts.iter().filter_map(|(tag, text)| {
        let (days, text) = (settings.days.get(tag)?, text.as_ref()?);
        let names = &days.names;
        let whole = settings.sources.text(text.source);
        let dates: Vec<Written> = years(whole)
            .filter_map(|at| date_before(whole, at, names))
            .collect();
        let wrong = dates
            .iter()
            .filter_map(|date| date.is_wrong(text.source, whole, names));
        diagnostics.extend(wrong);
        if may_ask {
            diagnostics.extend(backwards::check(
                text.source,
                whole,
                days,
                HourWords::of(tag),
            ));
            diagnostics.extend(over::check(text.source, whole, &dates, settings.today));
            diagnostics.extend(days.relative.check(text.source, whole));
        }
        diagnostics.extend(without_year::check(text.source, whole, names));
        diagnostics.extend(clock::check(text.source, whole));
        let words = HourWords::of(tag);
        diagnostics.extend(spans::check(text.source, whole, words));
        if let Some(period) = period {
            let start = body(whole).map_or(0, |(start, _)| start);
            let text = (text.source, whole, start);
            let starts = entry.subject_at("starts");
            diagnostics.extend(event::check(starts, period, text, names, words));
        }
        diagnostics.extend(two_ways::check(text.source, whole, tag));
        Some((tag.as_str(), &**text, dates))
    });
    let texts: Vec<Dated<'_>> = texts.collect();
    translated::compare(&texts, settings, diagnostics);
    weekdays::compare(&texts, settings, diagnostics);
    months::compare(&texts, settings, diagnostics);
}

/// The bytes of a year.
const YEAR: usize = 4;

/// Where years of four digits begin.
fn years(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr2_iter(b'1', b'2', bytes).filter(move |at| {
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let before = at.checked_sub(1).is_some_and(is_digit);
        let digits = (*at..*at + YEAR).all(is_digit);
        let is_near = matches!(&bytes[*at..], [b'1', b'9', ..] | [b'2', b'0' | b'1', ..]);
        is_near && digits && !before && !is_digit(*at + YEAR)
    })
}

/// More bytes than a date has before its year, with the day of the week.
const LONGEST: usize = 160;

/// A date as a text has it.
#[derive(Debug)]
struct Written {
    /// Its bytes.
    range: Range<usize>,
    /// Where its line begins, or a part of it.
    line: usize,
    day: u32,
    month: u32,
}

/// The date whose year begins at a byte.
fn date_before(text: &str, at: usize, names: &DayNames) -> Option<Written> {
    let mut line = at.saturating_sub(LONGEST);
    while !text.is_char_boundary(line) {
        line += 1;
    }
    line = text[line..at]
        .rfind('\n')
        .map_or(line, |end| line + end + 1);
    let (start, day, month) = date(&text[line..at], names)?;
    Some(Written {
        range: line + start..at + YEAR,
        line,
        day,
        month,
    })
}

impl Written {
    /// Its year.
    fn year<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range.end - YEAR..self.range.end]
    }

    /// What is wrong with it.
    fn is_wrong(&self, file: FileId, text: &str, names: &DayNames) -> Option<Diagnostic> {
        let (year, month) = (self.year(text), self.month);
        let Range { start, end } = self.range;
        let Ok(date) = format!("{year}-{month:02}-{:02}", self.day).parse::<Date>() else {
            let exists = |day: &u32| {
                let text = format!("{year}-{month:02}-{day:02}");
                text.parse::<Date>().is_ok()
            };
            let days = (28..=31).rev().find(exists)?;
            let span = Span::new(file, start..end);
            return Some(wrong_day::missing(&text[start..end], days, span));
        };
        let (start, end, said) = weekday_before(&text[self.line..start], names)
            .map(|(below, word)| (self.line + below, end, word))
            .or_else(|| {
                let (length, word) = weekday_after(&text[end..], names)?;
                Some((start, end + length, word))
            })?;
        let (real, name) = names.weekday_of(date)?;
        let is_other = names.weekday(said).is_some_and(|said| said != real);
        is_other.then(|| wrong_day::weekday(said, name, Span::new(file, start..end)))
    }
}

/// What may be before a year and behind a day of the week: `November 31, 2026`.
const COMMAS: [char; 2] = [',', '،'];

/// What may be between a day and a month: `31. November`.
const STOP: [char; 1] = ['.'];

/// Words between the parts of a date.
static OF: Words = Words::new(|| lexicon::of_all(Key::DateOf));

/// The date without its year at the end of a text, day and month or month and day: where it begins, and both.
fn date(text: &str, names: &DayNames) -> Option<(usize, u32, u32)> {
    let (first, rest) = part(text, &COMMAS)?;
    let (second, rest) = part(rest, &STOP)?;
    let (day, month) = match names.month(first) {
        Some(month) => (day(second)?, month),
        None => (day(first)?, names.month(second)?),
    };
    let start = rest.len() + text[rest.len()..].find(second)?;
    Some((start, day, month))
}

/// The last part of a date, without `of`, and what is before it.
fn part<'t>(text: &'t str, signs: &[char]) -> Option<(&'t str, &'t str)> {
    let (word, rest) = last_word(text, signs)?;
    if OF.contains(&word) {
        return last_word(rest, &[]);
    }
    Some((word, rest))
}

/// The last word of a text before blanks and signs, and what is before it.
fn last_word<'t>(text: &'t str, signs: &[char]) -> Option<(&'t str, &'t str)> {
    const LONGEST: usize = 3;
    let words = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let gap = &text[words.len()..];
    let is_part = |c: char| c.is_whitespace() || signs.contains(&c);
    if gap.is_empty() || gap.chars().count() > LONGEST || !gap.chars().all(is_part) {
        return None;
    }
    let rest = words.trim_end_matches(char::is_alphanumeric);
    Some((&words[rest.len()..], rest))
}

/// The number of a day: `31`, `31st`, `1er`.
fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let is_short = (1..=2).contains(&digits.len()) && word.len() - digits.len() <= 3;
    let day = digits.parse().ok().filter(|_| is_short)?;
    (1..=31).contains(&day).then_some(day)
}

/// Words before a day of every week, in small letters.
static EACH: Words = Words::new(|| lexicon::of_all(Key::Every));

/// The day of the week at the end of a text, before a date. Behind another day of the week it can be
/// the end of a span of days, and behind a number it belongs to the date before.
fn weekday_before<'t>(text: &'t str, names: &DayNames) -> Option<(usize, &'t str)> {
    let (word, rest) = last_word(text, &COMMAS)?;
    names.weekday(word)?;
    let mut others = rest.split(|c: char| !c.is_alphanumeric()).rev();
    let is_span = others
        .by_ref()
        .filter(|word| !word.is_empty())
        .take(2)
        .any(|word| names.weekday(word).is_some());
    let bare = rest.trim_end_matches(|c: char| c.is_whitespace() || COMMAS.contains(&c));
    let last = bare
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_last = bare.ends_with(|c: char| c.is_ascii_digit()) || names.month(last).is_some();
    let is_each = EACH.contains(&last.to_lowercase().as_str());
    (!is_span && !is_last && !is_each).then_some((rest.len(), word))
}

/// The day of the week behind a date: in parentheses, or where the language writes it so. Gives back its
/// last byte too.
fn weekday_after<'t>(text: &'t str, names: &DayNames) -> Option<(usize, &'t str)> {
    let rest = text.trim_start_matches([' ', '\u{a0}']);
    let inner = rest.strip_prefix('(');
    let open = inner.is_some();
    let rest = inner.unwrap_or_else(|| rest.strip_prefix(", ").unwrap_or(rest));
    let end = rest.find(|c: char| !c.is_alphanumeric());
    let word = &rest[..end.unwrap_or(rest.len())];
    names.weekday(word)?;
    let after = &rest[word.len()..];
    let is_alone = if open {
        after.starts_with(')')
    } else {
        // In front of another word it can be a day of each week.
        let next = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        let next = next.split(|c: char| !c.is_alphanumeric()).next();
        let is_list = next.is_some_and(|word| names.weekday(word).is_some());
        names.weekday_is_last() && !is_list && !after.trim_start().starts_with(char::is_alphabetic)
    };
    is_alone.then(|| (text.len() - after.len(), word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    fn messages(tag: &str, text: &str) -> Vec<String> {
        let sources = Sources::in_memory(&[("a.md", text)]);
        let file = sources.ids().next().unwrap();
        let names = DayNames::of(tag).unwrap();
        let found = years(text).filter_map(|at| date_before(text, at, &names));
        let wrong = found.filter_map(|it| it.is_wrong(file, text, &names));
        wrong.map(|it| it.message).collect()
    }

    #[test]
    fn days_that_do_not_exist_are_found_in_each_language() {
        for (tag, text) in [
            ("en", "until 31 November 2026."),
            ("en", "until November 31, 2026."),
            ("en", "the 31st of November 2026"),
            ("en", "29 February 2026"),
            ("fr", "jusqu\u{2019}au 31 novembre 2026"),
            ("es", "31 de noviembre de 2026"),
            ("es", "31 de noviembre del 2026"),
            ("tr", "31 Kasım 2026"),
            ("ru", "до 31 ноября 2026 г."),
            ("ar", "حتى 31 نوفمبر 2026."),
        ] {
            assert_eq!(messages(tag, text).len(), 1, "{tag} {text}");
        }
    }

    #[test]
    fn wrong_days_of_the_week_are_found_in_each_language() {
        for (tag, text) in [
            ("en", "on Monday, 4 December 2026."),
            ("en", "on Monday, December 4, 2026"),
            ("en", "on 4 December 2026 (Monday)"),
            ("fr", "le lundi 4 décembre 2026"),
            ("es", "el lunes, 4 de diciembre de 2026"),
            ("tr", "4 Aralık 2026 Pazartesi, saat 10"),
            ("ru", "понедельник, 4 декабря 2026"),
            ("ar", "يوم الاثنين، 4 ديسمبر 2026"),
        ] {
            assert_eq!(messages(tag, text).len(), 1, "{tag} {text}");
        }
    }

    #[test]
    fn right_dates_and_other_numbers_are_left() {
        for (tag, text) in [
            ("en", "30 November 2026, 29 February 2028, 1 May 2000"),
            ("en", "on Friday, 4 December 2026 (Friday)"),
            ("en", "Open Monday to Friday, 7 December 2026 and later"),
            ("en", "Closed on Monday. 4 December 2026 is a feast."),
            ("en", "Closed on Monday. In December 2026 it is open."),
            ("en", "issue 31, November 2026, page 31 in 2026"),
            ("en", "The law of 31 March 20261 and 31 November 1026"),
            ("en", "from 4 December 2026, Monday mornings"),
            ("fr", "vendredi 4 décembre 2026, 1er mai 2026"),
            ("tr", "4 Aralık 2026 Cuma, 7 Aralık 2026 Cuma günleri"),
            ("ru", "в пятницу, 4 декабря 2026"),
            ("ar", "الجمعة 4 ديسمبر 2026"),
        ] {
            assert_eq!(messages(tag, text), Vec::<String>::new(), "{tag} {text}");
        }
    }
}
