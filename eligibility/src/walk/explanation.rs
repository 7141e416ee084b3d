//! The result of a programme for a person, with its reasons: one explanation for every interface.

use super::{
    Change, ComponentResult, CriterionResult, Missing, OutcomeSet, Reasons, Verdict, View,
};
use crate::ruleset::{ComponentInfo, CriterionInfo, EditionInfo, ProgrammeInfo, QuestionInfo};
use crate::{OutcomeId, ProgrammeId, Ruleset};
use alloc::vec::Vec;

/// The result of a programme for some answers, with its reasons.
///
/// It holds positions only; the methods look up the ids in the rule set, which is shared
/// and cheap to keep. So an explanation can be kept with the state of a page.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The outcomes that are possible, and the state of each criterion and service.
    pub verdict: Verdict,
    /// The fewest answers and criteria that alone fix the outcome.
    pub reasons: Reasons,
    /// The answers whose change would change the outcome.
    pub changes: Vec<Change>,
    /// What is missing for a certain outcome.
    pub missing: Missing,
    rules: Ruleset,
    edition: usize,
}

/// A criterion in an [`Explanation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExplainedCriterion<'a> {
    /// Its id, role and source.
    pub info: &'a CriterionInfo,
    /// Its state.
    pub result: CriterionResult,
    /// Whether it is among the criteria that alone fix the outcome.
    pub decides: bool,
}

/// A service in an [`Explanation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestedService<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether it is certainly suggested, or depends on what is not known.
    pub certain: bool,
}

/// A thing that a programme gives, in an [`Explanation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExplainedComponent<'a> {
    /// Its id, kind, currency and source.
    pub info: &'a ComponentInfo,
    /// Whether it is given, and how much.
    pub result: ComponentResult,
}

impl View<'_> {
    /// Explains the result of a programme; `None` if it has no edition today.
    ///
    /// This takes longer than [`View::verdict`], because it looks for the fewest reasons
    /// and tries other answers.
    pub fn explain(&self, programme: ProgrammeId) -> Option<Explanation> {
        let verdict = self.verdict(programme)?;
        Some(Explanation {
            reasons: self.reasons_for(&verdict)?,
            changes: self.changes(programme),
            missing: self.missing_for(&verdict)?,
            rules: self.walker.ruleset.clone(),
            edition: self.walker.in_force(programme)?.edition,
            verdict,
        })
    }
}

impl Explanation {
    /// The programme.
    pub fn programme(&self) -> &ProgrammeInfo {
        &self.rules[self.verdict.programme]
    }

    /// The edition in force.
    pub fn edition(&self) -> &EditionInfo {
        &self.programme().editions[self.edition]
    }

    /// The ids of the outcomes that are possible, best first; certain if there is just one.
    pub fn outcomes(&self) -> impl Iterator<Item = &str> {
        self.ids(self.verdict.outcomes)
    }

    /// The ids of some outcomes, such as those of a [`Change`].
    pub fn ids(&self, outcomes: OutcomeSet) -> impl Iterator<Item = &str> {
        outcomes
            .iter()
            .map(|outcome: OutcomeId| &self.rules[outcome])
    }

    /// The questions whose answers alone fix the outcome.
    pub fn deciding_questions(&self) -> impl Iterator<Item = &QuestionInfo> {
        self.reasons.answers.iter().map(|at| &self.rules[*at])
    }

    /// All criteria, in the editors' order.
    pub fn criteria(&self) -> impl Iterator<Item = ExplainedCriterion<'_>> {
        let criteria = self.edition().criteria.iter().zip(&self.verdict.criteria);
        criteria.map(|(info, result)| ExplainedCriterion {
            info,
            result: *result,
            decides: self.reasons.criteria.contains(result),
        })
    }

    /// The criteria that are not settled and that can still change the outcome, and whether each
    /// belongs to the nearest way: see [`Missing`].
    pub fn missing(&self) -> impl Iterator<Item = (ExplainedCriterion<'_>, bool)> {
        let Missing {
            criteria, nearest, ..
        } = &self.missing;
        let open = |it: &ExplainedCriterion<'_>| criteria.contains(&it.result.criterion);
        let each = self.criteria().filter(open);
        each.map(|it| (it, nearest.contains(&it.result.criterion)))
    }

    /// The services that are or may be suggested.
    pub fn services(&self) -> impl Iterator<Item = SuggestedService<'_>> {
        let ids = &self.edition().services;
        let services = self.verdict.services.iter();
        services.map(|result| SuggestedService {
            id: &ids[result.service],
            certain: result.certain,
        })
    }

    /// What the programme gives, in the editors' order; also what it certainly does not give.
    pub fn gives(&self) -> impl Iterator<Item = ExplainedComponent<'_>> {
        let components = self.edition().gives.iter().zip(&self.verdict.gives);
        components.map(|(info, result)| ExplainedComponent {
            info,
            result: *result,
        })
    }
}
