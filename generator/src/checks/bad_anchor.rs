use spanned::{Code, Diagnostic, Severity, Span};

/// The anchor of a heading has a blank in it.
pub(crate) const CODE: &Code = &Code {
    name: "bad-anchor",
    severity: Severity::Error,
    summary: "The anchor of a heading has a blank in it.",
    explanation: "The anchor in `{#…}` is a part of an address, so it has no blanks: what follows the \
        first blank is lost, and links to the heading do not work. Write hyphens between the \
        words.",
    wrong: "## Papers {#your papers}",
    right: "## Papers {#your-papers}",
};

/// An anchor with blanks.
pub(crate) fn blanks(anchor: &str, span: Span) -> Diagnostic {
    let words: Vec<String> = anchor.split_whitespace().map(str::to_lowercase).collect();
    Diagnostic::new(CODE, format!("the anchor `#{anchor}` has a blank in it"))
        .at(span, "")
        .help(format!("write `{{#{}}}`", words.join("-")))
}
