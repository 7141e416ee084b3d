use spanned::{Code, Diagnostic, Severity, Span};

/// A text names a day that the calendar does not have, or an hour that no clock has.
pub(crate) const CODE: &Code = &Code {
    name: "wrong-day",
    severity: Severity::Warning,
    summary: "A text names a day that the calendar does not have, or an hour that no clock has.",
    explanation: "A reader who goes to an office on a wrong day finds it closed. A date in a text has a day \
        that its month does not have, or another day of the week than the calendar. One of the two is wrong, \
        and only the source says which. Hours go from 0:00 to 24:00, and minutes to 59. An hour of opening may be later than \
        that of closing: some offices and shelters are open at night. Behind days of the week, a note asks if it is so. With `am` and `pm`, `9 am to 4 am` is probably a slip. A day that is over is reported where a sentence says \
        that readers can still apply or register up to it. So are digits that are read in two ways, and words such as `from next Monday`: a page is read for months.",
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

/// A day without a year that its month never has; `most` are the days that the month has at most.
pub(crate) fn never(written: &str, most: u32, span: Span) -> Diagnostic {
    let message = format!("`{written}` is no day of the calendar");
    Diagnostic::new(CODE, message)
        .at(span, format!("this month has no more than {most} days"))
        .help("look at the source again, and write the day that it means")
}

/// A time of day that no clock has.
pub(crate) fn hour(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is no time of day");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("if it is an hour, look at the source again, and write the one that it means, from `0:00` to `24:00`; the result of a game or the number of a verse can stay")
}

/// A day that is over, up to which readers shall do something.
pub(crate) fn over(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is over: readers would come too late");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("look at the source again, and write the new day, or that it has ended; a sentence about the past says `was` and not `is`")
}

/// A text says that something has ended on a day that is still to come.
pub(crate) fn to_come(date: &str, span: Span) -> Diagnostic {
    let message = format!("`{date}` is still to come, and the text says that something ended then");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("compare the date with the source: a digit is probably wrong; if it ends on that day, write `ends`")
}

/// A day in digits that Europe and America read in two ways: as they are.
pub(crate) fn two_ways(written: &str, readings: &[String; 2], span: Span) -> Diagnostic {
    let [one, other] = readings;
    let message = format!("`{written}` is read in two ways: {one}, or {other}");
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "look at the source again, and write the month as a word: `{one}` or `{other}`"
    ))
}

/// Words whose day depends on when one reads them.
pub(crate) fn relative(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is another day for each reader: a page is read for months");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("write the day, with its month and its year")
}

/// A span of hours with `am` or `pm` whose end is before its beginning.
pub(crate) fn reversed_hours(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` ends before it begins");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("look at the source again: from midnight to noon, hours are `am`, and from noon to midnight `pm`; hours that go on until the next day are clear without them: `22:00–4:00`")
}

/// A span of hours of a day of the week that ends before it begins.
pub(crate) fn backwards(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` ends before it begins: is it for the night?");
    let mut found = Diagnostic::new(CODE, message)
        .at(span, "")
        .help("look at the source again: if the hours are exchanged, exchange them; if it goes on until the morning, say so: `at night, 16:00–8:00`");
    found.severity = Severity::Note;
    found
}

/// A span of hours with `am` and `pm` that is a long night.
pub(crate) fn long_night(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is a night of more than twelve hours");
    let mut found = Diagnostic::new(CODE, message)
        .at(span, "")
        .help("if this is what the source says, it can stay; perhaps `am` and `pm` are exchanged");
    found.severity = Severity::Note;
    found
}
