//! Reduced, ordered, hash-consed multi-valued decision diagrams.
//!
//! Two nodes that mean the same are the same node (Bryant, "Graph-Based Algorithms
//! for Boolean Function Manipulation", 1986), so equality of functions is equality
//! of numbers and a function depends on a variable if and only if a node of that
//! variable can be reached from its root.

use alloc::{vec, vec::Vec};

/// A node: below [`TERMINALS`] a constant, otherwise a position in a diagram.
pub(crate) type NodeId = u32;

/// Constants are the nodes `0..TERMINALS`: 0 and 1 for false and true, the position of an
/// outcome in the vocabulary, or 1 and the position of an amount in the list of a component.
pub(crate) const TERMINALS: u32 = 1024;
pub(crate) const FALSE: NodeId = 0;
pub(crate) const TRUE: NodeId = 1;

/// The level of a constant: below every variable.
pub(crate) const BOTTOM: u16 = u16::MAX;

/// Read access to nodes, whether in one diagram or in a layer over another.
pub(crate) trait Nodes {
    /// The variable tested, or [`BOTTOM`].
    fn level(&self, node: NodeId) -> u16;
    /// One child for each class of the variable; none for a constant.
    fn children(&self, node: NodeId) -> &[NodeId];
    /// One more than the greatest node.
    fn end(&self) -> NodeId;
}

/// Nodes to which others can be added.
pub(crate) trait Growing: Nodes {
    /// The node that tests `level` and has these children.
    fn add(&mut self, level: u16, children: &[NodeId]) -> NodeId;
}

/// Every node below some roots, themselves included, each once; no constants.
#[cfg(feature = "compile")]
pub(crate) fn below(nodes: &impl Nodes, roots: impl IntoIterator<Item = NodeId>) -> Vec<NodeId> {
    let mut seen = vec![false; (nodes.end() - TERMINALS) as usize];
    let mut found: Vec<NodeId> = Vec::new();
    let mut open: Vec<NodeId> = roots.into_iter().collect();
    while let Some(node) = open.pop() {
        if node >= TERMINALS && !core::mem::replace(&mut seen[(node - TERMINALS) as usize], true) {
            found.push(node);
            open.extend_from_slice(nodes.children(node));
        }
    }
    found
}

/// A shared diagram with many roots: nodes with a unique table. Children precede their
/// parents.
#[derive(Clone, Debug)]
pub(crate) struct Diagram {
    first: NodeId,
    levels: Vec<u16>,
    ends: Vec<u32>,
    children: Vec<NodeId>,
    /// Open addressing; 0 is empty, otherwise a position in `levels` plus one.
    slots: Vec<u32>,
}

impl Diagram {
    pub(crate) fn new() -> Self {
        Self::starting_at(TERMINALS)
    }

    fn starting_at(first: NodeId) -> Self {
        Self {
            first,
            levels: Vec::new(),
            ends: Vec::new(),
            children: Vec::new(),
            slots: Vec::new(),
        }
    }

    /// The number of nodes, without constants.
    pub(crate) fn len(&self) -> usize {
        self.levels.len()
    }

    /// The number of edges.
    #[cfg(feature = "compile")]
    pub(crate) fn edges(&self) -> usize {
        self.children.len()
    }

    /// The node that tests `level` and has these children; the child itself if all are
    /// equal. `children` is not empty.
    pub(crate) fn node(&mut self, level: u16, children: &[NodeId]) -> NodeId {
        match self.find(level, children) {
            Ok(node) => node,
            Err(()) => self.push(level, children),
        }
    }

    fn find(&self, level: u16, children: &[NodeId]) -> Result<NodeId, ()> {
        let first = children.first().copied().unwrap_or(FALSE);
        if children.iter().all(|child| *child == first) {
            return Ok(first);
        }
        if self.slots.is_empty() {
            return Err(());
        }
        let mask = self.slots.len() - 1;
        let mut at = hash(level, children) & mask;
        loop {
            match self.slots[at] {
                0 => return Err(()),
                slot => {
                    let index = slot as usize - 1;
                    if self.levels[index] == level && self.children_at(index) == children {
                        return Ok(self.first + slot - 1);
                    }
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn push(&mut self, level: u16, children: &[NodeId]) -> NodeId {
        if (self.levels.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let index = self.levels.len();
        self.levels.push(level);
        self.children.extend_from_slice(children);
        self.ends.push(narrow(self.children.len()));
        self.place(index);
        self.first + narrow(index)
    }

    fn place(&mut self, index: usize) {
        let mask = self.slots.len() - 1;
        let mut at = hash(self.levels[index], self.children_at(index)) & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = narrow(index + 1);
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(64)];
        for index in 0..self.levels.len() {
            self.place(index);
        }
    }

    fn children_at(&self, index: usize) -> &[NodeId] {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.children[start as usize..self.ends[index] as usize]
    }
}

impl Nodes for Diagram {
    fn level(&self, node: NodeId) -> u16 {
        if node < self.first {
            BOTTOM
        } else {
            self.levels[(node - self.first) as usize]
        }
    }

    fn children(&self, node: NodeId) -> &[NodeId] {
        if node < self.first {
            &[]
        } else {
            self.children_at((node - self.first) as usize)
        }
    }

    fn end(&self) -> NodeId {
        self.first + narrow(self.levels.len())
    }
}

impl Growing for Diagram {
    fn add(&mut self, level: u16, children: &[NodeId]) -> NodeId {
        self.node(level, children)
    }
}

impl Growing for Layer<'_> {
    fn add(&mut self, level: u16, children: &[NodeId]) -> NodeId {
        self.node(level, children)
    }
}

/// New nodes over a diagram that does not change.
#[derive(Clone, Debug)]
pub(crate) struct Layer<'a> {
    base: &'a Diagram,
    own: Diagram,
}

impl<'a> Layer<'a> {
    pub(crate) fn new(base: &'a Diagram) -> Self {
        Self {
            base,
            own: Diagram::starting_at(base.end()),
        }
    }

    pub(crate) fn node(&mut self, level: u16, children: &[NodeId]) -> NodeId {
        // Only a node whose children are all in the base can be in the base.
        self.base
            .find(level, children)
            .unwrap_or_else(|()| self.own.node(level, children))
    }
}

impl Nodes for Layer<'_> {
    fn level(&self, node: NodeId) -> u16 {
        if node < self.own.first {
            self.base.level(node)
        } else {
            self.own.level(node)
        }
    }

    fn children(&self, node: NodeId) -> &[NodeId] {
        if node < self.own.first {
            self.base.children(node)
        } else {
            self.own.children(node)
        }
    }

    fn end(&self) -> NodeId {
        self.own.end()
    }
}

/// Lengths stay far below 2³² because every builder has a budget of nodes and the
/// loader one of edges.
fn narrow(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The multiplication and rotation of the Firefox hash: short keys, no adversary
/// beyond the loader's limits.
fn hash(level: u16, children: &[NodeId]) -> usize {
    let step = |hash: u64, word: u32| {
        (hash.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95)
    };
    let hash = children
        .iter()
        .fold(step(0, u32::from(level)), |hash, child| step(hash, *child));
    // The high bits are the well mixed ones.
    (hash >> 32) as usize
}
