use memchr::memmem;
use spanned::{Code, Diagnostic, FileId, Severity, Span};

/// A file contains two versions of the same lines.
pub(crate) const CODE: &Code = &Code {
    name: "merge-conflict",
    severity: Severity::Error,
    summary: "A file contains two versions of the same lines.",
    explanation: "Two people changed the same lines, and Git could not decide which ones to keep. It has \
        written both into the file, between lines that begin with `<<<<<<<`, `=======` and \
        `>>>>>>>`. Keep the right version, and delete the other one and the three lines.",
    wrong: "<<<<<<< HEAD\nAsk first.\n=======\nAsk early.\n>>>>>>> other",
    right: "Ask first.",
};

/// The first line that Git has written into a file, if there is one.
pub(crate) fn check(file: FileId, text: &str) -> Option<Diagnostic> {
    let mark = "<<<<<<< ";
    let at = if text.starts_with(mark) {
        0
    } else {
        memmem::find(text.as_bytes(), b"\n<<<<<<< ")? + 1
    };
    if !text[at..].contains("\n>>>>>>> ") {
        return None;
    }
    let line = text[at..].lines().next().unwrap_or_default().len();
    let message = "two people have changed these lines, and both versions are in the file";
    Some(
        Diagnostic::new(CODE, message)
            .at(Span::new(file, at..at + line), "the first version begins here")
            .help("keep one version; delete the other one, and the lines with `<<<<<<<`, `=======` and `>>>>>>>`"),
    )
}
