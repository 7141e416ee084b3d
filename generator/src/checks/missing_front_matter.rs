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

/// A text whose lines end with the sign of old Macs; `fence` is its first line.
pub(crate) fn one_line(fence: Span) -> Diagnostic {
    let message =
        "the lines of this file end with CR alone, as on old Macs: they are read as one line";
    Diagnostic::new(CODE, message)
        .at(fence, "")
        .help("choose LF (Unix) as the end of lines in your editor, and save the file again; or copy the text into a new file, and save that one")
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

/// A key below the front matter, with which the text begins.
pub(crate) fn below(key: &str, place: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{key}` is below the front matter: readers would see it as words"))
        .at(place, "")
        .help(format!(
            "move the second line `---` below `{key}` and what belongs to it; if it is not a key but words, begin the text with a capital letter"
        ))
}

const HELP: &str = "begin the file with `---`, then `title:` and `summary:`, then `---`";
