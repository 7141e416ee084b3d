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
