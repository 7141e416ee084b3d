//! What people who review rules are shown: the difference, the graph, the explanation.
#![allow(clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking
#![allow(clippy::cast_possible_truncation)] // test rule sets are small

mod common;

use common::brute::Rules;
use common::random::case;
use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::diff::{Detail, Difference, Recast, Version, diff};
use homeward_eligibility::explain::{answers_of, explain, operands};
use homeward_eligibility::graph::graph;
use homeward_eligibility::model::{Persona, ProgrammeRules, Questions};
use homeward_eligibility::{Answers, Date, Kind, ProgrammeId, Role, Status, Values};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

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

fn compared(old: (&Questions, &Programmes), new: (&Questions, &Programmes)) -> Difference {
    let version = |(questions, programmes)| Version {
        questions,
        programmes,
    };
    diff(version(old), version(new), today()).unwrap()
}

/// What the same outcome may hide: advice, services, the part that a criterion plays.
#[test]
fn a_difference_also_tells_of_advice_and_services() {
    let rules = |plan: &Value, service: &Value, role: &str| -> Programmes {
        let rules = json!({ "editions": [{ "from": "2024-01-01",
            "criteria": {
                "gate": { "role": "gate", "when": { "home": "LT" } },
                "plan": { "role": "advice", "when": plan },
                "large": { "role": role, "when": { "children": { "at_least": 5 } } }
            },
            "outcomes": [{ "outcome": "contact", "when": { "gate": "met" } }, { "outcome": "other" }],
            "services": [{ "service": "school", "when": service }] }] });
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())])
    };
    let questions = questions();
    let before = rules(
        &json!({ "needs": "x" }),
        &json!({ "children": { "at_least": 1 } }),
        "advice",
    );
    let after = rules(
        &json!({ "needs": ["x", "y"] }),
        &json!({ "children": { "at_least": 2 } }),
        "priority",
    );
    let found = compared((&questions, &before), (&questions, &after));
    assert_eq!((found.moved.len(), found.more), (0, false));
    let told: Vec<String> = found
        .told
        .iter()
        .map(|told| {
            let answers = told.answers.iter();
            let answers = answers.map(|one| format!("{} {}", one.question, one.answers.join("+")));
            let answers = answers.collect::<Vec<_>>().join(", ");
            format!("{:?} {}: {answers}", told.detail, told.now)
        })
        .collect();
    assert_eq!(
        told,
        [
            r#"Criterion("plan") true: needs not x+y"#,
            // Only who is not turned away was ever told of the school.
            r#"Service("school") false: home LT, children 1"#,
        ]
    );
    let recast = Recast {
        programme: "p".to_owned(),
        criterion: "large".to_owned(),
        from: Some(Role::Advice),
        to: Some(Role::Priority),
    };
    assert_eq!(found.roles, [recast]);
    let nothing = compared((&questions, &after), (&questions, &after));
    assert_eq!(nothing, Difference::default());
}

#[test]
fn a_question_of_another_kind_is_named_and_not_compared() {
    let old = questions();
    let mut new = old.clone();
    new.questions["children"] = serde_json::from_value(
        json!({ "group": "main", "kind": "one", "options": ["none", "some"] }),
    )
    .unwrap();
    new.questions["needs"].options = ["y", "z"].map(str::to_owned).to_vec();
    new.questions["home"].options = vec!["LT".to_owned()];
    let mut before = programme(&json!({ "children": { "at_least": 2 } }));
    let mut after = programme(&json!({ "children": "some" }));
    let rules = |gate| programme(&gate)["p"].clone();
    before.insert("q".to_owned(), rules(json!({ "needs": ["x", "y"] })));
    after.insert("q".to_owned(), rules(json!({ "needs": "y" })));
    let found = compared((&old, &before), (&new, &after));
    assert_eq!(found.uncompared, ["p"]);
    assert!(found.moved.iter().all(|moved| moved.programme == "q"));
    assert_eq!(found.moved.len(), 1, "{:?}", found.moved);
    let asked: Vec<String> = found
        .questions
        .iter()
        .map(|asked| {
            let kind = if asked.kinds.0 == asked.kinds.1 {
                "same"
            } else {
                "other"
            };
            let (added, removed) = (asked.added.join("+"), asked.removed.join("+"));
            format!("{} {kind} +{added} -{removed}", asked.question)
        })
        .collect();
    assert_eq!(
        asked,
        [
            "home same +LT -any",
            "children other +none+some -",
            "needs same +z -x"
        ]
    );
    assert_eq!(found.questions[1].kinds, (Kind::Number, Kind::One));
}

