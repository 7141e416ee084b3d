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
