//! Reduced, ordered, hash-consed multi-valued decision diagrams.
//!
//! Two nodes that mean the same are the same node (Bryant, "Graph-Based Algorithms
//! for Boolean Function Manipulation", 1986), so equality of functions is equality
//! of numbers and a function depends on a variable if and only if a node of that
//! variable can be reached from its root.

use alloc::{vec, vec::Vec};

/// A node: below [`TERMINALS`] a constant, otherwise a place in an arena.
pub(crate) type Node = u32;

/// Constants are the nodes `0..TERMINALS`: 0 and 1 for false and true, and the
/// position of an outcome in the vocabulary.
pub(crate) const TERMINALS: u32 = 64;
pub(crate) const FALSE: Node = 0;
#[cfg(feature = "compile")]
pub(crate) const TRUE: Node = 1;

/// The level of a constant: below every variable.
pub(crate) const BOTTOM: u16 = u16::MAX;

/// Read access to nodes, whether in one arena or in a layer over another.
pub(crate) trait Nodes {
    /// The variable tested, or [`BOTTOM`].
    fn level(&self, node: Node) -> u16;
    /// One child for each class of the variable; none for a constant.
    fn kids(&self, node: Node) -> &[Node];
    /// One more than the greatest node.
    fn end(&self) -> Node;
}

/// Every node below some roots, themselves included, each once; no constants.
#[cfg(feature = "compile")]
pub(crate) fn below(nodes: &impl Nodes, roots: impl IntoIterator<Item = Node>) -> Vec<Node> {
    let mut seen = vec![false; (nodes.end() - TERMINALS) as usize];
    let mut found: Vec<Node> = Vec::new();
    let mut open: Vec<Node> = roots.into_iter().collect();
    while let Some(node) = open.pop() {
        if node >= TERMINALS && !core::mem::replace(&mut seen[(node - TERMINALS) as usize], true) {
            found.push(node);
            open.extend_from_slice(nodes.kids(node));
        }
    }
    found
}

/// Nodes with a unique table. Children always precede their parents.
#[derive(Clone, Debug)]
pub(crate) struct Arena {
    first: Node,
    levels: Vec<u16>,
    ends: Vec<u32>,
    kids: Vec<Node>,
    /// Open addressing; 0 is empty, otherwise a position in `levels` plus one.
    slots: Vec<u32>,
}

impl Arena {
    pub(crate) fn new() -> Self {
        Self::starting_at(TERMINALS)
    }

    fn starting_at(first: Node) -> Self {
        Self {
            first,
            levels: Vec::new(),
            ends: Vec::new(),
            kids: Vec::new(),
            slots: Vec::new(),
        }
    }

    /// How many nodes there are, constants not counted.
    pub(crate) fn len(&self) -> usize {
        self.levels.len()
    }

    /// How many edges there are.
    #[cfg(feature = "compile")]
    pub(crate) fn edges(&self) -> usize {
        self.kids.len()
    }

    /// The node that tests `level` and goes to `kids`; the child itself if they are
    /// all the same. `kids` is not empty.
    pub(crate) fn node(&mut self, level: u16, kids: &[Node]) -> Node {
        match self.find(level, kids) {
            Ok(node) => node,
            Err(()) => self.push(level, kids),
        }
    }

    fn find(&self, level: u16, kids: &[Node]) -> Result<Node, ()> {
        let first = kids.first().copied().unwrap_or(FALSE);
        if kids.iter().all(|kid| *kid == first) {
            return Ok(first);
        }
        if self.slots.is_empty() {
            return Err(());
        }
        let mask = self.slots.len() - 1;
        let mut at = hash(level, kids) & mask;
        loop {
            match self.slots[at] {
                0 => return Err(()),
                slot => {
                    let index = slot as usize - 1;
                    if self.levels[index] == level && self.kids_at(index) == kids {
                        return Ok(self.first + slot - 1);
                    }
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn push(&mut self, level: u16, kids: &[Node]) -> Node {
        if (self.levels.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let index = self.levels.len();
        self.levels.push(level);
        self.kids.extend_from_slice(kids);
        self.ends.push(narrow(self.kids.len()));
        self.place(index);
        self.first + narrow(index)
    }

    fn place(&mut self, index: usize) {
        let mask = self.slots.len() - 1;
        let mut at = hash(self.levels[index], self.kids_at(index)) & mask;
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

    fn kids_at(&self, index: usize) -> &[Node] {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.kids[start as usize..self.ends[index] as usize]
    }
}

impl Nodes for Arena {
    fn level(&self, node: Node) -> u16 {
        if node < self.first {
            BOTTOM
        } else {
            self.levels[(node - self.first) as usize]
        }
    }

    fn kids(&self, node: Node) -> &[Node] {
        if node < self.first {
            &[]
        } else {
            self.kids_at((node - self.first) as usize)
        }
    }

    fn end(&self) -> Node {
        self.first + narrow(self.levels.len())
    }
}

/// New nodes over an arena that stays as it is.
#[derive(Clone, Debug)]
pub(crate) struct Layer<'a> {
    base: &'a Arena,
    own: Arena,
}

impl<'a> Layer<'a> {
    pub(crate) fn new(base: &'a Arena) -> Self {
        Self {
            base,
            own: Arena::starting_at(base.end()),
        }
    }

    pub(crate) fn node(&mut self, level: u16, kids: &[Node]) -> Node {
        // Only a node whose children are all in the base can be in the base.
        self.base
            .find(level, kids)
            .unwrap_or_else(|()| self.own.node(level, kids))
    }
}

impl Nodes for Layer<'_> {
    fn level(&self, node: Node) -> u16 {
        if node < self.own.first {
            self.base.level(node)
        } else {
            self.own.level(node)
        }
    }

    fn kids(&self, node: Node) -> &[Node] {
        if node < self.own.first {
            self.base.kids(node)
        } else {
            self.own.kids(node)
        }
    }

    fn end(&self) -> Node {
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
fn hash(level: u16, kids: &[Node]) -> usize {
    let step = |hash: u64, word: u32| {
        (hash.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95)
    };
    let hash = kids
        .iter()
        .fold(step(0, u32::from(level)), |hash, kid| step(hash, *kid));
    // The high bits are the well mixed ones.
    (hash >> 32) as usize
}
