//! The words of a programme's rules, in the front matter of its texts.

use super::{FrontMatter, OwnFrontMatter};
use crate::content::ById;
use schemars::JsonSchema;
use serde::Deserialize;

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
    /// The words of each criterion in `rules.yaml`, by its id. Also as a list whose items have an
    /// `id`.
    #[serde(default)]
    #[schemars(extend("x-form-hint" = "The words of each criterion of the rules, by its id."))]
    criteria: ById<CriterionWords>,
    /// The words of each component that the programme `gives` in `rules.yaml`, by its id. Also as a
    /// list whose items have an `id`.
    #[serde(default)]
    #[schemars(extend("x-form-hint" = "The words of each thing that the programme gives, by its id in the rules."))]
    gives: ById<CriterionWords>,
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
            .flat_map(|own| own.criteria.iter())
    }

    /// The words of what a programme gives, by id; none for other kinds.
    pub(crate) fn gives(&self) -> impl Iterator<Item = (&String, &CriterionWords)> {
        self.of_programme()
            .into_iter()
            .flat_map(|own| own.gives.iter())
    }

    /// The words of one criterion of a programme.
    pub(crate) fn criterion(&self, id: &str) -> Option<&CriterionWords> {
        self.of_programme()?.criteria.get(id)
    }

    /// Whether the words of criteria and those of what the programme gives are lists.
    pub(crate) fn are_lists(&self) -> [bool; 2] {
        let own = self.of_programme();
        own.map_or([false; 2], |own| {
            [own.criteria.is_list(), own.gives.is_list()]
        })
    }

    /// The words of one thing that a programme gives.
    pub(crate) fn gift(&self, id: &str) -> Option<&CriterionWords> {
        self.of_programme()?.gives.get(id)
    }
}
