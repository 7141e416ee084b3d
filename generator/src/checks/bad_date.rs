use super::unsafe_url::QUOTES;
use crate::Date;
use crate::date::LocalTime;
use spanned::schema::Mistake;
use spanned::{Code, Severity};

/// A date is not a day of the calendar, written YYYY-MM-DD.
pub(crate) const CODE: &Code = &Code {
    name: "bad-date",
    severity: Severity::Error,
    summary: "A date is not a day of the calendar, written YYYY-MM-DD.",
    explanation: "Dates decide what is published: consent, reviews, editions of rules. They are \
        written as year, month and day, so that no one has to guess which number is the \
        month: `2026-01-31`. Check that the month has that day.",
    wrong: "review: 2027-02-30",
    right: "review: 2027-02-28",
};

/// Whether `text` is a date.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if text.parse::<Date>().is_ok() {
        return Ok(());
    }
    if let Some(help) = text.trim().parse().ok().and_then(of_number) {
        return Err(Mistake {
            code: CODE,
            message: format!("`{text}` is the number that a spreadsheet has for a day"),
            help: Some(help),
        });
    }
    let bare = text.trim_matches(QUOTES).trim();
    if bare.parse::<Date>().is_ok() {
        return Err(Mistake {
            code: CODE,
            message: format!("`{text}` has typographic quotation marks, which belong to no date"),
            help: Some(format!("write it without quotation marks: `{bare}`")),
        });
    }
    Err(Mistake {
        code: CODE,
        message: format!("invalid date `{text}`"),
        help: Some("write year, month and day of a real day: `2026-01-31`".to_owned()),
    })
}

/// The help about the number that a spreadsheet writes for a day: it counts the days from the end of 1899.
pub(crate) fn of_number(number: i64) -> Option<String> {
    /// The days up to the year 2000 and up to 2070: no other number that is written for a day is between them.
    const DAYS: std::ops::Range<u32> = 36_526..62_093;
    let days = u32::try_from(number).ok().filter(|it| DAYS.contains(it))?;
    let day = "1899-12-30".parse::<Date>().ok()?.after(days);
    Some(format!(
        "a spreadsheet writes `{number}` for a day: if it is the right one, write `{day}`"
    ))
}

/// Whether `text` is a date, perhaps with a time of day.
pub(crate) fn local_time(text: &str) -> Result<(), Mistake> {
    if text.parse::<LocalTime>().is_ok() {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("invalid date or time `{text}`"),
        help: Some(
            "write a real day, and the time of the place if it is known: `2026-01-31` or `2026-01-31T14:30`"
                .to_owned(),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::of_number;

    #[test]
    fn numbers_of_days_are_told_from_other_numbers() {
        for (number, day) in [
            (46_347, Some("`2026-11-21`")),
            (36_526, Some("`2000-01-01`")),
            (45_351, Some("`2024-02-29`")),
            (2026, None),
            (20_261_121, None),
            (112_026, None),
            (1, None),
            (-46_347, None),
            (211_126, None),
        ] {
            let help = of_number(number);
            assert_eq!(help.is_some(), day.is_some(), "{number}");
            assert!(
                help.unwrap_or_default().contains(day.unwrap_or_default()),
                "{number}"
            );
        }
    }
}
