//! What a site is made of: the kinds of content, their facts (once) and their words (per
//! language), as typed by the YAML files and front matter.
//!
//! To add a kind: a variant of [`Kind`] and [`Facts`], a file beside this one with its
//! facts, and a template of the same name in the theme.

mod consent;
mod country;
mod facts;
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
pub(crate) use facts::{Facts, Standing};
pub(crate) use kind::Kind;
pub(crate) use organisation::{Channel, Contact, Organisation, Phone};
pub(crate) use page::{Menu, Page, Role};
pub(crate) use programme::{Countries, Programme};
pub(crate) use resource::{Resource, SourceFacts};
pub(crate) use rule_words::{QuestionWords, RuleWords};
pub use scalar::Date;
pub(crate) use scalar::{EntryId, Target};

/// The id of a country.
pub(crate) type CountryRef = EntryId<scalar::to::Country>;
pub(crate) use service::{Dimension, Phase, Service};
pub(crate) use site::{Direction, Language, SiteFacts};
pub(crate) use story::Story;
pub(crate) use translation::Translation;
pub(crate) use words::{SiteWords, Words};

use crate::diagnostics::Span;

/// A reference from one entry to another, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) span: Span,
}
