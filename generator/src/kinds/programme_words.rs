//! The words of a programme's rules, in the front matter of its texts.

use super::{FrontMatter, OwnFrontMatter};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of a criterion of a programme's rules, or of something that it gives.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct CriterionWords {
    /// A few words.
    pub(crate) title: String,
    /// One or two sentences.
    pub(crate) text: String,
}

/// What texts of programmes alone have in their front matter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct ProgrammeFrontMatter {
    /// The words of each criterion in `rules.yaml`, by its id.
    #[serde(default)]
    criteria: BTreeMap<String, CriterionWords>,
    /// The words of each component that the programme `gives` in `rules.yaml`, by its id.
    #[serde(default)]
    gives: BTreeMap<String, CriterionWords>,
}

impl FrontMatter {
    /// What texts of programmes alone have; `None` for other kinds.
    fn of_programme(&self) -> Option<&ProgrammeFrontMatter> {
        match &self.own {
            OwnFrontMatter::Programme(own) => Some(own),
            _ => None,
        }
    }

    /// The words of a programme's criteria, by id; none for other kinds.
    pub(crate) fn criteria(&self) -> impl Iterator<Item = (&String, &CriterionWords)> {
        self.of_programme()
            .into_iter()
            .flat_map(|own| &own.criteria)
    }

    /// The words of what a programme gives, by id; none for other kinds.
    pub(crate) fn gives(&self) -> impl Iterator<Item = (&String, &CriterionWords)> {
        self.of_programme().into_iter().flat_map(|own| &own.gives)
    }

    /// The words of one criterion of a programme.
    pub(crate) fn criterion(&self, id: &str) -> Option<&CriterionWords> {
        self.of_programme()?.criteria.get(id)
    }

    /// The words of one thing that a programme gives.
    pub(crate) fn gift(&self, id: &str) -> Option<&CriterionWords> {
        self.of_programme()?.gives.get(id)
    }
}
