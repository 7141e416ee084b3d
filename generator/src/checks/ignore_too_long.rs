use spanned::silence::Day;
use spanned::{Code, Diagnostic, Severity, Span};

/// A comment silences a warning for more than a year.
pub(crate) const CODE: &Code = &Code {
    name: "ignore-too-long",
    severity: Severity::Warning,
    summary: "A comment silences a warning for more than a year.",
    explanation: "A comment that never ends hides a warning from everyone who comes later. Its end \
        date is at most one year after the day of the build; a comment with a later date has \
        no effect. On the end date a person looks again and may write a new date.",
    wrong: "check_due: 2026-11-20 # homeward: ignore[check-overdue] until 2036-01-31: the office confirmed by phone",
    right: "check_due: 2026-11-20 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
};

/// A comment whose end date is too late.
pub(crate) fn until(date: Day, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("{date} is more than a year from today"))
        .at(span, "the comment has no effect")
        .help("choose an earlier date, and look again on that day")
}
