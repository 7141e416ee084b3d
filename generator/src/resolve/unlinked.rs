//! Pages to which no menu and no text leads.

use super::languages::Languages;
use crate::checks::unlinked_page;
use crate::kinds::{Facts, Kind, Menu, Role};
use crate::markdown::LinkTarget;
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::collections::HashSet;
use std::sync::Arc;

/// Reports the pages that readers find by the search alone, or from a source that they name. The theme leads
/// to the pages of other roles.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    // A text with mistakes may have the link; a home page with another role is reported.
    let is_home = |it: &Arc<EntryDocument>| match &it.facts {
        Some(Facts::Page(page)) => page.role == Role::Home,
        _ => false,
    };
    let mut texts = entries.iter().flat_map(|entry| entry.texts.values());
    if texts.any(Option::is_none) || !entries.iter().any(is_home) {
        return;
    }
    let hidden = |entry: &&Arc<EntryDocument>| match &entry.facts {
        Some(Facts::Page(page)) => {
            matches!(page.role, Role::Page | Role::Proof) && page.menu == Menu::None
        }
        _ => false,
    };
    let mut hidden = entries.iter().filter(hidden).peekable();
    if hidden.peek().is_none() {
        return;
    }
    let linked: HashSet<&str> = entries
        .iter()
        .flat_map(|entry| {
            let texts = entry
                .texts
                .iter()
                .filter(|(tag, _)| languages.find(tag).is_some());
            let texts = texts.filter_map(|(_, text)| text.as_ref());
            let links = texts.flat_map(|text| &text.outline.links);
            links.filter_map(|link| match LinkTarget::parse(&link.url) {
                LinkTarget::Entry {
                    kind: Kind::Page,
                    id,
                    ..
                } if id != entry.id || entry.kind != Kind::Page => Some(id),
                _ => None,
            })
        })
        .collect();
    for entry in hidden.filter(|entry| !linked.contains(entry.id.as_str())) {
        diagnostics.push(unlinked_page::page(entry.subject_at("menu")));
    }
}
