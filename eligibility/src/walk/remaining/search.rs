//! The search for the shortest and the longest path through the questions.
//!
//! The state of the walk is the *set* of diagrams that are still open. A definite
//! answer replaces each diagram by one child; "not sure" replaces it by all its
//! children, because what a function with a free variable depends on is what some
//! cofactor depends on. States that share no question are counted separately and added
//! up, so a thousand programmes that ask different things cost a thousand small
//! searches and not their product.
//!
//! Each of the two is a branch and bound (Land and Doig 1960) with a memo table of
//! states: it tests whether some path reaches the bound, then the next number that is
//! less good, and so on (iterative deepening, Korf 1985).
//!
//! It prunes because *the number of questions left is monotone in the set*: if S is a
//! subset of T, neither the shortest nor the longest path from S is longer than that from
//! T. By induction over the questions: T asks its first question. If S does not depend on
//! it, S is a subset of whatever T becomes. If S does, it is also the first question of
//! S, and the same answer to both leaves S a subset of T.

use super::bounds::Open;
use super::memo::Memo;
use crate::diagram::{NodeId, Nodes};
use crate::walk::view::View;
use alloc::vec::Vec;

/// A search for the longest path, or for the shortest. A constant decides which, so that a
/// browser that needs one of them gets no code for the other.
pub(super) struct PathSearch<'v, 'a, const LONGEST: bool> {
    open: Open<'v, 'a>,
    /// For a state (and whether it is inside a question): the number that some path
    /// reaches, and the bound that no path passes.
    memo: Memo,
    budget: usize,
    exact: bool,
}

/// The result of an answer: its bound, the open diagrams, and whether the question has
/// more variables to go through.
type Branch = (u32, Vec<NodeId>, bool);

impl<'v, 'a, const LONGEST: bool> PathSearch<'v, 'a, LONGEST> {
    pub(super) fn new(view: &'v View<'a>) -> Self {
        Self {
            open: Open::new(view, !LONGEST),
            memo: Memo::new(),
            budget: 0,
            exact: true,
        }
    }

    /// The number of questions left, and whether it is exact.
    pub(super) fn run(mut self, budget: usize, open: Vec<NodeId>) -> (u32, bool) {
        self.budget = budget;
        let open = self.open.tidy(open);
        let mut sum = 0;
        for part in self.open.parts(open) {
            let mut number = self.open.bound(&part, None, LONGEST);
            while !self.reaches(&part, None, number) && self.exact {
                number = Self::worse(number);
            }
            sum += number;
        }
        (sum, self.exact)
    }

    /// Whether some path from a state reaches a number, either before its first question
    /// or `inside` a question that is counted already.
    fn reaches(&mut self, nodes: &[NodeId], inside: Option<u16>, wanted: u32) -> bool {
        let state = self.memo.state(nodes, inside.is_some());
        let (reached, bound) = self.memo.get(state).unwrap_or_else(|| {
            let worst = if LONGEST { 0 } else { u32::MAX };
            (worst, self.open.bound(nodes, inside, LONGEST))
        });
        if !Self::beats(wanted, reached) {
            return true;
        }
        if Self::beats(wanted, bound) {
            return false;
        }
        self.exact &= self.budget > 0;
        let Some(question) = inside.or_else(|| self.open.first(nodes)) else {
            return true;
        };
        if !self.exact {
            return false;
        }
        let asks = u32::from(inside.is_none() && !self.open.is_asked(question));
        let mut branches = self.branches(nodes, question, inside.is_some());
        let mut found = false;
        while let Some(next) = Self::most_promising(&branches) {
            let (promise, nodes, inside) = branches.swap_remove(next);
            if found || Self::beats(wanted, promise + asks) {
                break;
            }
            let wanted = wanted.saturating_sub(asks);
            found = if inside {
                self.reaches(&nodes, Some(question), wanted)
            } else {
                self.all_reach(nodes, wanted)
            };
        }
        if found {
            self.memo.set(state, (wanted, bound));
        } else if self.exact {
            self.memo.set(state, (reached, Self::worse(wanted)));
        }
        found
    }

