//! The document of one programme: its criteria and outcomes.

use super::{Component, Formula, Persona, Role, Row};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// `content/programmes/<id>/rules.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRules {
    /// The rules by date, earliest first, without gap or overlap.
    pub editions: Vec<Edition>,
    /// The question of kind `date` whose answer chooses the edition, such as the day of
    /// application. If not given, the day on which a person answers chooses it. The editions
    /// must then have the same criteria, outcome rows and services, and give the same things.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition_by: Option<String>,
    /// Programmes without whose approval this one gives nothing ("only with an approval of").
    /// Its own page and result name them. Proved: whom such a programme excludes, this one
    /// excludes too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub builds_on: Vec<String>,
    /// Other programmes, each with the reason why it is right that these rules say the same as
    /// those of the other one, or are only for people for whom the other one is too. The proofs
    /// then do not report that.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub intended: IndexMap<String, String>,
    /// Questions (`many` or `number`) for which more is never worse: one more option
    /// chosen, or a greater number, never worsens the outcome. Proved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub monotone: Vec<String>,
    /// Questions on which nothing that this programme says may depend. Proved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub independent_of: Vec<String>,
    /// Test cases.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub personas: IndexMap<String, Persona>,
}

/// A programme's rules for a span of dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The first day, `2024-01-01`.
    pub from: String,
    /// The first day on which it no longer applies; the next edition's `from` if not
    /// given, and without end if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The criteria.
    pub criteria: IndexMap<String, Criterion>,
    /// The outcome rows; the first that holds decides, and in every case one must.
    pub outcomes: Vec<Row>,
    /// Services to suggest to a person whom this programme does not exclude.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Suggestion>,
    /// What the programme gives to a person whom it does not exclude, in the order in which a
    /// result lists it.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub gives: IndexMap<String, Component>,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What it does to the outcome.
    pub role: Role,
    /// Whether the source's list is "for example". Then the formula not holding is
    /// never a definite no: the criterion is met if the formula holds, and otherwise
    /// it stays open whatever the person answers.
    #[serde(default)]
    pub open: bool,
    /// The formula.
    pub when: Formula,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceRef>,
    /// Why it is right that the criterion is always met, or that the outcome does not depend
    /// on it. The proofs then do not report that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intended: Option<String>,
}

/// Where a criterion is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceRef {
    /// The id of the source.
    #[serde(rename = "ref")]
    pub id: String,
    /// The place within it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A service to suggest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// The id of the service.
    pub service: String,
    /// When to suggest it; always if not given.
    #[serde(default)]
    pub when: Formula,
}
