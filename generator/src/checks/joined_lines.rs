use spanned::{Code, Diagnostic, Severity, Span};

/// Short lines are joined into one paragraph.
pub(crate) const CODE: &Code = &Code {
    name: "joined-lines",
    severity: Severity::Warning,
    summary: "Short lines are joined into one paragraph.",
    explanation: "Markdown joins the lines of a paragraph: an address or a poem becomes one line of text. \
        End each line with a backslash `\\` to keep the line, or write a list. In YAML, the value of a key is \
        joined in the same way, if its lines do not begin below `|`.",
    wrong: "The office\n12 River Street\nBaghdad",
    right: "The office\\\n12 River Street\\\nBaghdad",
};

/// A paragraph of short lines; its first line.
pub(crate) fn paragraph(first: Span) -> Diagnostic {
    Diagnostic::new(CODE, "these short lines become one line of text")
        .at(first, "the first of them")
        .help("to keep the lines, write a backslash `\\` at the end of each but the last; to join them, write them in one line")
}

/// A value of YAML with the sign of HTML for a new line.
pub(crate) fn breaks(key: &str, span: Span) -> Diagnostic {
    let message = format!("`{key}` has no HTML: readers would see `<br>`, and one line");
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "write `{key}: |-`, and below it each line of the address with two blanks before it, without `<br>` and quotation marks"
    ))
}

/// The lines of a value of YAML, which readers would see as one; the first of them.
pub(crate) fn value(key: &str, first: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the lines of `{key}` become one line"))
        .at(first, "the first of them")
        .help(format!(
            "write `{key}: |-`, and below it each line with two blanks before it"
        ))
}
