//! Steps that readers would see with other numbers, or on another level, than their author means.

use super::CODE;
use spanned::{Diagnostic, Span};

/// Steps in the line of the first one. `second` is the second one, as it would be written alone.
pub(crate) fn in_one_line(second: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "a number within a line begins no item: readers would see these steps as one",
    )
    .at(span, "")
    .help(format!(
        "write each step on a line of its own: `{second}`; in a quotation or a box, begin each line with `> `"
    ))
}

/// A paragraph between two lists that have one item each, with the number 1: `word` is its first word.
pub(crate) fn between(word: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this paragraph ends the list above it: readers would see the number 1 again behind it",
    )
    .at(span, "")
    .help(format!(
        "if it belongs to the step above, begin each of its lines with three blanks: `   {word} …`; in a quotation or a box, write them behind `> `"
    ))
}

/// An item with one blank before its mark, between items that have none: `item` are its mark and its words.
pub(crate) fn one_blank(item: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "one blank before an item changes nothing: readers would see it on the level of the item above",
    )
    .at(span, "")
    .help(format!(
        "if it is a part of the item above, write two blanks before it: `  {item}`, and so before each item like it; if not, delete the blank"
    ))
}
