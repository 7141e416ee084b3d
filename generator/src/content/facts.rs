use super::scalar::{Slug, to};
use super::{
    Country, Date, EntryId, Kind, Organisation, Page, Programme, Resource, Service, Story,
};
use crate::schema::Schema;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A place in a source that says what an entry says.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Citation {
    /// The source entry.
    #[serde(rename = "ref")]
    pub(crate) source: EntryId<to::Source>,
    /// Where in the source: a heading, a criterion's number, a paragraph.
    pub(crate) at: Option<String>,
}

/// Where an entry's facts come from and when somebody looked at them last.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Standing {
    /// Where the facts come from.
    #[serde(default)]
    pub(crate) sources: Vec<Citation>,
    /// The day on which somebody last compared the entry with its sources.
    pub(crate) checked: Option<Date>,
    /// The day by which somebody should compare again.
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
    Source(super::resource::SourceFacts),
}

impl Facts {
    /// The schema of a kind's YAML file.
    pub(crate) fn schema(kind: Kind) -> Schema {
        match kind {
            Kind::Page => Schema::of::<Page>(),
            Kind::Service => Schema::of::<Service>(),
            Kind::Country => Schema::of::<Country>(),
            Kind::Programme => Schema::of::<Programme>(),
            Kind::Story => Schema::of::<Story>(),
            Kind::Organisation => Schema::of::<Organisation>(),
            Kind::Resource => Schema::of::<Resource>(),
            Kind::Source => Schema::of::<super::resource::SourceFacts>(),
        }
    }

    /// Types a value that the kind's schema has checked.
    ///
    /// # Errors
    /// What serde says, where schema and type disagree: an error of ours.
    pub(crate) fn typed(kind: Kind, value: serde_json::Value) -> Result<Self, String> {
        fn read<T: DeserializeOwned>(value: serde_json::Value) -> Result<T, String> {
            serde_json::from_value(value).map_err(|error| error.to_string())
        }
        Ok(match kind {
            Kind::Page => Self::Page(read(value)?),
            Kind::Service => Self::Service(read(value)?),
            Kind::Country => Self::Country(read(value)?),
            Kind::Programme => Self::Programme(read(value)?),
            Kind::Story => Self::Story(read(value)?),
            Kind::Organisation => Self::Organisation(read(value)?),
            Kind::Resource => Self::Resource(read(value)?),
            Kind::Source => Self::Source(read(value)?),
        })
    }

    /// Sources and dates of checks.
    pub(crate) fn standing(&self) -> &Standing {
        match self {
            Self::Page(facts) => &facts.standing,
            Self::Service(facts) => &facts.standing,
            Self::Country(facts) => &facts.standing,
            Self::Programme(facts) => &facts.standing,
            Self::Story(facts) => &facts.standing,
            Self::Organisation(facts) => &facts.standing,
            Self::Resource(facts) => &facts.standing,
            Self::Source(facts) => &facts.standing,
        }
    }
}
