use std::fmt;

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: u32,
    of_month: u32,
}

impl Day {
    /// A day that the caller knows to be one, with month and day from 1.
    pub fn new(year: i32, month: u32, of_month: u32) -> Self {
        Self {
            year,
            month,
            of_month,
        }
    }

    /// Reads a day. `None` if the text has another form, or the calendar has no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range)?;
            let all = digits.bytes().all(|byte| byte.is_ascii_digit());
            if all {
                digits.parse::<u32>().ok()
            } else {
                None
            }
        };
        let hyphens = text.len() == 10 && text.get(4..5)? == "-" && text.get(7..8)? == "-";
        if !hyphens {
            return None;
        }
        let year = i32::try_from(number(0..4)?).ok()?;
        let (month, of_month) = (number(5..7)?, number(8..10)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let exists = year > 0 && (1..=days).contains(&of_month);
        exists.then_some(Self {
            year,
            month,
            of_month,
        })
    }

    /// Whether this day is more than a year after `other`.
    pub fn is_over_a_year_after(self, other: Self) -> bool {
        let limit = Self {
            year: other.year.saturating_add(1),
            ..other
        };
        self > limit
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_of_the_calendar_are_read_and_others_are_not() {
        for text in ["2024-02-29", "2026-12-31", "0001-01-01", "2000-02-29"] {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026-2-1",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "0000-01-01",
            "2026/01/01",
            "20260101",
            "+026-01-01",
            "２026-01-01",
            "2026-01-011",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_ends_on_the_same_day_of_the_next_one() {
        let day = |text| Day::parse(text).unwrap();
        let from = day("2026-11-21");
        assert!(!day("2027-11-21").is_over_a_year_after(from));
        assert!(day("2027-11-22").is_over_a_year_after(from));
        assert!(!day("2020-01-01").is_over_a_year_after(from));
        assert!(day("2025-03-01").is_over_a_year_after(day("2024-02-29")));
    }
}
