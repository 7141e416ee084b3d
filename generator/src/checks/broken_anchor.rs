use spanned::{Code, Diagnostic, Severity, Span, Suggestions};

/// A link points to a heading that does not exist.
pub(crate) const CODE: &Code = &Code {
    name: "broken-anchor",
    severity: Severity::Error,
    summary: "A link points to a heading that does not exist.",
    explanation: "The part of a link after `#` is the id of a heading. A link to a heading that does \
        not exist takes the reader to the top of a long page. Ids are made of the words of a \
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
