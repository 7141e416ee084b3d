//! Outcome rows: formulas over criteria.
//!
//! ```yaml
//! outcomes:
//!   - { outcome: other_route,      when: { gates: not_all } }
//!   - { outcome: contact_priority, when: { priorities: any } }
//!   - { outcome: contact_to_ask,   when: { urgent_need: not_listed } }
//!   - { outcome: contact }         # no `when`: in every other case
//! ```

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// One row of the outcome table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The outcome, one of the shared vocabulary.
    pub outcome: String,
    /// When this row holds; always if not given.
    #[serde(default)]
    pub when: RowFormula,
}

/// A condition on criteria: every key given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RowFormula {
    /// All of these hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<RowFormula>>,
    /// At least one of these holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<RowFormula>>,
    /// This does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<RowFormula>>,
    /// At least `n` of these hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<AtLeastRows>,
    /// How many criteria with the role `gate` are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gates: Option<Count>,
    /// How many criteria with the role `priority` are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priorities: Option<Count>,
    /// Every other key is a criterion of the edition.
    #[serde(flatten)]
    pub criteria: IndexMap<String, State>,
}

/// `{ n: 2, of: [ … ] }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtLeastRows {
    /// How many must hold.
    pub n: u32,
    /// Out of which.
    pub of: Vec<RowFormula>,
}

/// How many criteria of a role are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Count {
    /// In words.
    Word(Quantity),
    /// In figures.
    Figure(Counted),
}

/// How many, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Every one (also if there is none).
    All,
    /// At least one.
    Any,
    /// Not one.
    None,
    /// At least one is not met.
    NotAll,
}

/// How many, in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// This many or more.
    pub at_least: u32,
}

/// The state that a row wants a criterion to be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The criterion is met.
    Met,
    /// The criterion is not met. Of an open criterion this is never certain.
    NotMet,
    /// The formula of an open criterion does not hold: the answers name nothing that
    /// the source lists, and only its staff can decide.
    NotListed,
}