/// Two random rule sets over the same questions differ exactly where brute force says.
#[test]
fn a_difference_is_complete() {
    let mut details = 0;
    for seed in 0..150 {
        let one = case(seed, 2);
        let mut other = case(seed, 2);
        let (_, rules) = other.programmes.get_index_mut(0).unwrap();
        let edition = &mut rules.editions[0];
        edition.outcomes.reverse();
        // Some criteria exchange their formulas, those that no other refers to.
        if let [first, .., last] = edition.criteria.values().collect::<Vec<_>>()[..] {
            let (first, last) = (first.when.clone(), last.when.clone());
            let mut values = edition.criteria.values_mut();
            values.next_back().unwrap().when = first;
            if last.met.is_none() && !format!("{last:?}").contains("met: Some") {
                values.next().unwrap().when = last;
            }
        }
        let old = Version {
            questions: &one.questions,
            programmes: &one.programmes,
        };
        let new = Version {
            questions: &other.questions,
            programmes: &other.programmes,
        };
        let found = diff(old, new, one.today).unwrap();
        assert!(found.questions.is_empty() && found.uncompared.is_empty());
        let (before, after) = (
            Rules::new(&one.questions, &one.programmes, one.today),
            Rules::new(&other.questions, &other.programmes, one.today),
        );
        let worlds = before.worlds(&BTreeMap::new());
        let mut differs = false;
        let mut told = BTreeSet::new();
        let edition = before.edition(0);
        for world in &worlds {
            for staff in 0..1 << before.opens(0) {
                let was = before.result(0, world, staff);
                let is = after.result(0, world, staff);
                differs |= was.outcome != is.outcome;
                for (at, id) in edition.criteria.keys().enumerate() {
                    if was.met[at] != is.met[at] {
                        told.insert((Detail::Criterion(id.clone()), is.met[at]));
                    }
                }
                for (at, suggestion) in edition.services.iter().enumerate() {
                    let then = was.services[at] && !before.is_out(was.outcome);
                    let now = is.services[at] && !after.is_out(is.outcome);
                    if then != now {
                        told.insert((Detail::Service(suggestion.service.clone()), now));
                    }
                }
            }
        }
        assert_eq!(!found.moved.is_empty(), differs, "{seed} {:#}", one.json);
        let said = found.told.iter();
        let said: BTreeSet<_> = said.map(|one| (one.detail.clone(), one.now)).collect();
        assert_eq!(said, told, "{seed} {:#}", one.json);
        details += told.len();
    }
    assert!(details > 100, "{details}");
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

#[test]
fn an_explanation_goes_down_to_each_condition() {
    let gate = json!({
        "home": ["LT", "SK"],
        "any": [
            { "children": { "at_least": 2, "less_than": 5 } },
            { "not": { "needs": { "none_of": ["x", "y"] } } },
            { "born": { "age": { "at_least": 65 } } }
        ],
        "at_least": { "n": 1, "of": [{ "needs": "x" }, { "not": { "needs": "x" } }] }
    });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let walker = compiled.ruleset().on(today());
    let outline = |given: Value| {
        let persona: Persona = serde_json::from_value(json!({ "given": given })).unwrap();
        let answers = answers_of(compiled.ruleset(), &persona, today()).unwrap();
        let all = operands(&compiled, &walker.look(&answers), ProgrammeId(0)).unwrap();
        assert_eq!(all.len(), 1);
        all[0].to_string()
    };
    assert_eq!(
        outline(json!({ "home": "LT", "children": 5 })),
        "open  all of
open    any of
fails     children: at least 2, less than 5
open      not
open        needs: none of x, y
open      born: age at least 65
holds   at least 1 of
open      needs: x
open      not
open        needs: x
holds   home: LT or SK
"
    );
    let out = outline(json!({ "home": "HU", "needs": ["y"] }));
    assert!(out.starts_with("fails all of\nholds   any of\n"), "{out}");
    assert!(out.ends_with("fails   home: LT or SK\n"), "{out}");
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
