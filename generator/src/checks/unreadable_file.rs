use spanned::{Code, Diagnostic, Severity, Span};

/// A file could not be read.
pub(crate) const CODE: &Code = &Code {
    name: "unreadable-file",
    severity: Severity::Error,
    summary: "A file could not be read.",
    explanation: "A file that cannot be read cannot be checked or published. The usual causes are \
        permissions, a symbolic link to a file that does not exist, a file that is too large \
        (a text has at most 2 MB, a picture 32 MB), a copy that was interrupted, or a disk with errors. Correct the \
        permissions or the link, make the file smaller, or remove it. Readers cannot read a document with a password: a warning.",
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
pub(crate) fn damaged(damage: Damage, file: Span) -> Diagnostic {
    const AGAIN: &str = "open the file where it comes from, and copy it here again; if that does not help, delete it and the links to it";
    const NO_PDF: &str = "this file is not a PDF, as its name says: readers could not open it";
    let (message, help) = match damage {
        Damage::Empty => ("this file is empty: readers could not open it", AGAIN),
        Damage::NoPdf => (NO_PDF, AGAIN),
        Damage::Renamed => (
            NO_PDF,
            "it is a document of an office program, or an archive, that was renamed: open it there, save it as PDF, and put that file here",
        ),
    };
    Diagnostic::new(CODE, message).at(file, "").help(help)
}

/// Why no program can open a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    Empty,
    NoPdf,
    /// It has the mark of a ZIP archive, as documents of office programs have.
    Renamed,
}

/// A document that can ask readers for a password; `name` is that of the file.
pub(crate) fn protected(name: &str, file: Span) -> Diagnostic {
    let message = format!(
        "`{name}` is protected: it can ask readers for a password, and programs that read it aloud can fail"
    );
    let mut found = Diagnostic::new(CODE, message).at(file, "").help(
        "put a copy without protection here; if you cannot make one, delete the file, and write a link to the website of who published it in place of the link to the file",
    );
    found.severity = Severity::Warning;
    found
}

/// What a file is that has the name of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// A document of an office program before 2007, for texts, tables, slides or letters.
    Office,
    WordProcessor,
    Table,
    Slides,
    Pdf,
    Picture,
    /// A film or a sound.
    Media,
    /// A packed file, as those of offices are too.
    Archive,
}

/// A file that is no text, whatever its name says. The place is added by the caller.
pub(crate) fn foreign(is: Foreign, path: &str, ending: &str) -> Diagnostic {
    let what = match is {
        Foreign::Office => "a document of an office program, such as Word or Excel",
        Foreign::WordProcessor => "a document of a program such as Word",
        Foreign::Table => "a table of a program such as Excel",
        Foreign::Slides => "a file of a program such as PowerPoint",
        Foreign::Pdf => "a PDF",
        Foreign::Picture => "a picture",
        Foreign::Media => "a film or a sound",
        Foreign::Archive => "a packed file, or a document of an office",
    };
    let other = "a file does not become a text when it gets another name";
    let help = match is {
        Foreign::Office
        | Foreign::WordProcessor
        | Foreign::Table
        | Foreign::Slides
        | Foreign::Pdf
        | Foreign::Archive => {
            format!(
                "{other}: take it out of the folder, make `{path}` anew in an editor for texts, such as Notepad or TextEdit, and copy the words into it"
            )
        }
        Foreign::Picture | Foreign::Media => format!(
            "give the file its own ending back in place of `.{ending}`, and write the text in a new `{path}`"
        ),
    };
    because(format!("this file is {what}, and no text"), &help)
}
