//! Marks of items that are no items, or are two.

use super::CODE;
use spanned::{Diagnostic, Span};

/// A mark at the start of a line with another blank behind it than that of the space bar. `blank` are the
/// bytes of the blank.
pub(crate) fn other_blank(mark: &str, sign: char, blank: Span, span: Span) -> Diagnostic {
    let what = if mark.starts_with('#') {
        "a heading"
    } else {
        "an item of a list"
    };
    let code = u32::from(sign);
    let message = format!(
        "this is not read as {what}: the blank behind `{mark}` is a special one (U+{code:04X}), which looks the same"
    );
    Diagnostic::new(CODE, message)
        .at(span, "readers would see this as it is")
        .help(format!(
            "delete the blank behind `{mark}`, and type it again with the space bar"
        ))
        .fix(blank, " ")
}

/// An item whose words begin with the mark of an item: `mark` is the first one, `inner` the second one.
pub(crate) fn item_in_item(mark: &str, inner: &str, span: Span) -> Diagnostic {
    let has_number = inner.starts_with(|c: char| c.is_ascii_digit());
    let number = inner.trim_end_matches(['.', ')']);
    let sign = &inner[number.len()..];
    // First what loses nothing: without its number, a day is another one.
    let help = if has_number && inner != mark {
        format!(
            "if the number belongs to the words, such as that of a day, write a backslash behind it: `{mark} {number}\\{sign}`; if not, delete one of the two"
        )
    } else {
        "delete one of the two".to_owned()
    };
    Diagnostic::new(
        CODE,
        format!("there are two marks of an item, `{mark}` and `{inner}`: readers would see both"),
    )
    .at(span, "")
    .help(help)
}
