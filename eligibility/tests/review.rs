//! What people who review rules are shown: the difference, the graph, the explanation.
#![allow(clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking
#![allow(clippy::cast_possible_truncation)] // test rule sets are small

mod common;

use common::brute::Rules;
use common::random::case;
use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::diff::{Version, diff};
use homeward_eligibility::explain::{answers_of, explain};
use homeward_eligibility::graph::graph;
use homeward_eligibility::model::{Persona, ProgrammeRules, Questions};
use homeward_eligibility::{Answers, Date, ProgrammeId, Status, Values};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn questions() -> Questions {
    serde_json::from_value(json!({
        "groups": ["main"], "outcomes": ["contact", "ask", "other"],
        "questions": {
            "home": { "group": "main", "kind": "country" },
            "born": { "group": "main", "kind": "date" },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"] }
        }
    }))
    .unwrap()
}

fn programme(gate: &Value) -> Programmes {
    let rules: ProgrammeRules = serde_json::from_value(json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "gate": { "role": "gate", "when": gate, "source": { "ref": "law", "at": "§ 3" } } },
        "outcomes": [{ "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }] }] }))
    .unwrap();
    Programmes::from_iter([("p".to_owned(), rules)])
}

fn today() -> Date {
    Date::parse("2026-06-15").unwrap()
}

#[test]
fn a_difference_says_which_answers_lead_elsewhere() {
    let questions = questions();
    let before = programme(&json!({ "home": ["LT", "SK"], "children": { "at_least": 2 } }));
    let after = programme(&json!({ "home": "LT", "children": { "at_least": 1 } }));
    let old = Version {
        questions: &questions,
        programmes: &before,
    };
    let new = Version {
        questions: &questions,
        programmes: &after,
    };
    assert_eq!(diff(old, old, today()).unwrap().moved, []);
    let found = diff(old, new, today()).unwrap();
    let told: Vec<String> = found
        .moved
        .iter()
        .map(|moved| {
            let answers = moved
                .answers
                .iter()
                .map(|one| format!("{} {}", one.question, one.answers.join("/")));
            format!(
                "{} -> {}: {}",
                moved.from,
                moved.to,
                answers.collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    let mut told = told;
    told.sort();
    assert_eq!(
        told,
        [
            "contact -> other: home SK, children 2 to 9",
            "other -> contact: home LT, children 1"
        ]
    );
    let none = Programmes::new();
    let new = Version {
        questions: &questions,
        programmes: &none,
    };
    assert_eq!(diff(old, new, today()).unwrap().removed, ["p"]);
}

/// Two random rule sets over the same questions differ exactly where brute force says.
#[test]
fn a_difference_is_complete() {
    for seed in 0..150 {
        let one = case(seed, 2);
        let mut other = case(seed, 2);
        let (_, rules) = other.programmes.get_index_mut(0).unwrap();
        rules.editions[0].outcomes.reverse();
        let old = Version {
            questions: &one.questions,
            programmes: &one.programmes,
        };
        let new = Version {
            questions: &other.questions,
            programmes: &other.programmes,
        };
        let found = diff(old, new, one.today).unwrap();
        let (before, after) = (
            Rules::new(&one.questions, &one.programmes, one.today),
            Rules::new(&other.questions, &other.programmes, one.today),
        );
        let worlds = before.worlds(&BTreeMap::new());
        let differs = worlds.iter().any(|world| {
            (0..1 << before.opens(0)).any(|staff| {
                before.result(0, world, staff).outcome != after.result(0, world, staff).outcome
            })
        });
        assert_eq!(!found.moved.is_empty(), differs, "{:#}", one.json);
    }
}

#[test]
fn a_graph_has_an_edge_for_each_way() {
    let gate = json!({ "home": "LT", "any": [{ "needs": "x" }, { "born": { "age": { "at_least": 18 } } }] });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let graph = graph(compiled.ruleset(), ProgrammeId(0), today()).unwrap();
    let labels: Vec<&str> = graph.nodes.iter().map(|node| node.label.as_str()).collect();
    assert_eq!(labels.len(), 5, "{labels:?}");
    assert_eq!(labels[0], "home");
    assert!(
        graph
            .edges
            .iter()
            .all(|edge| graph.nodes[edge.from].layer < graph.nodes[edge.to].layer)
    );
    assert!(
        graph
            .edges
            .iter()
            .any(|edge| edge.answers == ["up to 2008-06-15"]),
        "{:?}",
        graph.edges
    );
    assert!(graph.dot().contains("n0 [label=\"home\""));
    let svg = graph.svg();
    assert_eq!(svg.matches("<rect").count(), 5);
    assert_eq!(svg.matches("<path").count(), graph.edges.len());
}

#[test]
fn an_explanation_names_criteria_and_sources() {
    let gate = json!({ "home": "LT", "children": { "at_least": 1 } });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let persona: Persona =
        serde_json::from_value(json!({ "given": { "home": "SK", "children": 2 } })).unwrap();
    let answers = answers_of(compiled.ruleset(), &persona, today()).unwrap();
    let walker = compiled.ruleset().on(today());
    let explained = explain(&walker.look(&answers), ProgrammeId(0)).unwrap();
    assert_eq!(explained.outcomes, ["other"]);
    assert_eq!(explained.because_of_answers, ["home"]);
    assert_eq!(explained.criteria[0].status, Status::NotMet);
    assert_eq!(
        explained.criteria[0].source,
        Some(("law".to_owned(), Some("§ 3".to_owned())))
    );
    assert_eq!(explained.changes.len(), 1);
    assert_eq!(explained.changes[0].2, ["contact"]);
}

/// Ways with the same key go on the same.
#[test]
fn keys_tell_ways_apart() {
    for seed in 0..120 {
        let case = case(seed, 4);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(case.today);
        let mut seen: BTreeMap<Vec<u32>, String> = BTreeMap::new();
        let mut ways = vec![Answers::new()];
        while let Some(answers) = ways.pop() {
            if seen.len() > 400 {
                break;
            }
            let view = walker.look(&answers);
            let verdicts = walker.programmes().map(|programme| view.verdict(programme));
            let told = format!(
                "{:?} {:?} {:?}",
                view.next(),
                view.remaining(),
                verdicts.collect::<Vec<_>>()
            );
            let new = !seen.contains_key(&view.key());
            assert_eq!(
                seen.entry(view.key()).or_insert_with(|| told.clone()),
                &told,
                "{:#}",
                case.json
            );
            let Some(next) = view.next().filter(|_| new) else {
                continue;
            };
            let info = &walker.ruleset().questions()[usize::from(next.0)];
            let others = [
                info.unsure.then_some(homeward_eligibility::Answer::Unsure),
                info.decline
                    .then_some(homeward_eligibility::Answer::Declined),
            ];
            let each = walker.classes(next);
            let each = each
                .iter()
                .filter_map(Values::example)
                .chain(others.into_iter().flatten());
            ways.extend(each.map(|answer| {
                let mut answers = answers.clone();
                answers.set(next, answer);
                answers
            }));
        }
        assert!(!seen.is_empty());
    }
}
