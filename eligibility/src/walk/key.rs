//! When two walks are the same from here on.

use super::view::{FREE, UNASKED, View};
use crate::diagram::{NodeId, Nodes};
use alloc::vec::Vec;

impl View<'_> {
    /// A key for remembering what was found out about the rest of the walk: two sets of
    /// answers with the same key are asked the same questions from here on, and end in the
    /// same outcomes, criteria and suggestions. (Their reasons may differ.) Keys compare
    /// within one walker only.
    pub fn key(&self) -> Vec<u32> {
        let day = &self.walker.shared.day.diagram;
        let mut key = Vec::new();
        let mut open = u16::MAX;
        for programme in &self.walker.scope {
            let Some(in_force) = self.walker.in_force(*programme) else {
                continue;
            };
            let exclusions = self.walker.shared.day.exclusions();
            for root in in_force.roots.all().chain(exclusions) {
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
        for (assigned, level) in self.assignment.iter().zip(0_u16..).skip(usize::from(open)) {
            if *assigned != UNASKED {
                key.extend([u32::from(level), u32::from(*assigned)]);
            }
        }
        key
    }

    /// The nodes that remain under the answers; each free variable takes all its values.
    fn cofactors(&self, node: NodeId, into: &mut Vec<NodeId>) {
        let day = &self.walker.shared.day.diagram;
        let level = usize::from(day.level(node));
        match self.assignment.get(level).copied().unwrap_or(UNASKED) {
            UNASKED => into.push(node),
            FREE => day
                .children(node)
                .iter()
                .for_each(|child| self.cofactors(*child, into)),
            assigned => self.cofactors(day.children(node)[usize::from(assigned)], into),
        }
    }
}
