//! Draws a graph in layers.

use super::Graph;
use std::fmt::Write;

const WIDTH: usize = 190;
const HEIGHT: usize = 110;
const BOX: usize = 150;

/// Nodes of a layer in one row, straight edges, answers along each edge.
pub(super) fn draw(graph: &Graph) -> String {
    let layers = graph
        .nodes
        .iter()
        .map(|node| node.layer + 1)
        .max()
        .unwrap_or(0);
    let mut filled = vec![0; layers];
    let columns: Vec<usize> = graph
        .nodes
        .iter()
        .map(|node| {
            filled[node.layer] += 1;
            filled[node.layer] - 1
        })
        .collect();
    let widest = filled.iter().copied().max().unwrap_or(0);
    let place = |at: usize| {
        let layer = graph.nodes[at].layer;
        // Narrow layers are centred.
        let x = columns[at] * WIDTH + (widest - filled[layer]) * WIDTH / 2 + WIDTH / 2;
        (x, layer * HEIGHT + 40)
    };
    let (width, height) = (widest * WIDTH, layers * HEIGHT);
    // Writing to a string does not fail; labels are ids, dates and numbers.
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"sans-serif\" font-size=\"12\" text-anchor=\"middle\">\n"
    );
    for edge in &graph.edges {
        let ((x1, y1), (x2, y2)) = (place(edge.from), place(edge.to));
        let _ = writeln!(
            svg,
            "<path d=\"M{x1} {} L{x2} {}\" stroke=\"#888\" fill=\"none\"/>",
            y1 + 15,
            y2 - 15
        );
    }
    for edge in &graph.edges {
        let ((x1, y1), (x2, y2)) = (place(edge.from), place(edge.to));
        let text = edge.answers.join(", ");
        let short: String = if text.chars().count() > 28 {
            text.chars().take(27).chain(['…']).collect()
        } else {
            text.clone()
        };
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-size=\"10\" fill=\"#444\"><title>{text}</title>{short}</text>",
            (x1 + x2 * 2) / 3,
            (y1 + y2 * 2) / 3
        );
    }
    for (at, node) in graph.nodes.iter().enumerate() {
        let (x, y) = place(at);
        let (round, fill) = if node.outcome {
            (2, "#dff0e8")
        } else {
            (15, "#e6eefa")
        };
        let _ = writeln!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{BOX}\" height=\"30\" rx=\"{round}\" fill=\"{fill}\" \
             stroke=\"#333\"/><text x=\"{x}\" y=\"{}\">{}</text>",
            x - BOX / 2,
            y - 15,
            y + 4,
            node.label
        );
    }
    svg.push_str("</svg>\n");
    svg
}
