//! The diagrams.

#[cfg(feature = "compile")]
use super::Writer;
use super::{LoadError, MAX_EDGES, Reader, require};
#[cfg(feature = "compile")]
use crate::diagram::FALSE;
use crate::diagram::{Diagram, NodeId, Nodes, TERMINALS};
#[cfg(feature = "compile")]
use crate::ruleset::Content;
use crate::ruleset::Variable;
use alloc::vec::Vec;

/// The nodes, and for each the highest constant below it.
pub(super) fn read(
    reader: &mut Reader<'_>,
    variables: &[Variable],
) -> Result<(Diagram, Vec<u16>), LoadError> {
    let count = reader.length()?;
    let mut diagram = Diagram::new();
    let mut highest: Vec<u16> = (0_u16..).take(TERMINALS as usize).collect();
    let mut children: Vec<NodeId> = Vec::new();
    let mut edges = 0;
    for _ in 0..count {
        let level: u16 = reader.small()?;
        let arity = variables
            .get(usize::from(level))
            .ok_or(LoadError::Invalid)?
            .arity;
        edges += usize::from(arity);
        if edges > MAX_EDGES {
            return Err(LoadError::TooLarge);
        }
        children.clear();
        let mut high = 0;
        while children.len() < usize::from(arity) {
            let code = reader.number()?;
            let child = if code & 1 == 0 {
                let child = NodeId::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                require(child < TERMINALS).map(|()| child)?
            } else {
                let back = NodeId::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                let child = diagram.end().checked_sub(back).ok_or(LoadError::Invalid)?;
                require(back >= 1 && child >= TERMINALS).map(|()| child)?
            };
            let below = diagram.level(child);
            // A constant is below every variable.
            require(below > level)?;
            high = high.max(highest[child as usize]);
            let run = reader
                .small::<usize>()?
                .checked_add(1)
                .ok_or(LoadError::Invalid)?;
            require(run <= usize::from(arity) - children.len())?;
            children.resize(children.len() + run, child);
        }
        // A node that is not new would not be reduced.
        let expected = diagram.end();
        require(diagram.node(level, &children) == expected)?;
        highest.push(high);
    }
    Ok((diagram, highest))
}

/// Writes the nodes that roots need, and gives the new number of each.
#[cfg(feature = "compile")]
pub(super) fn write(writer: &mut Writer, content: &Content) -> Vec<NodeId> {
    let diagram = &content.diagram;
    let mut needed = vec![false; diagram.end() as usize];
    let editions = content
        .programmes
        .iter()
        .flat_map(|programme| &programme.editions);
    editions
        .flat_map(|edition| edition.roots.all())
        .chain([content.possible])
        .for_each(|root| needed[root as usize] = true);
    for node in (TERMINALS..diagram.end())
        .rev()
        .filter(|node| *node >= TERMINALS)
    {
        if needed[node as usize] {
            diagram
                .children(node)
                .iter()
                .for_each(|child| needed[*child as usize] = true);
        }
    }
    let mut shipped: Vec<NodeId> = (0..TERMINALS).collect();
    shipped.resize(diagram.end() as usize, FALSE);
    let kept: Vec<NodeId> = (TERMINALS..diagram.end())
        .filter(|node| needed[*node as usize])
        .collect();
    writer.length(kept.len());
    for (node, new) in kept.into_iter().zip(TERMINALS..) {
        shipped[node as usize] = new;
        writer.number(diagram.level(node));
        for run in diagram.children(node).chunk_by(|a, b| a == b) {
            let child = shipped[run[0] as usize];
            // Constants are even; other children are odd, as the distance back to them.
            let code = if child < TERMINALS {
                child << 1
            } else {
                ((new - child) << 1) + 1
            };
            writer.number(code);
            writer.length(run.len() - 1);
        }
    }
    shipped
}
