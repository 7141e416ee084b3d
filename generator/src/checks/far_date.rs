use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// A date is years away from today.
pub(crate) const CODE: &Code = &Code {
    name: "far-date",
    severity: Severity::Warning,
    summary: "A date is years away from today.",
    explanation: "A story is looked at again at least each year or two, and facts more often: phone \
        numbers change. A date that is more than five years away is probably a typo, and so is a day of \
        a check or a consent before there was a portal.",
    wrong: "check_due: 2072-05-21",
    right: "check_due: 2027-05-21",
};

/// The first year in which somebody can have done what a portal records.
const FIRST_YEAR: i32 = 1990;

/// A day on which somebody did something, long before there was a portal: of another calendar, or
/// with a typo.
pub(crate) fn long_ago(key: &str, date: Date, span: Span) -> Option<Diagnostic> {
    let year = date.civil().0;
    (year < FIRST_YEAR).then(|| {
        Diagnostic::new(CODE, format!("`{key}` is {date}, long before there was a portal"))
            .at(span, "")
            .help("write the day in the international calendar, such as `2026-01-31`; often the year has a typo, or is of another calendar")
    })
}

/// Years within which a date is believed.
const YEARS: i32 = 5;

/// A date under `key` that is too far from `today`.
pub(crate) fn check(key: &str, date: Date, today: Date, span: Span) -> Option<Diagnostic> {
    if date.civil().0 <= today.civil().0 + YEARS {
        return None;
    }
    Some(
        Diagnostic::new(CODE, format!("`{key}` is more than {YEARS} years away"))
            .at(span, "")
            .help("write a day within the next two years"),
    )
}
