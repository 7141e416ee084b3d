use spanned::{Code, Diagnostic, Severity, Span};

/// A footnote or an address is defined, and nothing names it.
pub(crate) const CODE: &Code = &Code {
    name: "unused-definition",
    severity: Severity::Warning,
    summary: "A footnote or an address is defined, and nothing names it.",
    explanation: "Readers see a footnote only where the text has its mark, `[^1]`, and an address that is \
        defined at the end of a text only where a link names it. Without that, the words are lost. \
        Write the mark into the text, or delete the line. If a name is defined twice, its marks and links take the first \
        one: give the second one another name.",
    wrong: "She waited.\n\n[^1]: The leaflet says so.",
    right: "She waited.[^1]\n\n[^1]: The leaflet says so.",
};

/// A footnote without a mark in the text.
pub(crate) fn footnote(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "readers do not see this footnote: nothing in the text names it",
    )
    .at(span, "")
    .help(format!(
        "write `[^{name}]` after the words to which it belongs"
    ))
}

/// An address without a link that names it.
pub(crate) fn address(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "no link uses this address")
        .at(span, "")
        .help(format!(
            "write `[words][{name}]` where the link should be, or delete the line"
        ))
}

/// Words behind a name in brackets, which Markdown takes for an address. `is_mail` is whether they are one of
/// letters.
pub(crate) fn words(name: &str, words: &str, is_mail: bool, span: Span) -> Diagnostic {
    let words = if is_mail {
        format!("<{words}>")
    } else {
        words.to_owned()
    };
    Diagnostic::new(
        CODE,
        "readers would not see this line: it is read as the address of a link",
    )
    .at(span, "")
    .help(format!(
        "write it without the square brackets: `{name}: {words}`"
    ))
}

/// A footnote that has the name of another one, `first`.
pub(crate) fn second_footnote(name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there are two footnotes `[^{name}]`: each mark leads to the first one"),
    )
    .at(span, "")
    .related(first, "the first one")
    .help(format!(
        "give this one another name, such as `[^{name}b]`, here and at its mark in the text; if both are about the same words, make one footnote of them"
    ))
}

/// An address that has the name of another one, `first`.
pub(crate) fn second_address(name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`[{name}]` has two addresses: links take the first one"),
    )
    .at(span, "no link leads here")
    .related(first, "the first one")
    .help(format!(
        "delete the line that is wrong; if both are right, give this one another name, such as `[{name} 2]`, here and in its link"
    ))
}
