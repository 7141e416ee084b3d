//! Builds diagrams with one operation, if-then-else, remembered as Brace, Rudell
//! and Bryant do ("Efficient Implementation of a BDD Package", 1990).

use super::expr::{Atom, Expr};
use super::variables::Variables;
use crate::diagram::{Diagram, FALSE, NodeId, Nodes, TERMINALS, TRUE};
use crate::format::MAX_EDGES;
use std::collections::HashMap;

/// The diagrams outgrew their limit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Full;

pub(crate) struct Builder {
    pub(crate) diagram: Diagram,
    pub(crate) limit: usize,
    memo: HashMap<(NodeId, NodeId, NodeId), NodeId>,
}

impl Builder {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            diagram: Diagram::new(),
            limit,
            memo: HashMap::new(),
        }
    }

    /// Continues existing diagrams.
    pub(crate) fn over(diagram: Diagram, limit: usize) -> Self {
        Self {
            diagram,
            limit,
            memo: HashMap::new(),
        }
    }

    pub(crate) fn node(&mut self, level: u16, children: &[NodeId]) -> Result<NodeId, Full> {
        let node = self.diagram.node(level, children);
        if self.diagram.len() > self.limit || self.diagram.edges() > MAX_EDGES {
            Err(Full)
        } else {
            Ok(node)
        }
    }

    /// `then` where `test` holds, else `otherwise`.
    pub(crate) fn ite(
        &mut self,
        test: NodeId,
        then: NodeId,
        otherwise: NodeId,
    ) -> Result<NodeId, Full> {
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
        let level = [test, then, otherwise].map(|node| self.diagram.level(node));
        let level = level.into_iter().min().unwrap_or_default();
        let arity = [test, then, otherwise]
            .into_iter()
            .find(|node| self.diagram.level(*node) == level)
            .map_or(0, |node| self.diagram.children(node).len());
        let children = (0..arity)
            .map(|class| {
                let [test, then, otherwise] =
                    [test, then, otherwise].map(|node| self.child(node, level, class));
                self.ite(test, then, otherwise)
            })
            .collect::<Result<Vec<NodeId>, Full>>()?;
        let result = self.node(level, &children)?;
        self.memo.insert((test, then, otherwise), result);
        Ok(result)
    }

    /// The node below a class of a variable; the node itself if it does not test the variable.
    pub(crate) fn child(&self, node: NodeId, level: u16, class: usize) -> NodeId {
        if self.diagram.level(node) == level {
            self.diagram.children(node)[class]
        } else {
            node
        }
    }

    pub(crate) fn not(&mut self, node: NodeId) -> Result<NodeId, Full> {
        self.ite(node, FALSE, TRUE)
    }

    pub(crate) fn and(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, Full> {
        self.ite(a, b, FALSE)
    }

    pub(crate) fn or(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, Full> {
        self.ite(a, TRUE, b)
    }

    pub(crate) fn all(&mut self, nodes: &[NodeId]) -> Result<NodeId, Full> {
        nodes
            .iter()
            .rev()
            .try_fold(TRUE, |all, node| self.and(*node, all))
    }

    pub(crate) fn any(&mut self, nodes: &[NodeId]) -> Result<NodeId, Full> {
        nodes
            .iter()
            .rev()
            .try_fold(FALSE, |any, node| self.or(*node, any))
    }

    /// At least `n` of the nodes: one row of Pascal's triangle after the other.
    pub(crate) fn at_least(&mut self, n: usize, nodes: &[NodeId]) -> Result<NodeId, Full> {
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
    pub(crate) fn reaches(&mut self, node: NodeId, constants: u64) -> Result<NodeId, Full> {
        self.reach(node, constants, &mut HashMap::new())
    }

    fn reach(
        &mut self,
        node: NodeId,
        set: u64,
        memo: &mut HashMap<NodeId, NodeId>,
    ) -> Result<NodeId, Full> {
        if node < TERMINALS {
            return Ok(u32::from(set >> node & 1 == 1));
        }
        if let Some(known) = memo.get(&node) {
            return Ok(*known);
        }
        let level = self.diagram.level(node);
        let children = self.diagram.children(node).to_vec();
        let children = children
            .into_iter()
            .map(|child| self.reach(child, set, memo))
            .collect::<Result<Vec<NodeId>, Full>>()?;
        let result = self.node(level, &children)?;
        memo.insert(node, result);
        Ok(result)
    }

    /// A formula, given the diagrams of the criteria it may refer to.
    pub(crate) fn expr(
        &mut self,
        variables: &Variables,
        expr: &Expr,
        criteria: &mut impl FnMut(&mut Self, usize) -> Result<NodeId, Full>,
    ) -> Result<NodeId, Full> {
        let mut parts = |builder: &mut Self, parts: &[Expr]| {
            parts
                .iter()
                .map(|part| builder.expr(variables, part, &mut *criteria))
                .collect::<Result<Vec<NodeId>, Full>>()
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
            Expr::Atom(question, atom) => self.atom(variables, *question, atom),
            Expr::Criterion(at) => criteria(self, *at),
        }
    }

    fn atom(
        &mut self,
        variables: &Variables,
        question: usize,
        atom: &Atom,
    ) -> Result<NodeId, Full> {
        let info = &variables.questions[question];
        if let Atom::Mode(mode) = atom {
            let children: Vec<NodeId> = (0..3).map(|class| u32::from(class == *mode)).collect();
            return self.node(info.first, &children);
        }
        if let (Atom::Chosen(option), Some(levels)) = (atom, info.option_levels()) {
            return match levels[usize::from(*option)] {
                Some(level) => self.node(level, &[FALSE, TRUE]),
                None => Ok(FALSE),
            };
        }
        let level = info.value_level();
        let arity = if info.has_values() {
            variables.all[usize::from(level)].arity
        } else {
            1
        };
        let mut satisfied = vec![false; usize::from(arity)];
        info.domain.classes().mark(atom, &mut satisfied);
        let children: Vec<NodeId> = satisfied.into_iter().map(u32::from).collect();
        self.node(level, &children)
    }
}

#[cfg(test)]
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
        let mut children = vec![FALSE; arity];
        for child in 0..MAX_EDGES / arity {
            children[child] = TRUE;
            assert!(builder.node(0, &children).is_ok(), "{child}");
        }
        assert!(builder.node(1, &[FALSE, TRUE]).is_err());
        assert!(builder.node(2, &[FALSE, TRUE]).is_err());
    }
}