    /// Whether the parts of a state together reach a number.
    fn all_reach(&mut self, nodes: Vec<NodeId>, wanted: u32) -> bool {
        let parts = self.open.parts(nodes);
        let mut total: u32 = parts
            .iter()
            .map(|part| self.open.bound(part, None, LONGEST))
            .sum();
        let last = parts.len().saturating_sub(1);
        for (at, part) in parts.into_iter().enumerate() {
            let mut number = self.open.bound(&part, None, LONGEST);
            if at == last {
                // The last part need only reach what is still wanted.
                return !Self::beats(wanted, total)
                    && self.reaches(&part, None, (wanted + number).saturating_sub(total));
            }
            while !self.reaches(&part, None, number) {
                (number, total) = (Self::worse(number), Self::worse(total));
                if !self.exact || Self::beats(wanted, total) {
                    return false;
                }
            }
        }
        !Self::beats(wanted, 0)
    }

    /// The branch to try first. Among equal bounds, the one with most open diagrams is
    /// likelier to be long, and the one with fewest to be short.
    fn most_promising(branches: &[Branch]) -> Option<usize> {
        let mut best: Option<usize> = None;
        for (at, (promise, nodes, _)) in branches.iter().enumerate() {
            let better = best.is_none_or(|best| {
                let (other, others, _) = &branches[best];
                Self::beats(*promise, *other)
                    || promise == other && Self::beats(nodes.len(), others.len())
            });
            if better {
                best = Some(at);
            }
        }
        best
    }

    /// The branches of a state.
    ///
    /// An answer that leaves a question free gives the union of what all other answers
    /// give. So it is never on the only shortest path and, where it is offered, always on
    /// a longest one: the search for the longest path needs no other branch, and the
    /// search for the shortest does not need this one. If rules test the answer mode, each
    /// mode is a branch of its own.
    fn branches(&mut self, nodes: &[NodeId], question: u16, inside: bool) -> Vec<Branch> {
        let info = &self.open.view.walker.ruleset.0.questions[usize::from(question)];
        let (mode, first) = (info.has_mode, info.first);
        let offered = u16::from(info.unsure) + u16::from(info.decline);
        let mut branches = Vec::new();
        if inside {
            let layer = &self.open.view.layer;
            let own = nodes.iter().filter(|node| self.open.asks(**node, question));
            if let Some(top) = own.min_by_key(|node| layer.level(**node)) {
                let classes = u16::try_from(layer.children(*top).len()).unwrap_or(u16::MAX);
                for class in 0..classes {
                    let nodes = self
                        .open
                        .view
                        .step(nodes, layer.level(*top), usize::from(class));
                    self.branch(nodes, question, true, &mut branches);
                }
            }
        } else if mode && !self.open.is_asked(question) {
            // Classes of the answer mode: answered, then those offered.
            for class in 0..=offered {
                let mut nodes = self.open.view.step(nodes, first, usize::from(class));
                if class > 0 {
                    nodes = self.open.freed(nodes, question);
                }
                self.branch(nodes, question, class == 0, &mut branches);
            }
        } else if self.open.is_asked(question) || offered > 0 && LONGEST {
            let nodes = self.open.freed(nodes.to_vec(), question);
            self.branch(nodes, question, false, &mut branches);
        } else {
            self.branch(nodes.to_vec(), question, true, &mut branches);
        }
        branches
    }

    /// Adds a branch, unless another is at least as good whatever follows (see the module).
    fn branch(
        &mut self,
        nodes: Vec<NodeId>,
        question: u16,
        inside: bool,
        branches: &mut Vec<Branch>,
    ) {
        self.budget = self.budget.saturating_sub(nodes.len());
        let nodes = self.open.tidy(nodes);
        let inside = inside && nodes.iter().any(|node| self.open.asks(*node, question));
        let as_good = |(_, other, like): &Branch| {
            let (less, more) = if LONGEST {
                (&nodes, other)
            } else {
                (other, &nodes)
            };
            *like == inside
                && less.len() <= more.len()
                && less.iter().all(|node| more.binary_search(node).is_ok())
        };
        if !branches.iter().any(as_good) {
            let bound = self.open.bound(&nodes, inside.then_some(question), LONGEST);
            branches.push((bound, nodes, inside));
        }
    }

    fn beats<T: Copy + Ord>(one: T, other: T) -> bool {
        if LONGEST { one > other } else { one < other }
    }

    /// The next number that is less good.
    fn worse(number: u32) -> u32 {
        if LONGEST {
            number.saturating_sub(1)
        } else {
            number + 1
        }
    }
}
