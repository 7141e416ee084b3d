use crate::checks::missing_page;
use crate::kinds::{Facts, Role};
use crate::parse::{EntryDocument, SiteDocument};
use spanned::{Diagnostics, Span};
use std::sync::Arc;

/// The portal has a home page. A page with mistakes in its facts may be one.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    site: &SiteDocument,
    diagnostics: &mut Diagnostics,
) {
    let is_home = |entry: &Arc<EntryDocument>| match &entry.facts {
        Some(Facts::Page(page)) => page.role == Role::Home,
        Some(_) => false,
        None => entry.kind == crate::kinds::Kind::Page,
    };
    if !entries.iter().any(is_home) {
        diagnostics.push(missing_page::home(Span::start_of(site.source)));
    }
}
