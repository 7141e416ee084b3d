//! The paths on which two diagrams differ.

use crate::diagram::{FALSE, NodeId, Nodes, TERMINALS};

/// The most classes of answers listed for each pair of diagrams.
const MOST: usize = 200;

/// Where two diagrams differ for people for whom `possible` holds; and whether there is more
/// than fits.
pub(super) fn cubes(
    diagram: &impl Nodes,
    before: NodeId,
    after: NodeId,
    possible: NodeId,
) -> (Vec<Cube>, bool) {
    let mut cubes = Cubes {
        diagram,
        found: Vec::new(),
        more: false,
    };
    cubes.walk([before, after, possible], &mut Vec::new());
    (cubes.found, cubes.more)
}

/// A class of answers, and the constants at its end.
pub(super) struct Cube {
    pub(super) from: NodeId,
    pub(super) to: NodeId,
    pub(super) path: Vec<(u16, Vec<u16>)>,
}

struct Cubes<'a, N> {
    diagram: &'a N,
    found: Vec<Cube>,
    more: bool,
}

impl<N: Nodes> Cubes<'_, N> {
    /// Follows two diagrams at once, down to where they differ. Two different nodes
    /// are different functions, so every path ends in a difference, or at people who cannot
    /// exist.
    fn walk(&mut self, nodes: [NodeId; 3], path: &mut Vec<(u16, Vec<u16>)>) {
        let [a, b, possible] = nodes;
        if a == b || possible == FALSE {
            return;
        }
        if self.found.len() >= MOST {
            self.more = true;
            return;
        }
        if nodes.into_iter().all(|node| node < TERMINALS) {
            self.found.push(Cube {
                from: a,
                to: b,
                path: path.clone(),
            });
            return;
        }
        let levels = nodes.map(|node| self.diagram.level(node));
        let level = levels.into_iter().min().unwrap_or_default();
        let child = |node: NodeId, class: usize| {
            if self.diagram.level(node) == level {
                self.diagram.children(node)[class]
            } else {
                node
            }
        };
        let arity = nodes
            .iter()
            .filter(|node| self.diagram.level(**node) == level)
            .map(|node| self.diagram.children(*node).len())
            .max();
        let mut ways: Vec<([NodeId; 3], Vec<u16>)> = Vec::new();
        for class in 0..arity.unwrap_or_default() {
            let next = nodes.map(|node| child(node, class));
            let class = u16::try_from(class).unwrap_or(u16::MAX);
            match ways.iter_mut().find(|(other, _)| *other == next) {
                Some((_, classes)) => classes.push(class),
                None => ways.push((next, vec![class])),
            }
        }
        // One of them tests this variable, so there are at least two branches.
        for (nodes, classes) in ways {
            path.push((level, classes));
            self.walk(nodes, path);
            path.pop();
        }
    }
}
