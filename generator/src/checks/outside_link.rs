use spanned::{Code, Diagnostic, Severity};

/// A symbolic link points out of the folders of the site.
pub(crate) const CODE: &Code = &Code {
    name: "outside-link",
    severity: Severity::Error,
    summary: "A symbolic link points out of the folders of the site.",
    explanation: "The folder of a site is often a checkout with secrets next to the content. A link \
        is easy to overlook in a review and could publish a file that no one meant to \
        publish, so links are followed only inside `content/` and `themes/`. Replace the \
        link by a copy of the file or folder.",
    wrong: "",
    right: "",
};

/// A link to a place that is not read otherwise.
pub(crate) fn followed() -> Diagnostic {
    Diagnostic::new(
        CODE,
        "the symbolic link points out of `content/` and `themes/`",
    )
    .help("replace the link by a copy of the file or folder")
}
