//! Which constants a diagram can still reach.

use super::view::UNASKED;
use crate::OutcomeId;
use crate::arena::{Node, Nodes, TERMINALS};
use alloc::{vec, vec::Vec};

/// A set of outcomes, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutcomeSet(pub(crate) u64);

impl OutcomeSet {
    /// Whether an outcome is in it.
    #[must_use]
    pub const fn contains(self, outcome: OutcomeId) -> bool {
        outcome.0 < 64 && self.0 >> outcome.0 & 1 == 1
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none (which no result is).
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The outcome, if there is just one.
    #[must_use]
    pub fn definite(self) -> Option<OutcomeId> {
        (self.len() == 1).then(|| self.best()).flatten()
    }

    /// The best.
    #[must_use]
    pub fn best(self) -> Option<OutcomeId> {
        self.iter().next()
    }

    /// All, best first.
    pub fn iter(self) -> impl Iterator<Item = OutcomeId> {
        (0..64)
            .map(OutcomeId)
            .filter(move |outcome| self.contains(*outcome))
    }
}

/// A search for the constants below a node; its memory is used again and again.
pub(crate) struct Search<'a, N> {
    nodes: &'a N,
    seen: Vec<u32>,
    round: u32,
}

impl<'a, N: Nodes> Search<'a, N> {
    pub(crate) fn new(nodes: &'a N) -> Self {
        let seen = Vec::new();
        Self {
            nodes,
            seen,
            round: 0,
        }
    }

    /// One bit for each constant that some completion of `cells` reaches.
    pub(crate) fn possible(&mut self, node: Node, cells: &[u16]) -> u64 {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.seen.fill(0);
            1
        });
        self.below(node, cells)
    }

    fn below(&mut self, mut node: Node, cells: &[u16]) -> u64 {
        loop {
            if node < TERMINALS {
                return 1 << node;
            }
            let cell = cells[usize::from(self.nodes.level(node))];
            if cell >= UNASKED {
                break;
            }
            node = self.nodes.kids(node)[usize::from(cell)];
        }
        // Where every answer is known nothing is ever marked.
        if self.seen.is_empty() {
            self.seen = vec![0; (self.nodes.end() - TERMINALS) as usize];
        }
        let mark = &mut self.seen[(node - TERMINALS) as usize];
        if *mark == self.round {
            return 0;
        }
        *mark = self.round;
        let nodes = self.nodes;
        nodes
            .kids(node)
            .iter()
            .fold(0, |set, kid| set | self.below(*kid, cells))
    }
}
