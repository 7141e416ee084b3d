use spanned::{Code, Diagnostic, Severity, Span};

/// A telephone number in a text is not in the facts of any organisation.
pub(crate) const CODE: &Code = &Code {
    name: "unlisted-number",
    severity: Severity::Warning,
    summary: "A telephone number in a text is not in the facts of any organisation.",
    explanation: "A number that is repeated in a text stays there when it changes in the facts, and \
        readers call a wrong number. Take the number from the facts: `[](phone:small-office)` \
        shows the first number of the organisation and calls it. If the number belongs to no \
        organisation of the portal, add it to the facts of one.",
    wrong: "Call 0782 689 9999.",
    right: "Call [](phone:small-office).",
};

/// A link whose words are another number than the one that it calls.
pub(crate) fn differs(words: Span, link: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this link calls another number than its words say")
        .at(link, "")
        .related(words, "readers see this number")
        .help(
            "write the same number twice, or take both from the facts: `[](phone:organisation-id)`",
        )
}

/// A number that no organisation has.
pub(crate) fn number(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "no organisation of this portal has this telephone number")
        .at(span, "is it out of date?")
        .help("take the number from the facts, as in `[](phone:organisation-id)`, or add it to the facts of its organisation")
}
