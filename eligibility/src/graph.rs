//! A programme's rules as a graph: questions in the order of asking, answers as
//! edges, outcomes at the end.

mod svg;

use crate::diagram::{NodeId, Nodes, TERMINALS};
use crate::walk::Today;
use crate::wording::condition;
use crate::{Date, ProgrammeId, Ruleset};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Nodes and edges, for whatever draws them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The nodes; the first is where the questions begin.
    pub nodes: Vec<GraphNode>,
    /// The edges, by positions of nodes.
    pub edges: Vec<GraphEdge>,
}

/// A question, an open list or an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphNode {
    /// The id of the question or outcome; `open list` for what only staff can decide.
    pub label: String,
    /// Its row in a drawing: later questions are below earlier ones.
    pub layer: usize,
    /// Whether it is an outcome.
    pub outcome: bool,
}

/// The answers on the edge from one node to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphEdge {
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// The answers.
    pub answers: Vec<String>,
}

/// The graph of a programme's outcome on a day; `None` if it has no edition.
pub fn graph(rules: &Ruleset, programme: ProgrammeId, today: Date) -> Option<Graph> {
    let content = &rules.0;
    let edition = rules.edition(programme, today)?;
    let day = Today::new(content, today, std::iter::once(edition.roots.outcome));
    let root = day.remap(edition.roots.outcome);
    let bottom = content.variables.len();
    let layer = |node: NodeId| usize::from(day.diagram.level(node)).min(bottom);
    let mut graph = Graph::default();
    let mut at: BTreeMap<NodeId, usize> = BTreeMap::from([(root, 0)]);
    let mut queue = vec![root];
    let mut next = 0;
    while let Some(node) = queue.get(next).copied() {
        next += 1;
        let level = day.diagram.level(node);
        let variable = content.variables.get(usize::from(level));
        let question = variable.and_then(|variable| variable.question);
        let outcome = node < TERMINALS;
        let label = match question {
            Some(question) => content.questions[usize::from(question)].id.clone(),
            None if outcome => content.outcomes.get(node as usize)?.clone(),
            None => "open list".to_owned(),
        };
        graph.nodes.push(GraphNode {
            label,
            layer: layer(node),
            outcome,
        });
        let mut ways: Vec<(NodeId, Vec<u16>)> = Vec::new();
        for (child, class) in day.diagram.children(node).iter().zip(0_u16..) {
            match ways.iter_mut().find(|(other, _)| other == child) {
                Some((_, classes)) => classes.push(class),
                None => ways.push((*child, vec![class])),
            }
        }
        for (child, classes) in ways {
            let known = at.len();
            let to = *at.entry(child).or_insert_with(|| {
                queue.push(child);
                known
            });
            let answers = condition(content, &day.classes, today, level, &classes);
            let answers = answers.map_or_else(
                || {
                    vec![
                        if classes == [0] {
                            "not accepted"
                        } else {
                            "accepted"
                        }
                        .to_owned(),
                    ]
                },
                |condition| condition.answers,
            );
            graph.edges.push(GraphEdge {
                from: next - 1,
                to,
                answers,
            });
        }
    }
    // Layers without nodes are left out.
    let mut layers: Vec<usize> = graph.nodes.iter().map(|node| node.layer).collect();
    layers.sort_unstable();
    layers.dedup();
    for node in &mut graph.nodes {
        node.layer = layers.partition_point(|layer| *layer < node.layer);
    }
    Some(graph)
}

impl Graph {
    /// In the DOT language of Graphviz.
    pub fn dot(&self) -> String {
        // Writing to a string does not fail; ids need no escapes.
        let mut dot = "digraph rules {\n".to_owned();
        for (at, node) in self.nodes.iter().enumerate() {
            let shape = if node.outcome { "box" } else { "ellipse" };
            let _ = writeln!(dot, "  n{at} [label=\"{}\", shape={shape}];", node.label);
        }
        for edge in &self.edges {
            let label = edge.answers.join(", ");
            let _ = writeln!(dot, "  n{} -> n{} [label=\"{label}\"];", edge.from, edge.to);
        }
        dot.push_str("}\n");
        dot
    }

    /// As an SVG drawing, one layer of nodes below the other.
    pub fn svg(&self) -> String {
        svg::draw(self)
    }
}
