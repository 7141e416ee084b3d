//! What an outcome that is not certain still depends on.

use super::outcomes::{ConstantSearch, OutcomeSet};
use super::reasons::{TRIES, advance};
use super::view::{FREE, UNASKED, View};
use super::{Status, Verdict};
use crate::ProgrammeId;
use crate::diagram::{FALSE, Layer, NodeId, Nodes, TERMINALS, TRUE};
use alloc::vec::Vec;

/// What an outcome that is not certain still depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The criteria that are not settled and that can still change the outcome, by their
    /// positions in [`EditionInfo::criteria`](crate::EditionInfo::criteria). Empty if the outcome
    /// is certain.
    pub criteria: Vec<usize>,
    /// The fewest of them that together lead to a better end: if they are met, the programme
    /// certainly does not turn the person away; or, if it does not anyway, the best outcome is
    /// certain. Of several choices, the first in the order of the criteria. Empty if there is
    /// none that somebody with these answers can meet.
    pub nearest: Vec<usize>,
    /// The outcomes that are possible when those are met.
    pub outcomes: OutcomeSet,
}

impl View<'_> {
    /// What is missing for a certain outcome of a programme; `None` if it has no edition today.
    pub fn missing(&self, programme: ProgrammeId) -> Option<Missing> {
        self.missing_for(&self.verdict(programme)?)
    }

    /// The same, for a verdict of this view.
    pub fn missing_for(&self, verdict: &Verdict) -> Option<Missing> {
        let in_force = self.walker.in_force(verdict.programme)?;
        let mut missing = Missing::default();
        if verdict.outcomes.len() < 2 {
            return Some(missing);
        }
        let content = &self.walker.ruleset.0;
        let from = usize::from(content.criteria_from);
        let mut settled = self.decided(&verdict.criteria);
        for result in &verdict.criteria {
            // Staff can still accept what a source does not name.
            if result.status == Status::NotListed {
                settled[from + result.criterion] = FREE;
            }
        }
        let mut layer = Layer::new(&self.walker.shared.day.diagram);
        let decision = restricted(
            &mut layer,
            in_force.roots.decision,
            &settled,
            &mut Vec::new(),
        );
        let mut levels = Vec::new();
        support(&layer, decision, &mut levels);
        let criteria = 0..verdict.criteria.len();
        missing.criteria = criteria
            .filter(|at| levels.iter().any(|level| usize::from(*level) == from + at))
            .collect();
        let turned_away = content.out;
        let wanted = match verdict.outcomes.best() {
            Some(best) if verdict.outcomes.0 & turned_away == 0 => 1 << best.0,
            _ => !turned_away,
        };
        let mut search = ConstantSearch::new(&layer);
        let mut tries = 0..TRIES;
        for size in 1..=missing.criteria.len() {
            let mut choice: Vec<usize> = (0..size).collect();
            loop {
                if tries.next().is_none() {
                    return Some(missing);
                }
                let chosen: Vec<usize> = choice.iter().map(|at| missing.criteria[*at]).collect();
                let mut met = settled.clone();
                for at in &chosen {
                    met[from + at] = 1;
                }
                let outcomes = search.possible(decision, &met);
                let roots = chosen.iter().map(|at| in_force.roots.criteria[*at]);
                if outcomes & !wanted == 0 && self.can_hold(roots.collect()) {
                    missing.nearest = chosen;
                    missing.outcomes = OutcomeSet(outcomes);
                    return Some(missing);
                }
                if !advance(&mut choice, missing.criteria.len()) {
                    break;
                }
            }
        }
        Some(missing)
    }

    /// Whether some completion of the answers makes all of these hold. `false` if this was not
    /// found in a bounded number of steps.
    fn can_hold(&self, roots: Vec<NodeId>) -> bool {
        let diagram = &self.walker.shared.day.diagram;
        let mut open = Vec::from([roots]);
        for _ in 0..TRIES {
            let Some(mut roots) = open.pop() else {
                return false;
            };
            roots.retain(|root| *root != TRUE);
            if roots.contains(&FALSE) {
                continue;
            }
            let Some(level) = roots.iter().map(|root| diagram.level(*root)).min() else {
                return true;
            };
            let first = roots.iter().find(|root| diagram.level(**root) == level);
            let classes = first.map_or(0, |root| diagram.children(*root).len());
            let assigned = self.assignment[usize::from(level)];
            for class in
                (0..classes).filter(|it| assigned >= UNASKED || *it == usize::from(assigned))
            {
                let below = roots.iter().map(|root| {
                    if diagram.level(*root) == level {
                        diagram.children(*root)[class]
                    } else {
                        *root
                    }
                });
                open.push(below.collect());
            }
        }
        false
    }
}

/// A diagram over the variables that `settled` leaves open, reduced. `done` has the nodes that
/// were restricted before.
fn restricted(
    layer: &mut Layer<'_>,
    node: NodeId,
    settled: &[u16],
    done: &mut Vec<(NodeId, NodeId)>,
) -> NodeId {
    if node < TERMINALS {
        return node;
    }
    if let Some((_, result)) = done.iter().find(|(from, _)| *from == node) {
        return *result;
    }
    let level = layer.level(node);
    let children = layer.children(node).to_vec();
    let class = settled[usize::from(level)];
    let result = if let Some(child) = children.get(usize::from(class)) {
        restricted(layer, *child, settled, done)
    } else {
        let children = children.into_iter();
        let children: Vec<NodeId> = children
            .map(|child| restricted(layer, child, settled, done))
            .collect();
        layer.node(level, &children)
    };
    done.push((node, result));
    result
}

/// The variables that a reduced diagram depends on.
fn support(nodes: &impl Nodes, node: NodeId, levels: &mut Vec<u16>) {
    let mut open = Vec::from([node]);
    let mut seen = Vec::new();
    while let Some(node) = open.pop() {
        if node >= TERMINALS && !seen.contains(&node) {
            seen.push(node);
            levels.push(nodes.level(node));
            open.extend_from_slice(nodes.children(node));
        }
    }
}
