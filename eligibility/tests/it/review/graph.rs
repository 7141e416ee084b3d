//! The graph that reviewers see, edge by edge and line by line.

use crate::fixtures::every_kind::{day, edition};
use eligibility::ProgrammeId;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::graph::{Graph, GraphEdge, GraphNode, graph};
use serde_json::{Value, json};

fn graph_of(edition: &Value, today: &str) -> Option<Graph> {
    let questions = json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"], "unsure": true, "decline": true },
            "home": { "group": "main", "kind": "country" },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"], "decline": true },
            "children": { "group": "main", "kind": "number" }
        }
    });
    let rules = json!({ "editions": [edition] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    graph(compiled.ruleset(), ProgrammeId::new(0), day(today))
}

/// Each edge as `from: answers -> to`.
fn edges(gate: &Value) -> Vec<String> {
    let graph = graph_of(&edition("2024-01-01", gate), "2026-06-15").unwrap();
    let label = |at: usize| graph.nodes[at].label.as_str();
    let shown = |edge: &GraphEdge| {
        format!(
            "{}: {} -> {}",
            label(edge.from),
            edge.answers.join(", "),
            label(edge.to)
        )
    };
    graph.edges.iter().map(shown).collect()
}

#[test]
fn answers_in_words() {
    assert_eq!(
        edges(&json!({ "status": ["a", "c"] })),
        ["status: a, c -> yes", "status: b -> no"]
    );
    assert_eq!(
        edges(&json!({ "home": ["SK", "LT"] })),
        ["home: not LT, not SK -> no", "home: LT, SK -> yes"]
    );
    assert_eq!(
        edges(&json!({ "needs": "y" })),
        ["needs: not y -> no", "needs: y -> yes"]
    );
    assert_eq!(
        edges(&json!({ "children": [0, 2] })),
        [
            "children: up to -1, 1, 3 or more -> no",
            "children: 0, 2 -> yes"
        ]
    );
}

#[test]
fn manners_in_words() {
    assert_eq!(
        edges(&json!({ "status": { "unsure": true } })),
        ["status: answered, declined -> no", "status: unsure -> yes"]
    );
    // "Not sure" and "prefer not to say" are named only where they are offered.
    assert_eq!(
        edges(&json!({ "needs": { "declined": false } })),
        ["needs: answered -> yes", "needs: declined -> no"]
    );
    assert_eq!(
        edges(&json!({ "needs": { "declined": false, "any_of": ["x"] } })),
        [
            "needs: answered -> needs",
            "needs: declined -> no",
            "needs: not x -> no",
            "needs: x -> yes"
        ]
    );
}

#[test]
fn open_lists_and_layers() {
    let mut open = edition("2024-01-01", &json!({ "status": "a", "needs": "x" }));
    open["criteria"]["c"]["open"] = json!(true);
    let graph = graph_of(&open, "2026-06-15").unwrap();
    let nodes: Vec<(&str, usize, bool)> = graph
        .nodes
        .iter()
        .map(|node| (node.label.as_str(), node.layer, node.outcome))
        .collect();
    assert_eq!(
        nodes,
        [
            ("status", 0, false),
            ("needs", 1, false),
            ("open list", 2, false),
            ("yes", 3, true),
            ("no", 3, true)
        ]
    );
    let staff: Vec<(usize, &str)> = graph
        .edges
        .iter()
        .filter(|edge| edge.from == 2)
        .map(|edge| (edge.to, edge.answers[0].as_str()))
        .collect();
    assert_eq!(staff, [(4, "not accepted"), (3, "accepted")]);
}

#[test]
fn on_a_day_with_an_edition() {
    let mut edition = edition("2026-01-01", &json!({ "status": "a" }));
    edition["until"] = json!("2026-02-01");
    for (today, there) in [
        ("2025-12-31", false),
        ("2026-01-01", true),
        ("2026-01-31", true),
        ("2026-02-01", false),
    ] {
        assert_eq!(graph_of(&edition, today).is_some(), there, "{today}");
    }
}

fn node(label: &str, layer: usize, outcome: bool) -> GraphNode {
    GraphNode {
        label: label.to_owned(),
        layer,
        outcome,
    }
}

fn edge(from: usize, to: usize, answers: &[&str]) -> GraphEdge {
    GraphEdge {
        from,
        to,
        answers: answers.iter().map(|answer| (*answer).to_owned()).collect(),
    }
}

fn drawing() -> Graph {
    let long = ["abcdefgh", "abcdefgh", "abcdefgh"];
    let longer = ["abcdefgh", "abcdefgh", "abcdefghi"];
    Graph {
        nodes: vec![
            node("top", 0, false),
            node("left", 1, false),
            node("middle", 1, false),
            node("right", 1, true),
            node("end", 2, true),
        ],
        edges: vec![
            edge(0, 1, &long),
            edge(0, 3, &longer),
            edge(1, 4, &["x", "y"]),
            edge(2, 4, &["z"]),
        ],
    }
}

/// Three columns of 190, three layers of 110; narrow layers in the middle.
#[test]
fn a_drawing() {
    let svg = drawing().svg();
    let lines: Vec<&str> = svg.lines().collect();
    assert_eq!(
        lines,
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 570 330\" font-family=\"sans-serif\" font-size=\"12\" text-anchor=\"middle\">",
            "<path d=\"M285 55 L95 135\" stroke=\"#888\" fill=\"none\"/>",
            "<path d=\"M285 55 L475 135\" stroke=\"#888\" fill=\"none\"/>",
            "<path d=\"M95 165 L285 245\" stroke=\"#888\" fill=\"none\"/>",
            "<path d=\"M285 165 L285 245\" stroke=\"#888\" fill=\"none\"/>",
            "<text x=\"158\" y=\"113\" font-size=\"10\" fill=\"#444\"><title>abcdefgh, abcdefgh, abcdefgh</title>abcdefgh, abcdefgh, abcdefgh</text>",
            "<text x=\"411\" y=\"113\" font-size=\"10\" fill=\"#444\"><title>abcdefgh, abcdefgh, abcdefghi</title>abcdefgh, abcdefgh, abcdefg…</text>",
            "<text x=\"221\" y=\"223\" font-size=\"10\" fill=\"#444\"><title>x, y</title>x, y</text>",
            "<text x=\"285\" y=\"223\" font-size=\"10\" fill=\"#444\"><title>z</title>z</text>",
            "<rect x=\"210\" y=\"25\" width=\"150\" height=\"30\" rx=\"15\" fill=\"#e6eefa\" stroke=\"#333\"/><text x=\"285\" y=\"44\">top</text>",
            "<rect x=\"20\" y=\"135\" width=\"150\" height=\"30\" rx=\"15\" fill=\"#e6eefa\" stroke=\"#333\"/><text x=\"95\" y=\"154\">left</text>",
            "<rect x=\"210\" y=\"135\" width=\"150\" height=\"30\" rx=\"15\" fill=\"#e6eefa\" stroke=\"#333\"/><text x=\"285\" y=\"154\">middle</text>",
            "<rect x=\"400\" y=\"135\" width=\"150\" height=\"30\" rx=\"2\" fill=\"#dff0e8\" stroke=\"#333\"/><text x=\"475\" y=\"154\">right</text>",
            "<rect x=\"210\" y=\"245\" width=\"150\" height=\"30\" rx=\"2\" fill=\"#dff0e8\" stroke=\"#333\"/><text x=\"285\" y=\"264\">end</text>",
            "</svg>",
        ]
    );
    let empty = Graph::default().svg();
    assert!(empty.contains("viewBox=\"0 0 0 0\""), "{empty}");
}

#[test]
fn for_graphviz() {
    let mut graph = drawing();
    graph.nodes.truncate(2);
    graph.nodes[1].outcome = true;
    graph.edges.truncate(1);
    assert_eq!(
        graph.dot(),
        "digraph rules {\n  n0 [label=\"top\", shape=ellipse];\n  n1 [label=\"left\", shape=box];\n  n0 -> n1 [label=\"abcdefgh, abcdefgh, abcdefgh\"];\n}\n"
    );
}
