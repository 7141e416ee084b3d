use spanned::{Code, Diagnostic, Severity, Span};

/// A programme that no one can reach, or an event that no one can find.
pub(crate) const CODE: &Code = &Code {
    name: "no-contact",
    severity: Severity::Warning,
    summary: "There is no way to reach a programme, or to find an event.",
    explanation: "The self-check tells people to contact a programme, and its page begins with how to \
        ask. Neither the organisations of this programme, nor those that they belong to, nor \
        an office of these in one of its countries has a `contact`. Look for a public \
        telephone number, e-mail address or website, and add it to the organisation with its \
        source. Until then the page tells people how to ask without one. An event has a place, or an address on the web.",
    wrong: "# contact: not known yet",
    right: "contact:\n  email: office@portal.example",
};

/// A programme whose organisations have no contact; `has_organisations` says whether it has any.
pub(crate) fn programme(id: &str, has_organisations: bool, span: Span) -> Diagnostic {
    let (why, help) = if has_organisations {
        (
            "none of its organisations has a `contact`",
            "add a `contact` to one of its organisations, or to the one that it belongs to",
        )
    } else {
        (
            "it has no organisation",
            "name an organisation that has a `contact`, as in `organisations: [small-office]`",
        )
    };
    Diagnostic::new(
        CODE,
        format!("there is no way to reach the programme `{id}`"),
    )
    .at(span, why)
    .help(help)
}

/// An event without a country, a place and an address; `title` is the place to show.
pub(crate) fn event(id: &str, title: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("nobody can find the event `{id}`"))
        .at(title, "it has no `country`, no `place` and no `url`")
        .help("if people meet, add `country` to the facts, and `place` with the street to the texts; if it is on the web, add `url` with the address at which people take part or register")
}

/// The `contact` of an organisation names no way to reach it.
pub(crate) fn empty(contact: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this `contact` names no way to reach the organisation",
    )
    .at(contact, "readers would see an empty box")
    .help("add `phones`, `email`, `website` or `social`, or delete `contact` until you know one")
}
