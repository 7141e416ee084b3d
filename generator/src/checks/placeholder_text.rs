use spanned::{Code, Diagnostic, Severity, Span};

/// A text contains words that stand for words still to be written.
pub(crate) const CODE: &Code = &Code {
    name: "placeholder-text",
    severity: Severity::Warning,
    summary: "A text contains words that stand for words still to be written.",
    explanation: "Notes such as `TODO` are for editors, and readers take them for a part of the text. \
        Words in brackets that stand for others, such as `<phone>` or `[NAME]`, help nobody. Write \
        the words, or put the note into a comment: `<!-- TODO: ask again -->`.",
    wrong: "TODO: ask the office.",
    right: "<!-- TODO: ask the office. -->",
};

/// A word that stands for others, in a value of YAML: readers would not see a comment there.
pub(crate) fn in_value(word: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{word}` stands for words that are still to be written"),
    )
    .at(span, "")
    .help("write the words; a note to other editors is a line of its own that begins with `#`")
}

/// A word that stands for others.
pub(crate) fn word(word: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("readers would see `{word}`"))
        .at(span, "")
        .help("write the text, or put the note into a comment: `<!-- … -->`")
}

/// Words between `<` and `>`, which are taken for HTML.
pub(crate) fn in_angles(words: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`<{words}>` stands for words that are still to be written"),
    )
    .at(span, "readers would see nothing here")
    .help("write the words in its place, without `<` and `>`; a number or an address of an organisation of the portal is a link, such as `[](phone:small-office)`")
}
