use super::LEFT_OUT;
use crate::Date;
use spanned::{Code, Diagnostic, Severity, Span};

/// A story or photo is left out because its consent has ended.
pub(crate) const CODE: &Code = &Code {
    name: "consent-ended",
    severity: Severity::Note,
    summary: "A story or photo is left out because its consent has ended.",
    explanation: "Consent says since when, until when and where a story may appear. Outside of that \
        the story is left out of the site, its lists, the feed and the sitemap; and of a portable edition, if \
        `export` is not in its `scope`: nobody can take a story back from a stick. Ask the \
        person before you write a new date; without an answer the story stays out.",
    wrong: r#"consent: { basis: published, reference: "leaflet, page 2", given: 2026-01-31, until: 2026-06-30, scope: [web], languages: all }"#,
    right: r#"consent: { basis: published, reference: "leaflet, page 2", given: 2026-01-31, until: 2027-06-30, scope: [web], languages: all }"#,
};

/// The days of a consent, and whether it covers the web and the edition that is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    pub(crate) given: Date,
    pub(crate) until: Option<Date>,
    pub(crate) covers_web: bool,
    pub(crate) covers_edition: bool,
}

/// What a consent is for.
#[derive(Debug, Clone, Copy)]
enum Of {
    Story,
    Photo,
}

impl Terms {
    /// Whether a consent holds today, and here.
    pub(crate) fn hold_on(self, today: Date) -> bool {
        self.problem(Of::Story, today).is_none()
    }

    /// Why a consent does not hold today or not here, and what to do about it. `None` if it holds.
    fn problem(self, of: Of, today: Date) -> Option<(String, String)> {
        let (it, stays, appears) = match of {
            Of::Story => (
                "the story",
                "the story stays out",
                "the story appears with the first build on that day",
            ),
            Of::Photo => (
                "the photo",
                "the photo stays out",
                "the photo is shown by the first build on that day",
            ),
        };
        Some(match self.until {
            Some(until) if until < today => (
                format!("ended on {until}"),
                format!("ask the person before you write a new date; without an answer {stays}"),
            ),
            _ if today < self.given => (
                format!("begins on {}", self.given),
                format!(
                    "{appears}; if the date is a mistake, write the day on which the person agreed"
                ),
            ),
            _ if !self.covers_web => (
                "does not cover the web".to_owned(),
                format!(
                    "compare `scope` with what the person agreed to; write `web` in it only if the person agreed that {it} is on the website"
                ),
            ),
            _ if !self.covers_edition => (
                "does not cover portable editions".to_owned(),
                "copies on sticks and telephones cannot be withdrawn: write `export` into `scope` only if the person agreed to them".to_owned(),
            ),
            _ => return None,
        })
    }
}

/// A story whose consent does not hold today, or not for the web.
pub(crate) fn story(terms: Terms, today: Date, id: &str, span: Span) -> Option<Diagnostic> {
    let (problem, help) = terms.problem(Of::Story, today)?;
    let message = format!("consent to the story `{id}` {problem}");
    Some(Diagnostic::new(CODE, message).at(span, LEFT_OUT).help(help))
}

/// A story whose consent covers none of the portal's languages.
pub(crate) fn nowhere<'a>(
    id: &str,
    languages: impl Iterator<Item = &'a str>,
    span: Span,
) -> Diagnostic {
    let languages: Vec<String> = languages.map(|tag| format!("`{tag}`")).collect();
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!("consent to the story `{id}` covers none of the portal's languages"),
    )
    .at(span, LEFT_OUT)
    .help(format!(
        "the portal has {}; compare the tags with what the person agreed to",
        languages.join(", ")
    ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A story with no text in any of the languages that its consent covers. `covered` are these
/// languages of the portal.
pub(crate) fn untranslated(id: &str, covered: &[&str], span: Span) -> Diagnostic {
    let tags: Vec<String> = covered.iter().map(|tag| format!("`{tag}`")).collect();
    let which = if covered.len() == 1 {
        "that language"
    } else {
        "any of these languages"
    };
    let files: Vec<String> = covered.iter().map(|tag| format!("`{tag}.md`")).collect();
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!(
            "consent to the story `{id}` covers {}, and the story has no text in {which}",
            tags.join(", ")
        ),
    )
    .at(span, LEFT_OUT)
    .help(format!(
        "translate the story in {}; its words in another language may not be published",
        files.join(" or ")
    ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A text of a story in a language that its consent does not cover.
pub(crate) fn text(id: &str, tag: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this text is not published: the consent to the story `{id}` does not cover `{tag}`"),
    )
    .at(place, "")
    .help(format!(
        "ask the person before you write `{tag}` into the `languages` of the consent; without an answer the text stays out"
    ))
}

/// A photo whose consent does not hold today, or not for the web, or covers no language in which its story appears.
pub(crate) fn photo(terms: Terms, today: Date, id: &str, span: Span) -> Diagnostic {
    let (problem, help) = terms.problem(Of::Photo, today).unwrap_or_else(|| {
        (
            "covers no language of the story".to_owned(),
            "compare `languages` with what the person agreed to; without consent the photo stays out".to_owned(),
        )
    });
    let message = format!("consent to the photo of the story `{id}` {problem}");
    Diagnostic::new(CODE, message)
        .at(span, "the story appears without it")
        .help(help)
}
