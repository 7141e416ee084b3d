use spanned::{Code, Diagnostic, Severity};

/// A symbolic link points out of the folders of the site.
pub(crate) const CODE: &Code = &Code {
    name: "outside-link",
    severity: Severity::Error,
    summary: "A symbolic link points out of the folders of the site.",
    explanation: "The folder of a site is often a checkout with secrets next to the content. A link \
        is easy to overlook in a review and could publish a file that no one meant to \
        publish, so links are followed only inside `content/`, `themes/` and `static/`. Replace the \
        link by a copy of the file or folder. If whoever runs the command has decided that a folder may be \
        published, such as one that several portals share, `homeward build --allow-link DIR` follows \
        links into it; so do `check`, `serve`, and the other commands that read a site. A site cannot allow this itself.",
    wrong: "",
    right: "",
};

/// A link to a place that is not read otherwise.
pub(crate) fn followed() -> Diagnostic {
    Diagnostic::new(
        CODE,
        "the symbolic link points out of `content/`, `themes/` and `static/`",
    )
    .help("replace the link by a copy of the file or folder; if its target may be published, whoever runs the command can allow it with `--allow-link DIR`")
}
