//! Contacts that are there twice.

use super::at;
use spanned::{Diagnostic, Severity, Span};

/// A text has the contact of an organisation for the second time.
pub(crate) fn contact(id: &str, again: Span, first: Span) -> Diagnostic {
    let message = format!("the contact of `{id}` is on this page twice");
    let help = format!(
        "write the organisation that was meant; if it is the same one, write a link to it here in place of the box: `[](organisation:{id})`"
    );
    at(message, again, &help).related(first, "the first time")
}

/// Two organisations have the same website, number or address for e-mail: `what` is this. `parent`: they are offices of
/// this body, in different countries.
pub(crate) fn contact_of(
    what: &str,
    (one, other): (&str, &str),
    parent: Option<&str>,
    (here, there): (Span, Span),
) -> Diagnostic {
    let message = format!("the organisations `{one}` and `{other}` have the same {what}");
    let help = match parent {
        Some(parent) => format!(
            "compare both with their sources, and correct the one that is wrong; if it is that of `{parent}` for all its offices, write it there, too"
        ),
        None => "compare both with their sources, and correct the one that is wrong; if one of them belongs to the other, name that one as its `parent`".to_owned(),
    };
    at(message, here, &help).related(there, "the other one")
}

/// The boxes of two organisations on a page show the same number.
pub(crate) fn number_of_two(
    number: &str,
    (one, other): (&str, &str),
    (here, there): (Span, Span),
) -> Diagnostic {
    let message =
        format!("the boxes of `{one}` and `{other}` on this page show the same number, {number}");
    let help = "if the facts of one of them were copied from the other, correct the number there; if both have it, it can stay: say in the text that it is one line";
    let mut found = at(message, here, help).related(there, "the first box");
    found.severity = Severity::Note;
    found
}
