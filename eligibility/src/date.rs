//! Calendar days, small enough for the browser.

use core::fmt;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// Years 1 to 9999. The conversions are Howard Hinnant's `days_from_civil` and
/// `civil_from_days`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// 0001-01-01 and 9999-12-31.
const FIRST: i32 = -719_162;
const LAST: i32 = 2_932_896;

impl Date {
    /// The earliest day.
    pub const MIN: Self = Self(FIRST);
    /// The latest day.
    pub const MAX: Self = Self(LAST);

    /// The day `year-month-day`, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        (day <= days_in(year, month)).then(|| Self(days_from_civil(year, month, day)))
    }

    /// Reads `2026-01-31`, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: core::ops::Range<usize>| {
            bytes[range].iter().try_fold(0_u32, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + u32::from(byte - b'0'))
            })
        };
        Self::new(
            i32::try_from(number(0..4)?).ok()?,
            number(5..7)?,
            number(8..10)?,
        )
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The day with this number of days since 1970-01-01, if it is in range.
    pub const fn from_days(days: i32) -> Option<Self> {
        if days >= FIRST && days <= LAST {
            Some(Self(days))
        } else {
            None
        }
    }

    /// Year, month and day.
    pub fn civil(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        // All three are small by construction.
        (
            i32::try_from(year).unwrap_or(1),
            u32::try_from(month).unwrap_or(1),
            u32::try_from(day).unwrap_or(1),
        )
    }

    /// This number of months later (earlier, if negative); a day that the month does not
    /// have becomes its last. Stays within [`Date::MIN`] and [`Date::MAX`].
    #[must_use]
    pub fn add_months(self, months: i32) -> Self {
        let (year, month, day) = self.civil();
        let total = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
        match (i32::try_from(year), u32::try_from(month)) {
            (Ok(year), Ok(month)) if (1..=9999).contains(&year) => {
                Self(days_from_civil(year, month, day.min(days_in(year, month))))
            }
            _ if months.is_negative() => Self::MIN,
            _ => Self::MAX,
        }
    }

    /// This number of days later, within [`Date::MIN`] and [`Date::MAX`].
    #[must_use]
    pub fn add_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(FIRST, LAST))
    }
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    // `month` and `day` are checked by the callers, so nothing wraps.
    let shifted = (month.cast_signed() + 9) % 12;
    let day_of_year = (153 * shifted + 2) / 5 + day.cast_signed() - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
