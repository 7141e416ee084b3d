use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// Days before the end of a consent from which it is told: a person may have to be found first.
const DAYS: u32 = 30;

/// A story or photo is left out within 30 days, unless somebody is asked.
pub(crate) const CODE: &Code = &Code {
    name: "consent-ends",
    severity: Severity::Note,
    summary: "A consent to a story or photo ends within 30 days, or a story must be reviewed.",
    explanation: "After the day in `until` the story or photo is left out of the site, and after the day in `review` \
        the story. It takes time to find a person and to ask again, so this is told 30 days before. Ask in a way that is safe for the person, and \
        write a new date only if the person agrees. Without an answer nothing has to be done: the first build after \
        that day leaves it out.",
    wrong: r#"consent: { basis: published, reference: "leaflet, page 2", given: 2026-01-31, until: 2026-12-10, scope: [web], languages: all }"#,
    right: r#"consent: { basis: published, reference: "leaflet, page 2", given: 2026-01-31, until: 2027-12-10, scope: [web], languages: all }"#,
};

/// Whether a consent holds today and ends soon.
pub(crate) fn is_near(until: Date, today: Date) -> bool {
    today <= until && until <= today.after(DAYS)
}

/// A story that is left out soon.
pub(crate) fn story(until: Date, id: &str, span: Span) -> Diagnostic {
    let message = format!("consent to the story `{id}` ends on {until}");
    Diagnostic::new(CODE, message)
        .at(span, "after this day the story is not published")
        .help(again("story"))
}

/// A photo that is left out soon.
pub(crate) fn photo(until: Date, id: &str, span: Span) -> Diagnostic {
    let message = format!("consent to the photo of the story `{id}` ends on {until}");
    Diagnostic::new(CODE, message)
        .at(span, "after this day the story appears without it")
        .help(again("photo"))
}

/// A story that must be reviewed soon.
pub(crate) fn review(day: Date, id: &str, span: Span) -> Diagnostic {
    let message = format!("the story `{id}` must be reviewed by {day}");
    Diagnostic::new(CODE, message)
        .at(span, "after this day the story is not published")
        .help("ask whether the story may stay, in a way that is safe for the person, and then set a new `review` date; without an answer, do nothing: the story is left out after this day")
}

/// What to do before the day comes.
fn again(what: &str) -> String {
    format!(
        "ask again, in a way that is safe for the person (for what was published before, ask its publisher), and write a new date only after a yes; without an answer, do nothing: the {what} is left out after this day"
    )
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_consent_ends_soon_from_thirty_days_before_to_its_last_day() {
        for (until, expected) in [
            ("2026-11-20", false),
            ("2026-11-21", true),
            ("2026-12-21", true),
            ("2026-12-22", false),
        ] {
            let [until, today] = [until, "2026-11-21"].map(|it| it.parse().unwrap());
            assert_eq!(is_near(until, today), expected, "{until}");
        }
    }
}
