//! Marks with backslashes.

use super::CODE;
use spanned::{Diagnostic, Span};

/// Words whose marks have backslashes.
pub(crate) fn escaped(words: &str, marks: &str, span: Span) -> Diagnostic {
    /// More characters do not fit into a help.
    const MOST: usize = 60;
    let meant = format!("{marks}{words}{marks}");
    let is_short = !words.contains('\n') && words.chars().count() <= MOST;
    let shown = if is_short {
        &meant
    } else {
        &format!("{marks}words{marks}")
    };
    let help = format!("remove the backslashes before the marks: `{shown}`");
    let found = Diagnostic::new(
        CODE,
        "backslashes make plain text of the marks: readers would see them",
    )
    .at(span, "");
    // One star can point to a note.
    if marks == "*" {
        return found.help(format!(
            "{help}; if a star points to a note, write a footnote: `[^1]`"
        ));
    }
    found.help(help).fix(span, meant)
}

/// A heading whose marks have backslashes.
pub(crate) fn escaped_heading(heading: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "a backslash makes plain text of this heading: readers would see its marks",
    )
    .at(span, "")
    .help(format!(
        "remove the backslash, with an empty line before and behind the heading: `{heading}`"
    ))
}

/// The first of several lines that would be items of a list without the backslash before their marks.
pub(crate) fn escaped_list(mark: &str, span: Span) -> Diagnostic {
    let meant = mark.replace('\\', "");
    let spoken = if meant == "-" {
        "; before words that people say, write a dash: `– Words`"
    } else {
        ""
    };
    Diagnostic::new(
        CODE,
        "backslashes make plain text of the marks of this list",
    )
    .at(span, "the first of them")
    .help(format!(
        "remove the backslash from each line: `{meant} Words`{spoken}"
    ))
}
