//! Bounds on the questions left of a set of diagrams.

use super::needed::Needed;
use crate::diagram::{NodeId, Nodes, TERMINALS};
use crate::sorted::{insert, sorted};
use crate::walk::support::place;
use crate::walk::view::View;
use alloc::{vec, vec::Vec};

/// What the bounds are computed from, for the diagrams of a view.
pub(super) struct Open<'v, 'a> {
    pub(super) view: &'v View<'a>,
    needed: Needed,
}

impl<'v, 'a> Open<'v, 'a> {
    /// `shortest`: whether the shortest path will be asked for.
    pub(super) fn new(view: &'v View<'a>, shortest: bool) -> Self {
        Self {
            view,
            needed: if shortest {
                Needed::new(view, view.asked.len())
            } else {
                Needed::default()
            },
        }
    }

    /// Upper bound on the longest remaining path, or lower bound on the shortest.
    pub(super) fn bound(&self, nodes: &[NodeId], paid: Option<u16>, longest: bool) -> u32 {
        let mut done = self.view.asked.clone();
        if let Some(paid) = paid {
            let (word, bit) = place(paid);
            done[word] |= bit;
        }
        let mut all = vec![0_u64; done.len()];
        for node in nodes {
            let set = if longest {
                self.view.support(*node)
            } else {
                let start = (*node - TERMINALS) as usize * done.len();
                &self.needed.sets[start..start + done.len()]
            };
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
            let support = self.view.support(*node);
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
            let mut shared = self.view.support(*first).to_vec();
            let mut part = Vec::new();
            let mut before = open.len() + 1;
            while open.len() < before {
                before = open.len();
                open.retain(|node| {
                    let support = self.view.support(*node);
                    let mut words = shared.iter().zip(support).zip(&self.view.asked);
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
                let mut words = self.view.support(*node).iter().zip(&self.view.asked);
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

    /// Whether a question is not asked any more.
    pub(super) fn is_asked(&self, question: u16) -> bool {
        let (word, bit) = place(question);
        self.view.asked[word] & bit != 0
    }
}
