//! The paths on which two diagrams differ.

use crate::diagram::{NodeId, Nodes, TERMINALS};

/// The most classes of answers listed for each pair of diagrams.
const MOST: usize = 200;

/// Where two diagrams differ; and whether there is more than fits.
pub(super) fn cubes(diagram: &impl Nodes, before: NodeId, after: NodeId) -> (Vec<Cube>, bool) {
    let mut cubes = Cubes {
        diagram,
        found: Vec::new(),
        more: false,
    };
    cubes.walk(before, after, &mut Vec::new());
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
    /// are different functions, so every path ends in a difference.
    fn walk(&mut self, a: NodeId, b: NodeId, path: &mut Vec<(u16, Vec<u16>)>) {
        if a == b {
            return;
        }
        if self.found.len() >= MOST {
            self.more = true;
            return;
        }
        if a < TERMINALS && b < TERMINALS {
            self.found.push(Cube {
                from: a,
                to: b,
                path: path.clone(),
            });
            return;
        }
        let level = self.diagram.level(a).min(self.diagram.level(b));
        let child = |node: NodeId, class: usize| {
            if self.diagram.level(node) == level {
                self.diagram.children(node)[class]
            } else {
                node
            }
        };
        let arity = self
            .diagram
            .children(if self.diagram.level(a) == level { a } else { b })
            .len();
        let mut ways: Vec<((NodeId, NodeId), Vec<u16>)> = Vec::new();
        for class in 0..arity {
            let next = (child(a, class), child(b, class));
            let class = u16::try_from(class).unwrap_or(u16::MAX);
            match ways.iter_mut().find(|(other, _)| *other == next) {
                Some((_, classes)) => classes.push(class),
                None => ways.push((next, vec![class])),
            }
        }
        // One of the two tests this variable, so there are at least two branches.
        for ((a, b), classes) in ways {
            path.push((level, classes));
            self.walk(a, b, path);
            path.pop();
        }
    }
}
