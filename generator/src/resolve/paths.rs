use super::entry::Entry;
use crate::kinds::Kind;

/// The path of an entry's page in the language of a tag, below the site's root.
pub(super) fn of(entry: &Entry, tag: &str) -> String {
    let slug = &entry.slug;
    match entry.kind {
        Kind::Page if entry.is_home() => format!("{tag}/index.html"),
        Kind::Page => format!("{tag}/{slug}.html"),
        kind => format!("{tag}/{}/{slug}.html", kind.folder()),
    }
}
