//! Comparisons of rules in which some answers cannot be together.

use eligibility::Date;
use eligibility::compile::Programmes;
use eligibility::diff::{Difference, Version, diff};
use eligibility::model::{ProgrammeRules, Questions};
use serde_json::{Value, json};

fn questions(never: &Value, children: &Value) -> Questions {
    let questions = json!({ "groups": ["main"], "outcomes": ["yes", "no"], "never": never,
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b"] },
            "children": children
        } });
    serde_json::from_value(questions).unwrap()
}

fn number() -> Value {
    json!({ "group": "main", "kind": "number", "min": 0, "max": 3 })
}

fn programmes(when: &Value, bases: &Value) -> Programmes {
    let rules = |bases: &Value| -> ProgrammeRules {
        let rules = json!({ "builds_on": bases, "editions": [{ "from": "2024-01-01",
            "criteria": { "c": { "role": "advice", "when": when }, "d": { "role": "gate", "when": when } },
            "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
        serde_json::from_value(rules).unwrap()
    };
    Programmes::from_iter([
        ("base".to_owned(), rules(&json!([]))),
        ("more".to_owned(), rules(bases)),
    ])
}

fn compared(old: (&Questions, &Value), new: (&Questions, &Value)) -> Difference {
    let bases = json!(["base"]);
    let [before, after] = [old.1, new.1].map(|when| programmes(when, &bases));
    let version = |questions, programmes| Version {
        questions,
        programmes,
    };
    let today = Date::parse("2026-06-15").unwrap();
    diff(version(old.0, &before), version(new.0, &after), today).unwrap()
}

/// Rules that differ for nobody who can exist do not differ, if both versions say who can.
#[test]
fn differences_for_people_who_can_exist() {
    let never = json!([{ "status": "a", "children": 0 }]);
    let (with, without) = (
        questions(&never, &number()),
        questions(&json!([]), &number()),
    );
    let all = json!({ "status": "a" });
    let parents = json!({ "status": "a", "children": { "at_least": 1 } });
    let one = json!({ "status": "a", "children": { "at_least": 2 } });
    assert_eq!(compared((&with, &all), (&with, &parents)).outcomes, []);
    for (old, new) in [(&with, &without), (&without, &with), (&without, &without)] {
        let difference = compared((old, &all), (new, &parents));
        assert_eq!(difference.outcomes.len(), 2, "one for each programme");
        let answers = &difference.outcomes[0].answers;
        assert_eq!(answers.last().unwrap().answers, ["0"]);
    }
    // Of those with less than two children, only those with one can exist.
    let difference = compared((&with, &all), (&with, &one));
    let answers = &difference.outcomes[0].answers;
    assert_eq!(answers.last().unwrap().answers, ["1"]);
}

/// An entry about a question of another kind in each version says nothing about both.
#[test]
fn a_question_of_another_kind() {
    let never = json!([{ "status": "a", "children": 0 }]);
    let old = questions(&never, &number());
    let options = json!({ "group": "main", "kind": "one", "options": ["none", "some"] });
    let mut new = questions(&json!([]), &options);
    new.never = old.never.clone();
    let all = json!({ "status": "a" });
    let mut fitting = new.clone();
    fitting.never.clear();
    let bases = json!([]);
    let [before, after] = [&all, &json!({ "status": "b" })].map(|when| programmes(when, &bases));
    let today = Date::parse("2026-06-15").unwrap();
    for questions in [&new, &fitting] {
        let old = Version {
            questions: &old,
            programmes: &before,
        };
        let new = Version {
            questions,
            programmes: &after,
        };
        let difference = diff(old, new, today).unwrap();
        assert_eq!(difference.outcomes.len(), 4);
    }
}

/// The old version keeps its own question, also where it counts time from its answer.
#[test]
fn time_since_a_question_of_another_kind() {
    let asked = |departure: &Value| -> Questions {
        let questions = json!({ "groups": ["main"], "outcomes": ["yes", "no"], "questions": {
            "departure": departure, "applied": { "group": "main", "kind": "date" } } });
        serde_json::from_value(questions).unwrap()
    };
    let date = json!({ "group": "main", "kind": "date", "min": "2026-01-01", "max": "2026-01-31" });
    let (old, new) = (asked(&date), asked(&number()));
    let bases = json!([]);
    let before = programmes(
        &json!({ "applied": { "days_after": { "of": "departure" } } }),
        &bases,
    );
    let after = programmes(&json!({ "departure": { "at_least": 1 } }), &bases);
    let [old, new] = [(&old, &before), (&new, &after)].map(|(questions, programmes)| Version {
        questions,
        programmes,
    });
    let difference = diff(old, new, Date::parse("2026-06-15").unwrap()).unwrap();
    assert_eq!(difference.uncompared, ["base", "more"]);
}
