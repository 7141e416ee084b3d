//! The names by which texts and facts find entries.

use crate::checks::{Names, unexpected_file};
use crate::parse::Documents;
use spanned::Diagnostics;

/// The names of all entries, with their titles in the source language, `source_tag`.
pub(super) fn of<'d>(documents: &'d Documents, source_tag: &str) -> Names<'d> {
    let ids = documents.entries.iter();
    let moved = documents.moved.iter();
    Names::of(ids.map(|it| (it.kind.name(), it.id.as_str())))
        .with_moved(moved.map(|it| (it.kind.name(), it.id.as_str())))
        .with_former(documents.entries.iter().flat_map(|it| {
            let former = it.facts.iter().flat_map(|it| &it.provenance().formerly);
            former.map(|old| (it.kind.name(), old.as_str(), it.id.as_str()))
        }))
        .with_titles(documents.entries.iter().filter_map(|it| {
            let text = it.texts.get(source_tag)?.as_ref()?;
            Some((it.kind.name(), text.words.title.as_str(), it.id.as_str()))
        }))
}

/// Adds to the reports of directories in a wrong place how many links and references do not find them.
pub(super) fn count_what_follows(
    documents: &Documents,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) {
    for moved in &documents.moved {
        let following = names.not_found(moved.kind.name(), &moved.id);
        unexpected_file::following(following, moved.span, diagnostics);
    }
}
