//! Builds diagrams with one operation, if-then-else, remembered as Brace, Rudell
//! and Bryant do ("Efficient Implementation of a BDD Package", 1990).

use super::classes::Layout;
use super::expr::{Atom, Expr};
use crate::arena::{Arena, FALSE, Node, Nodes, TERMINALS, TRUE};
use crate::load::MAX_EDGES;
use crate::ruleset::Domain;
use std::collections::HashMap;

/// The diagrams outgrew their limit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Full;

pub(crate) struct Builder {
    pub(crate) arena: Arena,
    pub(crate) limit: usize,
    memo: HashMap<(Node, Node, Node), Node>,
}

impl Builder {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            arena: Arena::new(),
            limit,
            memo: HashMap::new(),
        }
    }

    /// Goes on from diagrams that exist.
    pub(crate) fn over(arena: Arena, limit: usize) -> Self {
        Self {
            arena,
            limit,
            memo: HashMap::new(),
        }
    }

    pub(crate) fn node(&mut self, level: u16, kids: &[Node]) -> Result<Node, Full> {
        let node = self.arena.node(level, kids);
        if self.arena.len() > self.limit || self.arena.edges() > MAX_EDGES {
            Err(Full)
        } else {
            Ok(node)
        }
    }

    /// `then` where `test` holds, `otherwise` elsewhere.
    pub(crate) fn ite(&mut self, test: Node, then: Node, otherwise: Node) -> Result<Node, Full> {
        if test == TRUE || then == otherwise {
            return Ok(then);
        }
        if test == FALSE {
            return Ok(otherwise);
        }
        if then == TRUE && otherwise == FALSE {
            return Ok(test);
        }
        if let Some(known) = self.memo.get(&(test, then, otherwise)) {
            return Ok(*known);
        }
        let level = [test, then, otherwise].map(|node| self.arena.level(node));
        let level = level.into_iter().min().unwrap_or_default();
        let arity = [test, then, otherwise]
            .into_iter()
            .find(|node| self.arena.level(*node) == level)
            .map_or(0, |node| self.arena.kids(node).len());
        let kids = (0..arity)
            .map(|class| {
                let [test, then, otherwise] =
                    [test, then, otherwise].map(|node| self.child(node, level, class));
                self.ite(test, then, otherwise)
            })
            .collect::<Result<Vec<Node>, Full>>()?;
        let result = self.node(level, &kids)?;
        self.memo.insert((test, then, otherwise), result);
        Ok(result)
    }

    fn child(&self, node: Node, level: u16, class: usize) -> Node {
        if self.arena.level(node) == level {
            self.arena.kids(node)[class]
        } else {
            node
        }
    }

    pub(crate) fn not(&mut self, node: Node) -> Result<Node, Full> {
        self.ite(node, FALSE, TRUE)
    }

    pub(crate) fn and(&mut self, a: Node, b: Node) -> Result<Node, Full> {
        self.ite(a, b, FALSE)
    }

    pub(crate) fn or(&mut self, a: Node, b: Node) -> Result<Node, Full> {
        self.ite(a, TRUE, b)
    }

    pub(crate) fn all(&mut self, nodes: &[Node]) -> Result<Node, Full> {
        nodes
            .iter()
            .rev()
            .try_fold(TRUE, |all, node| self.and(*node, all))
    }

    pub(crate) fn any(&mut self, nodes: &[Node]) -> Result<Node, Full> {
        nodes
            .iter()
            .rev()
            .try_fold(FALSE, |any, node| self.or(*node, any))
    }

    /// At least `n` of the nodes: one row of Pascal's triangle after the other.
    pub(crate) fn at_least(&mut self, n: usize, nodes: &[Node]) -> Result<Node, Full> {
        if n > nodes.len() {
            return Ok(FALSE);
        }
        // `row[k]`: at least `k` of the nodes seen so far.
        let mut row = vec![FALSE; n + 1];
        row[0] = TRUE;
        for node in nodes.iter().rev() {
            for k in (1..=n).rev() {
                row[k] = self.ite(*node, row[k - 1], row[k])?;
            }
        }
        Ok(row[n])
    }

    /// A boolean diagram that holds where `node` reaches one of some constants.
    pub(crate) fn reaches(&mut self, node: Node, constants: u64) -> Result<Node, Full> {
        self.reach(node, constants, &mut HashMap::new())
    }

    fn reach(
        &mut self,
        node: Node,
        set: u64,
        memo: &mut HashMap<Node, Node>,
    ) -> Result<Node, Full> {
        if node < TERMINALS {
            return Ok(u32::from(set >> node & 1 == 1));
        }
        if let Some(known) = memo.get(&node) {
            return Ok(*known);
        }
        let level = self.arena.level(node);
        let kids = self.arena.kids(node).to_vec();
        let kids = kids
            .into_iter()
            .map(|kid| self.reach(kid, set, memo))
            .collect::<Result<Vec<Node>, Full>>()?;
        let result = self.node(level, &kids)?;
        memo.insert(node, result);
        Ok(result)
    }

    /// A formula, given the diagrams of the criteria it may refer to.
    pub(crate) fn expr(
        &mut self,
        layout: &Layout,
        expr: &Expr,
        criteria: &mut impl FnMut(&mut Self, usize) -> Result<Node, Full>,
    ) -> Result<Node, Full> {
        let mut parts = |builder: &mut Self, parts: &[Expr]| {
            parts
                .iter()
                .map(|part| builder.expr(layout, part, &mut *criteria))
                .collect::<Result<Vec<Node>, Full>>()
        };
        match expr {
            Expr::All(all) => {
                let nodes = parts(self, all)?;
                self.all(&nodes)
            }
            Expr::Any(any) => {
                let nodes = parts(self, any)?;
                self.any(&nodes)
            }
            Expr::AtLeast(n, of) => {
                let nodes = parts(self, of)?;
                self.at_least(*n, &nodes)
            }
            Expr::Not(part) => {
                let node = parts(self, std::slice::from_ref(part))?;
                self.not(node[0])
            }
            Expr::Atom(question, atom) => self.atom(layout, *question, atom),
            Expr::Criterion(at) => criteria(self, *at),
        }
    }

    fn atom(&mut self, layout: &Layout, question: usize, atom: &Atom) -> Result<Node, Full> {
        let info = &layout.questions[question];
        if let Atom::Manner(manner) = atom {
            let kids: Vec<Node> = (0..3).map(|class| u32::from(class == *manner)).collect();
            return self.node(info.first, &kids);
        }
        if let (Atom::Chosen(option), Domain::Many(of)) = (atom, &info.domain) {
            return match of[usize::from(*option)] {
                Some(level) => self.node(level, &[FALSE, TRUE]),
                None => Ok(FALSE),
            };
        }
        let level = info.first + u16::from(info.manner);
        let arity = layout
            .variables
            .get(usize::from(level))
            .map_or(1, |variable| variable.arity);
        let arity = if info.count == u16::from(info.manner) {
            1
        } else {
            arity
        };
        let mut kids = vec![FALSE; usize::from(arity)];
        match (atom, &info.domain) {
            (Atom::Options(set), Domain::One(of)) => {
                for option in set {
                    kids[usize::from(of[usize::from(*option)])] = TRUE;
                }
            }
            (Atom::Countries(set), Domain::Country(named, _)) => {
                let held = named.iter().filter(|(code, _)| set.contains(code));
                held.for_each(|(_, class)| kids[usize::from(*class)] = TRUE);
            }
            (Atom::Less(number), Domain::Number(starts)) => {
                for (kid, start) in kids.iter_mut().zip(starts) {
                    *kid = u32::from(start < number);
                }
            }
            (Atom::Before(moment), Domain::Date(domain)) => {
                // A class is one position in each chain, the last chain counting fastest.
                let sizes = domain.chains.each_ref().map(|chain| chain.len() + 1);
                let chain = domain
                    .chains
                    .iter()
                    .position(|chain| chain.contains(moment));
                let Some(chain) = chain else { return Ok(FALSE) };
                let bound = domain.chains[chain].partition_point(|other| other < moment);
                let faster: usize = sizes[chain + 1..].iter().product();
                for (class, kid) in kids.iter_mut().enumerate() {
                    *kid = u32::from(class / faster % sizes[chain] <= bound);
                }
            }
            // Atoms are made to fit their questions.
            _ => return Ok(FALSE),
        }
        self.node(level, &kids)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // tests fail by panicking
mod tests {
    use super::*;

    #[test]
    fn nodes_up_to_the_limit() {
        let mut builder = Builder::new(2);
        let first = builder.node(0, &[FALSE, TRUE]).unwrap();
        assert_eq!(builder.node(0, &[FALSE, TRUE]).unwrap(), first);
        assert_eq!(builder.node(0, &[TRUE, TRUE]).unwrap(), TRUE);
        assert!(builder.node(0, &[TRUE, FALSE]).is_ok());
        assert!(builder.node(1, &[TRUE, FALSE]).is_err());
        assert!(builder.node(2, &[TRUE, FALSE]).is_err());
    }

    #[test]
    fn edges_up_to_the_limit() {
        let arity = 1 << 15;
        let mut builder = Builder::new(usize::MAX);
        let mut kids = vec![FALSE; arity];
        for kid in 0..MAX_EDGES / arity {
            kids[kid] = TRUE;
            assert!(builder.node(0, &kids).is_ok(), "{kid}");
        }
        assert!(builder.node(1, &[FALSE, TRUE]).is_err());
        assert!(builder.node(2, &[FALSE, TRUE]).is_err());
    }
}
