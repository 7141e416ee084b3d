use spanned::{Code, Diagnostic, Severity, Span};

/// A text does not begin with front matter.
pub(crate) const CODE: &Code = &Code {
    name: "missing-front-matter",
    severity: Severity::Error,
    summary: "A text does not begin with front matter.",
    explanation: "Front matter is the YAML at the start of a text, between two lines `---`. It has the \
        title and the summary, which appear in lists, in search results and at the top of \
        the page. Add it, or close it.",
    wrong: "# Safety\n\nStay safe.",
    right: "---\ntitle: Safety\nsummary: How to stay safe.\n---\nStay safe.",
};

/// A text without front matter; `first_line` is where it should begin.
pub(crate) fn absent(first_line: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the text has no front matter")
        .at(first_line, "the first line should be `---`")
        .help(HELP)
}

/// A text whose front matter has no end; `first_line` is where it begins.
pub(crate) fn endless(first_line: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the front matter does not end")
        .at(first_line, "opened here, never closed")
        .help(HELP)
}

/// A line that was meant as the end of the front matter.
pub(crate) fn other_line(line: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the front matter does not end")
        .at(line, "this is not its end")
        .help("write exactly three hyphens: `---`")
        .fix(line, "---")
}

const HELP: &str = "begin the file with `---`, then `title:` and `summary:`, then `---`";
