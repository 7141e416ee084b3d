//! Which questions later answers could make pointless, so that fewer questions are asked than the
//! searches count.

use crate::diagram::{NodeId, Nodes};
use crate::walk::support::place;
use crate::walk::view::View;
use alloc::collections::BTreeSet;
use alloc::{vec, vec::Vec};

/// What is left of the diagrams of a programme, for all values of what is free.
type State = BTreeSet<Vec<NodeId>>;

/// The most steps from a diagram to a child of it that are taken for a programme.
const MOST: usize = 100_000;

impl View<'_> {
    /// The questions that further answers can make pointless for a programme, as a set. All ways of
    /// answering are followed, with "not sure" where it is offered; if that takes too long, all
    /// questions of the programme count.
    pub(super) fn may_be_pointless(&self) -> Vec<u64> {
        let mut found = vec![0; self.asked.len()];
        for (_, nodes) in &self.residual {
            if nodes.iter().any(|node| self.may_be_unsure(*node))
                && self.add_pointless(nodes, &mut found).is_none()
            {
                for node in nodes {
                    let own = found.iter_mut().zip(self.support(*node)).zip(&self.asked);
                    own.for_each(|((to, from), asked)| *to |= from & !asked);
                }
            }
        }
        found
    }

    /// Whether the answer to a question of a diagram is, or can be, "not sure" or "prefer not to
    /// say".
    fn may_be_unsure(&self, node: NodeId) -> bool {
        let support = self.support(node);
        let questions = self.walker.ruleset.0.questions.iter();
        (0..).zip(questions).any(|(question, info)| {
            let (word, bit) = place(question);
            let is_free = self.asked[word] & bit != 0;
            support[word] & bit != 0 && (is_free || info.unsure || info.decline)
        })
    }

    /// `None` if it takes too long.
    fn add_pointless(&self, nodes: &[NodeId], found: &mut [u64]) -> Option<()> {
        let mut open = vec![State::from([nodes.to_vec()])];
        let mut seen = BTreeSet::new();
        let mut steps = 0;
        while let Some(state) = open.pop() {
            if !seen.insert(state.clone()) {
                continue;
            }
            let levels = state
                .iter()
                .flatten()
                .map(|it| (self.layer.level(*it), *it));
            let Some((level, node)) = levels.min() else {
                continue;
            };
            let Some(question) = self.question_at(level) else {
                continue;
            };
            let info = &self.walker.ruleset.0.questions[usize::from(question)];
            let classes = self.layer.children(node).len();
            steps += classes * state.len() * nodes.len();
            if steps > MOST {
                return None;
            }
            let after = |class| {
                let nodes = state.iter();
                nodes.map(|it| self.step(it, level, class)).collect()
            };
            let classes: Vec<State> = (0..classes).map(after).collect();
            let (word, bit) = place(question);
            let is_free = self.asked[word] & bit != 0;
            let is_same = classes.windows(2).all(|two| two[0] == two[1]);
            if is_same && info.count == 1 && !is_free {
                found[word] |= bit;
                open.extend(classes.into_iter().next());
                continue;
            }
            if is_free || info.unsure || info.decline {
                open.push(classes.iter().flatten().cloned().collect());
            }
            if !is_free {
                open.extend(classes);
            }
        }
        Some(())
    }
}
