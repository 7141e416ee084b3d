use spanned::{Code, Diagnostic, Severity, Span};

/// A comment silences nothing.
pub(crate) const CODE: &Code = &Code {
    name: "ignore-unused",
    severity: Severity::Warning,
    summary: "A comment silences nothing.",
    explanation: "The warning was corrected, is on another line, or is an error. Errors cannot be \
        silenced, because a page with one would be wrong or missing. A comment without \
        effect misleads its readers, and would later hide a new warning that no one has \
        judged. Remove it, or move it to the line of the warning or to the line above. In a \
        run with errors only comments on errors are reported, because other warnings may not \
        have been found.",
    wrong: "check_due: 2027-05-21 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
    right: "check_due: 2026-11-20 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
};

/// A comment names a code of which there is no warning.
pub(crate) fn nothing(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there is no warning `{name}` to silence here"),
    )
    .at(span, "it has no effect")
    .help("remove it, or move it to the line of the warning or to the line above")
}

/// A comment names a code of which there is an error.
pub(crate) fn error(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{name}` is an error, and errors cannot be silenced"),
    )
    .at(span, "it has no effect")
    .help("correct the mistake, then remove the comment")
}
