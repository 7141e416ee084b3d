use super::scalar::to;
use super::{EntryId, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When in the journey.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    BeforeDeparture,
    Arrival,
    AfterReturn,
}

/// The dimensions of reintegration in IOM's integrated approach.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Dimension {
    Economic,
    Social,
    Psychosocial,
}

/// The levels of reintegration in IOM's integrated approach.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Level {
    Individual,
    Community,
    Structural,
}

impl Phase {
    pub(crate) const ALL: [Self; 3] = [Self::BeforeDeparture, Self::Arrival, Self::AfterReturn];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BeforeDeparture => "before_departure",
            Self::Arrival => "arrival",
            Self::AfterReturn => "after_return",
        }
    }
}

impl Dimension {
    pub(crate) const ALL: [Self; 3] = [Self::Economic, Self::Social, Self::Psychosocial];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Economic => "economic",
            Self::Social => "social",
            Self::Psychosocial => "psychosocial",
        }
    }
}

/// A type of help.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Service {
    /// When in the journey it is given.
    pub(crate) phases: Vec<Phase>,
    /// Which sides of life it helps with.
    pub(crate) dimensions: Vec<Dimension>,
    /// Whether it helps one person, a community, or changes structures.
    pub(crate) levels: Vec<Level>,
    /// Services that people often need together with it.
    #[serde(default)]
    pub(crate) related: Vec<EntryId<to::Service>>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
