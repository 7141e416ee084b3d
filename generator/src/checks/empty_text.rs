use spanned::{Code, Diagnostic, Severity, Span};

/// A text or a section has a heading, and nothing else.
pub(crate) const CODE: &Code = &Code {
    name: "empty-text",
    severity: Severity::Warning,
    summary: "A text or a section has a heading, and nothing else.",
    explanation: "The page would be in lists, in the feed and in the search, and a reader who opens it \
        finds it empty. Write the text, or remove the file until it is written. If the source does \
        not answer the question of a section, say so in a sentence.",
    wrong: "---\ntitle: Safety\nsummary: How to stay safe.\n---",
    right: "---\ntitle: Safety\nsummary: How to stay safe.\n---\n## Stay safe {#stay-safe}\n\nStay safe. See [](programme:small-help#steps).",
};

/// A text without words; its title.
pub(crate) fn below(title: Span) -> Diagnostic {
    Diagnostic::new(CODE, "there is no text below the title and the summary")
        .at(title, "")
        .help("write the text below the second line of dashes")
}

/// A section without words; its heading.
pub(crate) fn section(heading: Span) -> Diagnostic {
    Diagnostic::new(CODE, "there is no text below this heading")
        .at(heading, "")
        .help("write the text below it, or delete the heading; if the source says nothing, say so in a sentence")
}
