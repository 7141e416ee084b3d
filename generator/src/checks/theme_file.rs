use super::unexpected_file;
use spanned::{Code, Diagnostic, Severity, Span, nearest, retype};

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
    let near = near(name, known).map(|it| format!("did you mean `{it}`?"));
    let help = retype(name).or(near).unwrap_or_else(|| {
        "a site replaces templates, assets, icons and strings by files of the same name".to_owned()
    });
    Some(
        Diagnostic::new(CODE, format!("the theme has no file `{name}` to replace"))
            .at(file, "")
            .help(help),
    )
}

/// A file whose name is nearly that of the strings of a language, which has the path `right`. `is_taken`: there is one
/// already; `unlisted` is the tag of a language that the site does not have.
pub(crate) fn strings(
    name: &str,
    right: &str,
    is_taken: bool,
    unlisted: Option<&str>,
    file: Span,
) -> Diagnostic {
    let message = format!(
        "the strings in `{name}` are not used: such a file has the name of a language and `.ftl`, and no more"
    );
    let help = if is_taken {
        unexpected_file::merge_into(right)
    } else {
        let add = unlisted.map_or_else(String::new, |tag| {
            format!(", and add `{tag}` to `languages` in `site.yaml`")
        });
        format!(
            "give the file the name `{right}`{add}; if it is an older copy, delete it. If you see that name already, a program has added an ending that it does not show"
        )
    };
    Diagnostic::new(CODE, message).at(file, "").help(help)
}

/// The file of the theme that has a similar name, in whatever directory. That of another language is never meant.
fn near<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let known = known.filter(|path| !path.starts_with("strings/"));
    // Directories and endings are the same for many files: they make no name similar.
    let word = |path: &'a str| path.rsplit('/').next()?.split('.').next();
    let (directory, file) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, ending) = file.split_once('.').unwrap_or((file, ""));
    let alike = known.clone().filter(|path| path.ends_with(ending));
    let of_ending = nearest(stem, alike.filter_map(word));
    let stem = of_ending.or_else(|| nearest(stem, known.clone().filter_map(word)))?;
    known
        .filter(|path| word(path) == Some(stem))
        .max_by_key(|path| {
            let is_beside = path.rsplit_once('/').is_some_and(|(it, _)| it == directory);
            (path.ends_with(ending), is_beside)
        })
}

/// `site.yaml` names a theme of which there is no file.
pub(crate) fn no_theme(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("there is no file in `themes/{name}/`"))
        .at(span, "")
        .help("remove this line to use the default theme, or correct the name")
}
