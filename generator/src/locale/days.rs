//! The words of a language for days, to read the dates that people write.

use super::{Formats, locale};
use crate::Date;
use icu::calendar::{Date as CalendarDate, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{E, YMDE};
use std::collections::HashMap;

/// The names of months, in small letters, and of the days of the week in one language.
#[derive(Debug)]
pub(crate) struct DayNames {
    months: HashMap<String, u32>,
    /// In the order of the week, from Monday.
    weekdays: Vec<String>,
    /// Whether a date ends with the day of the week.
    weekday_is_last: bool,
    /// Whether a full stop is behind the number of a day.
    day_has_stop: bool,
}

impl DayNames {
    /// `None` for a language that ICU does not know, or that counts years in another way.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let (pattern, months) = Formats::of_dates(tag).date_pattern();
        let formatter = DateTimeFormatter::try_new(locale(tag).into(), E::long()).ok()?;
        let whole = DateTimeFormatter::try_new(locale(tag).into(), YMDE::long()).ok()?;
        // 2026-11-23 is a Monday.
        let days = (23..=29).filter_map(|day| CalendarDate::try_new_iso(2026, 11, day).ok());
        let days: Vec<CalendarDate<Iso>> = days.collect();
        let name = |day| formatter.format(day).to_string();
        let weekdays: Vec<String> = days.iter().map(name).collect();
        let written = whole.format(days.first()?).to_string();
        let is_counted = pattern.contains("{y}") && months.len() == 12;
        let months: HashMap<String, u32> = months
            .iter()
            .map(|month| month.trim().to_lowercase())
            .zip(1..)
            .filter(|(month, _)| month.chars().all(char::is_alphabetic))
            .collect();
        (is_counted && months.len() == 12).then(|| Self {
            months,
            day_has_stop: pattern.contains("{d}."),
            weekday_is_last: written.find("2026") < written.find(weekdays[0].as_str()),
            weekdays,
        })
    }

    /// The number of the month that a word names, from 1.
    pub(crate) fn month(&self, word: &str) -> Option<u32> {
        self.months.get(word.to_lowercase().as_str()).copied()
    }

    /// The names of the days of the week, from Monday.
    pub(crate) fn weekdays(&self) -> impl Iterator<Item = &str> {
        self.weekdays.iter().map(String::as_str)
    }

    /// The number of the day of the week that a word names, from 0 for Monday.
    pub(crate) fn weekday(&self, word: &str) -> Option<usize> {
        let word = word.to_lowercase();
        let mut names = self.weekdays.iter().map(|name| name.to_lowercase());
        names.position(|name| name == word)
    }

    /// The name of the day of the week of a day.
    pub(crate) fn weekday_of(&self, date: Date) -> Option<(usize, &str)> {
        let number = weekday(date);
        Some((number, self.weekdays.get(number)?))
    }

    /// Whether the language writes the day of the week behind a date.
    pub(crate) fn weekday_is_last(&self) -> bool {
        self.weekday_is_last
    }

    /// Whether the language writes a full stop behind the number of a day.
    pub(crate) fn day_has_stop(&self) -> bool {
        self.day_has_stop
    }
}

/// The number of the day of the week of a day, from 0 for Monday.
fn weekday(date: Date) -> usize {
    // The first day of the calendar of ISO 8601, 0001-01-01, is a Monday.
    let days = date.engine().days() - Date::MIN.engine().days();
    usize::try_from(days.rem_euclid(7)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_the_week_are_those_of_icu() {
        for text in ["0001-01-01", "1999-12-31", "2024-02-29", "2026-12-04"] {
            let date: Date = text.parse().unwrap();
            let (year, month, day) = date.civil();
            let small = |n: u32| u8::try_from(n).unwrap();
            let iso = CalendarDate::try_new_iso(year, small(month), small(day)).unwrap();
            assert_eq!(weekday(date), iso.weekday() as usize - 1, "{text}");
        }
    }

    #[test]
    fn each_language_has_its_names() {
        for (tag, month, weekday, is_last) in [
            ("en", "november", "monday", false),
            ("fr", "novembre", "lundi", false),
            ("es", "noviembre", "lunes", false),
            ("tr", "kasım", "pazartesi", true),
            ("ru", "ноября", "понедельник", false),
            ("ar", "نوفمبر", "الاثنين", false),
        ] {
            let names = DayNames::of(tag).unwrap();
            assert_eq!(names.month(month), Some(11), "{tag} {names:?}");
            assert_eq!(names.weekday(weekday), Some(0), "{tag} {names:?}");
            assert_eq!(names.weekday_is_last(), is_last, "{tag}");
        }
    }
}
