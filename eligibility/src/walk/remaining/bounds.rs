//! Bounds on the questions left of a set of diagrams.

use super::needed::Needed;
use crate::diagram::{NodeId, Nodes, TERMINALS};
use crate::sorted::{insert, sorted};
use crate::walk::support::{extend, words};
use crate::walk::view::{LEAVES_OUT, View};
use alloc::{vec, vec::Vec};

/// What the bounds are computed from, for the diagrams of a view.
pub(super) struct Open<'v, 'a> {
    pub(super) view: &'v View<'a>,
    words: usize,
    /// For each node, the questions it depends on.
    supports: Vec<u64>,
    needed: Needed,
    /// The questions that are not asked any more: answered, be it with "not sure", or pointless.
    asked: Vec<u64>,
}

impl<'v, 'a> Open<'v, 'a> {
    /// `shortest`: whether the shortest path will be asked for.
    pub(super) fn new(view: &'v View<'a>, shortest: bool) -> Self {
        let content = &view.walker.ruleset.0;
        let words = words(content.questions.len());
        let mut supports = view.walker.shared.supports.to_vec();
        let known = supports.len() / words.max(1);
        supports.resize((view.layer.end() - TERMINALS) as usize * words, 0);
        extend(&view.layer, &content.variables, words, known, &mut supports);
        let mut asked = vec![0_u64; words];
        let mut done = |question: u16| asked[usize::from(question) / 64] |= 1 << (question % 64);
        view.answers
            .iter()
            .for_each(|(question, _)| done(question.0));
        if LEAVES_OUT {
            let left_out = view.pointless.iter();
            left_out
                .filter_map(|level| view.question_at(*level))
                .for_each(done);
        }
        Self {
            view,
            words,
            supports,
            needed: if shortest {
                Needed::new(view, words)
            } else {
                Needed::default()
            },
            asked,
        }
    }

    /// Upper bound on the longest remaining path, or lower bound on the shortest.
    pub(super) fn bound(&self, nodes: &[NodeId], paid: Option<u16>, longest: bool) -> u32 {
        let mut done = self.asked.clone();
        if let Some(paid) = paid {
            done[usize::from(paid) / 64] |= 1 << (paid % 64);
        }
        let sets = if longest {
            &self.supports
        } else {
            &self.needed.sets
        };
        let mut all = vec![0_u64; self.words];
        for node in nodes {
            let set = self.of(sets, *node);
            all.iter_mut().zip(set).for_each(|(to, from)| *to |= from);
        }
        let open = all.iter_mut().zip(&done);
        let count = open.map(|(to, done)| {
            *to &= !done;
            to.count_ones()
        });
        let count = count.sum();
        if longest {
            return count;
        }
        // Each diagram's own shortest path, and what others need that it never asks.
        let own = |node: &NodeId| {
            let (mut paid, mut others) = (0, 0);
            let support = self.of(&self.supports, *node);
            for ((all, done), own) in all.iter().zip(&done).zip(support) {
                paid += (done & own).count_ones();
                others += (all & !own).count_ones();
            }
            let least = self.needed.least[(*node - TERMINALS) as usize];
            least.saturating_sub(paid) + others
        };
        nodes.iter().map(own).fold(count, u32::max)
    }

    /// Splits a state into parts that share no open question.
    pub(super) fn parts(&self, mut open: Vec<NodeId>) -> Vec<Vec<NodeId>> {
        let mut parts = Vec::new();
        while let Some(first) = open.first() {
            let mut shared = self.of(&self.supports, *first).to_vec();
            let mut part = Vec::new();
            let mut before = open.len() + 1;
            while open.len() < before {
                before = open.len();
                open.retain(|node| {
                    let support = self.of(&self.supports, *node);
                    let mut words = shared.iter().zip(support).zip(&self.asked);
                    let disjoint = words.all(|((a, b), asked)| a & b & !asked == 0);
                    if !disjoint {
                        let both = shared.iter_mut().zip(support);
                        both.for_each(|(to, from)| *to |= from);
                        part.push(*node);
                    }
                    disjoint
                });
            }
            parts.push(sorted(part));
        }
        parts
    }

    /// Keeps what is open, in order.
    pub(super) fn tidy(&self, nodes: Vec<NodeId>) -> Vec<NodeId> {
        let open = nodes.into_iter().filter(|node| {
            *node >= TERMINALS && {
                let mut words = self.of(&self.supports, *node).iter().zip(&self.asked);
                words.any(|(support, asked)| support & !asked != 0)
            }
        });
        sorted(open)
    }

    /// All values of a question at once.
    pub(super) fn freed(&self, mut nodes: Vec<NodeId>, question: u16) -> Vec<NodeId> {
        let mut free = Vec::new();
        let mut seen = Vec::new();
        while let Some(node) = nodes.pop() {
            if node >= TERMINALS && insert(&mut seen, node) {
                if self.asks(node, question) {
                    nodes.extend_from_slice(self.view.layer.children(node));
                } else {
                    free.push(node);
                }
            }
        }
        free
    }

    /// The first question that one of the nodes tests.
    pub(super) fn first(&self, nodes: &[NodeId]) -> Option<u16> {
        nodes.iter().filter_map(|node| self.question(*node)).min()
    }

    pub(super) fn asks(&self, node: NodeId, question: u16) -> bool {
        self.question(node) == Some(question)
    }

    fn question(&self, node: NodeId) -> Option<u16> {
        self.view.question_at(self.view.layer.level(node))
    }

    fn of<'s>(&self, sets: &'s [u64], node: NodeId) -> &'s [u64] {
        let start = (node - TERMINALS) as usize * self.words;
        &sets[start..start + self.words]
    }

    /// Whether a question is not asked any more.
    pub(super) fn is_asked(&self, question: u16) -> bool {
        self.asked[usize::from(question) / 64] >> (question % 64) & 1 == 1
    }
}
