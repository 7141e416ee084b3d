use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// A date is years away from today.
pub(crate) const CODE: &Code = &Code {
    name: "far-date",
    severity: Severity::Warning,
    summary: "A date is years away from today.",
    explanation: "A story is looked at again at least each year or two, and facts more often: phone \
        numbers change. A date that is more than five years away is probably a typo, and so is a day of \
        a check or a consent before there was a portal. A programme has no later first year than the next \
        one, and rules are not known for years ahead.",
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

/// The year in which a programme began: it can be announced for the next year.
pub(crate) fn since(year: i32, today: Date, span: Span) -> Option<Diagnostic> {
    let next = today.civil().0 + 1;
    (year > next).then(|| {
        Diagnostic::new(
            CODE,
            format!("`since` is {year}, a year that is still to come"),
        )
        .at(span, "")
        .help("write the year in which the programme began; without the year, delete the line")
    })
}

/// Years for which rules can be known in advance.
const YEARS_OF_RULES: i32 = 2;

/// The first day of an edition of rules.
pub(crate) fn edition(from: Date, today: Date, span: Span) -> Option<Diagnostic> {
    (from.civil().0 > today.civil().0 + YEARS_OF_RULES).then(|| {
        let message =
            format!("this edition begins on {from}: until then the self-check does not follow it");
        Diagnostic::new(CODE, message)
            .at(span, "")
            .help("compare the day with the source; often the year has a typo")
    })
}
