//! Personas: test cases that editors can read.

use super::Scalar;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A person with some answers, and the results that are expected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The day on which they answer; the day of the build if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Their answers by question; the words `unsure` and `declined` are answers too.
    #[serde(default)]
    pub given: IndexMap<String, Given>,
    /// The result that each programme must give.
    #[serde(default)]
    pub expect: IndexMap<String, Expectation>,
}

/// One answer: a value, or the options chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Given {
    /// A value, `unsure` or `declined`.
    One(Scalar),
    /// The options chosen; an empty list is "none of these".
    Many(Vec<Scalar>),
}

impl From<&str> for Given {
    fn from(value: &str) -> Self {
        Self::One(Scalar::from(value))
    }
}

/// The result that a programme must give a persona. Fields that are not given are not
/// checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Expectation {
    /// The outcome, which must be certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Exactly the outcomes that are still possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub possible: Option<Vec<String>>,
    /// Criteria that must be among those behind the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Vec<String>>,
    /// Exactly the advice criteria that are not met (or not known to be).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<Vec<String>>,
    /// Exactly the services that are certainly suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<String>>,
    /// What the programme gives, by the id of the component: an amount that is certain, the
    /// least and the greatest amount (`[500, 4000]`), or a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gives: Option<IndexMap<String, ExpectedComponent>>,
    /// The most questions that this programme's own self-check may ask them, however
    /// they answer what is not `given`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions_at_most: Option<u32>,
}

/// What a programme must give a persona of one component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ExpectedComponent {
    /// Exactly this amount.
    Amount(u64),
    /// The least and the greatest amount that are possible, if it is given.
    Range([u64; 2]),
    /// Whether it is given.
    Word(ComponentWord),
}

/// Whether a component is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComponentWord {
    /// It certainly is.
    Certain,
    /// It depends on what is not known, or on staff.
    Possible,
    /// It certainly is not.
    Never,
}
