//! The ways on which two diagrams differ.

use crate::arena::{Arena, Node, Nodes, TERMINALS};

/// The most classes of answers listed for each pair of diagrams.
const MOST: usize = 200;

/// Where two diagrams differ; and whether there is more than fits.
pub(super) fn cubes(arena: &Arena, before: Node, after: Node) -> (Vec<Cube>, bool) {
    let mut cubes = Cubes {
        arena,
        found: Vec::new(),
        more: false,
    };
    cubes.walk(before, after, &mut Vec::new());
    (cubes.found, cubes.more)
}

/// A class of answers, and the constants that it leads to.
pub(super) struct Cube {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) path: Vec<(u16, Vec<u16>)>,
}

struct Cubes<'a> {
    arena: &'a Arena,
    found: Vec<Cube>,
    more: bool,
}

impl Cubes<'_> {
    /// Follows two diagrams at once, down to where they differ. Two different nodes
    /// are different functions, so no way is a dead end.
    fn walk(&mut self, a: Node, b: Node, path: &mut Vec<(u16, Vec<u16>)>) {
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
        let level = self.arena.level(a).min(self.arena.level(b));
        let kid = |node: Node, class: usize| {
            if self.arena.level(node) == level {
                self.arena.kids(node)[class]
            } else {
                node
            }
        };
        let arity = self
            .arena
            .kids(if self.arena.level(a) == level { a } else { b })
            .len();
        let mut ways: Vec<((Node, Node), Vec<u16>)> = Vec::new();
        for class in 0..arity {
            let next = (kid(a, class), kid(b, class));
            let class = u16::try_from(class).unwrap_or(u16::MAX);
            match ways.iter_mut().find(|(other, _)| *other == next) {
                Some((_, classes)) => classes.push(class),
                None => ways.push((next, vec![class])),
            }
        }
        // One of the two tests this variable, so there are at least two ways.
        for ((a, b), classes) in ways {
            path.push((level, classes));
            self.walk(a, b, path);
            path.pop();
        }
    }
}
