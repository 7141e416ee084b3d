//! The constants that a diagram can still reach.

use super::gives;
use super::view::UNASKED;
use crate::OutcomeId;
use crate::diagram::{BOTTOM, Diagram, FALSE, NodeId, Nodes, TERMINALS, TRUE};
use alloc::{vec, vec::Vec};

/// A set of outcomes, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutcomeSet(pub(crate) u64);

impl OutcomeSet {
    /// Whether an outcome is in it.
    pub const fn contains(self, outcome: OutcomeId) -> bool {
        outcome.0 < 64 && self.0 >> outcome.0 & 1 == 1
    }

    /// The number of outcomes.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the set is empty; the result of a programme never is.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The outcome, if there is just one.
    pub fn definite(self) -> Option<OutcomeId> {
        (self.len() == 1).then(|| self.best()).flatten()
    }

    /// The best.
    pub fn best(self) -> Option<OutcomeId> {
        self.iter().next()
    }

    /// A key for listing programmes: those whose best possible outcome is better come
    /// first, and among equals those with fewer possible outcomes.
    pub fn rank(self) -> (u8, u32) {
        (self.best().map_or(u8::MAX, |best| best.0), self.len())
    }

    /// All, best first.
    pub fn iter(self) -> impl Iterator<Item = OutcomeId> {
        (0..64)
            .map(OutcomeId)
            .filter(move |outcome| self.contains(*outcome))
    }
}

/// A search for the constants below a node, whose memory is reused. It gives one bit for each
/// constant; or, of amounts, what [`Range`](super::gives::Range) unpacks.
pub(crate) struct ConstantSearch<'a, N> {
    nodes: &'a N,
    of_amounts: bool,
    /// Which answers can be together.
    together: NodeId,
    seen: Vec<u32>,
    round: u32,
    /// What was seen while it was open whether answers can be together, as nodes of a diagram:
    /// see [`Together`](super::together::Together).
    open: Diagram,
}

/// Whether the search looks, question by question, at which answers can be together. A browser has
/// only diagrams that are reduced to them: the full search costs a reader 1 KB of paid data. So
/// there a later answer says nothing about an earlier "not sure", and answers that cannot be
/// together are taken as they are.
pub(super) const LOOKS_AT_TOGETHER: bool = cfg!(feature = "compile");

impl<'a, N: Nodes> ConstantSearch<'a, N> {
    pub(crate) fn new(nodes: &'a N) -> Self {
        let seen = Vec::new();
        Self {
            nodes,
            of_amounts: false,
            together: TRUE,
            seen,
            round: 0,
            open: Diagram::new(),
        }
    }

    /// The same search for a component that a programme gives: it packs whether it may not be
    /// given, and the least and the greatest amount.
    pub(crate) fn of_amounts(self) -> Self {
        Self {
            of_amounts: true,
            ..self
        }
    }

    /// The same search for people for whom a diagram holds.
    pub(crate) fn among(self, together: NodeId) -> Self {
        Self { together, ..self }
    }

    /// One bit for each constant that some completion of `assignment` reaches.
    pub(crate) fn possible(&mut self, node: NodeId, assignment: &[u16]) -> u64 {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.seen.fill(0);
            1
        });
        if LOOKS_AT_TOGETHER && self.open.len() > 0 {
            self.open = Diagram::new();
        }
        let together = if LOOKS_AT_TOGETHER {
            self.together
        } else {
            TRUE
        };
        self.below([node, together], assignment)
    }

    fn below(&mut self, mut pair: [NodeId; 2], assignment: &[u16]) -> u64 {
        let nodes = self.nodes;
        let step = |pair: [NodeId; 2], level: u16, class: usize| {
            if !LOOKS_AT_TOGETHER {
                return [nodes.children(pair[0])[class], TRUE];
            }
            pair.map(|node| {
                if nodes.level(node) == level {
                    nodes.children(node)[class]
                } else {
                    node
                }
            })
        };
        let mut level;
        loop {
            let [node, together] = pair;
            level = nodes.level(node);
            if LOOKS_AT_TOGETHER {
                if together == FALSE {
                    return 0;
                }
                level = level.min(nodes.level(together));
            }
            if level == BOTTOM {
                return if self.of_amounts {
                    gives::pack(node)
                } else {
                    1 << node
                };
            }
            let assigned = assignment[usize::from(level)];
            if assigned >= UNASKED {
                break;
            }
            pair = step(pair, level, usize::from(assigned));
        }
        let [node, together] = pair;
        if !LOOKS_AT_TOGETHER || together == TRUE {
            // If every answer is known, nothing is ever marked.
            if self.seen.is_empty() {
                self.seen = vec![0; (nodes.end() - TERMINALS) as usize];
            }
            let mark = &mut self.seen[(node - TERMINALS) as usize];
            if *mark == self.round {
                return 0;
            }
            *mark = self.round;
        } else {
            let before = self.open.len();
            self.open.node(0, &[FALSE, TRUE, node, together]);
            if self.open.len() == before {
                return 0;
            }
        }
        let top = if !LOOKS_AT_TOGETHER || nodes.level(node) == level {
            node
        } else {
            together
        };
        (0..nodes.children(top).len()).fold(0, |set, class| {
            let below = self.below(step(pair, level, class), assignment);
            if self.of_amounts {
                gives::join(set, below)
            } else {
                set | below
            }
        })
    }
}
