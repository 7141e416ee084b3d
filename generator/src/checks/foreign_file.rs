use spanned::{Code, Diagnostic, Severity, Span};

/// A page would load a file from another website.
pub(crate) const CODE: &Code = &Code {
    name: "foreign-file",
    severity: Severity::Error,
    summary: "A page would load a file from another website.",
    explanation: "A page that loads a font, a picture or a program from another website tells that website who \
        reads it and when. The policy of the portal forbids browsers to do so: the file would be missing, without \
        a word. Put files that you may publish into the theme.",
    wrong: "@import url(\"https://fonts.googleapis.com/css2?family=Roboto\");",
    right: "@font-face { font-family: Roboto; src: url(\"roboto.woff2\"); }",
};

/// What a file of the theme would load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loads {
    /// A file that the theme could have itself.
    File,
    /// A program.
    Script,
}

/// An address in a style sheet or a template; `folder` is that of the theme's files.
pub(crate) fn found(loads: Loads, folder: &str, span: Span) -> Diagnostic {
    let help = match loads {
        Loads::File => format!(
            "if you may publish the file, put it into `{folder}`, and write its name in place of the address; else delete this"
        ),
        Loads::Script => "delete it: no program of another website runs in a portal".to_owned(),
    };
    Diagnostic::new(
        CODE,
        "another website would learn who reads the page; browsers do not load this in a portal",
    )
    .at(span, "")
    .help(help)
}
