//! Files that are not used: of entries whose directory is in a wrong place, one report for each directory.

use super::misplaced;
use crate::checks::unexpected_file;
use crate::kinds::Kind;
use spanned::{Diagnostics, FileId, Span};
use std::collections::{BTreeMap, HashMap};

/// An entry whose directory is in a wrong place.
#[derive(Debug, Clone)]
pub(crate) struct Moved {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    /// Where that was reported.
    pub(crate) span: Span,
}

/// Reports files without a place, each with the parts of its path. `is_entry` says whether there is an
/// entry in its right place, and `is_there` whether a path has a file. Gives back the entries that are in
/// a wrong one.
pub(super) fn report(
    unplaced: &[(FileId, Vec<&str>)],
    is_entry: impl Fn(Kind, &str) -> bool,
    is_there: impl Fn(&str) -> bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Moved> {
    let mut found: BTreeMap<&[&str], Moved> = BTreeMap::new();
    for (file, parts) in unplaced {
        if let Some((name, folders)) = parts.split_last()
            && let Some(kind) = name.strip_suffix(".yaml").and_then(Kind::of_name)
            && let Some(id) = entry_of(kind, folders)
            && !is_entry(kind, id)
            // A directory within that of an entry is no entry of its own.
            && !folders.get(2).is_some_and(|above| is_entry(kind, above))
        {
            let span = Span::start_of(*file);
            let id = id.to_owned();
            found.insert(folders, Moved { kind, id, span });
        }
    }
    let mut of_id: HashMap<(Kind, &str), usize> = HashMap::new();
    for moved in found.values() {
        *of_id.entry((moved.kind, &moved.id)).or_default() += 1;
    }
    for (folders, moved) in &found {
        let from = folders.join("/");
        let to = format!("content/{}/{}", moved.kind.folder(), moved.id);
        let is_alone = of_id.get(&(moved.kind, moved.id.as_str())) == Some(&1);
        diagnostics.push(unexpected_file::folder(&from, &to, is_alone, moved.span));
    }
    drop(of_id);
    for (file, parts) in unplaced {
        if parts
            .split_last()
            .is_some_and(|(_, folders)| found.contains_key(folders))
        {
            continue;
        }
        let help = misplaced::better_place(parts, &is_there);
        let file = Span::start_of(*file);
        diagnostics.push(if misplaced::is_content(parts) {
            unexpected_file::not_published(file, help)
        } else {
            unexpected_file::unused(file, help)
        });
    }
    found.into_values().collect()
}

/// The id of the entry of a kind that has a directory too deep in the portal: one between the
/// directory of its kind and its own, `content/stories/2026/amal`, or one above both.
fn entry_of<'a>(kind: Kind, folders: &[&'a str]) -> Option<&'a str> {
    let ["content", first, .., last, id] = folders else {
        return None;
    };
    let is_of_kind = |folder: &str| Kind::of_folder(folder) == Some(kind);
    (is_of_kind(first) || is_of_kind(last)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::kinds::Kind;
    use spanned::{Diagnostics, FileId, Sources};

    #[test]
    fn a_directory_is_reported_once() {
        for (files, existing, expected) in [
            (
                "stories/2026/emir/story.yaml stories/2026/emir/en.md stories/2026/emir/a.jpg",
                "",
                (1, 1),
            ),
            (
                "2026/stories/emir/story.yaml 2026/stories/emir/en.md",
                "",
                (1, 1),
            ),
            // No facts: nothing says that it is an entry.
            (
                "stories/2026/emir/en.md stories/2026/emir/fr.md",
                "",
                (0, 2),
            ),
            // A copy within the directory of an entry.
            (
                "stories/emir/old/story.yaml stories/emir/old/en.md",
                "emir",
                (0, 2),
            ),
            ("stories/2026/emir/story.yaml", "emir", (0, 1)),
        ] {
            let paths: Vec<String> = files.split(' ').map(|it| format!("content/{it}")).collect();
            let texts: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
            let sources = Sources::in_memory(&texts);
            let parts = |id: FileId| (id, sources.path(id).split('/').collect());
            let unplaced: Vec<_> = sources.ids().map(parts).collect();
            let mut found = Diagnostics::default();
            let is_entry = |kind, id: &str| kind == Kind::Story && id == existing;
            let moved = report(&unplaced, is_entry, |_| false, &mut found);
            assert_eq!((moved.len(), found.iter().count()), expected, "{files}");
        }
    }
}
