//! Questions that an earlier "not sure" makes pointless.

use super::support::place;
use super::view::View;
use crate::diagram::{BOTTOM, Diagram, FALSE, NodeId, Nodes, TRUE};
use crate::sorted::sorted;
use alloc::vec::Vec;

/// The most states in which the search looks for a difference.
const MOST: usize = 1024;

impl View<'_> {
    /// Finds the questions that would come next, but whose answer leaves the same results
    /// possible whichever it is, because an earlier answer is "not sure".
    pub(super) fn leave_out(&mut self) {
        while let Some(next) = self.next() {
            let info = &self.walker.ruleset.0.questions[usize::from(next.0)];
            let (word, bit) = place(next.0);
            let asks = |node: &&NodeId| self.support(**node)[word] & bit != 0;
            let of_programmes = self.residual.iter().map(|(_, nodes)| nodes);
            let mut asking = of_programmes.filter(|nodes| nodes.iter().any(|node| asks(&node)));
            // What differs in one diagram differs in all of the programme together, and one alone is
            // searched quickly.
            let alone = sorted(asking.clone().flatten().filter(asks));
            if info.count > 1
                || !alone
                    .iter()
                    .all(|node| self.leaves_same(&[**node], info.first))
                || !asking.all(|nodes| self.leaves_same(nodes, info.first))
            {
                break;
            }
            self.asked[word] |= bit;
        }
    }

    /// Whether each class of a variable leaves the same possible, of some diagrams together. All
    /// variables above it are free.
    fn leaves_same(&self, nodes: &[NodeId], level: u16) -> bool {
        // Lists of diagrams, as nodes of a diagram: its unique table finds equal ones. It makes
        // no node of equal children, so the first two differ.
        let mut states = Diagram::new();
        let mut at = states.node(0, &[&[FALSE, TRUE], nodes].concat());
        let (mut nodes, mut step, mut before) = (Vec::new(), Vec::new(), Vec::new());
        let (mut below, mut classes) = (Vec::new(), 0);
        while at < states.end() {
            nodes.clear();
            nodes.extend_from_slice(states.children(at));
            let levels = nodes.iter().map(|node| (self.layer.level(*node), *node));
            let (top, node) = levels.min().unwrap_or((BOTTOM, FALSE));
            if top >= level {
                below.push(at);
                if top == level {
                    classes = self.layer.children(node).len();
                }
            } else {
                before.clear();
                for class in 0..self.layer.children(node).len() {
                    self.step_into(&nodes, top, class, &mut step);
                    // Neighbouring classes often leave the same.
                    if step != before {
                        states.node(0, &step);
                        core::mem::swap(&mut step, &mut before);
                    }
                }
            }
            at += 1;
            if states.len() > MOST {
                return false;
            }
        }
        let (mut after, mut first) = (Vec::new(), Vec::new());
        for class in 0..classes {
            after.clear();
            before.clear();
            for state in &below {
                self.step_into(states.children(*state), level, class, &mut step);
                if step != before {
                    after.push(states.node(0, &step));
                    core::mem::swap(&mut step, &mut before);
                }
            }
            after.sort_unstable();
            after.dedup();
            if class == 0 {
                core::mem::swap(&mut after, &mut first);
            } else if after != first {
                return false;
            }
        }
        true
    }
}
