//! When two ways through the questions are the same from here on.

use super::view::{FREE, UNASKED, View};
use crate::arena::{Node, Nodes};
use alloc::vec::Vec;

impl View<'_> {
    /// What identifies the rest of the way: two sets of answers with the same key
    /// are asked the same from here on and end in the same outcomes, criteria and
    /// suggestions. (Their reasons may differ.) For merging the sections of an
    /// unrolled walk. Keys compare within one walker only.
    #[must_use]
    pub fn key(&self) -> Vec<u32> {
        let day = &self.walker.shared.day.arena;
        let mut key = Vec::new();
        let mut open = u16::MAX;
        for programme in &self.walker.scope {
            let Some(in_force) = self.walker.in_force(*programme) else {
                continue;
            };
            for root in in_force.roots.all() {
                let mut nodes = Vec::new();
                self.cofactors(root, &mut nodes);
                nodes.sort_unstable();
                nodes.dedup();
                let levels = nodes.iter().map(|node| day.level(*node));
                open = levels.fold(open, u16::min);
                key.extend(nodes);
                key.push(u32::MAX);
            }
        }
        // The cofactors hold all answers down to the first open variable; those
        // given further down are added as they are.
        for (cell, level) in self.cells.iter().zip(0_u16..).skip(usize::from(open)) {
            if *cell != UNASKED {
                key.extend([u32::from(level), u32::from(*cell)]);
            }
        }
        key
    }

    /// The nodes that the answers lead to, every free variable taken every way.
    fn cofactors(&self, node: Node, into: &mut Vec<Node>) {
        let day = &self.walker.shared.day.arena;
        let level = usize::from(day.level(node));
        match self.cells.get(level).copied().unwrap_or(UNASKED) {
            UNASKED => into.push(node),
            FREE => day
                .kids(node)
                .iter()
                .for_each(|kid| self.cofactors(*kid, into)),
            cell => self.cofactors(day.kids(node)[usize::from(cell)], into),
        }
    }
}
