use spanned::{Code, Diagnostic, Severity, Span};

/// A file could not be read.
pub(crate) const CODE: &Code = &Code {
    name: "unreadable-file",
    severity: Severity::Error,
    summary: "A file could not be read.",
    explanation: "A file that cannot be read cannot be checked or published. The usual causes are \
        permissions, a symbolic link to a file that does not exist, a file that is too large \
        (a text has at most 2 MB, a picture 32 MB), a copy that was interrupted, or a disk with errors. Correct the \
        permissions or the link, make the file smaller, or remove it.",
    wrong: "",
    right: "",
};

/// The system does not allow to read a file.
pub(crate) fn denied(error: &std::io::Error) -> Diagnostic {
    because(
        format!("cannot read the file: {error}"),
        "check the permissions of the file",
    )
}

/// A file that is not read for another reason. The place is added by the caller.
pub(crate) fn because(reason: impl Into<String>, help: &str) -> Diagnostic {
    Diagnostic::new(CODE, reason).help(help)
}

/// A file that readers could not open: it is empty, or not what the end of its name says.
pub(crate) fn damaged(is_empty: bool, file: Span) -> Diagnostic {
    let message = if is_empty {
        "this file is empty: readers could not open it"
    } else {
        "this file is not a PDF, as its name says: readers could not open it"
    };
    Diagnostic::new(CODE, message)
        .at(file, "")
        .help("open the file where it comes from, and copy it here again; if that does not help, delete it and the links to it")
}
