use spanned::silence::Day;
use spanned::{Code, Diagnostic, Severity, Span};

/// A comment no longer silences its warning, because its end date has passed.
pub(crate) const CODE: &Code = &Code {
    name: "ignore-ended",
    severity: Severity::Note,
    summary: "A comment no longer silences its warning, because its end date has passed.",
    explanation: "The warning appears again, so that a person looks at it. Correct what it says and \
        remove the comment. If the reason is still right, write a new date; it is at most \
        one year from today.",
    wrong: "check_due: 2026-10-20 # homeward: ignore[check-overdue] until 2026-11-20: the office confirmed by phone",
    right: "check_due: 2026-10-20 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
};

/// A comment that silenced a warning until a day that has passed.
pub(crate) fn since(date: Day, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("this comment ended on {date}"))
        .at(span, "the warning appears again")
        .help("correct what the warning says and remove the comment, or write a new date")
}
