use crate::checks::missing_page;
use crate::kinds::{Facts, Kind, Role};
use crate::parse::{Documents, EntryDocument, SiteDocument};
use spanned::{Diagnostics, Span};
use std::sync::Arc;

/// The portal has a home page, and a page for its questions. A page with mistakes in its facts may
/// be one.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    site: &SiteDocument,
    documents: &Documents,
    diagnostics: &mut Diagnostics,
) {
    let has = |role| {
        entries.iter().any(|entry| match &entry.facts {
            Some(Facts::Page(page)) => page.role == role,
            Some(_) => false,
            None => entry.kind == Kind::Page,
        })
    };
    let first = site.facts.languages.first();
    let tag = first.map_or("en", |language| language.tag.as_str());
    let page = |id: &str| {
        let mut pages = entries.iter().filter(|it| it.kind == Kind::Page);
        let page = pages.find(|it| it.id == id)?;
        Some(documents.sources.path(page.subject_at("role").span.file))
    };
    if !has(Role::Home) {
        let place = Span::start_of(site.source);
        diagnostics.push(missing_page::home(tag, page("home"), place));
    }
    if let Some(questions) = &documents.rules.questions
        && !has(Role::SelfCheck)
    {
        let place = Span::start_of(questions.source);
        diagnostics.push(missing_page::self_check(tag, page("self-check"), place));
    }
    // Questions without rules, and rules without questions, are told where these are.
    if documents.rules.questions.is_some() || !documents.rules.programmes.is_empty() {
        return;
    }
    for entry in entries {
        if let Some(Facts::Page(page)) = &entry.facts
            && let Some(name) = of_rules(page.role)
        {
            let place = entry.subject_at("role").span;
            diagnostics.push(missing_page::no_rules(name, place));
        }
    }
}

/// The name of a role whose page shows rules.
fn of_rules(role: Role) -> Option<&'static str> {
    match role {
        Role::SelfCheck => Some("self-check"),
        Role::Proof => Some("proof"),
        Role::Home | Role::Guide | Role::Page | Role::Contacts => None,
    }
}
