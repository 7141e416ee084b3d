use super::scalar::{LanguageTag, WebAddress, to};
use super::{EntryId, Phase, Provenance};
use crate::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What sort of resource it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ResourceType {
    Course,
    Group,
    Hotline,
    Film,
    Website,
    App,
    Training,
}

/// Something that people can use by themselves: a course, a group, a hotline, a film.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Resource {
    /// What sort of resource it is.
    #[serde(rename = "type")]
    pub(crate) sort: ResourceType,
    /// Its address, where the source gives one.
    pub(crate) url: Option<WebAddress>,
    /// The languages it is in, where known.
    #[serde(default)]
    pub(crate) languages: Vec<LanguageTag>,
    /// Programmes it belongs to.
    #[serde(default)]
    pub(crate) programmes: Vec<EntryId<to::Programme>>,
    /// Who offers it.
    #[serde(default)]
    pub(crate) organisations: Vec<EntryId<to::Organisation>>,
    /// What it helps with.
    #[serde(default)]
    pub(crate) services: Vec<EntryId<to::Service>>,
    /// When it helps.
    #[serde(default)]
    pub(crate) phases: Vec<Phase>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

/// What sort of document a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SourceType {
    WebPage,
    BlogPost,
    Document,
}

/// A document that facts come from.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct SourceFacts {
    /// What sort of document it is.
    #[serde(rename = "type")]
    pub(crate) sort: SourceType,
    /// Who published it.
    pub(crate) publisher: Option<EntryId<to::Organisation>>,
    /// The language it is in.
    pub(crate) language: LanguageTag,
    /// Its address, where it is recorded.
    pub(crate) url: Option<WebAddress>,
    /// When it was published, as far as it says.
    pub(crate) published: Option<String>,
    /// When our copy was made.
    pub(crate) retrieved: Date,
    /// Whether somebody compared our copy with the published document.
    #[serde(default)]
    pub(crate) verified: bool,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
