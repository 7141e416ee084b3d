//! Ways through diagrams.

use super::Epoch;
use crate::arena::{Arena, Node, Nodes, TERMINALS, TRUE};
use crate::compile::{Builder, Full};
use std::collections::{HashMap, HashSet};

/// Variables and their classes.
pub(crate) type Path = Vec<(u16, u16)>;

/// A way from a node to one of some constants.
pub(crate) fn to(arena: &Arena, node: Node, constants: u64) -> Option<Path> {
    let mut path = Path::new();
    walk(arena, node, constants, &mut HashSet::new(), &mut path).then_some(path)
}

/// A way to "false", the constant 0.
pub(crate) fn fails(arena: &Arena, node: Node) -> Option<Path> {
    to(arena, node, 1)
}

/// A way to "true".
pub(crate) fn holds(arena: &Arena, node: Node) -> Option<Path> {
    to(arena, node, 1 << TRUE)
}

fn walk(arena: &Arena, node: Node, set: u64, dead: &mut HashSet<Node>, path: &mut Path) -> bool {
    if node < TERMINALS {
        return set >> node & 1 == 1;
    }
    if dead.contains(&node) {
        return false;
    }
    for (kid, class) in arena.kids(node).iter().zip(0_u16..) {
        path.push((arena.level(node), class));
        if walk(arena, *kid, set, dead, path) {
            return true;
        }
        path.pop();
    }
    dead.insert(node);
    false
}

/// A way on which two diagrams end in constants that stand in a relation.
pub(crate) fn pair(
    arena: &Arena,
    nodes: (Node, Node),
    related: &impl Fn(Node, Node) -> bool,
) -> Option<Path> {
    let mut path = Path::new();
    walk_pair(arena, nodes, related, &mut HashSet::new(), &mut path).then_some(path)
}

fn walk_pair(
    arena: &Arena,
    (a, b): (Node, Node),
    related: &impl Fn(Node, Node) -> bool,
    dead: &mut HashSet<(Node, Node)>,
    path: &mut Path,
) -> bool {
    if a < TERMINALS && b < TERMINALS {
        return related(a, b);
    }
    if dead.contains(&(a, b)) {
        return false;
    }
    let level = arena.level(a).min(arena.level(b));
    let kid = |node: Node, class: usize| {
        if arena.level(node) == level {
            arena.kids(node)[class]
        } else {
            node
        }
    };
    let arity = arena
        .kids(if arena.level(a) == level { a } else { b })
        .len();
    for class in 0..arity {
        path.push((level, u16::try_from(class).unwrap_or(u16::MAX)));
        if walk_pair(arena, (kid(a, class), kid(b, class)), related, dead, path) {
            return true;
        }
        path.pop();
    }
    dead.insert((a, b));
    false
}

impl Epoch {
    pub(crate) fn arena(&self) -> &Arena {
        &self.builder.arena
    }
}

/// A diagram with one variable fixed.
pub(crate) fn cofactor(
    builder: &mut Builder,
    node: Node,
    level: u16,
    class: u16,
) -> Result<Node, Full> {
    let mut memo = HashMap::new();
    fix(builder, node, level, &mut memo, &mut |_, kids| {
        Ok(kids[usize::from(class)])
    })
}

/// Holds where a boolean diagram holds for all values of a variable (or for some).
pub(crate) fn quantify(
    builder: &mut Builder,
    node: Node,
    level: u16,
    all: bool,
) -> Result<Node, Full> {
    let mut memo = HashMap::new();
    fix(builder, node, level, &mut memo, &mut |builder, kids| {
        if all {
            builder.all(kids)
        } else {
            builder.any(kids)
        }
    })
}

fn fix(
    builder: &mut Builder,
    node: Node,
    level: u16,
    memo: &mut HashMap<Node, Node>,
    join: &mut impl FnMut(&mut Builder, &[Node]) -> Result<Node, Full>,
) -> Result<Node, Full> {
    let own = builder.arena.level(node);
    if own > level {
        return Ok(node);
    }
    if let Some(known) = memo.get(&node) {
        return Ok(*known);
    }
    let kids = builder.arena.kids(node).to_vec();
    let result = if own == level {
        join(builder, &kids)?
    } else {
        let kids = kids
            .into_iter()
            .map(|kid| fix(builder, kid, level, memo, join))
            .collect::<Result<Vec<Node>, Full>>()?;
        builder.node(own, &kids)?
    };
    memo.insert(node, result);
    Ok(result)
}
