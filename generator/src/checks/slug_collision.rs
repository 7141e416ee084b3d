use super::Subject;
use spanned::{Code, Diagnostic, Severity};
use std::collections::HashMap;

/// Two pages have the same address.
pub(crate) const CODE: &Code = &Code {
    name: "slug-collision",
    severity: Severity::Error,
    summary: "Two pages have the same address.",
    explanation: "The address of a page is made of its kind and its `slug`, or its id if it has no \
        `slug`. Only one of two pages with the same address could be published. The address \
        `index` belongs to the list of the kind. Give one of the two another `slug`.",
    wrong: "slug: index",
    right: "slug: legal-help",
};

/// The last part of the address of a list.
const LIST: &str = "index";

/// Entries of one kind that have the same address. `entries` are their slugs, with the
/// entries.
pub(crate) fn check<'a>(
    entries: impl IntoIterator<Item = (&'a str, Subject<'a>)>,
) -> Vec<Diagnostic> {
    let mut taken: HashMap<(&str, &str), Subject<'_>> = HashMap::new();
    let mut found = Vec::new();
    for (slug, entry) in entries {
        if slug == LIST {
            found.push(
                Diagnostic::new(
                    CODE,
                    format!(
                        "the address `{LIST}` belongs to the list of {}",
                        entry.folder
                    ),
                )
                .at(entry.span, "")
                .help("give the entry another `slug` or id"),
            );
        } else if let Some(other) = taken.insert((entry.kind, slug), entry) {
            found.push(
                Diagnostic::new(
                    CODE,
                    format!(
                        "the {} `{}` and `{}` have the same address",
                        entry.folder, other.id, entry.id
                    ),
                )
                .at(entry.span, format!("the address `{slug}`"))
                .related(other.span, "the same address")
                .help("give one of them another `slug`"),
            );
        }
    }
    found
}
