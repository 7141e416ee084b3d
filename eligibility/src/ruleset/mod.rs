//! Compiled rules: what a rule file holds.

mod gives;
mod ids;
mod programme;
mod question;

pub use gives::{ComponentInfo, ComponentKind};
pub use ids::{Hash, OutcomeId, ProgrammeId, QuestionId, Role};
pub(crate) use programme::Roots;
pub use programme::{CriterionInfo, CriterionSource, EditionInfo, ProgrammeInfo};
pub use question::QuestionInfo;
pub(crate) use question::Variable;

use crate::diagram::{Diagram, NodeId};
use crate::{Answer, AnswerError, Date};
use alloc::{string::String, sync::Arc, vec::Vec};
use core::ops::Index;

/// Compiled rules. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ruleset(pub(crate) Arc<Content>);

#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) hash: Hash,
    pub(crate) groups: Vec<String>,
    pub(crate) outcomes: Vec<String>,
    /// One bit for each excluding outcome.
    pub(crate) out: u64,
    pub(crate) questions: Vec<QuestionInfo>,
    pub(crate) variables: Vec<Variable>,
    /// The level of the first variable for the state of a criterion.
    pub(crate) criteria_from: u16,
    pub(crate) programmes: Vec<ProgrammeInfo>,
    /// The diagram that says which answers can be together.
    pub(crate) possible: NodeId,
    pub(crate) diagram: Diagram,
}

impl Ruleset {
    /// What identifies these rules.
    pub fn hash(&self) -> Hash {
        self.0.hash
    }

    /// The groups, in the order in which people are asked.
    pub fn groups(&self) -> &[String] {
        &self.0.groups
    }

    /// The outcomes, best first.
    pub fn outcomes(&self) -> &[String] {
        &self.0.outcomes
    }

    /// Whether an outcome excludes the person: it means "not this programme".
    pub fn is_out(&self, outcome: OutcomeId) -> bool {
        outcome.0 < 64 && self.0.out >> outcome.0 & 1 == 1
    }

    /// The questions, in the order in which people are asked.
    pub fn questions(&self) -> &[QuestionInfo] {
        &self.0.questions
    }

    /// The programmes.
    pub fn programmes(&self) -> &[ProgrammeInfo] {
        &self.0.programmes
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        let at = self
            .0
            .questions
            .iter()
            .position(|question| question.id == id)?;
        u16::try_from(at).ok().map(QuestionId)
    }

    /// A programme by its id.
    pub fn programme(&self, id: &str) -> Option<ProgrammeId> {
        let at = self
            .0
            .programmes
            .iter()
            .position(|programme| programme.id == id)?;
        u16::try_from(at).ok().map(ProgrammeId)
    }

    /// An outcome by its id.
    pub fn outcome(&self, id: &str) -> Option<OutcomeId> {
        let at = self.0.outcomes.iter().position(|outcome| outcome == id)?;
        u8::try_from(at).ok().map(OutcomeId)
    }

    /// The edition of a programme that is in force on a day.
    pub fn edition(&self, programme: ProgrammeId, day: Date) -> Option<&EditionInfo> {
        let info = self.0.programmes.get(programme.index())?;
        info.editions.get(info.edition_on(day)?)
    }

    /// The first and last day that a date question takes on a given day.
    pub fn dates(&self, question: QuestionId, today: Date) -> Option<(Date, Date)> {
        let info = self.0.questions.get(question.index())?;
        info.domain.days(today)
    }

    /// Checks that an answer fits its question.
    ///
    /// # Errors
    ///
    /// Why it does not.
    pub fn check(
        &self,
        question: QuestionId,
        answer: &Answer,
        today: Date,
    ) -> Result<(), AnswerError> {
        let info = self
            .0
            .questions
            .get(question.index())
            .ok_or(AnswerError::Question)?;
        match answer {
            Answer::Unsure if info.unsure => Ok(()),
            Answer::Declined if info.decline => Ok(()),
            Answer::Unsure | Answer::Declined => Err(AnswerError::NotOffered),
            _ => info.domain.check(info, answer, today),
        }
    }
}

impl Index<QuestionId> for Ruleset {
    type Output = QuestionInfo;

    /// # Panics
    ///
    /// If the position is of another rule set, and beyond the questions of this one.
    fn index(&self, question: QuestionId) -> &QuestionInfo {
        &self.0.questions[question.index()]
    }
}

impl Index<ProgrammeId> for Ruleset {
    type Output = ProgrammeInfo;

    /// # Panics
    ///
    /// If the position is of another rule set, and beyond the programmes of this one.
    fn index(&self, programme: ProgrammeId) -> &ProgrammeInfo {
        &self.0.programmes[programme.index()]
    }
}

impl Index<OutcomeId> for Ruleset {
    type Output = str;

    /// The id of an outcome.
    ///
    /// # Panics
    ///
    /// If the position is of another rule set, and beyond the outcomes of this one.
    fn index(&self, outcome: OutcomeId) -> &str {
        &self.0.outcomes[outcome.index()]
    }
}
