//! Diagrams without one of their variables.

use super::builder::{Builder, Full};
use crate::diagram::{NodeId, Nodes};
use std::collections::HashMap;

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

/// Holds where a boolean diagram holds for all values of a variable (or for some).
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
