use spanned::{Code, Diagnostic, Severity, Span};

/// A telephone number in a text is not in the facts of any organisation.
pub(crate) const CODE: &Code = &Code {
    name: "unlisted-number",
    severity: Severity::Warning,
    summary: "A telephone number in a text is not in the facts of any organisation.",
    explanation: "The facts and the texts of an organisation give one number in two ways, or a text \
        has a number that is in no facts. A number that is repeated in a text stays there when it changes in the facts, and \
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

/// A number that no organisation has; `is_value`: in a value of YAML, where no link can be.
pub(crate) fn number(span: Span, is_value: bool) -> Diagnostic {
    let help = if is_value {
        "write the number that the facts have, or add this one to the facts of its organisation"
    } else {
        "take the number from the facts, as in `[](phone:organisation-id)`, or add it to the facts of its organisation"
    };
    Diagnostic::new(
        CODE,
        "no organisation of this portal has this telephone number",
    )
    .at(span, "is it out of date?")
    .help(help)
}

/// A number of the facts that the texts of their own organisation give in another way. `also` is
/// another organisation that has the number of the facts.
pub(crate) fn other(
    id: &str,
    [listed, written]: [&str; 2],
    also: Option<&str>,
    [facts, text]: [Span; 2],
) -> Diagnostic {
    let also = also.map_or_else(String::new, |other| {
        format!(", which is a number of `{other}` too")
    });
    let message =
        format!("the facts of `{id}` say {listed}{also}, and its own text says {written}");
    Diagnostic::new(CODE, message)
        .at(facts, "which one is right?")
        .related(text, "the text")
        .help("compare both with the source, and correct the one that is wrong; if the organisation has both numbers, add the second one to the facts")
}
