//! One question of each kind, and programmes with one gate each.

use homeward_eligibility::compile::{Compiled, Limits, Programmes, compile};
use homeward_eligibility::{Country, Date, QuestionId};
use serde_json::{Value, json};

/// Questions of every kind, and one programme for each formula.
pub fn rules(gates: &[Value]) -> Compiled {
    let each = gates.iter();
    let all: Vec<Value> = each
        .map(|gate| json!([edition("2024-01-01", gate)]))
        .collect();
    editions(&all)
}

/// The same questions, and programmes with these editions each.
pub fn editions(programmes: &[Value]) -> Compiled {
    let questions = json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"], "unsure": true, "decline": true },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"] },
            "home": { "group": "main", "kind": "country" },
            "host": { "group": "main", "kind": "country", "options": ["LT", "SK", "HU"] },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "born": { "group": "main", "kind": "date", "min": "2026-06-20", "max": "today" }
        }
    });
    let programmes: Programmes = programmes
        .iter()
        .enumerate()
        .map(|(at, editions)| {
            let rules = json!({ "editions": editions });
            (format!("p{at}"), serde_json::from_value(rules).unwrap())
        })
        .collect();
    compile(
        &serde_json::from_value(questions).unwrap(),
        &programmes,
        Limits::default(),
    )
    .unwrap()
}

pub fn edition(from: &str, gate: &Value) -> Value {
    json!({ "from": from, "criteria": { "c": { "role": "gate", "when": gate } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] })
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

pub const STATUS: QuestionId = QuestionId(0);
pub const NEEDS: QuestionId = QuestionId(1);
pub const HOME: QuestionId = QuestionId(2);
pub const HOST: QuestionId = QuestionId(3);
pub const CHILDREN: QuestionId = QuestionId(4);
pub const BORN: QuestionId = QuestionId(5);
