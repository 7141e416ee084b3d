//! What is left of a link.

use super::CODE;
use spanned::{Diagnostic, Span};

/// Words in brackets without the address that they had, or were to have.
pub(crate) fn address(words: &str, address: &str, span: Span) -> Diagnostic {
    let meant = format!("[{words}]({address})");
    let message = format!("`[{words}]` is not read as a link: its address is missing");
    Diagnostic::new(CODE, message)
        .at(span, "readers would see the brackets")
        .help(format!(
            "write `{meant}`; if it is no link, write the words without brackets"
        ))
        .fix(span, meant)
}

/// A reference that readers would see. `words` are those in brackets next to it.
pub(crate) fn reference(reference: &str, words: Option<&str>, span: Span) -> Diagnostic {
    let message = format!("`{reference}` is not read as a link: readers would see it");
    let found = Diagnostic::new(CODE, message).at(span, "");
    match words {
        Some(words) => {
            let meant = format!("[{words}]({reference})");
            let order = "first the words in square brackets, then the reference in round ones";
            found
                .help(format!("write `{meant}`: {order}"))
                .fix(span, meant)
        }
        None => found.help(format!(
            "write `[words]({reference})`, or `[]({reference})`: that has its words by itself"
        )),
    }
}
