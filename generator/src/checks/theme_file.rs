use spanned::{Code, Diagnostic, Severity, Span, did_you_mean};

/// A file of the theme replaces nothing.
pub(crate) const CODE: &Code = &Code {
    name: "theme-file",
    severity: Severity::Error,
    summary: "A file of the theme replaces nothing.",
    explanation: "A site replaces a single file of the theme by a file of the same name. A name that \
        the theme does not have is probably a typo: the file would never be used. New \
        assets, icons, partials and components may have any name.",
    wrong: "themes/default/templates/storey.html",
    right: "themes/default/templates/story.html",
};

/// Directories of a theme in which a site may add files.
const FREE: [&str; 4] = [
    "assets/",
    "templates/partials/",
    "templates/components/",
    "icons/",
];

/// A file of the site's theme; `known` are the names of the theme's own files.
pub(crate) fn check<'a>(
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    file: Span,
) -> Option<Diagnostic> {
    let allowed = FREE.iter().any(|directory| name.starts_with(directory));
    if allowed || known.clone().any(|other| other == name) {
        return None;
    }
    let help = did_you_mean(name, known).unwrap_or_else(|| {
        "a site replaces templates, assets, icons and strings by files of the same name".to_owned()
    });
    Some(
        Diagnostic::new(CODE, format!("the theme has no file `{name}` to replace"))
            .at(file, "")
            .help(help),
    )
}

/// `site.yaml` names a theme of which there is no file.
pub(crate) fn no_theme(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("there is no file in `themes/{name}/`"))
        .at(span, "")
        .help("remove this line to use the default theme, or correct the name")
}
