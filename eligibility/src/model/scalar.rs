//! One written value: an option, a country code, a number or a date.

use core::fmt;
use serde::{Deserialize, Serialize};

/// A value as an editor writes it.
///
/// `true` and `false` mean options named `yes` and `no`, because YAML tools disagree on
/// what a bare `yes` is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Scalar {
    /// `true` (the option `yes`) or `false` (the option `no`).
    Bool(bool),
    /// A whole number; money and durations are counted in a unit that makes them whole.
    Number(i64),
    /// An option id, a country code (ISO 3166-1 alpha-2) or a date (`2026-01-31`).
    Text(String),
}

impl Scalar {
    /// The word an option or country is looked up by, if this is not a number.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Bool(true) => Some("yes"),
            Self::Bool(false) => Some("no"),
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            other => f.write_str(other.word().unwrap_or_default()),
        }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Scalar {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
