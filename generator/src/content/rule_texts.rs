use super::Translation;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The words of one question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct QuestionWords {
    /// The question, as people are asked.
    pub(crate) title: String,
    /// A sentence that helps to answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) help: Option<String>,
    /// Why it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<String>,
    /// The words of each option, by its id.
    #[serde(default)]
    pub(crate) options: BTreeMap<String, String>,
}

/// The words of one outcome.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct OutcomeWords {
    /// What to do, in a few words.
    pub(crate) title: String,
    /// What it means, and what it is not.
    pub(crate) text: String,
}

/// `content/eligibility/<lang>.yaml`: the self-check's words in one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub(crate) struct RuleTexts {
    /// The heading of each group of questions, by its id.
    #[serde(default)]
    pub(crate) groups: BTreeMap<String, String>,
    /// By question id.
    #[serde(default)]
    pub(crate) questions: BTreeMap<String, QuestionWords>,
    /// By outcome id.
    #[serde(default)]
    pub(crate) outcomes: BTreeMap<String, OutcomeWords>,
    /// The source text of this translation.
    #[serde(skip_serializing)]
    pub(crate) translation: Option<Translation>,
}
