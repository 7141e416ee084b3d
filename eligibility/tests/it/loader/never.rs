//! Which answers can be together, in rule files: since version 4.

use crate::fixtures::raw_file::{
    INVALID, OK, SHORT, constant, form, load_version, node, number, programme,
};
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, LoadError, ProgrammeId, QuestionId, Ruleset};
use serde_json::{Value, json};

/// A file with one node, an edition without anything, and this at the end.
fn with(version: u8, highest: u64, end: &[u8]) -> Result<(), LoadError> {
    let mut form = form();
    form.nodes = vec![node(3, &[(constant(0), 1), (constant(highest), 1)])];
    let nothing = [programme(0, 0, None, None), number(0)].concat();
    form.programmes = [nothing, end.to_vec()].concat();
    load_version(version, &form.body()).map(drop)
}

#[test]
fn the_last_field() {
    assert_eq!(with(3, 1, &[]), OK);
    assert_eq!(with(3, 1, &number(1)), INVALID);
    assert_eq!(with(4, 1, &[]), SHORT);
    for root in [0, 1, 64] {
        assert_eq!(with(4, 1, &number(root)), OK, "{root}");
    }
    assert_eq!(with(4, 1, &number(2)), INVALID);
    assert_eq!(with(4, 1, &number(65)), INVALID);
    assert_eq!(with(4, 2, &number(64)), INVALID);
}

fn compiled(never: &Value) -> Vec<u8> {
    let questions = json!({
        "groups": ["main"], "outcomes": ["yes", "no"], "never": never,
        "questions": {
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "youngest": { "group": "main", "kind": "one", "options": ["none", "baby", "school"] }
        }
    });
    let rules = json!({ "editions": [{ "from": "2024-01-01", "criteria": {
        "family": { "role": "priority", "when": { "children": { "at_least": 1 } } },
        "baby": { "role": "gate", "when": { "youngest": "baby" } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
    let rules = serde_json::from_value(rules).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    compiled.bytes().to_vec()
}

/// Rules without `never` have no byte of it.
#[test]
fn the_version_is_as_low_as_it_can_be() {
    let never = json!([{ "children": 0, "youngest": ["baby", "school"] }]);
    let (with, without) = (compiled(&never), compiled(&json!([])));
    assert_eq!((with[7], without[7]), (4, 3));
    // The root, and two nodes; and the numbers of the nodes above them.
    assert!(
        with.len() <= without.len() + 24,
        "{} {}",
        with.len(),
        without.len()
    );
    let answer = |rules: &[u8]| {
        let walker = Ruleset::from_bytes(rules)
            .unwrap()
            .on(Date::parse("2026-06-15").unwrap());
        let none = Answers::from_iter([(QuestionId::new(0), Answer::Number(0))]);
        let verdict = walker.verdict(ProgrammeId::new(0), &none).unwrap();
        (walker.next(&none), verdict.definite().map(|it| it.index()))
    };
    assert_eq!(answer(&without), (Some(QuestionId::new(1)), None));
    assert_eq!(answer(&with), (None, Some(1)));
}
