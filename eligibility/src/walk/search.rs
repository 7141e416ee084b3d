//! The search for the shortest and the longest way through the questions.
//!
//! The state of the walk is the *set* of diagrams that are still open. A definite
//! answer replaces each diagram by one child; "not sure" replaces it by all its
//! children, because what a function with a free variable depends on is what some
//! cofactor depends on. States that share no question are counted apart and added
//! up, so a thousand programmes that ask different things cost a thousand small
//! searches and not their product.
//!
//! Each of the two is a branch and bound (Land and Doig 1960) with a memory of the
//! states: it asks whether some way reaches the number that is promised, then one
//! less good, and so on (iterative deepening, Korf 1985).
//!
//! It leaves out much because *what is left grows with the set*: if S is within T,
//! the shortest way from S is no longer than that from T, and so is the longest. By
//! induction over the questions: T asks its first question, and if S does not depend
//! on it, S is within whatever T becomes; if S does, it is the first of S too, and
//! the same answer to both leaves S within T again.

use super::memo::Memo;
use super::open::Open;
use super::view::View;
use crate::arena::{Node, Nodes};
use alloc::vec::Vec;

/// A search for the longest way, or for the shortest. A constant decides which, so that
/// what only looks for one of them carries no code for the other.
pub(super) struct Search<'v, 'a, const LONGEST: bool> {
    open: Open<'v, 'a>,
    /// Of a state (and whether it is inside a question): the number that some way
    /// reaches, and the one that no way passes.
    memo: Memo,
    budget: usize,
    exact: bool,
}

/// Where an answer leads: what it promises, the diagrams left, and whether the
/// question has more variables to go through.
type Way = (u32, Vec<Node>, bool);

impl<'v, 'a, const LONGEST: bool> Search<'v, 'a, LONGEST> {
    pub(super) fn new(view: &'v View<'a>) -> Self {
        Self {
            open: Open::new(view, !LONGEST),
            memo: Memo::new(),
            budget: 0,
            exact: true,
        }
    }

    /// The number of questions left, and whether it is exact.
    pub(super) fn run(mut self, budget: usize, open: Vec<Node>) -> (u32, bool) {
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

    /// Whether some way from a state reaches a number, either before its first question
    /// or `inside` one that is counted already.
    fn reaches(&mut self, nodes: &[Node], inside: Option<u16>, wanted: u32) -> bool {
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
        let mut ways = self.ways(nodes, question, inside.is_some());
        let mut found = false;
        while let Some(next) = Self::most_promising(&ways) {
            let (promise, nodes, inside) = ways.swap_remove(next);
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
    fn all_reach(&mut self, nodes: Vec<Node>, wanted: u32) -> bool {
        let parts = self.open.parts(nodes);
        let mut total: u32 = parts
            .iter()
            .map(|part| self.open.bound(part, None, LONGEST))
            .sum();
        let last = parts.len().saturating_sub(1);
        for (at, part) in parts.into_iter().enumerate() {
            let mut number = self.open.bound(&part, None, LONGEST);
            if at == last {
                // Nothing hangs on the last one but what is wanted.
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

    /// The place of the way to try first: among equals, the one that leaves most open
    /// is likelier to be long, the one that leaves least to be short.
    fn most_promising(ways: &[Way]) -> Option<usize> {
        let mut best: Option<usize> = None;
        for (at, (promise, nodes, _)) in ways.iter().enumerate() {
            let better = best.is_none_or(|best| {
                let (other, others, _) = &ways[best];
                Self::beats(*promise, *other)
                    || promise == other && Self::beats(nodes.len(), others.len())
            });
            if better {
                best = Some(at);
            }
        }
        best
    }

    /// The ways on from a state.
    ///
    /// An answer that leaves a question free leads to the union of what all others
    /// lead to. So it is never the shortest way and, where it is offered, always a
    /// longest: one search needs no other, and the other not that. Unless rules look
    /// at the manner of answering: then each manner is a way of its own.
    fn ways(&mut self, nodes: &[Node], question: u16, inside: bool) -> Vec<Way> {
        let info = &self.open.view.walker.ruleset.0.questions[usize::from(question)];
        let (manner, first) = (info.manner, info.first);
        let offered = u16::from(info.unsure) + u16::from(info.decline);
        let mut ways = Vec::new();
        if inside {
            let layer = &self.open.view.layer;
            let own = nodes.iter().filter(|node| self.open.asks(**node, question));
            if let Some(top) = own.min_by_key(|node| layer.level(**node)) {
                let classes = u16::try_from(layer.kids(*top).len()).unwrap_or(u16::MAX);
                for class in 0..classes {
                    let nodes = self.open.step(nodes, layer.level(*top), class);
                    self.way(nodes, question, true, &mut ways);
                }
            }
        } else if manner && !self.open.is_asked(question) {
            // Classes of the manner of answering: answered, then those offered.
            for class in 0..=offered {
                let mut nodes = self.open.step(nodes, first, class);
                if class > 0 {
                    nodes = self.open.freed(nodes, question);
                }
                self.way(nodes, question, class == 0, &mut ways);
            }
        } else if self.open.is_asked(question) || offered > 0 && LONGEST {
            let nodes = self.open.freed(nodes.to_vec(), question);
            self.way(nodes, question, false, &mut ways);
        } else {
            self.way(nodes.to_vec(), question, true, &mut ways);
        }
        ways
    }

    /// Adds a way, unless another is as good (see the module) whatever follows.
    fn way(&mut self, nodes: Vec<Node>, question: u16, inside: bool, ways: &mut Vec<Way>) {
        self.budget = self.budget.saturating_sub(nodes.len());
        let nodes = self.open.tidy(nodes);
        let inside = inside && nodes.iter().any(|node| self.open.asks(*node, question));
        let as_good = |(_, other, like): &Way| {
            let (less, more) = if LONGEST {
                (&nodes, other)
            } else {
                (other, &nodes)
            };
            *like == inside
                && less.len() <= more.len()
                && less.iter().all(|node| more.binary_search(node).is_ok())
        };
        if !ways.iter().any(as_good) {
            let bound = self.open.bound(&nodes, inside.then_some(question), LONGEST);
            ways.push((bound, nodes, inside));
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
