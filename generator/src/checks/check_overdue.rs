use super::Subject;
use crate::Date;
use spanned::{Code, Diagnostic, Severity};

/// An entry's next check is overdue; its page says so.
pub(crate) const CODE: &Code = &Code {
    name: "check-overdue",
    severity: Severity::Warning,
    summary: "An entry's next check is overdue; its page says so.",
    explanation: "Offices move, programmes end, amounts change. By the day in `check_due` a person \
        compares the entry with its sources. After that day the page tells readers that the \
        facts may be old. Compare, correct, then set `checked` to the day on which you did \
        it and `check_due` to the next one.",
    wrong: "check_due: 2026-11-20",
    right: "check_due: 2027-05-21",
};

/// An entry that should have been compared with its sources before today.
pub(crate) fn check(due: Option<Date>, today: Date, entry: Subject<'_>) -> Option<Diagnostic> {
    let due = due.filter(|due| *due < today)?;
    let Subject { kind, id, span, .. } = entry;
    Some(
        Diagnostic::new(
            CODE,
            format!("the {kind} `{id}` was due to be checked by {due}"),
        )
        .at(span, "")
        .help("compare it with its sources, then set `checked` and `check_due`"),
    )
}
