use spanned::{Code, Diagnostic, Severity, Span};

/// A story has an address or a number that may be a person's own.
pub(crate) const CODE: &Code = &Code {
    name: "personal-contact",
    severity: Severity::Warning,
    summary: "A story has an address or a number that may be a person's own.",
    explanation: "A consent covers the words of a story. It does not cover the address or the number of \
        the person in it, by which anybody could find out who it is. Delete an address or a number that no \
        organisation of the portal has. Readers who want help can write to an organisation.",
    wrong: "Write to her: amal.k84@mail.test.",
    right: "Ask [](organisation:small-office).",
};

/// The help for both.
const HELP: &str = "delete it: the consent to the story does not cover it. To say whom to ask, \
    link to an organisation: `[](organisation:organisation-id)`";

/// An e-mail address that no organisation has.
pub(crate) fn mail(address: &str, span: Span) -> Diagnostic {
    let message = format!("`{address}` may be the address of the person in this story");
    Diagnostic::new(CODE, message)
        .at(span, "no organisation of this portal has it")
        .help(HELP)
}

/// A telephone number that no organisation has.
pub(crate) fn number(span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this may be the telephone number of the person in this story",
    )
    .at(span, "no organisation of this portal has it")
    .help(HELP)
}
