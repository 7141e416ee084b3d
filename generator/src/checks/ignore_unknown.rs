use spanned::{Code, Diagnostic, Severity, Span, nearest};

/// A comment silences a code that does not exist.
pub(crate) const CODE: &Code = &Code {
    name: "ignore-unknown",
    severity: Severity::Warning,
    summary: "A comment silences a code that does not exist.",
    explanation: "A typo in a code makes a comment useless, and the warning appears all the same. The \
        code of a warning is the word in brackets at its start; `homeward explain` lists all \
        of them.",
    wrong: "check_due: 2026-11-20 # homeward: ignore[check-overdeu] until 2027-01-31: the office confirmed by phone",
    right: "check_due: 2026-11-20 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
};

/// A comment names a code that is not one of `codes`.
pub(crate) fn check<'a>(
    name: &str,
    codes: impl IntoIterator<Item = &'a str>,
    span: Span,
) -> Option<Diagnostic> {
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.contains(&name) {
        return None;
    }
    let diagnostic =
        Diagnostic::new(CODE, format!("there is no code `{name}`")).at(span, "it has no effect");
    Some(match nearest(name, codes) {
        Some(guess) => diagnostic.fix(span, guess),
        None => diagnostic.help("`homeward explain` lists all codes"),
    })
}
