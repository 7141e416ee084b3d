//! Words that are the same in one language, and others in the language from which they are translated.

use super::{CODE, at};
use spanned::{Diagnostic, Span};

/// Two strings of the interface that stand side by side have the same words. `first` is where the other one is, if it
/// is in the file.
pub(crate) fn label(
    key: &str,
    other: &str,
    words: &str,
    span: Span,
    first: Option<Span>,
) -> Diagnostic {
    let message = format!("the strings `{key}` and `{other}` have the same words: `{words}`");
    let found = Diagnostic::new(CODE, message).at(span, "").help(
        "readers choose between the two: look at both in English, and write other words for the one that is wrong",
    );
    match first {
        Some(first) => found.related(first, "the first time"),
        None => found,
    }
}

/// Two strings of the interface have the same words, and other ones in English. `first` is where the other one is, if
/// it is in the file.
pub(crate) fn strings(
    (key, other): (&str, &str),
    words: &str,
    (of_key, of_other): (&str, &str),
    span: Span,
    first: Option<Span>,
) -> Diagnostic {
    let message = format!("the strings `{key}` and `{other}` have the same words: `{words}`");
    let found = Diagnostic::new(CODE, message).at(span, "").help(format!(
        "in English, `{key}` is “{of_key}”, and `{other}` is “{of_other}”: write other words for the one that is wrong"
    ));
    match first {
        Some(first) => found.related(first, "the first time"),
        None => found,
    }
}

/// Two criteria, headings, outcomes, questions or groups have the same words in a translation. `what` is the list in which they are, and
/// the keys of the words.
pub(crate) fn rule_words(
    (list, keys): (&str, String),
    (one, other): (&str, &str),
    again: Span,
    first: Span,
) -> Diagnostic {
    let message = format!("the {list} `{one}` and `{other}` have the same {keys} here");
    let help = "in the source language they have not: compare each with it, and write the words that were meant";
    at(message, again, help).related(first, "the other one")
}

/// A line that a translation has twice, and its source text does not.
pub(crate) fn line_of_translation(again: Span, first: Span) -> Diagnostic {
    let message = "this line is in the text twice, and the source text has none twice";
    let help = "compare each with the source text, and write the words that were meant";
    at(message.to_owned(), again, help).related(first, "the first time")
}
