//! What a programme says.

use super::possible::{OutcomeSet, Search};
use super::view::{FREE, UNASKED, View};
use crate::arena::{Node, Nodes};
use crate::{OutcomeId, ProgrammeId, Role};
use alloc::vec::Vec;

/// How a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Certainly met.
    Met,
    /// Certainly not met.
    NotMet,
    /// An open criterion whose formula certainly does not hold: the answers name
    /// nothing that the source lists, and only its staff can tell.
    NotListed,
    /// The answers do not settle it.
    Unknown,
}

/// How a criterion of the edition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionResult {
    /// Its position in [`EditionInfo::criteria`](crate::EditionInfo::criteria).
    pub criterion: usize,
    /// What it does to the outcome.
    pub role: Role,
    /// How it stands.
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

/// What a programme says to some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The programme.
    pub programme: ProgrammeId,
    /// The outcomes that are still possible; definite if there is just one.
    pub outcomes: OutcomeSet,
    /// Whether it certainly turns the person away.
    pub out: bool,
    /// How each criterion stands.
    pub criteria: Vec<CriterionResult>,
    /// The services that are or may be suggested.
    pub services: Vec<ServiceResult>,
}

impl Verdict {
    /// The outcome, if it is certain.
    #[must_use]
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
    /// What a programme says; nothing if it has no edition today.
    #[must_use]
    pub fn verdict(&self, programme: ProgrammeId) -> Option<Verdict> {
        let in_force = self.walker.in_force(programme)?;
        let edition = self.walker.edition(programme)?;
        let mut search = Search::new(&self.walker.shared.day.arena);
        let outcomes = OutcomeSet(search.possible(in_force.roots.outcome, &self.cells));
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
            .map(|(service, root)| (service, search.possible(*root, &self.cells)))
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
        })
    }

    fn status<N: Nodes>(&self, search: &mut Search<'_, N>, root: Node, open: bool) -> Status {
        match search.possible(root, &self.cells) {
            2 => Status::Met,
            1 => Status::NotMet,
            // An open criterion is the formula or a hidden variable. The formula fails
            // in every completion iff setting all hidden variables to "no" makes it so.
            _ if open && self.certainly_unlisted(search, root) => Status::NotListed,
            _ => Status::Unknown,
        }
    }

    fn certainly_unlisted<N: Nodes>(&self, search: &mut Search<'_, N>, root: Node) -> bool {
        let mut cells = self.cells.clone();
        self.hidden(&mut cells).for_each(|cell| *cell = 0);
        search.possible(root, &cells) == 1
    }

    /// The cells of variables that belong to no question.
    fn hidden<'c>(&self, cells: &'c mut [u16]) -> impl Iterator<Item = &'c mut u16> {
        let from = usize::from(self.walker.ruleset.0.criteria_from).min(cells.len());
        cells[from..].iter_mut()
    }

    /// The states of the criteria as cells for the decision diagram.
    pub(crate) fn decided(&self, criteria: &[CriterionResult]) -> Vec<u16> {
        let mut cells = Vec::new();
        cells.resize(self.cells.len(), UNASKED);
        let from = usize::from(self.walker.ruleset.0.criteria_from);
        for (cell, result) in cells.iter_mut().skip(from).zip(criteria) {
            *cell = match result.status {
                Status::NotMet => 0,
                Status::Met => 1,
                Status::NotListed => 2,
                Status::Unknown => FREE,
            };
        }
        cells
    }
}
