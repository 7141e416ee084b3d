//! The reasons of an outcome.

use super::outcomes::ConstantSearch;
use super::view::{FREE, UNASKED, View};
use super::{CriterionResult, Verdict};
use crate::diagram::{NodeId, Nodes};
use crate::sorted::sorted;
use crate::{ProgrammeId, QuestionId};
use alloc::vec::Vec;

/// The reasons of an outcome, or of the set of possible outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The smallest set of given answers that alone leaves the same outcomes
    /// possible; of several, the first in the order of the questions.
    pub answers: Vec<QuestionId>,
    /// The smallest set of criteria whose states alone do, by the outcome rows.
    pub criteria: Vec<CriterionResult>,
    /// Whether both sets are proved smallest. If not (only with very many answers),
    /// none of their members can be left out, but another set may be smaller.
    pub smallest: bool,
}

/// How many subsets are tried before settling for a set that is only minimal.
pub(super) const TRIES: usize = 20_000;

impl View<'_> {
    /// The reasons for the result of a programme; `None` if it has no edition today.
    pub fn reasons(&self, programme: ProgrammeId) -> Option<Reasons> {
        self.reasons_for(&self.verdict(programme)?)
    }

    /// The same, for a verdict of this view.
    pub fn reasons_for(&self, verdict: &Verdict) -> Option<Reasons> {
        let in_force = self.walker.in_force(verdict.programme)?;
        let mut search = self.walker.shared.day.search();
        let given = self.given();
        let levels: Vec<&[u16]> = given.iter().map(|(_, levels)| levels.as_slice()).collect();
        let root = in_force.roots.outcome;
        let (answers, first) = smallest(&mut search, root, &self.assignment, &levels);

        let decided = self.decided(&verdict.criteria);
        let from = usize::from(self.walker.ruleset.0.criteria_from);
        let known: Vec<([u16; 1], CriterionResult)> = verdict
            .criteria
            .iter()
            .zip(decided.iter().zip(0_u16..).skip(from))
            .filter(|(_, (assigned, _))| **assigned != FREE)
            .map(|(result, (_, level))| ([level], *result))
            .collect();
        let levels: Vec<&[u16]> = known.iter().map(|(level, _)| level.as_slice()).collect();
        let mut search = ConstantSearch::new(&self.walker.shared.day.diagram);
        let (criteria, second) = smallest(&mut search, in_force.roots.decision, &decided, &levels);
        Some(Reasons {
            answers: answers.into_iter().map(|at| given[at].0).collect(),
            criteria: criteria.into_iter().map(|at| known[at].1).collect(),
            smallest: first && second,
        })
    }

    /// The answers that say something about a value, with the variables that they settle.
    pub(super) fn given(&self) -> Vec<(QuestionId, Vec<u16>)> {
        let questions = &self.walker.ruleset.0.questions;
        let answers = self.answers.iter();
        let given = answers.filter_map(|(question, _)| {
            let info = questions.get(usize::from(question.0))?;
            let known: Vec<u16> = (info.first..info.first + info.count)
                .filter(|level| self.assignment[usize::from(*level)] != FREE)
                .collect();
            (!known.is_empty()).then_some((question, known))
        });
        given.collect()
    }
}

/// The smallest choice of `facts` (each some levels of `assignment`) under which `root`
/// reaches the same constants as under all of them; and whether it is proved so.
pub(super) fn smallest<N: Nodes>(
    search: &mut ConstantSearch<'_, N>,
    root: NodeId,
    assignment: &[u16],
    facts: &[&[u16]],
) -> (Vec<usize>, bool) {
    let mut blank = assignment.to_vec();
    facts
        .iter()
        .copied()
        .flatten()
        .for_each(|level| blank[usize::from(*level)] = UNASKED);
    let wanted = search.possible(root, assignment);
    let mut holds = |chosen: &mut dyn Iterator<Item = usize>| {
        let mut trial = blank.clone();
        for level in chosen.flat_map(|at| facts[at]) {
            trial[usize::from(*level)] = assignment[usize::from(*level)];
        }
        search.possible(root, &trial) == wanted
    };
    // A fact that the rest cannot do without is in every solution.
    let (needed, optional): (Vec<usize>, Vec<usize>) =
        (0..facts.len()).partition(|at| !holds(&mut (0..facts.len()).filter(|other| other != at)));
    let mut tries = 0..TRIES;
    for size in 0..=optional.len() {
        let mut choice: Vec<usize> = (0..size).collect();
        loop {
            if tries.next().is_none() {
                return (minimal(facts.len(), &mut holds), false);
            }
            let mut chosen = needed
                .iter()
                .copied()
                .chain(choice.iter().map(|at| optional[*at]));
            if holds(&mut chosen) {
                let found = choice.iter().map(|at| optional[*at]);
                return (sorted(needed.iter().copied().chain(found)), true);
            }
            if !advance(&mut choice, optional.len()) {
                break;
            }
        }
    }
    (needed, true)
}

/// The next combination in lexicographic order.
pub(super) fn advance(choice: &mut [usize], of: usize) -> bool {
    let size = choice.len();
    let Some(at) = (0..size).rev().find(|at| choice[*at] < of - size + at) else {
        return false;
    };
    choice[at] += 1;
    for next in at + 1..size {
        choice[next] = choice[next - 1] + 1;
    }
    true
}

/// Leaves out one fact after the other as long as the rest will do.
fn minimal(
    facts: usize,
    holds: &mut impl FnMut(&mut dyn Iterator<Item = usize>) -> bool,
) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..facts).collect();
    for at in (0..facts).rev() {
        if holds(&mut kept.iter().copied().filter(|other| *other != at)) {
            kept.retain(|other| *other != at);
        }
    }
    kept
}
