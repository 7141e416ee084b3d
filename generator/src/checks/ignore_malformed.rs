use spanned::silence::Malformed;
use spanned::{Code, Diagnostic, Severity, Span};

/// A comment for Homeward cannot be understood.
pub(crate) const CODE: &Code = &Code {
    name: "ignore-malformed",
    severity: Severity::Warning,
    summary: "A comment for Homeward cannot be understood.",
    explanation: "A comment that begins with `homeward:` silences a warning of its line: \
        `homeward: ignore[code] until YYYY-MM-DD: reason`, in YAML after `#`, in Markdown \
        between `<!--` and `-->`. It names the codes, the last day on which it has an \
        effect, and the reason for other people. Without one of them it has no effect, \
        because no one could tell later whether it is still right.",
    wrong: "check_due: 2026-11-20 # homeward: ignore[check-overdue]: the office confirmed by phone",
    right: "check_due: 2026-11-20 # homeward: ignore[check-overdue] until 2027-01-31: the office confirmed by phone",
};

/// A comment that lacks something, or has a typo.
pub(crate) fn comment(mistake: &Malformed, comment: Span) -> Diagnostic {
    let message = match mistake {
        Malformed::NoCodes => "this comment does not name what it silences".to_owned(),
        Malformed::NoDate => "this comment has no end date".to_owned(),
        Malformed::BadDate(date) => format!("invalid date `{date}` in this comment"),
        Malformed::NoReason => "this comment gives no reason".to_owned(),
    };
    Diagnostic::new(CODE, message)
        .at(comment, "it has no effect")
        .help("write `homeward: ignore[code] until YYYY-MM-DD: reason`")
}
