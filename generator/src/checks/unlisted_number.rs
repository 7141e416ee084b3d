use spanned::{Code, Diagnostic, Severity, Span};

/// A telephone number in a text is not in the facts of any organisation.
pub(crate) const CODE: &Code = &Code {
    name: "unlisted-number",
    severity: Severity::Warning,
    summary: "A telephone number in a text is not in the facts of any organisation.",
    explanation: "The facts and the texts of an organisation give one number in two ways, or a text \
        has a number that is in no facts, or that of another organisation. A number that is repeated in a text stays there when it changes in the facts, and \
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

/// A link to the telephone of an organisation, whose words are a number that it has not: what is `written`, and
/// who has it; the organisation of the link and its first number; the places of the words and of the link.
pub(crate) fn other_in_words(
    (written, owner): (&str, Option<&str>),
    (id, first): (&str, &str),
    [words, link]: [Span; 2],
) -> Diagnostic {
    let of_owner = owner.map_or_else(String::new, |owner| format!(", a number of `{owner}`"));
    let message = format!("the words say `{written}`{of_owner}, and the link calls `{id}`");
    let help = match owner {
        Some(owner) => format!(
            "ask which organisation is meant, and take the number from its facts: `[](phone:{id})` shows {first}, `[](phone:{owner})` is for `{owner}`"
        ),
        None => format!(
            "compare with the source: if {first} is right, write `[](phone:{id})`, which shows it; if the number in the words is right, correct it in the facts of `{id}`"
        ),
    };
    Diagnostic::new(CODE, message)
        .at(words, "")
        .related(link, "the link calls this organisation")
        .help(help)
}

/// A number of another organisation than that of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Foreign<'a> {
    /// The organisation of the text.
    pub(crate) own: &'a str,
    /// The organisation that has the number.
    pub(crate) other: &'a str,
    /// Its title.
    pub(crate) title: &'a str,
    /// Whether it is the number that a link to the telephone of the other one shows.
    pub(crate) is_first: bool,
    /// Whether the organisation of the text has a number to show.
    pub(crate) has_own: bool,
    /// Whether it is in a value of YAML, where no link can be.
    pub(crate) is_value: bool,
}

/// A number of another organisation; `facts` are where that one has it.
pub(crate) fn foreign(it: Foreign<'_>, span: Span, facts: Option<Span>) -> Diagnostic {
    let Foreign {
        own, other, title, ..
    } = it;
    let meant = match (it.is_value, it.is_first) {
        (true, _) => format!("if it is meant, write its name, `{title}`, beside the number"),
        (false, true) => {
            format!("if it is meant, take the number from its facts: `[](phone:{other})`")
        }
        (false, false) => {
            format!(
                "if it is meant, name it with a link beside the number: `[](organisation:{other})`"
            )
        }
    };
    let else_own = match (it.is_value, it.has_own) {
        (false, true) => format!("; if not, write `[](phone:{own})`"),
        (true, true) => format!("; if not, write the number that the facts of `{own}` have"),
        (_, false) => format!("; if not, write the number of `{own}`, and add it to its facts"),
    };
    let message = format!("this is a number of `{other}`, and not of `{own}`");
    let found = Diagnostic::new(CODE, message).at(span, "");
    let found = match facts {
        Some(facts) => found.related(facts, "the facts have it here"),
        None => found,
    };
    found.help(format!("{meant}{else_own}"))
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
