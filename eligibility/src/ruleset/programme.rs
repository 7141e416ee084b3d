//! Programmes, their editions and criteria.

use super::{ComponentInfo, Role};
use crate::Date;
use crate::diagram::NodeId;
use alloc::{string::String, vec::Vec};

/// A programme of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProgrammeInfo {
    /// Its id.
    pub id: String,
    /// Its editions, by date.
    pub editions: Vec<EditionInfo>,
}

/// An edition of a programme's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EditionInfo {
    /// The first day.
    pub from: Date,
    /// The first day on which it no longer applies, if it ends.
    pub until: Option<Date>,
    /// The criteria, in the editors' order.
    pub criteria: Vec<CriterionInfo>,
    /// The ids of the services that may be suggested.
    pub services: Vec<String>,
    /// What the programme may give.
    pub gives: Vec<ComponentInfo>,
    pub(crate) roots: Roots,
}

impl ProgrammeInfo {
    /// The position in [`ProgrammeInfo::editions`] of the edition in force on a day.
    pub fn edition_on(&self, day: Date) -> Option<usize> {
        self.editions
            .iter()
            .position(|edition| edition.applies(day))
    }
}

impl EditionInfo {
    /// Whether it is in force on a day.
    pub fn applies(&self, today: Date) -> bool {
        self.from <= today && self.until.is_none_or(|until| today < until)
    }
}

/// The diagrams of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roots {
    /// Answers to outcome.
    pub(crate) outcome: NodeId,
    /// States of criteria to outcome.
    pub(crate) decision: NodeId,
    /// Answers to whether each criterion is met.
    pub(crate) criteria: Vec<NodeId>,
    /// The same, and false wherever the outcome excludes the person.
    pub(crate) observed: Vec<NodeId>,
    /// Answers to whether each service is suggested; false wherever the outcome excludes.
    pub(crate) services: Vec<NodeId>,
    /// Answers to how much of each component is given: 0 for nothing, also wherever the outcome
    /// excludes; else 1 and the position of the amount, or 1 if it is not counted.
    pub(crate) gives: Vec<NodeId>,
}

impl Roots {
    /// The roots on which it depends whether a question is still asked.
    pub(crate) fn observed(&self) -> impl Iterator<Item = NodeId> {
        core::iter::once(self.outcome)
            .chain(self.observed.iter().copied())
            .chain(self.services.iter().copied())
            .chain(self.gives.iter().copied())
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = NodeId> {
        [self.outcome, self.decision]
            .into_iter()
            .chain(self.criteria.iter().copied())
            .chain(self.observed.iter().copied())
            .chain(self.services.iter().copied())
            .chain(self.gives.iter().copied())
    }

    pub(crate) fn map(&self, to: &impl Fn(NodeId) -> NodeId) -> Self {
        let list = |nodes: &[NodeId]| nodes.iter().map(|node| to(*node)).collect();
        Self {
            outcome: to(self.outcome),
            decision: to(self.decision),
            criteria: list(&self.criteria),
            observed: list(&self.observed),
            services: list(&self.services),
            gives: list(&self.gives),
        }
    }
}

/// A criterion of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionInfo {
    /// Its id.
    pub id: String,
    /// Its role in the outcome.
    pub role: Role,
    /// Whether the source's list is "for example".
    pub open: bool,
    /// Where it is written.
    pub source: Option<CriterionSource>,
}

/// Where a criterion is written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionSource {
    /// The id of the source.
    pub id: String,
    /// The place within it.
    pub at: Option<String>,
}
