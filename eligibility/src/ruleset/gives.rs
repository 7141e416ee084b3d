//! What a programme gives.

use super::CriterionSource;
use alloc::{string::String, vec::Vec};

/// The kind of a thing that a programme gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "compile",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ComponentKind {
    /// Money that the person gets.
    Cash,
    /// Things, or costs that the programme pays, such as a ticket.
    Kind,
    /// A service, such as advice.
    Service,
}

/// One thing that a programme gives.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComponentInfo {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: ComponentKind,
    /// Whether staff decide if a person gets it.
    pub discretion: bool,
    /// Where it is written.
    pub source: Option<CriterionSource>,
    /// The code of the currency, if it is counted in money.
    pub currency: Option<String>,
    /// The amounts that some answers give, ascending, each more than 0 and in the unit of the
    /// currency. Empty if it is not counted in money.
    pub amounts: Vec<u64>,
}
