//! Supports: the questions that a diagram depends on.

use crate::diagram::{FALSE, NodeId, Nodes, TERMINALS};
use crate::ruleset::Variable;
use alloc::{vec, vec::Vec};

/// The number of words of a set of questions.
pub(crate) const fn words(questions: usize) -> usize {
    questions.div_ceil(64)
}

/// The place of a question in a set of questions: its word, and its bit there.
pub(crate) fn place(question: u16) -> (usize, u64) {
    (usize::from(question) / 64, 1 << (question % 64))
}

/// For each node, one bit for each question it depends on. Reduced diagrams depend
/// on exactly the variables that can be reached.
#[derive(Clone, Debug)]
pub(crate) struct Supports {
    pub(crate) words: usize,
    sets: Vec<u64>,
}

impl Supports {
    /// Of the nodes that `known` does not have, if it is given: those of a diagram over its own.
    pub(crate) fn of(
        nodes: &dyn Nodes,
        variables: &[Variable],
        questions: usize,
        known: Option<&Self>,
    ) -> Self {
        let words = words(questions);
        let mut own = Self {
            words,
            sets: Vec::new(),
        };
        let mut of_children = vec![0_u64; words];
        for node in TERMINALS + known.map_or(0, Self::len)..nodes.end() {
            of_children.fill(0);
            let mut last = FALSE;
            for child in nodes.children(node) {
                if *child >= TERMINALS && *child != last {
                    last = *child;
                    let set = own.get(*child, known);
                    of_children
                        .iter_mut()
                        .zip(set)
                        .for_each(|(to, word)| *to |= word);
                }
            }
            if let Some(question) = variables[usize::from(nodes.level(node))].question {
                let (word, bit) = place(question);
                of_children[word] |= bit;
            }
            own.sets.extend_from_slice(&of_children);
        }
        own
    }

    /// The number of nodes.
    fn len(&self) -> u32 {
        u32::try_from(self.sets.len() / self.words.max(1)).unwrap_or(u32::MAX)
    }

    /// The questions of a node, which is not a constant.
    pub(crate) fn get<'s>(&'s self, node: NodeId, known: Option<&'s Self>) -> &'s [u64] {
        let index = node - TERMINALS;
        let before = known.map_or(0, Self::len);
        match known {
            Some(known) if index < before => known.get(node, None),
            _ => {
                let start = (index - before) as usize * self.words;
                &self.sets[start..start + self.words]
            }
        }
    }
}
