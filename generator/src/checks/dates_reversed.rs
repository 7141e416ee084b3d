use spanned::{Code, Diagnostic, Severity, Span};
use std::fmt::Display;

/// Of two dates, the later one comes first.
pub(crate) const CODE: &Code = &Code {
    name: "dates-reversed",
    severity: Severity::Error,
    summary: "An end is before its beginning.",
    explanation: "An event cannot end before it starts, consent cannot end before it is given, and \
        the next check of an entry is after the last one. One of the two dates has a typo, \
        often in the year. Correct it: these dates decide what is published, and when. An event that was \
        over before somebody compared its facts with the source is a warning: no list names it. So is an \
        entry that was compared before the copy of its source was made: it was compared with an older one.",
    wrong: "checked: 2026-11-21\ncheck_due: 2026-05-21",
    right: "checked: 2026-11-21\ncheck_due: 2027-05-21",
};

/// Two dates of a file, with their keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<T> {
    pub(crate) first: (&'static str, T),
    pub(crate) last: (&'static str, T),
}

/// The diagnostic for a pair whose `last` date is before the `first` one; `span` is that of
/// `last`.
pub(crate) fn reversed<T: Display>(pair: Pair<T>, span: Span) -> Diagnostic {
    let Pair { first, last } = pair;
    let message = format!(
        "`{}` is {}, before `{}` on {}",
        last.0, last.1, first.0, first.1
    );
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("correct one of the two dates")
}

/// A day on which something was done is still to come.
pub(crate) fn in_future(key: &str, day: impl Display, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{key}` is {day}, which is still to come"))
        .at(span, "")
        .help("write the day on which a person did this; often the year is wrong")
}

/// An event was over before somebody compared its facts with the source.
pub(crate) fn over(id: &str, last: impl Display, checked: impl Display, span: Span) -> Diagnostic {
    let message = format!(
        "the event `{id}` was over on {last}, before its facts were checked on {checked}: no list names it"
    );
    let mut diagnostic = Diagnostic::new(CODE, message)
        .at(span, "")
        .help("correct the year; if the event is over, delete its folder");
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// An entry was compared with its source before the copy of the source `id` was made.
pub(crate) fn before_copy(
    checked: impl Display,
    id: &str,
    retrieved: impl Display,
    span: Span,
) -> Diagnostic {
    let message = format!(
        "`checked` is {checked}, and our copy of the source `{id}` was made later, on {retrieved}"
    );
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(format!(
        "compare the entry with this copy, and write the day on which you do so; if a date is mistyped, correct `checked` here or `retrieved` in `content/sources/{id}/source.yaml`"
    ));
    found.severity = Severity::Warning;
    found
}
