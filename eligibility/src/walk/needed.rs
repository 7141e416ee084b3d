//! What a diagram asks on every way through it.

use super::view::View;
use crate::arena::{Nodes, TERMINALS};
use alloc::{vec, vec::Vec};

/// For each node: the questions on every way from it to a constant, and how many
/// there are on the shortest. Both also hold from below where a question is left
/// free: all ways on from it are then gone at once.
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
            for kid in layer.kids(node) {
                if *kid == before {
                    continue;
                }
                before = *kid;
                if *kid < TERMINALS {
                    common.fill(0);
                    fewest = 1;
                    continue;
                }
                let at = (*kid - TERMINALS) as usize;
                let other = view.question_at(layer.level(*kid)) != Some(question);
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
