//! Pages of the earlier portal that this one does not have: links to them lead nowhere.

use super::{Changes, Written};
use crate::kinds::Kind;
use crate::resolve::Site;
use std::collections::HashSet;

impl Written {
    /// Names the pages of entries that are gone, of the languages that the portal still has.
    pub(crate) fn with_gone(mut self, site: &Site) -> Self {
        self.gone = gone(site, &self.changes);
        self
    }
}

fn gone(site: &Site, changes: &Changes) -> Vec<String> {
    let names = changes
        .removed
        .iter()
        .filter_map(|path| kind_and_name(path));
    let pages: HashSet<&str> = names
        .filter(|(_, kind, _)| *kind == Kind::Page)
        .map(|(_, _, name)| name)
        .collect();
    let has_language = |tag: &str| site.languages.all().any(|it| site.languages.tag(it) == tag);
    let removed = changes.removed.iter().filter(|path| {
        kind_and_name(path).is_some_and(|(tag, kind, name)| {
            has_language(tag)
                && match kind {
                    // A story is gone on purpose: its address must not lead to the story of another person.
                    Kind::Story => false,
                    Kind::Page => !is_made(site, name, &pages),
                    _ => true,
                }
        })
    });
    removed.cloned().collect()
}

/// The language, the kind and the name of the page of an entry; `None` for other files and for the
/// pages of lists.
fn kind_and_name(path: &str) -> Option<(&str, Kind, &str)> {
    let (tag, rest) = path.strip_suffix(".html")?.split_once('/')?;
    let Some((folder, name)) = rest.split_once('/') else {
        return Some((tag, Kind::Page, rest));
    };
    let number = name.strip_prefix("page-");
    let is_list = name == "index" || number.is_some_and(|it| it.parse::<usize>().is_ok());
    let kind = Kind::of_folder(folder)?;
    (!is_list && !name.contains('/')).then_some((tag, kind, name))
}

/// Whether a page next to those of kind `page` is none that an editor writes. `gone` are the names of
/// all that are gone.
fn is_made(site: &Site, name: &str, gone: &HashSet<&str>) -> bool {
    let begins = |of: &str| {
        let rest = name.strip_prefix(of);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    let check = site.self_check_page().map(|ix| &site.entry(ix).slug);
    let is_of_check = check.is_some_and(|slug| begins(slug));
    // The pages of its programmes are gone with the self-check.
    let mut others = name.match_indices('-').map(|(at, _)| &name[..at]);
    let is_of_other = others.any(|other| gone.contains(other));
    matches!(name, "search" | "translations") || begins("search") || is_of_check || is_of_other
}

#[cfg(test)]
mod tests {
    use super::kind_and_name;
    use crate::kinds::Kind;

    #[test]
    fn pages_of_entries_are_known_by_their_paths() {
        for (path, expected) in [
            ("en/papers.html", Some(("en", Kind::Page, "papers"))),
            ("ar/services/law.html", Some(("ar", Kind::Service, "law"))),
            ("en/services/index.html", None),
            ("en/services/page-2.html", None),
            ("en/services/need/money.html", None),
            ("en/feed.xml", None),
            ("index.html", None),
        ] {
            assert_eq!(kind_and_name(path), expected, "{path}");
        }
    }
}
