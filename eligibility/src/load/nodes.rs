//! The diagrams.

use super::{LoadError, MAX_EDGES, require};
use crate::arena::{Arena, Node, Nodes, TERMINALS};
use crate::bytes::Reader;
use crate::ruleset::Variable;
use alloc::vec::Vec;

/// The nodes, and for each the highest constant below it.
pub(super) fn nodes(
    reader: &mut Reader<'_>,
    variables: &[Variable],
) -> Result<(Arena, Vec<u8>), LoadError> {
    let count = reader.length()?;
    let mut arena = Arena::new();
    let mut highest: Vec<u8> = (0_u8..).take(TERMINALS as usize).collect();
    let mut kids: Vec<Node> = Vec::new();
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
        kids.clear();
        let mut high = 0;
        while kids.len() < usize::from(arity) {
            let code = reader.number()?;
            let kid = if code & 1 == 0 {
                let kid = Node::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                require(kid < TERMINALS).map(|()| kid)?
            } else {
                let back = Node::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                let kid = arena.end().checked_sub(back).ok_or(LoadError::Invalid)?;
                require(back >= 1 && kid >= TERMINALS).map(|()| kid)?
            };
            let below = arena.level(kid);
            // A constant is below every variable.
            require(below > level)?;
            high = high.max(highest[kid as usize]);
            let run = reader
                .small::<usize>()?
                .checked_add(1)
                .ok_or(LoadError::Invalid)?;
            require(run <= usize::from(arity) - kids.len())?;
            kids.resize(kids.len() + run, kid);
        }
        // A node that is not new would not be reduced.
        let expected = arena.end();
        require(arena.node(level, &kids) == expected)?;
        highest.push(high);
    }
    Ok((arena, highest))
}
