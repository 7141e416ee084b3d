//! What was meant as a link and is not read as one.

use super::CODE;
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
