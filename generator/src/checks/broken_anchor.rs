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

/// A link to a heading; `headings` are the ids of the text that the reader sees there.
pub(crate) fn check(
    anchor: &str,
    headings: &mut Suggestions<'_>,
    span: Span,
) -> Option<Diagnostic> {
    if headings.contains(anchor) {
        return None;
    }
    let help = headings.did_you_mean(anchor);
    Some(
        Diagnostic::new(
            CODE,
            format!("there is no heading `#{anchor}` on that page"),
        )
        .at(span, "")
        .help(
            help.unwrap_or_else(|| format!("give the heading this id: `## Words {{#{anchor}}}`")),
        ),
    )
}
