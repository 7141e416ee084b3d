//! The memo table of a search.

use crate::diagram::{Diagram, NodeId, TERMINALS};
use alloc::vec::Vec;

/// Memo table from search state to (best known, bound). It reuses the unique table of
/// diagrams for hashing: a map of its own would take more code in the browser than the
/// search.
pub(super) struct Memo {
    states: Diagram,
    known: Vec<Option<(u32, u32)>>,
}

impl Memo {
    pub(super) fn new() -> Self {
        Self {
            states: Diagram::new(),
            known: Vec::new(),
        }
    }

    /// The row of a state: its diagrams, and whether it is inside a question.
    pub(super) fn state(&mut self, nodes: &[NodeId], inside: bool) -> usize {
        // The table makes no node of equal children, so the first two differ.
        let mut children: Vec<NodeId> = [0, 1].into();
        children.extend_from_slice(nodes);
        let state = self.states.node(u16::from(inside), &children) - TERMINALS;
        self.known.resize(self.states.len(), None);
        state as usize
    }

    pub(super) fn get(&self, state: usize) -> Option<(u32, u32)> {
        self.known[state]
    }

    pub(super) fn set(&mut self, state: usize, known: (u32, u32)) {
        self.known[state] = Some(known);
    }
}
