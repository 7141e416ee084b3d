//! How many questions are left, exactly.
//!
//! The state of the walk is the *set* of diagrams that are still open. A definite
//! answer replaces each diagram by one child; "not sure" replaces it by all its
//! children, because what a function with a free variable depends on is what some
//! cofactor depends on. States that share no question are counted apart and added
//! up, so a thousand programmes that ask different things cost a thousand small
//! searches and not their product; a budget guards the rest.

use super::frontier::{extend, words};
use super::view::View;
use crate::arena::{Node, Nodes, TERMINALS};
use alloc::{collections::BTreeMap, vec, vec::Vec};

/// How many questions are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// The fewest that further answers can lead to.
    pub shortest: u32,
    /// The most.
    pub longest: u32,
    /// Whether both numbers are reached. If not, the search was cut short: there are
    /// at least `shortest` and at most `longest`, and both hold.
    pub exact: bool,
}

/// How many child look-ups a search may take.
const BUDGET: usize = 200_000;

impl View<'_> {
    /// How many questions are left: the shortest and the longest way that any
    /// answers (also "not sure" and "prefer not to say", where offered) lead to.
    #[must_use]
    pub fn remaining(&self) -> Remaining {
        self.remaining_within(BUDGET)
    }

    /// The same, within so many steps.
    #[must_use]
    pub fn remaining_within(&self, budget: usize) -> Remaining {
        let content = &self.walker.ruleset.0;
        let words = words(content.questions.len());
        let mut supports = self.walker.shared.supports.clone();
        let known = supports.len() / words.max(1);
        supports.resize((self.layer.end() - TERMINALS) as usize * words, 0);
        extend(&self.layer, &content.variables, words, known, &mut supports);
        let mut asked = vec![0_u64; words];
        for (question, _) in self.answers.iter() {
            asked[usize::from(question.0) / 64] |= 1 << (question.0 % 64);
        }
        let mut count = Count {
            view: self,
            words,
            supports,
            asked,
            memo: BTreeMap::new(),
            budget,
            exact: true,
        };
        let open = self
            .left
            .iter()
            .flat_map(|(_, nodes)| nodes.iter().copied())
            .collect();
        let (shortest, longest) = count.all(open);
        Remaining {
            shortest,
            longest,
            exact: count.exact,
        }
    }
}

struct Count<'v, 'a> {
    view: &'v View<'a>,
    words: usize,
    supports: Vec<u64>,
    asked: Vec<u64>,
    memo: BTreeMap<(Vec<Node>, bool), (u32, u32)>,
    budget: usize,
    exact: bool,
}

impl Count<'_, '_> {
    fn support(&self, node: Node) -> &[u64] {
        let start = (node - TERMINALS) as usize * self.words;
        &self.supports[start..start + self.words]
    }

    fn question(&self, node: Node) -> Option<u16> {
        let level = usize::from(self.view.layer.level(node));
        self.view
            .walker
            .ruleset
            .0
            .variables
            .get(level)
            .and_then(|variable| variable.question)
    }

    /// Whether something is left to ask about a node.
    fn is_open(&self, node: Node) -> bool {
        node >= TERMINALS
            && self
                .support(node)
                .iter()
                .zip(&self.asked)
                .any(|(support, asked)| support & !asked != 0)
    }

    /// Splits a state into parts that share no open question, and adds them up.
    fn all(&mut self, mut open: Vec<Node>) -> (u32, u32) {
        open.retain(|node| self.is_open(*node));
        open.sort_unstable();
        open.dedup();
        let mut parts: Vec<(Vec<u64>, Vec<Node>)> = Vec::new();
        for node in open {
            let mut support: Vec<u64> = self
                .support(node)
                .iter()
                .zip(&self.asked)
                .map(|(all, asked)| all & !asked)
                .collect();
            let mut nodes = vec![node];
            parts.retain_mut(|(other, others)| {
                let apart = other.iter().zip(&support).all(|(a, b)| a & b == 0);
                if !apart {
                    support
                        .iter_mut()
                        .zip(other)
                        .for_each(|(to, from)| *to |= *from);
                    nodes.append(others);
                }
                apart
            });
            parts.push((support, nodes));
        }
        parts
            .into_iter()
            .fold((0, 0), |(shortest, longest), (support, mut nodes)| {
                nodes.sort_unstable();
                let (short, long) = self.part(nodes, &support);
                (shortest + short, longest + long)
            })
    }

