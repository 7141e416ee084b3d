//! What is too much, and what is just not.

use eligibility::OutcomeId;
use eligibility::compile::{Compiled, Limits, Problem, Programmes, compile};
use serde_json::{Value, json};

fn compiled(outcomes: &[String], question: &Value, gate: &Value) -> Result<Compiled, Vec<Problem>> {
    let questions =
        json!({ "groups": ["main"], "outcomes": outcomes, "questions": { "q": question } });
    let rules = json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": { "role": "gate", "when": gate } },
        "outcomes": [{ "outcome": outcomes[0] }] }] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let questions = serde_json::from_value(questions).unwrap();
    compile(&questions, &programmes, Limits::default())
}

fn mistakes(result: Result<Compiled, Vec<Problem>>) -> Vec<String> {
    let problems = result.err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("o{at}")).collect()
}

#[test]
fn outcomes() {
    let question = json!({ "group": "main", "kind": "one", "options": ["a", "b"] });
    let gate = json!({ "q": "a" });
    assert_eq!(mistakes(compiled(&ids(60), &question, &gate)), [""; 0]);
    assert_eq!(
        mistakes(compiled(&ids(61), &question, &gate)),
        ["questions.outcomes: there are more than 60 outcomes"]
    );
    // The last of several turns people away; a single one does not.
    let two = compiled(&ids(2), &question, &gate).unwrap();
    assert!(!two.ruleset().is_out(OutcomeId::new(0)) && two.ruleset().is_out(OutcomeId::new(1)));
    let one = compiled(&ids(1), &question, &gate).unwrap();
    assert!(!one.ruleset().is_out(OutcomeId::new(0)));
    let sixty = compiled(&ids(60), &question, &gate).unwrap();
    let out: Vec<u8> = (0..60)
        .filter(|at| sixty.ruleset().is_out(OutcomeId::new(*at)))
        .collect();
    assert_eq!(out, [59]);
}

/// Each option that a rule names is a variable, each criterion is one more.
#[test]
fn variables() {
    let with = |options: usize| {
        let options = ids(options);
        let question = json!({ "group": "main", "kind": "many", "options": options });
        mistakes(compiled(
            &ids(2),
            &question,
            &json!({ "q": { "any_of": options } }),
        ))
    };
    assert_eq!(with(1023), [""; 0]);
    let too_many = "there are more than 1024 variables";
    assert_eq!(with(1024), [format!("questions.questions: {too_many}")]);
    assert_eq!(with(1025), [format!("questions.questions.q: {too_many}")]);
    assert_eq!(with(1026), [format!("questions.questions.q: {too_many}")]);
}

#[test]
fn classes_of_values() {
    let with = |numbers: i64| {
        let question = json!({ "group": "main", "kind": "number", "min": 0 });
        let numbers: Vec<i64> = (1..=numbers).collect();
        mistakes(compiled(&ids(2), &question, &json!({ "q": numbers })))
    };
    // Numbers one after the other: each begins a class, and so does what follows the last.
    assert_eq!(with(300), [""; 0]);
    assert_eq!(
        with(65_532),
        ["questions.questions.q: there are more than 65535 classes of values"]
    );
    // Classes that can be numbered, in diagrams that are too large all the same.
    assert_eq!(
        with(65_531),
        [
            "p.editions[0].criteria.c: with this rule the diagrams grow beyond 400000 nodes: use simpler criteria"
        ]
    );
}
