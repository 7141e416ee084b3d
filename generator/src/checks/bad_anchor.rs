use spanned::{Code, Diagnostic, Severity, Span};

/// The anchor of a heading is not written as anchors are.
pub(crate) const CODE: &Code = &Code {
    name: "bad-anchor",
    severity: Severity::Error,
    summary: "The anchor of a heading is not written as anchors are.",
    explanation: "The anchor in `{#…}` is a part of an address, so it has no blanks: what follows the \
        first blank is lost, and links to the heading do not work. Write hyphens between the \
        words. It begins with the sign `#`.",
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

/// An anchor without its sign.
pub(crate) fn without_sign(name: &str, braces: Span) -> Diagnostic {
    let message = format!("the anchor `{name}` of this heading has no `#`");
    let mut found = Diagnostic::new(CODE, message)
        .at(braces, "")
        .help(format!("did you mean `{{#{name}}}`? Readers see the words `{{{name}}}` if you write `\\{{{name}\\}}`"))
        .fix(braces, format!("{{#{name}}}"));
    // It is taken as it is meant.
    found.severity = Severity::Warning;
    found
}
