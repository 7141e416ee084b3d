//! Lines that look like those of a table.

use super::CODE;
use spanned::{Diagnostic, Span};

/// A table with empty lines between its lines. `has_rule` is whether it has the line `|---|---|`.
pub(crate) fn spaced_table(has_rule: bool, span: Span) -> Diagnostic {
    let help = "delete the empty lines between the lines of the table";
    let rule = "; then write a second line `|---|---|` under the first one, with `---` once for each column";
    let help = format!("{help}{}", if has_rule { "" } else { rule });
    Diagnostic::new(
        CODE,
        "empty lines divide this table: it is not read as a table",
    )
    .at(span, "")
    .help(help)
}

/// A table whose first line is the one that divides its head from the rest.
pub(crate) fn no_head(columns: usize, span: Span) -> Diagnostic {
    let head = " … |".repeat(columns);
    Diagnostic::new(CODE, "this is not read as a table: its head is missing")
        .at(span, "")
        .help(format!(
            "write a line above this one, with the name of each column: `|{head}`"
        ))
}

/// The second line of a table that is not as it must be; `others` are the columns of the first line and its own, if
/// only their number is wrong.
pub(crate) fn rule(rule: &str, others: Option<(usize, usize)>, span: Span) -> Diagnostic {
    let why = match others {
        Some((first, second)) if first != second => {
            format!("the first line has {first} columns, and this one has {second}")
        }
        _ => "this line is to have hyphens between bars".to_owned(),
    };
    Diagnostic::new(CODE, format!("this is not read as a table: {why}"))
        .at(span, "")
        .help(format!("write `{rule}` in place of this line"))
        .fix(span, rule)
}

/// A table without its second line.
pub(crate) fn no_rule(rule: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this is not read as a table")
        .at(span, "")
        .help(format!("write a line `{rule}` under this one"))
}
