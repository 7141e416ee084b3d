//! What the template of each kind gets beside the page itself. Values are bounded by the
//! entry's own relations: no page holds the site.

mod country;
mod home;
mod organisation;
mod programme;
mod proof;
mod resource;
mod self_check;
mod service;
mod source;
mod story;

pub(super) use country::country_roles;
pub(super) use self_check::mount;

use super::card::Card;
use super::page::Page;
use crate::content::{EntryId, Facts, Kind, Role};
use crate::plan::{entry_path, questions_path};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

/// The values of an entry's kind.
pub(super) fn view(context: &Page<'_>, ix: EntryIx) -> Value {
    match &context.frame.site.entry(ix).facts {
        Facts::Page(page) => match page.role {
            Role::Home => home::view(context),
            Role::SelfCheck => self_check::view(context),
            Role::Proof => proof::view(context),
            Role::Guide => json!({ "role": page.role, "guides": home::guides(context) }),
            Role::Page => json!({ "role": page.role }),
        },
        Facts::Service(service) => service::view(context, ix, service),
        Facts::Country(country) => country::view(context, ix, country),
        Facts::Programme(programme) => programme::view(context, ix, programme),
        Facts::Story(story) => story::view(context, ix, story),
        Facts::Organisation(organisation) => organisation::view(context, ix, organisation),
        Facts::Resource(resource) => resource::view(context, resource),
        Facts::Source(source) => source::view(context, ix, source),
    }
}

/// What the page is, in Schema.org's terms.
pub(super) fn json_ld(context: &Page<'_>, ix: EntryIx) -> (&'static str, Value) {
    let entry = context.frame.site.entry(ix);
    let checked = entry.facts.provenance().checked;
    match &entry.facts {
        Facts::Page(page) if page.role == Role::Home => ("WebSite", json!({})),
        Facts::Programme(programme) => programme::json_ld(context, programme),
        Facts::Service(_) => ("Service", json!({})),
        Facts::Story(story) => (
            "Article",
            json!({
                "headline": entry.text(context.frame.lang).1.words.title,
                "datePublished": story.consent.given,
            }),
        ),
        Facts::Organisation(organisation) => organisation::json_ld(organisation),
        _ => ("WebPage", json!({ "lastReviewed": checked })),
    }
}

impl<'a> Page<'a> {
    /// The card that an id of the content leads to; `None` for what was taken down.
    fn card_of<T: Into<KindAndId<'a>>>(&self, id: T) -> Option<Card<'a>> {
        let KindAndId(kind, id) = id.into();
        self.frame.site.find(kind, id).map(|ix| self.card(ix))
    }

    fn cards_of<T>(&self, ids: &'a [EntryId<T>]) -> Vec<Card<'a>>
    where
        &'a EntryId<T>: Into<KindAndId<'a>>,
    {
        ids.iter().filter_map(|id| self.card_of(id)).collect()
    }

    fn citing(&self, ix: EntryIx, kind: Kind) -> Vec<Card<'a>> {
        self.cards(&self.frame.site.citing(ix, kind, self.frame.lang))
    }

    /// The page of the self-check, where there is one.
    pub(super) fn self_check_url(&self) -> Option<String> {
        let page = self.frame.site.self_check_page()?;
        Some(
            self.frame
                .to(&entry_path(self.frame.site, page, self.frame.lang)),
        )
    }

    /// The page with a programme's questions, if they are not too many for one page.
    fn questions_url(&self, programme: EntryIx) -> Option<String> {
        let check = self.frame.self_check?;
        if !check.unrolls(programme) {
            return None;
        }
        Some(self.frame.to(&questions_path(
            self.frame.site,
            programme,
            self.frame.lang,
        )?))
    }
}

/// Where an [`EntryId`] leads.
struct KindAndId<'a>(Kind, &'a str);

impl<'a, T: crate::content::KindMarker> From<&'a EntryId<T>> for KindAndId<'a> {
    fn from(id: &'a EntryId<T>) -> Self {
        let (kind, id) = id.key();
        Self(kind, id)
    }
}
