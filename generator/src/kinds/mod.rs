//! The kinds of content. The [`table`] has one row a kind; everything else about a kind is in
//! the file of its name: its facts, its front matter, its references, what its template gets,
//! its facts in lists and its properties in Schema.org's terms.
//!
//! To add a kind: a row of the table, a file in this directory, a template `<kind>.html` in
//! the theme, and the UI strings `nav-<kinds>`, `list-<kinds>-summary` and `kind-<kind>`.

mod contact;
mod contact_view;
mod content;
mod country;
mod criterion;
mod event;
mod file_type;
mod filter;
mod front_matter;
mod given;
mod lookup;
mod organisation;
mod page;
mod programme;
mod programme_words;
mod provenance;
mod reference;
mod region;
mod resource;
mod row;
mod scope;
mod service;
mod source;
mod story;
mod table;
mod view;

pub(crate) use contact::{Channel, Phone};
pub(crate) use contact_view::ContactView;
pub(crate) use content::{Content, InCalendar};
pub(crate) use country::{Country, CountryHelp};
pub(crate) use criterion::{CriterionInForce, criteria};
pub(crate) use file_type::{FileType, schema_of};
pub(crate) use filter::{Direction, Filter};
pub(crate) use front_matter::{FrontMatter, FrontMatterOf};
pub(crate) use given::{Fact, GiftInForce, RowInForce, When};
pub(crate) use organisation::{Organisation, OrganisationType};
pub(crate) use page::{Menu, Mount, Offline, Role};
pub(crate) use programme::{Countries, Delivery, Programme, ProgrammeStatus, Reach, Rung};
pub(crate) use programme_words::CriterionWords;
pub(crate) use provenance::Provenance;
pub(crate) use reference::{
    EntryIx, EntryRef, KindMarker, Position, Reference, References, Visitor,
};
pub(crate) use region::Region;
pub(crate) use resource::Resource;
pub(crate) use row::Row;
pub(crate) use scope::PageScope;
pub(crate) use source::SourceType;
pub(crate) use story::{Picture, Story};
pub(crate) use table::{Facts, Kind, OwnFrontMatter};
pub(crate) use view::{Card, LangView, ListFacts, PlaceView, RELATED};

/// What templates get as `item`, for the theme's contract.
#[cfg(test)]
pub(crate) mod views {
    pub(crate) use super::country::CountryView;
    pub(crate) use super::event::EventView;
    pub(crate) use super::organisation::OrganisationView;
    pub(crate) use super::page::{HomeView, ProofView, SelfCheckView, TextView};
    pub(crate) use super::programme::ProgrammeView;
    pub(crate) use super::resource::ResourceView;
    pub(crate) use super::service::ServiceView;
    pub(crate) use super::source::SourceView;
    pub(crate) use super::story::StoryView;
}
