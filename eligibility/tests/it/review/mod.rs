//! What people who review rules are shown: the difference, the graph, the explanation.

mod boundaries_of_differences;
mod difference;
mod difference_of_gifts;
mod explanation;
mod graph;
mod never;
mod operands;

use crate::fixtures::brute_force::Rules;
use crate::fixtures::random::case;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::diff::{ChangedRole, Detail, Difference, Version, diff};
use eligibility::explain::operands;
use eligibility::graph::graph;
use eligibility::model::{Persona, ProgrammeRules, Questions};
use eligibility::{Answers, Date, Kind, ProgrammeId, Role, Status, Values};
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
