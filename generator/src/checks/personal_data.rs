use spanned::{Code, Diagnostic, Severity, Span};

/// A story says something by which its person could be found.
pub(crate) const CODE: &Code = &Code {
    name: "personal-data",
    severity: Severity::Warning,
    summary: "A story says something by which its person could be found.",
    explanation: "Who reads a story can be a person from whom somebody hides. The number of a bank account, of a \
        passport or of a file, a date of birth, the street where somebody lives, a profile on a social network, a point on a map or a real name in brackets tell who \
        or where the person is, whatever else was changed. A consent to the words of a story does not cover them. \
        Profiles that the portal names as those of an organisation, in `social` or in another text, are not reported.",
    wrong: "The office sent the money to LT60 1010 0123 4567 8901.",
    right: "The office sent the money to her account.",
};

/// The number of a bank account.
pub(crate) fn bank_account(span: Span) -> Diagnostic {
    found("this is the number of a bank account (IBAN)", span).help(
        "delete it: the story is as good without it, and the consent does not cover it. If it is that of an organisation, it belongs in the text of the organisation: link to it",
    )
}

/// The number of a document or a file of one person.
pub(crate) fn document(span: Span) -> Diagnostic {
    found(
        "this may be the number of a person's document or file",
        span,
    )
    .help("if it is, delete it: the story is as good without it, and the consent does not cover it. A law, an amount or a project can stay")
}

/// A point on a map.
pub(crate) fn place(span: Span) -> Diagnostic {
    found("this shows a place to within a few metres", span).help(
        "delete it, and name the town at most. To say where an office is, link to it: `[](organisation:organisation-id)`",
    )
}

/// A whole date of birth.
pub(crate) fn birth(span: Span) -> Diagnostic {
    found("this may be the date of birth of a person", span).help(
        "if it is, write the age or the year alone: with the day, few facts more tell who it is",
    )
}

/// The street and the number of a house.
pub(crate) fn home(span: Span) -> Diagnostic {
    found("this may be the address where a person lives", span).help(
        "if it is, write the town alone, or the region: people can look for the person there. The address of an office can stay, in a sentence of its own",
    )
}

/// A real name.
pub(crate) fn real_name(span: Span) -> Diagnostic {
    found(
        "this may be the real name of the person in this story",
        span,
    )
    .help("if it is, delete it, also in the other languages; if it was published or shared, tell the person. The name of an organisation or a programme can stay")
}

/// A profile on a social network; `account` is its name there.
pub(crate) fn profile(account: &str, span: Span) -> Diagnostic {
    // An account without its sign is one still.
    let is_name =
        account.starts_with(char::is_uppercase) && account.chars().all(char::is_alphabetic);
    let name = if is_name {
        " If it is the changed name of the person, write it without `@`."
    } else {
        ""
    };
    found("this may be a profile of the person in this story", span)
        .help(format!(
            "delete it: the consent to the story does not cover it.{name} If `{account}` is an account of an organisation, name it below `social` in the `contact` of its facts"
        ))
}

fn found(message: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, message).at(span, "")
}
