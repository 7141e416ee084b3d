use spanned::{Code, Diagnostic, Severity, Span};

/// A file could not be read.
pub(crate) const CODE: &Code = &Code {
    name: "unreadable-file",
    severity: Severity::Error,
    summary: "A file could not be read.",
    explanation: "A file that cannot be read cannot be checked or published. The usual causes are \
        permissions, a symbolic link to a file that does not exist, or a disk with errors. \
        Correct the permissions or the link, or remove the file.",
    wrong: "",
    right: "",
};

/// The contents of a file cannot be read.
pub(crate) fn contents(file: Span, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(CODE, format!("cannot read the file: {error}"))
        .at(file, "")
        .help("check the permissions of the file")
}

/// A directory or a link cannot be followed.
pub(crate) fn path(error: &impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(CODE, format!("cannot read: {error}"))
        .help("check permissions and symbolic links")
}
