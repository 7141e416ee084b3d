//! The document that all programmes share: the questions.

use super::{AmountVersion, Formula, Kind, ListVersion, Scalar};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// `content/eligibility/questions.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// The groups, in the order in which people are asked.
    pub groups: Vec<String>,
    /// The outcomes that programmes share, best first.
    pub outcomes: Vec<String>,
    /// The outcomes that mean "not this programme": once one of them is certain, the
    /// programme asks nothing more. The last of `outcomes` if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out: Option<Vec<String>>,
    /// The questions; within a group they are asked in this order.
    pub questions: IndexMap<String, Question>,
    /// The question, with several options, that asks what a person needs. It decides nothing:
    /// a result tells for each chosen option whether a programme answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
    /// Where a person is now: the answer to the question of the first entry that holds. It
    /// decides nothing: results can show the nearest office first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub place: Vec<Place>,
    /// What a person reads first in a result: the words of the first entry that holds. It decides
    /// nothing: for example, a person who wants to stay reads words for that before any programme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first_words: Vec<FirstWords>,
    /// Lists that change on a day, by id. Formulas name them by `in_list`.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub lists: IndexMap<String, Vec<ListVersion>>,
    /// Numbers that change on a day, by id. Formulas name them in place of a number.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub amounts: IndexMap<String, Vec<AmountVersion>>,
    /// Answers that cannot be together: nobody gives answers for which one of these formulas
    /// holds. Proofs leave such people out, and nobody is asked what their earlier answers
    /// already exclude.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<Formula>,
    /// Formulas that programmes may refer to by `met`.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub definitions: IndexMap<String, Formula>,
}

/// An entry of [`Questions::place`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// A question of the kind `country`.
    pub question: String,
    /// The options, of a question of the kind `one`, of which one must be chosen; nothing if
    /// the entry always holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<AnswerCondition>,
}

/// A condition on one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerCondition {
    /// A question of the kind `one`.
    pub question: String,
    /// The options of which one must be chosen.
    pub any_of: Vec<String>,
}

/// An entry of [`Questions::first_words`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FirstWords {
    /// The outcome whose title and text are the words.
    pub outcome: String,
    /// The answer of those who read them.
    pub when: AnswerCondition,
    /// A service to link below the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Whether the text alone stands above the result, which stays as it is.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub note: bool,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of its own"
)]
pub struct Question {
    /// The group it is asked in.
    pub group: String,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The options of `one` and `many`; of `country`, the codes to offer if not all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whether "not sure" is offered.
    #[serde(default)]
    pub unsure: bool,
    /// Whether "prefer not to say" is offered.
    #[serde(default)]
    pub decline: bool,
    /// Whether the answer could harm the person in wrong hands. Such a question must
    /// offer "prefer not to say".
    #[serde(default)]
    pub sensitive: bool,
    /// Whether the answer is a circumstance that no one should be advised to change:
    /// where a person is, where home is, whether to go back. It is never listed among
    /// what would change an outcome.
    #[serde(default)]
    pub circumstance: bool,
    /// Why it is right that the question, or one of its options, changes nothing: for example,
    /// because its rules are still being written. The proofs then do not report that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intended: Option<String>,
    /// The least number, or the first date (`2020-01-01` or `today`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Scalar>,
    /// The greatest number, or the last date (`2020-01-01` or `today`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Scalar>,
}
