//! Diagrams without the answers that cannot be together.
//!
//! Where an answer cannot be together with those above it, a diagram gets the child of the
//! first answer that can (the generalized cofactor of Coudert and Madre, "A Unified Framework
//! for the Formal Verification of Sequential Circuits", 1990). So the diagram stays the same
//! for every person who can exist, and everybody else has the result of such a person. A
//! question whose answer follows from the earlier ones is not tested any more.

use crate::diagram::{Diagram, FALSE, Growing, NodeId, TERMINALS, TRUE};
use alloc::vec::Vec;

/// The most states of one day. Rules that compile stay far below.
const MOST: usize = 1 << 22;

/// Not known yet.
const NOWHERE: NodeId = NodeId::MAX;

/// Reduces diagrams to the answers that can be together.
pub(super) struct Together<'a> {
    /// Not generic, so that a browser gets the search once.
    diagram: &'a mut dyn Growing,
    /// Pairs of a diagram and what is possible, as nodes of a diagram: its unique table is the
    /// memo table. A map of its own would take more code in the browser.
    states: Diagram,
    known: Vec<NodeId>,
}

impl<'a> Together<'a> {
    pub(super) fn new(diagram: &'a mut dyn Growing) -> Self {
        Self {
            diagram,
            states: Diagram::new(),
            known: Vec::new(),
        }
    }

    /// `node` for the answers for which `possible` holds; it holds for some.
    pub(super) fn only(&mut self, node: NodeId, possible: NodeId) -> NodeId {
        if node < TERMINALS || possible < TERMINALS || self.states.len() >= MOST {
            return node;
        }
        // The table makes no node of equal children, so the first two differ.
        let state = self.states.node(0, &[FALSE, TRUE, node, possible]) - TERMINALS;
        self.known.resize(self.states.len(), NOWHERE);
        let known = self.known[state as usize];
        if known != NOWHERE {
            return known;
        }
        let levels = [node, possible].map(|node| self.diagram.level(node));
        let level = levels[0].min(levels[1]);
        let top = if levels[0] == level { node } else { possible };
        let mut children = Vec::new();
        for class in 0..self.diagram.children(top).len() {
            let [child, can] = [node, possible].map(|node| {
                if self.diagram.level(node) == level {
                    self.diagram.children(node)[class]
                } else {
                    node
                }
            });
            children.push((can != FALSE).then(|| self.only(child, can)));
        }
        // A diagram that is not constant has a child that holds for some answers.
        let first = children.iter().flatten().next().copied().unwrap_or(node);
        let children: Vec<NodeId> = children.iter().map(|it| it.unwrap_or(first)).collect();
        let result = self.diagram.add(level, &children);
        self.known[state as usize] = result;
        result
    }
}
