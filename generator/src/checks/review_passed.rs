use super::LEFT_OUT;
use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// A story is left out because its review date has passed.
pub(crate) const CODE: &Code = &Code {
    name: "review-passed",
    severity: Severity::Warning,
    summary: "A story is left out because its review date has passed.",
    explanation: "A story is about a person whose situation can change. By the day in `review` a \
        person of the team asks whether the story may stay; after that day it is left out \
        until this was done. Ask, then write the next date.",
    wrong: "review: 2026-11-20",
    right: "review: 2027-05-21",
};

/// A story that should have been reviewed before today.
pub(crate) fn check(review: Date, today: Date, id: &str, span: Span) -> Option<Diagnostic> {
    (review < today).then(|| {
        Diagnostic::new(
            CODE,
            format!("the story `{id}` should have been reviewed by {review}"),
        )
        .at(span, LEFT_OUT)
        .help("ask whether the story may stay, then set a new `review` date")
    })
}
