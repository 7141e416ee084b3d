//! What a search knows of the states that it has seen.

use crate::arena::{Arena, Node, TERMINALS};
use alloc::vec::Vec;

/// Two numbers for each state. States are told apart as diagrams are, by the same unique
/// table: a map of its own would weigh more in the browser than the search.
pub(super) struct Memo {
    states: Arena,
    known: Vec<Option<(u32, u32)>>,
}

impl Memo {
    pub(super) fn new() -> Self {
        Self {
            states: Arena::new(),
            known: Vec::new(),
        }
    }

    /// The place of a state: its diagrams, and whether it is inside a question.
    pub(super) fn state(&mut self, nodes: &[Node], inside: bool) -> usize {
        // Of children that are all the same the table would make no node.
        let mut kids: Vec<Node> = [0, 1].into();
        kids.extend_from_slice(nodes);
        let state = self.states.node(u16::from(inside), &kids) - TERMINALS;
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
