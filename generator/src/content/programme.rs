use super::country::Region;
use super::scalar::to;
use super::{EntryId, Phase, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A list of countries, which may be known to be incomplete.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Countries {
    /// The countries that the source names.
    pub(crate) listed: Vec<EntryId<to::Country>>,
    /// Whether there may be others: then a country not listed is never a "no".
    pub(crate) open: bool,
    /// The region that the others are in, where the source names one.
    pub(crate) region: Option<Region>,
}

/// In what form help reaches a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    InKind,
    Cash,
    InKindAndCash,
    Services,
    NotStated,
}

/// Whether the page describes one programme or sums up many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Nature {
    Programme,
    Overview,
}

/// Somebody's offer of help.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Programme {
    /// Who runs it; the first is the one to contact.
    pub(crate) organisations: Vec<EntryId<to::Organisation>>,
    /// Where people are when they ask.
    pub(crate) host_countries: Countries,
    /// Where they go back to.
    pub(crate) origin_countries: Countries,
    /// What it gives.
    pub(crate) services: Vec<EntryId<to::Service>>,
    /// When it gives it.
    pub(crate) phases: Vec<Phase>,
    /// Whether help comes as goods, money or services.
    pub(crate) delivery: Delivery,
    /// Only where the source says so.
    pub(crate) free_of_charge: Option<bool>,
    /// The year it began.
    #[schemars(range(min = 1900, max = 2200))]
    pub(crate) since: Option<i32>,
    /// Whether this is one programme or a synthesis of many.
    pub(crate) nature: Nature,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
