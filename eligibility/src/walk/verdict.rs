//! The result of a programme.

use super::gives::ComponentResult;
use super::outcomes::{ConstantSearch, OutcomeSet};
use super::view::{FREE, UNASKED, View};
use crate::diagram::{NodeId, Nodes};
use crate::{OutcomeId, ProgrammeId, Role};
use alloc::vec::Vec;

/// The state of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Certainly met.
    Met,
    /// Certainly not met.
    NotMet,
    /// An open criterion whose formula certainly does not hold: the answers name
    /// nothing that the source lists, and only its staff can decide.
    NotListed,
    /// The answers do not settle it.
    Unknown,
}

/// The state of one criterion of the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionResult {
    /// Its position in [`EditionInfo::criteria`](crate::EditionInfo::criteria).
    pub criterion: usize,
    /// What it does to the outcome.
    pub role: Role,
    /// Its state.
    pub status: Status,
}

/// A service that is or may be suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceResult {
    /// Its position in [`EditionInfo::services`](crate::EditionInfo::services).
    pub service: usize,
    /// Whether it is certain, or depends on what is not known.
    pub certain: bool,
}

/// The result of a programme for some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The programme.
    pub programme: ProgrammeId,
    /// The outcomes that are still possible; definite if there is just one.
    pub outcomes: OutcomeSet,
    /// Whether it certainly turns the person away.
    pub out: bool,
    /// The state of each criterion.
    pub criteria: Vec<CriterionResult>,
    /// The services that are or may be suggested.
    pub services: Vec<ServiceResult>,
    /// What the programme gives, one result for each component.
    pub gives: Vec<ComponentResult>,
}

impl Verdict {
    /// The outcome, if it is certain.
    pub fn definite(&self) -> Option<OutcomeId> {
        self.outcomes.definite()
    }

    /// What to prepare: the advice criteria that are not (or not surely) met.
    pub fn advice(&self) -> impl Iterator<Item = CriterionResult> {
        self.criteria
            .iter()
            .copied()
            .filter(|result| result.role == Role::Advice && result.status != Status::Met)
    }
}

impl View<'_> {
    /// The result of a programme; `None` if it has no edition today.
    pub fn verdict(&self, programme: ProgrammeId) -> Option<Verdict> {
        let in_force = self.walker.in_force(programme)?;
        let edition = self.walker.edition(programme)?;
        let mut search = self.walker.shared.day.search();
        let outcomes = OutcomeSet(search.possible(in_force.roots.outcome, &self.assignment));
        let criteria = edition
            .criteria
            .iter()
            .zip(&in_force.roots.criteria)
            .enumerate();
        let criteria = criteria
            .map(|(criterion, (info, root))| {
                let status = self.status(&mut search, *root, info.open);
                CriterionResult {
                    criterion,
                    role: info.role,
                    status,
                }
            })
            .collect();
        let services = in_force.roots.services.iter().enumerate();
        let services = services
            .map(|(service, root)| (service, search.possible(*root, &self.assignment)))
            .filter(|(_, possible)| possible & 2 != 0)
            .map(|(service, possible)| ServiceResult {
                service,
                certain: possible == 2,
            })
            .collect();
        let out = outcomes.0 & !self.walker.ruleset.0.out == 0;
        Some(Verdict {
            programme,
            outcomes,
            out,
            criteria,
            services,
            gives: self.gives(&edition.gives, &in_force.roots.gives),
        })
    }

    fn status<N: Nodes>(
        &self,
        search: &mut ConstantSearch<'_, N>,
        root: NodeId,
        open: bool,
    ) -> Status {
        match search.possible(root, &self.assignment) {
            2 => Status::Met,
            1 => Status::NotMet,
            // An open criterion is the formula or a hidden variable. The formula fails
            // in every completion iff setting all hidden variables to "no" makes it so.
            _ if open && self.certainly_unlisted(search, root) => Status::NotListed,
            _ => Status::Unknown,
        }
    }

    fn certainly_unlisted<N: Nodes>(
        &self,
        search: &mut ConstantSearch<'_, N>,
        root: NodeId,
    ) -> bool {
        let mut assignment = self.assignment.clone();
        self.hidden(&mut assignment)
            .for_each(|assigned| *assigned = 0);
        search.possible(root, &assignment) == 1
    }

    /// The assignment of variables that belong to no question.
    fn hidden<'c>(&self, assignment: &'c mut [u16]) -> impl Iterator<Item = &'c mut u16> {
        let from = usize::from(self.walker.ruleset.0.criteria_from).min(assignment.len());
        assignment[from..].iter_mut()
    }

    /// The states of the criteria as assignment for the decision diagram.
    pub(crate) fn decided(&self, criteria: &[CriterionResult]) -> Vec<u16> {
        let mut assignment = Vec::new();
        assignment.resize(self.assignment.len(), UNASKED);
        let from = usize::from(self.walker.ruleset.0.criteria_from);
        for (assigned, result) in assignment.iter_mut().skip(from).zip(criteria) {
            *assigned = match result.status {
                Status::NotMet => 0,
                Status::Met => 1,
                Status::NotListed => 2,
                Status::Unknown => FREE,
            };
        }
        assignment
    }
}
