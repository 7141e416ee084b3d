use spanned::{Code, Diagnostic, Severity, Span};

/// A text names a day that the calendar does not have.
pub(crate) const CODE: &Code = &Code {
    name: "wrong-day",
    severity: Severity::Warning,
    summary: "A text names a day that the calendar does not have.",
    explanation: "A reader who goes to an office on a wrong day finds it closed. A date in a text has a day \
        that its month does not have, or another day of the week than the calendar. One of the two is wrong, \
        and only the source says which.",
    wrong: "The office is closed until 31 November 2026.",
    right: "The office is closed until 30 November 2026.",
};

/// A day that its month does not have; `days` are those that it has.
pub(crate) fn missing(written: &str, days: u32, span: Span) -> Diagnostic {
    let message = format!("`{written}` is no day of the calendar");
    Diagnostic::new(CODE, message)
        .at(span, format!("this month has {days} days"))
        .help("look at the source again, and write the day that it means")
}

/// A date with another day of the week than the calendar has.
pub(crate) fn weekday(said: &str, real: &str, span: Span) -> Diagnostic {
    let message = format!("this date is not `{said}`: the calendar says `{real}`");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("look at the source again, and correct the date or the day of the week")
}
