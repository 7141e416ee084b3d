//! What was meant as a link and is not read as one.

use super::CODE;
use crate::file_names::{in_link, is_picture};
use spanned::{Diagnostic, Span};

const UNREAD: &str = "this is not read as a link";

/// Two addresses behind the same words.
pub(crate) fn two_addresses(words: &str, one: &str, other: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, UNREAD)
        .at(span, "there are two addresses behind the words")
        .help(format!(
            "keep one of the addresses: `[{words}]({one})` or `[{words}]({other})`"
        ))
}

/// A file whose name has blanks or brackets; `address` is the whole address.
pub(crate) fn file_name(words: &str, address: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, UNREAD)
        .at(span, "the name of the file has blanks")
        .help(format!(
            "write `<` before the address and `>` behind it: `[{words}](<{address}>)`"
        ))
}

/// An address of a letter with more than the address.
pub(crate) fn letter(words: &str, mail: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, UNREAD)
        .at(span, "there is more than the address")
        .help(format!(
            "write the address alone, without what is behind it: `[{words}](mailto:{mail})`"
        ))
}

pub(super) const NO_PICTURE: &str = "this is not read as a picture: readers would see it";
pub(super) const PICTURE: &str =
    "write `![what the picture shows](entrance.jpg)`, with a file that is next to the text";

/// A picture as other programs write it; `words` say what it shows.
pub(crate) fn embed(file: &str, words: &str, span: Span) -> Diagnostic {
    let (message, help) = if is_picture(file) {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let target = in_link(name);
        // Other programs write the width of a picture there.
        let is_size = !words.contains(char::is_alphabetic) || words.len() < 2;
        let words = if is_size {
            "what the picture shows"
        } else {
            words
        };
        (
            NO_PICTURE,
            format!(
                "write `![{words}]({target})`, and put the file next to the text; in a story, name it under `photo` in `story.yaml` instead"
            ),
        )
    } else {
        (
            "this is the mark of another program: readers would see it",
            "a text has no other text inside: delete the mark, or write a link, such as `[](service:legal-support)`; for a picture, `![what the picture shows](entrance.jpg)`".to_owned(),
        )
    };
    Diagnostic::new(CODE, message).at(span, "").help(help)
}
