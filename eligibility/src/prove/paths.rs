//! Paths through diagrams.

use super::Epoch;
use crate::diagram::{Diagram, FALSE, NodeId, Nodes, TERMINALS, TRUE};
use std::collections::HashSet;

/// Variables and their classes.
pub(crate) type Path = Vec<(u16, u16)>;

/// A path from a node to one of some constants, of people for whom `possible` holds.
pub(crate) fn to(
    diagram: &Diagram,
    node: NodeId,
    constants: u64,
    possible: NodeId,
) -> Option<Path> {
    let reached = |constant: NodeId, _| constants >> constant & 1 == 1;
    pair(diagram, (node, FALSE), possible, &reached)
}

/// A path to "false", the constant 0.
pub(crate) fn fails(diagram: &Diagram, node: NodeId, possible: NodeId) -> Option<Path> {
    to(diagram, node, 1, possible)
}

/// A path to "true".
pub(crate) fn holds(diagram: &Diagram, node: NodeId, possible: NodeId) -> Option<Path> {
    to(diagram, node, 1 << TRUE, possible)
}

/// A path on which two diagrams end in constants for which a relation holds, and `possible`
/// in "true".
pub(crate) fn pair(
    diagram: &Diagram,
    (a, b): (NodeId, NodeId),
    possible: NodeId,
    related: &impl Fn(NodeId, NodeId) -> bool,
) -> Option<Path> {
    let mut search = Search {
        diagram,
        related,
        dead: HashSet::new(),
        path: Path::new(),
    };
    search.walk([a, b, possible]).then_some(search.path)
}

/// A search for a path through three diagrams at once.
struct Search<'a, R> {
    diagram: &'a Diagram,
    related: &'a R,
    dead: HashSet<[NodeId; 3]>,
    path: Path,
}

impl<R: Fn(NodeId, NodeId) -> bool> Search<'_, R> {
    fn walk(&mut self, nodes: [NodeId; 3]) -> bool {
        let [a, b, possible] = nodes;
        if possible == FALSE {
            return false;
        }
        let levels = nodes.map(|node| self.diagram.level(node));
        let level = levels.into_iter().min().unwrap_or_default();
        let Some(top) = nodes
            .into_iter()
            .find(|node| *node >= TERMINALS && self.diagram.level(*node) == level)
        else {
            return (self.related)(a, b);
        };
        if self.dead.contains(&nodes) {
            return false;
        }
        for class in 0..self.diagram.children(top).len() {
            self.path
                .push((level, u16::try_from(class).unwrap_or(u16::MAX)));
            let children = nodes.map(|node| {
                if self.diagram.level(node) == level {
                    self.diagram.children(node)[class]
                } else {
                    node
                }
            });
            if self.walk(children) {
                return true;
            }
            self.path.pop();
        }
        self.dead.insert(nodes);
        false
    }
}

impl Epoch {
    pub(crate) fn diagram(&self) -> &Diagram {
        &self.builder.diagram
    }

    /// A path to some constants, of a person who can exist.
    pub(crate) fn to(&self, node: NodeId, constants: u64) -> Option<Path> {
        to(self.diagram(), node, constants, self.possible)
    }

    /// A path to "true", of a person who can exist.
    pub(crate) fn holds(&self, node: NodeId) -> Option<Path> {
        self.to(node, 1 << TRUE)
    }
}
