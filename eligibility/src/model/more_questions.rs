//! A further file of what all programmes share.

use super::{AmountVersion, Formula, ListVersion, Question, Questions};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// `content/eligibility/questions/<name>.yaml`: a part of what `questions.yaml` can have, so that
/// a portal with many programmes need not keep all of it in one file. Groups and outcomes are in
/// `questions.yaml` alone: their order holds for all files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct MoreQuestions {
    /// Questions. Within a group, they are asked after those of `questions.yaml` and of files
    /// whose names come first in the alphabet.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub questions: IndexMap<String, Question>,
    /// Lists that change on a day, by id. Formulas name them by `in_list`.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub lists: IndexMap<String, Vec<ListVersion>>,
    /// Numbers that change on a day, by id. Formulas name them in place of a number.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub amounts: IndexMap<String, Vec<AmountVersion>>,
    /// Formulas that programmes may refer to by `met`.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub definitions: IndexMap<String, Formula>,
    /// Answers that cannot be together, as in `questions.yaml`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<Formula>,
}

impl Questions {
    /// Adds what a further file has. Returns what is there already, and stays as it was: the key
    /// (`questions`, `lists`, `amounts` or `definitions`), and the id.
    pub fn add(&mut self, more: MoreQuestions) -> Vec<(&'static str, String)> {
        let mut twice = Vec::new();
        add("questions", &mut self.questions, more.questions, &mut twice);
        add("lists", &mut self.lists, more.lists, &mut twice);
        add("amounts", &mut self.amounts, more.amounts, &mut twice);
        let definitions = &mut self.definitions;
        add("definitions", definitions, more.definitions, &mut twice);
        self.never.extend(more.never);
        twice
    }
}

fn add<T>(
    key: &'static str,
    to: &mut IndexMap<String, T>,
    more: IndexMap<String, T>,
    twice: &mut Vec<(&'static str, String)>,
) {
    for (id, value) in more {
        if to.contains_key(&id) {
            twice.push((key, id));
        } else {
            to.insert(id, value);
        }
    }
}
