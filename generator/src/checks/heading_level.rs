use spanned::{Code, Diagnostic, Severity, Span};

/// A heading has a level that does not follow from the one before.
pub(crate) const CODE: &Code = &Code {
    name: "heading-level",
    severity: Severity::Warning,
    summary: "A heading has a level that does not follow from the one before.",
    explanation: "People who use a screen reader move from heading to heading by level. A heading under \
        `##` is `###`: with `####` they look for a part that does not exist. A line of dashes \
        or of `=` directly under a paragraph makes the paragraph a heading. A line of bold words alone looks like a heading, \
        and is none for them. For a line between two parts, \
        leave an empty line before the dashes.",
    wrong: "## Papers\n\n#### Passport",
    right: "## Papers\n\n### Passport",
};

/// A heading of the level `level` where at most `most` is possible.
pub(crate) fn skipped(most: u8, level: u8, span: Span) -> Diagnostic {
    let signs = |level: u8| "#".repeat(usize::from(level));
    Diagnostic::new(
        CODE,
        format!(
            "a heading of level {level} follows one of level {}",
            most - 1
        ),
    )
    .at(span, "")
    .help(format!(
        "write `{}` instead of `{}`",
        signs(most),
        signs(level)
    ))
}

/// A paragraph of a few bold words, with text below.
pub(crate) fn bold(level: u8, words: &str, span: Span) -> Diagnostic {
    let signs = "#".repeat(usize::from(level));
    Diagnostic::new(CODE, "this line looks like a heading, and is none")
        .at(span, "")
        .help(format!(
            "write `{signs} {words}` without the stars; if it is a sentence that all should see, end it with a full stop"
        ))
}

/// A paragraph that a line of dashes or of `=` makes a heading.
pub(crate) fn underlined(sign: char, span: Span) -> Diagnostic {
    let (line, signs, meant) = match sign {
        '=' => (
            "the line of `=`",
            "this line",
            "delete the line below the text, or write `---` with an empty line before it for a line between two parts",
        ),
        _ => (
            "the line of dashes",
            "them",
            "leave an empty line before the dashes",
        ),
    };
    Diagnostic::new(CODE, format!("{line} under this text makes it a heading"))
        .at(span, "")
        .help(format!(
            "{meant}; if it is a heading, write `## ` before it and remove {signs}"
        ))
}
