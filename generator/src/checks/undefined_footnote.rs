use spanned::{Code, Diagnostic, Severity, Span};

/// A footnote is used but not defined.
pub(crate) const CODE: &Code = &Code {
    name: "undefined-footnote",
    severity: Severity::Error,
    summary: "A footnote is used but not defined.",
    explanation: "A mark such as `[^1]` without a footnote appears to readers as it is written. Add \
        the footnote on a line of its own, or remove the mark. Marks such as `[1]` come with copies from \
        other sites.",
    wrong: "As the leaflet says.[^1]",
    right: "As the leaflet says.[^1]\n\n[^1]: On page 2.",
};

/// A mark for which the text has no footnote, such as `[^1]`.
pub(crate) fn mark(mark: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the footnote `{mark}` is not defined"))
        .at(span, "")
        .help(format!(
            "delete it, if it came with a copy from elsewhere; or write the note, on a line of its own: `{mark}: …`"
        ))
}

/// The mark of a note that other programs and sites write, such as `[1]`.
pub(crate) fn copied(number: &str, span: Span) -> Diagnostic {
    let message = format!("`[{number}]` is the mark of a note that is not in this text");
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(format!(
        "delete it; or write `[^{number}]` here, and the note on a line of its own: `[^{number}]: …`"
    ));
    // Readers see it, and it does no harm.
    found.severity = Severity::Warning;
    found
}
