//! What a programme gives, in both versions.

use super::both::Both;
use super::{Condition, Difference};
use crate::diagram::{FALSE, Layer, NodeId, Nodes, TERMINALS};
use crate::ruleset::EditionInfo;
use std::collections::{BTreeSet, HashMap};

/// What some answers get of one component.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gift {
    /// Nothing.
    Nothing,
    /// The component, which is not counted in money.
    Uncounted,
    /// At most this amount of a currency.
    UpTo(u64, String),
}

/// A class of answers that now gets another amount of a component, or gets it as the only one of
/// the two versions. The classes of one component do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedGift {
    /// The programme.
    pub programme: String,
    /// The component.
    pub component: String,
    /// By the old rules.
    pub from: Gift,
    /// By the new rules.
    pub to: Gift,
    /// The answers: every condition holds.
    pub answers: Vec<Condition>,
    /// Whether it also depends on the decision of staff about an open list.
    pub open: bool,
}

impl Both<'_> {
    /// Compares what each component gives. A version without it gives nothing of it.
    pub(super) fn gives(&self, difference: &mut Difference) {
        let all = self.before.gives.iter().chain(&self.after.gives);
        let all: BTreeSet<&String> = all.map(|info| &info.id).collect();
        for id in all {
            let mut gifts = vec![Gift::Nothing];
            let mut layer = Layer::new(&self.day.diagram);
            let mut root = |edition| self.relabelled(edition, id, &mut gifts, &mut layer);
            let (before, after) = (root(self.before), root(self.after));
            // More amounts than a diagram has constants.
            let (Some(before), Some(after)) = (before, after) else {
                difference.more = true;
                continue;
            };
            let found = self.cubes(&layer, (before, after), &mut difference.more);
            difference
                .gives
                .extend(found.into_iter().map(|(cube, answers, open)| ChangedGift {
                    programme: self.id.to_owned(),
                    component: id.clone(),
                    from: gifts[cube.from as usize].clone(),
                    to: gifts[cube.to as usize].clone(),
                    answers,
                    open,
                }));
        }
    }

    /// The diagram of a component, with positions in `gifts` as its constants: the two versions
    /// have lists of their own. `None` if there are too many.
    fn relabelled(
        &self,
        edition: &EditionInfo,
        id: &str,
        gifts: &mut Vec<Gift>,
        layer: &mut Layer<'_>,
    ) -> Option<NodeId> {
        let Some(at) = edition.gives.iter().position(|info| info.id == id) else {
            return Some(FALSE);
        };
        let info = &edition.gives[at];
        let currency = info.currency.clone().unwrap_or_default();
        let amounts = info.amounts.iter();
        let mut own: Vec<Gift> = amounts
            .map(|it| Gift::UpTo(*it, currency.clone()))
            .collect();
        if own.is_empty() {
            own.push(Gift::Uncounted);
        }
        let mut constants = vec![FALSE];
        for gift in own {
            let known = gifts.iter().position(|it| *it == gift);
            let position = known.unwrap_or(gifts.len());
            if known.is_none() {
                gifts.push(gift);
            }
            constants.push(u32::try_from(position).ok().filter(|it| *it < TERMINALS)?);
        }
        let root = self.day.remap(edition.roots.gives[at]);
        Some(relabel(layer, root, &constants, &mut HashMap::new()))
    }
}

/// A diagram with other constants.
fn relabel(
    layer: &mut Layer<'_>,
    node: NodeId,
    constants: &[NodeId],
    done: &mut HashMap<NodeId, NodeId>,
) -> NodeId {
    if node < TERMINALS {
        return constants.get(node as usize).copied().unwrap_or(FALSE);
    }
    if let Some(known) = done.get(&node) {
        return *known;
    }
    let level = layer.level(node);
    let children = layer.children(node).to_vec();
    let children: Vec<NodeId> = children
        .into_iter()
        .map(|child| relabel(layer, child, constants, done))
        .collect();
    let new = layer.node(level, &children);
    done.insert(node, new);
    new
}
