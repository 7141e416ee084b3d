use spanned::{Code, Diagnostic, Severity, Span};

/// A footnote is used but not defined.
pub(crate) const CODE: &Code = &Code {
    name: "undefined-footnote",
    severity: Severity::Error,
    summary: "A footnote is used but not defined.",
    explanation: "A mark such as `[^1]` without a footnote appears to readers as it is written. Add \
        the footnote on a line of its own, or remove the mark.",
    wrong: "As the leaflet says.[^1]",
    right: "As the leaflet says.[^1]\n\n[^1]: On page 2.",
};

/// A mark for which the text has no footnote, such as `[^1]`.
pub(crate) fn mark(mark: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the footnote `{mark}` is not defined"))
        .at(span, "")
        .help(format!("add a line `{mark}: …` to the text"))
}
