use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// A date by which a person should look again is years away.
pub(crate) const CODE: &Code = &Code {
    name: "far-date",
    severity: Severity::Warning,
    summary: "A date by which a person should look again is years away.",
    explanation: "A story is looked at again at least each year or two, and facts more often: phone \
        numbers change. A date that is more than five years away is probably a typo.",
    wrong: "check_due: 2072-05-21",
    right: "check_due: 2027-05-21",
};

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
