use super::CODE;
use spanned::{Diagnostic, Span};

/// How a mark without its partner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unpaired {
    /// Before a word.
    Before,
    /// Behind a word.
    Behind,
    /// A part of it has a partner: the marks before and behind the words differ.
    Cut,
}

/// A mark at the edge of a word that Markdown does not read, or reads in part.
pub(crate) fn unpaired(sort: Unpaired, mark: &str, span: Span) -> Diagnostic {
    let sign = mark.chars().next().unwrap_or('*');
    let shown = |mark: &str| match sign {
        '`' => "a grave accent, the sign of code".to_owned(),
        _ => format!("`{mark}`"),
    };
    let message = match sort {
        Unpaired::Before => format!(
            "readers would see {}: behind the words, it is missing",
            shown(mark)
        ),
        Unpaired::Behind => format!(
            "readers would see {}: before the words, it is missing",
            shown(mark)
        ),
        Unpaired::Cut => format!(
            "the marks before and behind these words are not the same: readers would see a `{sign}`"
        ),
    };
    let pair = match sign {
        '`' => "delete it; if it is an apostrophe, write `'`".to_owned(),
        '~' => {
            "write `~~` on both sides of the words, without blanks inside: `~~old~~`; or delete it"
                .to_owned()
        }
        _ => format!(
            "write the same marks on both sides of the words, without blanks inside: `{sign}{sign}words{sign}{sign}` for bold ones, `{sign}words{sign}` for italics; or delete them"
        ),
    };
    let note = if mark == "*" && sort == Unpaired::Before {
        "; if it is the sign of a note, write it right behind the word, too, to which the note belongs"
    } else {
        ""
    };
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("{pair}{note}"))
}
