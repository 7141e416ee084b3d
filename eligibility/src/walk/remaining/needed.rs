//! The questions that a diagram asks on every path.

use crate::diagram::{Nodes, TERMINALS};
use crate::walk::view::View;
use alloc::{vec, vec::Vec};

/// For each node: the questions on every path from it to a constant, and the number of
/// questions on the shortest path. Both are lower bounds also where a question is left
/// free: then all its paths are followed at once.
#[derive(Default)]
pub(super) struct Needed {
    pub(super) sets: Vec<u64>,
    pub(super) least: Vec<u32>,
}

impl Needed {
    /// One pass, since children come before their parents.
    pub(super) fn new(view: &View<'_>, words: usize) -> Self {
        let layer = &view.layer;
        let count = (layer.end() - TERMINALS) as usize;
        let mut sets = vec![0_u64; count * words];
        let mut least = vec![0_u32; count];
        let mut common = vec![0_u64; words];
        for (index, node) in (TERMINALS..layer.end()).enumerate() {
            let Some(question) = view.question_at(layer.level(node)) else {
                continue;
            };
            common.fill(u64::MAX);
            let mut fewest = u32::MAX;
            let mut before = node;
            for child in layer.children(node) {
                if *child == before {
                    continue;
                }
                before = *child;
                if *child < TERMINALS {
                    common.fill(0);
                    fewest = 1;
                    continue;
                }
                let at = (*child - TERMINALS) as usize;
                let other = view.question_at(layer.level(*child)) != Some(question);
                fewest = fewest.min(least[at] + u32::from(other));
                let set = &sets[at * words..(at + 1) * words];
                let both = common.iter_mut().zip(set);
                both.for_each(|(to, from)| *to &= from);
            }
            common[usize::from(question) / 64] |= 1 << (question % 64);
            sets[index * words..(index + 1) * words].copy_from_slice(&common);
            least[index] = fewest;
        }
        Self { sets, least }
    }
}