    fn part(&mut self, nodes: Vec<Node>, support: &[u64]) -> (u32, u32) {
        let key = (nodes, false);
        if let Some(known) = self.memo.get(&key) {
            return *known;
        }
        // Nothing below can ask more than the part depends on.
        let most = support.iter().map(|word| word.count_ones()).sum();
        if self.spend(key.0.len()) {
            return (1, most);
        }
        let Some(question) = self.first(&key.0) else {
            return (0, 0);
        };
        let info = &self.view.walker.ruleset.0.questions[usize::from(question)];
        let (manner, unsure, decline) = (info.manner, info.unsure, info.decline);
        let level = info.first;
        let result = if self.is_asked(question) {
            let nodes = self.freed(key.0.clone(), question);
            self.all(nodes)
        } else if manner {
            // Classes of the manner of answering: answered, then those offered.
            let answered = self.step(&key.0, level, 0);
            let mut best = self.inside(answered, question);
            for offered in 1..=u16::from(unsure) + u16::from(decline) {
                let nodes = self.step(&key.0, level, offered);
                let nodes = self.freed(nodes, question);
                best = widen(best, self.all(nodes));
            }
            (best.0 + 1, best.1 + 1)
        } else {
            let mut best = self.inside(key.0.clone(), question);
            if unsure || decline {
                let nodes = self.freed(key.0.clone(), question);
                best = widen(best, self.all(nodes));
            }
            (best.0 + 1, best.1 + 1)
        };
        self.memo.insert(key, result);
        result
    }

    /// The ways on from within a question, over its variables.
    fn inside(&mut self, mut nodes: Vec<Node>, question: u16) -> (u32, u32) {
        nodes.retain(|node| *node >= TERMINALS);
        nodes.sort_unstable();
        nodes.dedup();
        let levels = nodes
            .iter()
            .filter(|node| self.question(**node) == Some(question));
        let Some(level) = levels.map(|node| self.view.layer.level(*node)).min() else {
            return self.all(nodes);
        };
        let key = (nodes, true);
        if let Some(known) = self.memo.get(&key) {
            return *known;
        }
        let arity = key
            .0
            .iter()
            .find(|node| self.view.layer.level(**node) == level);
        let arity = arity.map_or(0, |node| self.view.layer.kids(*node).len());
        if self.spend(key.0.len() * arity) {
            let most = self.most(&key.0);
            return (0, most);
        }
        let mut best: Option<(u32, u32)> = None;
        for class in 0..arity {
            let Ok(class) = u16::try_from(class) else {
                break;
            };
            let next = self.step(&key.0, level, class);
            let ways = self.inside(next, question);
            best = Some(best.map_or(ways, |best| widen(best, ways)));
        }
        let best = best.unwrap_or((0, 0));
        self.memo.insert(key, best);
        best
    }

    /// An upper bound for what some diagrams can still ask.
    fn most(&self, nodes: &[Node]) -> u32 {
        let mut all = vec![0_u64; self.words];
        for node in nodes {
            all.iter_mut()
                .zip(self.support(*node))
                .for_each(|(to, from)| *to |= from);
        }
        all.iter()
            .zip(&self.asked)
            .map(|(all, asked)| (all & !asked).count_ones())
            .sum()
    }

    /// Takes steps off the budget; true if it is used up.
    fn spend(&mut self, steps: usize) -> bool {
        let enough = self.budget >= steps;
        self.budget = self.budget.saturating_sub(steps);
        self.exact &= enough;
        !enough
    }

    fn is_asked(&self, question: u16) -> bool {
        self.asked[usize::from(question) / 64] >> (question % 64) & 1 == 1
    }

    /// The first question that one of the nodes tests.
    fn first(&self, nodes: &[Node]) -> Option<u16> {
        nodes.iter().filter_map(|node| self.question(*node)).min()
    }

    /// One class of one variable.
    fn step(&self, nodes: &[Node], level: u16, class: u16) -> Vec<Node> {
        let layer = &self.view.layer;
        let step = |node: &Node| {
            if layer.level(*node) == level {
                layer.kids(*node)[usize::from(class)]
            } else {
                *node
            }
        };
        nodes.iter().map(step).collect()
    }

    /// All ways through the variables of a question at once.
    fn freed(&mut self, mut nodes: Vec<Node>, question: u16) -> Vec<Node> {
        let mut free = Vec::new();
        let mut seen = alloc::collections::BTreeSet::new();
        while let Some(node) = nodes.pop() {
            if node >= TERMINALS && seen.insert(node) {
                if self.question(node) == Some(question) {
                    let kids = self.view.layer.kids(node);
                    self.budget = self.budget.saturating_sub(kids.len());
                    nodes.extend_from_slice(kids);
                } else {
                    free.push(node);
                }
            }
        }
        free
    }
}

fn widen(a: (u32, u32), b: (u32, u32)) -> (u32, u32) {
    (a.0.min(b.0), a.1.max(b.1))
}
