//! Proofs where little is between a flaw and none.

use eligibility::Date;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::prove::{Finding, Flaw, prove};
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["best", "good", "out"],
        "questions": {
            "children": { "group": "main", "kind": "number", "min": 0, "max": 4 },
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"], "unsure": true },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"], "decline": true }
        }
    })
}

fn findings(questions: &Value, rules: &Value) -> Vec<Finding> {
    let questions = serde_json::from_value(questions.clone()).unwrap();
    let programmes = Programmes::from_iter([(
        "p".to_owned(),
        serde_json::from_value(rules.clone()).unwrap(),
    )]);
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    prove(&compiled, Date::parse("2026-06-15").unwrap()).findings
}

/// A person who meets the criterion gets the first outcome, others the second.
fn rules(when: &Value, outcomes: [&str; 2]) -> Value {
    json!({ "editions": [{ "from": "2026-01-01", "criteria": { "c": { "role": "gate", "when": when } },
        "outcomes": [{ "outcome": outcomes[0], "when": { "gates": "all" } }, { "outcome": outcomes[1] }] }] })
}

/// What the persona of a witness, and the one it is compared with, answer.
fn witness(findings: &[Finding], wanted: &Flaw) -> Option<(Value, Value)> {
    let found = findings.iter().find(|found| found.flaw == *wanted).unwrap();
    let witness = found.witness.clone()?;
    let given = |persona| serde_json::to_value(&persona).unwrap()["given"].clone();
    Some((given(witness.persona), given(witness.contrast?)))
}

#[test]
fn declining_decides_only_if_nothing_else_could() {
    let flaw = Flaw::DeclineDecides("needs".to_owned());
    // Who declines is turned away, and who needs `x` is not.
    let when = json!({ "needs": { "declined": false, "any_of": ["x"] } });
    let found = findings(&questions(), &rules(&when, ["best", "out"]));
    let (declined, answered) = witness(&found, &flaw).unwrap();
    assert_eq!(declined, json!({ "needs": "declined" }));
    assert_eq!(answered, json!({ "needs": ["x"] }));
    // Who declines may still need `x`: it is open.
    let when = json!({ "any": [{ "needs": "x" }, { "needs": { "declined": false } }] });
    let found = findings(&questions(), &rules(&when, ["best", "out"]));
    assert!(found.iter().all(|found| found.flaw != flaw), "{found:?}");
}

#[test]
fn more_is_worse_on_one_way_only() {
    let monotone = |when: Value| {
        let mut rules = rules(&when, ["good", "best"]);
        rules["monotone"] = json!(["children"]);
        let found = findings(&questions(), &rules);
        witness(&found, &Flaw::NotMonotone("children".to_owned())).unwrap()
    };
    assert_eq!(
        monotone(json!({ "any": [{ "children": { "at_least": 1 } }, { "status": "b" }] })),
        (
            json!({ "children": 0, "status": "a" }),
            json!({ "children": 1, "status": "a" })
        )
    );
    assert_eq!(
        monotone(json!({ "children": { "at_least": 1 }, "status": "b" })),
        (
            json!({ "children": 0, "status": "b" }),
            json!({ "children": 1, "status": "b" })
        )
    );
}

#[test]
fn an_unused_option_of_a_question_whose_answer_mode_is_known() {
    // `a` has no effect: a person with `a` gets the same result as one with `c`.
    let when = json!({ "any": [{ "status": "b" }, { "status": { "unsure": true } }, { "status": "a", "not": { "status": ["a"] } }] });
    let found = findings(&questions(), &rules(&when, ["best", "out"]));
    assert_eq!(
        witness(&found, &Flaw::OptionIdle("a".to_owned())),
        Some((json!({ "status": "a" }), json!({ "status": "c" })))
    );
    let idle = |found: &&Finding| matches!(found.flaw, Flaw::OptionIdle(_));
    assert_eq!(found.iter().filter(idle).count(), 1);
}

