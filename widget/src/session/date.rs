//! Dates as people type them.

use super::digits;
use homeward_eligibility::Date;

/// The date in three fields. They may also contain year, month and day, or month, day and year,
/// if only one order makes a date.
pub(super) fn parse(parts: &[String; 3]) -> Option<Date> {
    let [first, second, third] = parts.each_ref().map(|part| digits::number(part));
    let (first, second, third) = (first?, second?, third?);
    let day = |year: i64, month: i64, day: i64| {
        // Two digits could mean two centuries: better to ask again.
        let year = i32::try_from(year).ok().filter(|year| *year >= 1000)?;
        Date::new(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    day(third, second, first)
        .or_else(|| day(first, second, third))
        .or_else(|| day(third, first, second))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(day: &str, month: &str, year: &str) -> [String; 3] {
        [day.into(), month.into(), year.into()]
    }

    #[test]
    fn dates_in_each_order_that_makes_one() {
        let want = Date::new(1990, 2, 28);
        for typed in [
            parts("28", "2", "1990"),
            parts("28", "02", "1990"),
            parts("٢٨", "٢", "١٩٩٠"),
            parts("1990", "2", "28"),
            parts("2", "28", "1990"),
        ] {
            assert_eq!(parse(&typed), want, "{typed:?}");
        }
        for typed in [
            parts("30", "2", "1990"),
            parts("1", "2", "90"),
            parts("", "2", "1990"),
        ] {
            assert_eq!(parse(&typed), None, "{typed:?}");
        }
    }
}
