//! What a site is made of: the kinds of content, their facts (once) and their words (per
//! language), as typed by the YAML files and front matter.
//!
//! To add a kind: a variant of [`Kind`] and [`Facts`], a file beside this one with its
//! facts, and a template of the same name in the theme.

mod consent;
mod country;
mod facts;
pub(crate) mod formats;
mod kind;
mod organisation;
mod page;
mod programme;
mod resource;
mod rule_words;
mod scalar;
mod service;
mod site;
mod story;
mod translation;
mod words;

pub(crate) use consent::{Consent, Scope};
pub(crate) use country::Country;
pub(crate) use facts::{Facts, Provenance};
pub(crate) use kind::Kind;
pub(crate) use organisation::{Channel, Contact, Organisation, Phone};
pub(crate) use page::{Menu, Page, Role};
pub(crate) use programme::{Countries, Programme};
pub(crate) use resource::{Resource, SourceFacts};
pub(crate) use rule_words::{QuestionWords, RuleWords};
pub(crate) use scalar::{EntryId, KindMarker};
pub(crate) use service::{Dimension, Phase, Service};
pub(crate) use site::{Direction, Language, SiteFacts};
pub(crate) use story::Story;
pub(crate) use translation::Translation;
pub(crate) use words::{
    OrganisationWords, PlainWords, ProgrammeWords, SiteWords, StoryWords, Words,
};

use spanned::Span;

/// The id of a country.
pub(crate) type CountryRef = EntryId<scalar::to::Country>;

/// A reference from one entry to another, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) span: Span,
}

impl Reference {
    /// A reference that the schema check found. `None` if it names no kind of ours.
    pub(crate) fn of(found: spanned::schema::Reference) -> Option<Self> {
        Some(Self {
            kind: Kind::of_name(&found.kind)?,
            id: found.id,
            span: found.span,
        })
    }
}
