use super::scalar::to;
use super::{Consent, EntryId, Provenance};
use crate::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// A picture of a story's person or place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Photo {
    /// The file's name, beside the YAML file: JPEG, PNG or WebP.
    pub(crate) file: String,
    /// Consent to this picture, apart from consent to the story.
    pub(crate) consent: Option<Consent>,
}

/// What happened to somebody who went back.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Story {
    /// The programme that helped.
    pub(crate) programme: EntryId<to::Programme>,
    /// Where the person was.
    pub(crate) host_country: EntryId<to::Country>,
    /// Where the person went back to.
    pub(crate) origin_country: EntryId<to::Country>,
    /// What helped.
    #[serde(default)]
    pub(crate) services: Vec<EntryId<to::Service>>,
    /// Consent to publish the story; without it there is no story.
    pub(crate) consent: Consent,
    /// Whether names are changed.
    pub(crate) names_changed: bool,
    /// By when somebody must look again whether the story may stay; after that day it is left out.
    pub(crate) review: Date,
    /// `true` takes the story down everywhere.
    #[serde(default)]
    pub(crate) withdrawn: bool,
    /// A picture, with a consent of its own.
    pub(crate) photo: Option<Photo>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
