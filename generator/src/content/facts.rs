use super::scalar::{Slug, to};
use super::{
    Country, EntryId, Organisation, Page, Programme, Resource, Service, SourceFacts, Story,
};
use crate::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// A place in a source that says what an entry says.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Citation {
    /// The source entry.
    #[serde(rename = "ref")]
    pub(crate) source: EntryId<to::Source>,
    /// Where in the source: a heading, a criterion's number, a paragraph.
    pub(crate) at: Option<String>,
}

/// Sources of an entry's facts and the dates of its reviews.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Provenance {
    /// The sources of the facts.
    #[serde(default)]
    pub(crate) sources: Vec<Citation>,
    /// The day on which a person last compared the entry with its sources.
    pub(crate) checked: Option<Date>,
    /// The day by which a person should compare again.
    pub(crate) check_due: Option<Date>,
    /// Position in lists, small first; entries without it follow by title.
    pub(crate) order: Option<i64>,
    /// The last part of the address, if it is not the id.
    pub(crate) slug: Option<Slug>,
}

/// The facts of one entry: what does not depend on language.
#[derive(Debug, Clone)]
pub(crate) enum Facts {
    Page(Page),
    Service(Service),
    Country(Country),
    Programme(Programme),
    Story(Box<Story>),
    Organisation(Box<Organisation>),
    Resource(Resource),
    Source(SourceFacts),
}

macro_rules! facts_of {
    ($($kind:ident: $facts:ty),* $(,)?) => {$(
        impl From<$facts> for Facts {
            fn from(facts: $facts) -> Self {
                Self::$kind(facts.into())
            }
        }
    )*};
}

facts_of! {
    Page: Page,
    Service: Service,
    Country: Country,
    Programme: Programme,
    Story: Story,
    Organisation: Organisation,
    Resource: Resource,
    Source: SourceFacts,
}

impl Facts {
    /// Sources and dates of checks.
    pub(crate) fn provenance(&self) -> &Provenance {
        match self {
            Self::Page(facts) => &facts.provenance,
            Self::Service(facts) => &facts.provenance,
            Self::Country(facts) => &facts.provenance,
            Self::Programme(facts) => &facts.provenance,
            Self::Story(facts) => &facts.provenance,
            Self::Organisation(facts) => &facts.provenance,
            Self::Resource(facts) => &facts.provenance,
            Self::Source(facts) => &facts.provenance,
        }
    }
}
