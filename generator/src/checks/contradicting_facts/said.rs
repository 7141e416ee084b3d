//! Facts that a text, or another fact of the same entry, denies.

use super::CODE;
use crate::checks::Subject;
use spanned::{Diagnostic, Severity, Span};

/// A text says that calls cost money, and the one number of its organisation is free.
pub(crate) fn call_not_free(organisation: &str, number: Span, said: Span) -> Diagnostic {
    let message = format!(
        "the number of `{organisation}` has `toll_free: true`, and the text says that it is not free"
    );
    Diagnostic::new(CODE, message)
        .at(number, "")
        .related(said, "the text says so here")
        .help("compare both with the source: if a call costs money, remove `toll_free: true`; if it is free, correct the texts in all languages")
}

/// A text says that help is never money, and the facts of its programme say that it is.
pub(crate) fn never_cash(programme: Subject<'_>, said: Span) -> Diagnostic {
    let message = format!(
        "the text of `{}` says that help is never money, and `delivery` is `cash`",
        programme.id
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .related(said, "the text says so here")
        .help("compare both with the source: if help is goods and services, write `delivery: in_kind`; if it is money, correct the texts in all languages")
}

/// A text names another hour or day for an event than its facts; `facts` is what they say, such as
/// `begins at 10:00`.
pub(crate) fn time_of_event(
    event: Subject<'_>,
    facts: &str,
    said: &str,
    place: Span,
) -> Diagnostic {
    let message =
        format!("the text says `{said}`, and the facts of this event say that it {facts}");
    Diagnostic::new(CODE, message)
        .at(place, "")
        .related(event.span, "the facts")
        .help("compare both with the source, and correct the one that is wrong; `starts` and `ends` have the time of the place")
}

/// The host of an e-mail address is one letter away from that of the website beside it.
pub(crate) fn near_host(
    organisation: &str,
    [mail, site]: [&str; 2],
    [here, there]: [Span; 2],
) -> Diagnostic {
    let message = format!(
        "the e-mail address of `{organisation}` is at `{mail}`, and the website is `{site}`: is a letter wrong?"
    );
    Diagnostic::new(CODE, message)
        .at(here, "")
        .related(there, "the website")
        .help("compare both with the source, and correct the one that is wrong: letters to a wrong address are lost, or reach a stranger")
}

/// An address in a text is almost one of the facts.
pub(crate) fn near_address(written: &str, known: &str, place: Span) -> Diagnostic {
    let message = format!("`{written}` is in no facts, and `{known}` is");
    Diagnostic::new(CODE, message)
        .at(place, "")
        .help("compare both with the source, and correct the one that is wrong: with a wrong ending, readers come to a stranger")
}

/// The title of a country, with the code `own`, is the name of the country with the code `other`.
pub(crate) fn code_of_other(
    country: Subject<'_>,
    (own, other): (&str, &str),
    title: &str,
    place: Span,
) -> Diagnostic {
    let message = format!(
        "the title of the country `{}` is {title}, which has the code {other}, and `code` is {own}",
        country.id
    );
    Diagnostic::new(CODE, message)
        .at(place, "")
        .related(country.span, "the code")
        .help("write the name of the country with this code, or correct the code")
}

/// A text says that a programme began in another year than `since`.
pub(crate) fn year(programme: Subject<'_>, since: i32, said: &str, place: Span) -> Diagnostic {
    let message = format!(
        "`since` of `{}` is {since}, and the text says `{said}`",
        programme.id
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .related(place, "the text says so here")
        .help("compare both with the source, and correct the one that is wrong; if it is the text, correct it in all languages")
}

/// A text says that a programme has ended, and the facts say that it runs.
pub(crate) fn ended(programme: Subject<'_>, said: &str, place: Span) -> Diagnostic {
    let message = format!(
        "`status` of `{}` is `running`, and the text says `{said}`",
        programme.id
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .related(place, "the text says so here")
        .help("look at the source again: if it has ended, write `status: ended`; if it runs, say so in the texts in all languages, and name what ended as `the first phase` or `an earlier phase`")
}

/// The facts of an organisation have what its `gaps` say is missing: `what` is this, such as `phone number`.
/// `is_sure`: nothing follows that can say for whom it is missing.
pub(crate) fn not_missing(
    organisation: &str,
    what: &str,
    is_sure: bool,
    [gap, fact]: [Span; 2],
) -> Diagnostic {
    let message = format!("`gaps` say that `{organisation}` has no {what}, and it has one");
    let help = if is_sure {
        "if it is right, take the words about it out of `gaps`, in all languages; if it is not, correct it"
    } else {
        "if it answers this, take the words out of `gaps`, in all languages; if it is for something else, they can stay"
    };
    let mut found = Diagnostic::new(CODE, message)
        .at(gap, "")
        .related(fact, "it is here")
        .help(help);
    if !is_sure {
        found.severity = Severity::Note;
    }
    found
}
