use super::stray_mark::NoteEnd;
use spanned::{Code, Diagnostic, Severity, Span};

/// A comment or a block of code is begun and never ended.
pub(crate) const CODE: &Code = &Code {
    name: "unclosed-mark",
    severity: Severity::Error,
    summary: "A comment or a block of code is begun and never ended.",
    explanation: "Everything after the beginning of a comment is hidden from readers, and everything after \
        the beginning of a block of code is shown in the type of a typewriter, with its marks, \
        until the end of the text. Programs make one dash of two hyphens: then the end of a comment is not \
        read as its end. Write the end where it belongs.",
    wrong: "<!-- a note to myself\n\nThe rest of the text.",
    right: "<!-- a note to myself -->\n\nThe rest of the text.",
};

/// A comment without its end. `other` is what was meant as its end, if that is sure.
pub(crate) fn comment(span: Span, other: Option<Span>, end: NoteEnd) -> Diagnostic {
    let message = "this comment has no end: readers do not see what follows";
    ended(
        Diagnostic::new(CODE, message).at(span, "begins here"),
        other,
        end,
    )
}

/// Words behind the end of a comment, with a second end.
pub(crate) fn ended_before(span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "the comment ended before these words: readers would see them",
    )
    .at(span, "")
    .help("a comment ends with its first `-->`: if these words belong to it, delete that one")
}

/// Likewise in the line of a paragraph, where it is no comment.
pub(crate) fn comment_in_line(span: Span, other: Option<Span>, end: NoteEnd) -> Diagnostic {
    let message = "this comment has no end: readers would see it";
    ended(Diagnostic::new(CODE, message).at(span, ""), other, end)
}

fn ended(found: Diagnostic, other: Option<Span>, end: NoteEnd) -> Diagnostic {
    match other {
        Some(other) => found
            .help("write the end of a comment with two hyphens: `-->`; programs make one dash of them")
            .fix(other, "-->"),
        None => found.help(format!(
            "write `-->` behind the last word of the comment, with two hyphens{}",
            end.line()
        )),
    }
}

/// A block of code without its end.
pub(crate) fn code(span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this block of code has no end: the rest of the text becomes code",
    )
    .at(span, "begins here")
    .help("remove this line, or write the same line again where the code ends")
}
