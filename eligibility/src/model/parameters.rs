//! Parameters of rules: lists and amounts that change on a day.
//!
//! ```yaml
//! lists:
//!   origin_countries:
//!     - { from: 2024-01-01, values: [GE, MD] }
//!     - { from: 2026-07-01, values: [GE, MD, AM] }
//! amounts:
//!   income_limit:
//!     - { from: 2024-01-01, value: 1200 }
//! ```
//!
//! A formula names a list by `in_list`, and an amount in place of a number. On each day the
//! version applies whose `from` is the last one not after the day.

use super::{Scalar, SourceRef};
use core::fmt;
use serde::{Deserialize, Serialize};

/// The values of a list from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListVersion {
    /// The first day of this version, `2024-01-01`.
    pub from: String,
    /// Countries by their codes, or options. An empty list means that nothing is on it.
    pub values: Vec<Scalar>,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceRef>,
}

/// An amount from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountVersion {
    /// The first day of this version, `2024-01-01`.
    pub from: String,
    /// A whole number; money is counted in a unit that makes it whole.
    pub value: i64,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceRef>,
}

/// A limit of a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Limit {
    /// A whole number.
    Number(i64),
    /// The id of an amount.
    Amount(String),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Amount(id) => f.write_str(id),
        }
    }
}
