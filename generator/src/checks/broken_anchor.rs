use spanned::{Code, Diagnostic, Severity, Span, Suggestions};

/// A link points to a heading that does not exist.
pub(crate) const CODE: &Code = &Code {
    name: "broken-anchor",
    severity: Severity::Error,
    summary: "A link points to a heading that does not exist.",
    explanation: "The part of a link after `#` is the id of a heading. A link to a heading that does \
        not exist takes the reader to the top of a long page, and one to words that two headings have, to the first of them. Ids are made of the words of a \
        heading, so they differ between languages and change with the words: give a heading \
        that links point to an id of its own, the same in all languages: `## Steps \
        {#steps}`.",
    wrong: "[the steps](programme:small-help#step)",
    right: "[the steps](programme:small-help#steps)",
};

/// A link to a heading that is not there; `headings` are the ids of the text that the reader sees there.
pub(crate) fn found(anchor: &str, headings: &mut Suggestions<'_>, span: Span) -> Diagnostic {
    let help = headings.did_you_mean(anchor);
    Diagnostic::new(
        CODE,
        format!("there is no heading `#{anchor}` on that page"),
    )
    .at(span, "")
    .help(help.unwrap_or_else(|| format!("give the heading this id: `## Words {{#{anchor}}}`")))
}

/// A link to a heading that has another id in a translation; `heading` is its place.
pub(crate) fn renamed(anchor: &str, own: &str, heading: Span, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there is no heading `#{anchor}` on that page"),
    )
    .at(span, "")
    .related(heading, "this heading has another id than in the source text")
    .help(format!(
        "leave the link as it is; in the translation that it leads to, write `{{#{anchor}}}` instead of `{{#{own}}}`"
    ))
}

/// A link to words that two headings have.
pub(crate) fn ambiguous(anchor: &str, (first, other): (Span, Span), span: Span) -> Diagnostic {
    let message =
        format!("two headings have the words of `#{anchor}`: this leads to the first one");
    let mut found = Diagnostic::new(CODE, message)
        .at(span, "")
        .related(first, "the first one")
        .related(other, "the second one")
        .help(format!(
            "give the heading that is meant an id of its own, `## Words {{#{anchor}-here}}`, and write it in the link: `#{anchor}-here`; if it is the first one, `{{#{anchor}}}` does"
        ));
    // It leads somewhere.
    found.severity = Severity::Warning;
    found
}
