//! Paths through diagrams.

use super::Epoch;
use crate::compile::{Builder, Full};
use crate::diagram::{Diagram, NodeId, Nodes, TERMINALS, TRUE};
use std::collections::{HashMap, HashSet};

/// Variables and their classes.
pub(crate) type Path = Vec<(u16, u16)>;

/// A path from a node to one of some constants.
pub(crate) fn to(diagram: &Diagram, node: NodeId, constants: u64) -> Option<Path> {
    let mut path = Path::new();
    walk(diagram, node, constants, &mut HashSet::new(), &mut path).then_some(path)
}

/// A path to "false", the constant 0.
pub(crate) fn fails(diagram: &Diagram, node: NodeId) -> Option<Path> {
    to(diagram, node, 1)
}

/// A path to "true".
pub(crate) fn holds(diagram: &Diagram, node: NodeId) -> Option<Path> {
    to(diagram, node, 1 << TRUE)
}

fn walk(
    diagram: &Diagram,
    node: NodeId,
    set: u64,
    dead: &mut HashSet<NodeId>,
    path: &mut Path,
) -> bool {
    if node < TERMINALS {
        return set >> node & 1 == 1;
    }
    if dead.contains(&node) {
        return false;
    }
    for (child, class) in diagram.children(node).iter().zip(0_u16..) {
        path.push((diagram.level(node), class));
        if walk(diagram, *child, set, dead, path) {
            return true;
        }
        path.pop();
    }
    dead.insert(node);
    false
}

/// A path on which two diagrams end in constants for which a relation holds.
pub(crate) fn pair(
    diagram: &Diagram,
    nodes: (NodeId, NodeId),
    related: &impl Fn(NodeId, NodeId) -> bool,
) -> Option<Path> {
    let mut path = Path::new();
    walk_pair(diagram, nodes, related, &mut HashSet::new(), &mut path).then_some(path)
}

fn walk_pair(
    diagram: &Diagram,
    (a, b): (NodeId, NodeId),
    related: &impl Fn(NodeId, NodeId) -> bool,
    dead: &mut HashSet<(NodeId, NodeId)>,
    path: &mut Path,
) -> bool {
    if a < TERMINALS && b < TERMINALS {
        return related(a, b);
    }
    if dead.contains(&(a, b)) {
        return false;
    }
    let level = diagram.level(a).min(diagram.level(b));
    let child = |node: NodeId, class: usize| {
        if diagram.level(node) == level {
            diagram.children(node)[class]
        } else {
            node
        }
    };
    let arity = diagram
        .children(if diagram.level(a) == level { a } else { b })
        .len();
    for class in 0..arity {
        path.push((level, u16::try_from(class).unwrap_or(u16::MAX)));
        if walk_pair(
            diagram,
            (child(a, class), child(b, class)),
            related,
            dead,
            path,
        ) {
            return true;
        }
        path.pop();
    }
    dead.insert((a, b));
    false
}

impl Epoch {
    pub(crate) fn diagram(&self) -> &Diagram {
        &self.builder.diagram
    }
}

/// A diagram with one variable fixed.
pub(crate) fn cofactor(
    builder: &mut Builder,
    node: NodeId,
    level: u16,
    class: u16,
) -> Result<NodeId, Full> {
    let mut memo = HashMap::new();
    fix(builder, node, level, &mut memo, &mut |_, children| {
        Ok(children[usize::from(class)])
    })
}

/// Holds where a boolea diagram holds for all values of a variable (or for some).
pub(crate) fn quantify(
    builder: &mut Builder,
    node: NodeId,
    level: u16,
    all: bool,
) -> Result<NodeId, Full> {
    let mut memo = HashMap::new();
    fix(builder, node, level, &mut memo, &mut |builder, children| {
        if all {
            builder.all(children)
        } else {
            builder.any(children)
        }
    })
}

fn fix(
    builder: &mut Builder,
    node: NodeId,
    level: u16,
    memo: &mut HashMap<NodeId, NodeId>,
    join: &mut impl FnMut(&mut Builder, &[NodeId]) -> Result<NodeId, Full>,
) -> Result<NodeId, Full> {
    let own = builder.diagram.level(node);
    if own > level {
        return Ok(node);
    }
    if let Some(known) = memo.get(&node) {
        return Ok(*known);
    }
    let children = builder.diagram.children(node).to_vec();
    let result = if own == level {
        join(builder, &children)?
    } else {
        let children = children
            .into_iter()
            .map(|child| fix(builder, child, level, memo, join))
            .collect::<Result<Vec<NodeId>, Full>>()?;
        builder.node(own, &children)?
    };
    memo.insert(node, result);
    Ok(result)
}
