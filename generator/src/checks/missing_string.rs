use crate::locale;
use spanned::{Code, Diagnostic, Severity, Span};

/// A UI string is missing in a language.
pub(crate) const CODE: &Code = &Code {
    name: "missing-string",
    severity: Severity::Error,
    summary: "A UI string is missing in a language.",
    explanation: "A page in one language must not have buttons in another one. The theme has its words \
        for some languages; for every other language the site adds them in a file of its \
        own, with the same names as in English.",
    wrong: "- { tag: sw, name: Kiswahili, dir: ltr }",
    right: "- { tag: fr, name: Français, dir: ltr }",
};

/// The number of missing strings that are named; the others are counted.
const FEW: usize = 5;

/// A language for which neither the theme nor the site has any string. `place` is its tag in `site.yaml`.
pub(crate) fn language(tag: &str, is_source: bool, place: Span) -> Diagnostic {
    let message =
        format!("the buttons and headings of the portal have no words in the language `{tag}` yet");
    let next = if is_source {
        "; translate what is behind each `=` there"
    } else {
        ", and says how these and all other texts are translated. Until then, `--draft` shows the portal"
    };
    let (rename, tag) = match locale::known_as(tag) {
        Some(known) => (format!("write `tag: {known}`, then "), known),
        None => (String::new(), tag),
    };
    Diagnostic::new(CODE, message).at(place, "").help(format!(
        "{rename}run `homeward new language {tag}`: it writes them into a file, in English{next}"
    ))
}

/// The strings that a language lacks. `file` is the site's file for them, if there is one,
/// and `path` where it is or should be. `renamed` are names of the file that the theme does not have, and
/// missing strings in whose places they are.
pub(crate) fn check(
    tag: &str,
    missing: &[&str],
    file: Option<Span>,
    path: &str,
    renamed: &[(String, String)],
) -> Option<Diagnostic> {
    if missing.is_empty() {
        return None;
    }
    let named: Vec<String> = missing
        .iter()
        .take(FEW)
        .map(|key| format!("`{key}`"))
        .collect();
    let rest = match missing.len().saturating_sub(FEW) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!(
            "UI strings are missing in the language `{tag}`: {}{rest}",
            named.join(", ")
        ),
    )
    .help(match renamed.first() {
        Some((name, key)) => format!(
            "add them to `{path}`; `{key}` is perhaps there as `{name}`: the names before `=` stay as they are"
        ),
        None => format!("add them to `{path}`"),
    });
    if let Some(file) = file {
        diagnostic = diagnostic.at(file, "");
    }
    Some(diagnostic)
}