#[test]
fn two_answers_to_a_question_that_changes_nothing() {
    let idle = |question: Value| {
        let mut asked = questions();
        asked["questions"]["extra"] = question;
        let found = findings(&asked, &rules(&json!({ "status": "a" }), ["best", "out"]));
        let extra = found
            .into_iter()
            .filter(|found| found.place.to_string() == "questions.questions.extra");
        let found: Vec<Finding> = extra.collect();
        witness(&found, &Flaw::QuestionIdle)
            .map(|(one, other)| [one["extra"].clone(), other["extra"].clone()])
    };
    let date = |min: &str, max: &str| {
        idle(json!({ "group": "main", "kind": "date", "min": min, "max": max }))
    };
    let two = |one: Value, other: Value| Some([one, other]);
    assert_eq!(
        idle(json!({ "group": "main", "kind": "country" })),
        two(json!("AD"), json!("AE"))
    );
    assert_eq!(
        idle(json!({ "group": "main", "kind": "country", "options": ["SK", "LT"] })),
        two(json!("SK"), json!("LT"))
    );
    assert_eq!(
        idle(json!({ "group": "main", "kind": "country", "options": ["SK"] })),
        None
    );
    assert_eq!(
        idle(json!({ "group": "main", "kind": "many", "options": ["x"] })),
        two(json!(["x"]), json!([]))
    );
    assert_eq!(
        idle(json!({ "group": "main", "kind": "number", "min": 3, "max": 4 })),
        two(json!(3), json!(4))
    );
    assert_eq!(
        idle(json!({ "group": "main", "kind": "number", "min": 3, "max": 3 })),
        None
    );
    // The day of the edition and the next; the last and the one before; the only one.
    assert_eq!(
        date("2025-01-01", "2027-01-01"),
        two(json!("2026-01-01"), json!("2026-01-02"))
    );
    assert_eq!(
        date("2026-06-01", "2026-06-02"),
        two(json!("2026-06-01"), json!("2026-06-02"))
    );
    assert_eq!(
        date("2025-01-01", "2026-01-01"),
        two(json!("2026-01-01"), json!("2025-12-31"))
    );
    assert_eq!(date("2025-06-01", "2025-06-01"), None);
}

#[test]
fn properties_are_of_one_question_alone() {
    let flaws = |declared: &str, of: &str| {
        let when = json!({ "status": "a", "needs": { "declined": false } });
        let mut one = rules(&when, ["best", "good"]);
        one[declared] = json!([of]);
        let other = rules(&json!({ "children": 1 }), ["best", "good"]);
        let programmes = json!({ "p": one, "q": other });
        let programmes: Programmes = serde_json::from_value(programmes).unwrap();
        let questions = serde_json::from_value(questions()).unwrap();
        let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
        let found = prove(&compiled, Date::parse("2026-06-15").unwrap())
            .findings
            .into_iter();
        let found = found.map(|found| found.flaw);
        let found = found.filter(|flaw| matches!(flaw, Flaw::NotMonotone(_) | Flaw::Depends(_)));
        found.collect::<Vec<_>>()
    };
    // Another status gives a worse outcome, more needs do not; children matter to another criterion.
    assert_eq!(flaws("monotone", "needs"), []);
    assert_eq!(flaws("independent_of", "children"), []);
    let depends = |id: &str| [Flaw::Depends(id.to_owned())];
    assert_eq!(flaws("independent_of", "status"), depends("status"));
    assert_eq!(flaws("independent_of", "needs"), depends("needs"));
}

#[test]
fn an_outcome_that_its_own_rows_never_give() {
    let mut rules = rules(&json!({ "status": "b" }), ["out", "best"]);
    rules["editions"][0]["outcomes"] = json!([
        { "outcome": "out", "when": { "gates": "none" } },
        { "outcome": "best", "when": { "c": "met" } },
        { "outcome": "good", "when": { "c": "met" } }
    ]);
    let found = findings(&questions(), &rules);
    let flaw = Flaw::Unreachable("good".to_owned());
    let found = found.iter().find(|found| found.flaw == flaw).unwrap();
    let persona = &found.witness.as_ref().unwrap().persona;
    assert_eq!(
        serde_json::to_value(&persona.given).unwrap(),
        json!({ "status": "b" })
    );
}
