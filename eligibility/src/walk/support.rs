//! Supports: the questions that a diagram depends on.

use crate::diagram::{FALSE, Nodes, TERMINALS};
use crate::ruleset::Variable;
use alloc::{vec, vec::Vec};

/// The number of words of a set of questions.
pub(crate) const fn words(questions: usize) -> usize {
    questions.div_ceil(64)
}

/// For each node, one bit for each question it depends on. Reduced diagrams depend
/// on exactly the variables that can be reached.
pub(crate) fn supports(nodes: &impl Nodes, variables: &[Variable], questions: usize) -> Vec<u64> {
    let words = words(questions);
    let mut supports = vec![0; (nodes.end() - TERMINALS) as usize * words];
    extend(nodes, variables, words, 0, &mut supports);
    supports
}

/// Fills in the supports of the nodes from `from` (counted without constants) on.
pub(crate) fn extend(
    nodes: &impl Nodes,
    variables: &[Variable],
    words: usize,
    from: usize,
    supports: &mut [u64],
) {
    let mut of_children = vec![0_u64; words];
    for (index, node) in (TERMINALS..nodes.end()).enumerate().skip(from) {
        of_children.fill(0);
        let mut last = FALSE;
        for child in nodes.children(node) {
            if *child >= TERMINALS && *child != last {
                last = *child;
                let start = (*child - TERMINALS) as usize * words;
                for (to, word) in of_children.iter_mut().zip(&supports[start..start + words]) {
                    *to |= word;
                }
            }
        }
        if let Some(question) = variables[usize::from(nodes.level(node))].question {
            of_children[usize::from(question) / 64] |= 1 << (question % 64);
        }
        supports[index * words..(index + 1) * words].copy_from_slice(&of_children);
    }
}
