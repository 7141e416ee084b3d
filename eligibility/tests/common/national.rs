//! A rule set as large and knotty as a national benefit finder's: thirty programmes
//! over twenty-five questions, with ages, waiting times, income tables by size of
//! household, and one answer that matters to many programmes.

use homeward_eligibility::compile::Programmes;
use homeward_eligibility::model::{ProgrammeRules, Questions};
use serde_json::{Map, Value, json};

pub fn questions() -> Questions {
    serde_json::from_value(json!({
        "groups": ["you", "home", "money", "work", "care"],
        "outcomes": ["likely", "ask", "unlikely"],
        "questions": {
            "residence": { "group": "you", "kind": "country" },
            "nationality": { "group": "you", "kind": "country", "decline": true },
            "permit": { "group": "you", "kind": "one", "unsure": true, "options": ["citizen", "permanent", "temporary", "refugee", "asylum", "none"] },
            "born": { "group": "you", "kind": "date", "min": "1900-01-01", "max": "today" },
            "arrived": { "group": "you", "kind": "date", "min": "1950-01-01", "max": "today", "unsure": true },
            "partner": { "group": "home", "kind": "one", "options": ["single", "married", "cohabiting", "separated", "widowed"] },
            "household": { "group": "home", "kind": "number", "min": 1, "max": 15 },
            "children": { "group": "home", "kind": "number", "min": 0, "max": 12 },
            "youngest_born": { "group": "home", "kind": "date", "min": "2000-01-01" },
            "housing": { "group": "home", "kind": "one", "options": ["rent", "own", "family", "shelter", "none"] },
            "region": { "group": "home", "kind": "one", "options": ["north", "south", "east", "west", "capital"] },
            "heating": { "group": "home", "kind": "one", "unsure": true, "options": ["gas", "oil", "electric", "wood"] },
            "income": { "group": "money", "kind": "number", "min": 0, "max": 1_000_000, "unsure": true, "decline": true },
            "savings": { "group": "money", "kind": "number", "min": 0, "max": 10_000_000, "decline": true },
            "rent": { "group": "money", "kind": "number", "min": 0, "max": 100_000 },
            "debts": { "group": "money", "kind": "one", "options": ["yes", "no"], "decline": true },
            "benefits": { "group": "money", "kind": "many", "unsure": true, "options": ["support", "pension", "disability", "housing"] },
            "work": { "group": "work", "kind": "one", "options": ["employed", "self_employed", "unemployed", "student", "retired", "carer", "unable"] },
            "hours": { "group": "work", "kind": "number", "min": 0, "max": 80 },
            "job_ended": { "group": "work", "kind": "date", "min": "1980-01-01", "max": "today" },
            "contributions": { "group": "work", "kind": "number", "min": 0, "max": 60, "unsure": true },
            "study": { "group": "work", "kind": "one", "options": ["none", "school", "training", "university"] },
            "health": { "group": "care", "kind": "many", "sensitive": true, "decline": true, "unsure": true, "options": ["disabled", "chronic", "pregnant", "mental", "injured_at_work"] },
            "care_hours": { "group": "care", "kind": "number", "min": 0, "max": 168 },
            "safety": { "group": "care", "kind": "many", "sensitive": true, "decline": true, "options": ["violence", "trafficking", "homeless_risk"] }
        },
        "definitions": {
            "lives_here": { "residence": "AT" },
            "settled": { "any": [
                { "permit": ["citizen", "permanent", "refugee"] },
                { "permit": "temporary", "arrived": { "months_since": { "at_least": 60 } } },
                { "nationality": ["DE", "IT", "SI", "HU", "SK", "CZ", "CH", "LI"] }
            ] },
            "working_age": { "born": { "age": { "at_least": 18, "less_than": 65 } } },
            "pension_age": { "born": { "age": { "at_least": 65 } } },
            "low_income": income(14_000, 7_000),
            "middle_income": income(26_000, 9_000),
            "small_savings": { "savings": { "less_than": 16_000 } }
        }
    }))
    .unwrap()
}

/// A limit for one person and more for each further one, up to ten.
fn income(one: i64, more: i64) -> Value {
    let rows: Vec<Value> = (1..=10)
        .map(|size| {
            let people = if size == 10 {
                json!({ "at_least": 10 })
            } else {
                json!(size)
            };
            json!({ "household": people, "income": { "less_than": one + more * (size - 1) } })
        })
        .collect();
    json!({ "any": rows })
}

pub fn programmes() -> Programmes {
    let here = json!({ "met": ["lives_here", "settled"] });
    let low = json!({ "met": ["low_income", "small_savings"] });
    let middle = json!({ "met": "middle_income" });
    let family = json!({ "children": { "at_least": 1 } });
    let baby = json!({ "children": { "at_least": 1 }, "youngest_born": { "months_since": { "at_most": 36 } } });
    let disabled = json!({ "health": { "any_of": ["disabled", "chronic"] } });
    let age =
        |from: u32, to: u32| json!({ "born": { "age": { "at_least": from, "less_than": to } } });
    let older = |from: u32| json!({ "born": { "age": { "at_least": from } } });
    let work = |some: &[&str]| json!({ "work": some });
    let list: Vec<(&str, Vec<Value>, Vec<Value>)> = vec![
        (
            "income-support",
            vec![here.clone(), low.clone(), json!({ "met": "working_age" })],
            vec![family.clone(), disabled.clone()],
        ),
        (
            "child-benefit",
            vec![here.clone(), family.clone()],
            vec![json!({ "children": { "at_least": 3 } })],
        ),
        (
            "child-supplement",
            vec![here.clone(), family.clone(), middle.clone()],
            vec![json!({ "partner": ["single", "separated", "widowed"] })],
        ),
        (
            "maternity-grant",
            vec![
                here.clone(),
                json!({ "any": [{ "health": "pregnant" }, baby.clone()] }),
            ],
            vec![low.clone()],
        ),
        (
            "parental-leave",
            vec![
                baby.clone(),
                json!({ "any": [work(&["employed"]), json!({ "job_ended": { "months_since": { "at_most": 3 } } })] }),
            ],
            vec![],
        ),
        (
            "childcare",
            vec![
                here.clone(),
                json!({ "youngest_born": { "age": { "less_than": 6 } } }),
                json!({ "hours": { "at_least": 16 } }),
            ],
            vec![json!({ "partner": "single" })],
        ),
        (
            "school-start",
            vec![
                here.clone(),
                json!({ "youngest_born": { "age": { "at_least": 5, "at_most": 7 } } }),
                low.clone(),
            ],
            vec![],
        ),
        (
            "housing-benefit",
            vec![
                here.clone(),
                json!({ "housing": "rent" }),
                json!({ "at_least": { "n": 2, "of": [middle.clone(), json!({ "rent": { "more_than": 800 } }), json!({ "children": { "at_least": 2 } })] } }),
            ],
            vec![json!({ "safety": "homeless_risk" })],
        ),
        (
            "rent-arrears",
            vec![
                json!({ "met": "lives_here" }),
                json!({ "housing": "rent" }),
                json!({ "debts": true }),
            ],
            vec![json!({ "safety": "homeless_risk" }), family.clone()],
        ),
        (
            "heating-grant",
            vec![
                here.clone(),
                middle.clone(),
                json!({ "heating": ["gas", "oil"] }),
            ],
            vec![older(60), disabled.clone()],
        ),
        (
            "insulation-grant",
            vec![
                here.clone(),
                json!({ "housing": "own" }),
                json!({ "heating": ["gas", "oil", "electric"] }),
                json!({ "region": ["north", "east"] }),
            ],
            vec![low.clone()],
        ),
        (
            "emergency-shelter",
            vec![
                json!({ "met": "lives_here" }),
                json!({ "housing": ["shelter", "none"] }),
            ],
            vec![
                family.clone(),
                json!({ "safety": { "any_of": ["violence", "trafficking"] } }),
            ],
        ),
        (
            "protection",
            vec![json!({ "safety": { "any_of": ["violence", "trafficking"] } })],
            vec![family.clone()],
        ),
        (
            "unemployment",
            vec![
                work(&["unemployed"]),
                json!({ "contributions": { "at_least": 1 } }),
                json!({ "job_ended": { "months_since": { "at_most": 12 } } }),
                json!({ "met": "working_age" }),
            ],
            vec![older(50)],
        ),
        (
            "job-training",
            vec![
                here.clone(),
                work(&["unemployed", "carer"]),
                json!({ "any": [age(18, 26), json!({ "job_ended": { "months_since": { "at_least": 12 } } })] }),
            ],
            vec![json!({ "study": "none" })],
        ),
        (
            "apprenticeship",
            vec![
                here.clone(),
                age(15, 25),
                json!({ "study": ["none", "school"] }),
            ],
            vec![],
        ),
        (
            "student-grant",
            vec![
                json!({ "met": "settled" }),
                age(17, 35),
                json!({ "study": ["training", "university"] }),
                middle.clone(),
            ],
            vec![family.clone()],
        ),
        (
            "start-up",
            vec![
                here.clone(),
                work(&["unemployed", "self_employed"]),
                age(18, 60),
            ],
            vec![json!({ "region": ["north", "east"] })],
        ),
        (
            "short-time-work",
            vec![work(&["employed"]), json!({ "hours": { "at_most": 20 } })],
            vec![],
        ),
        (
            "pension",
            vec![
                json!({ "met": "pension_age" }),
                json!({ "contributions": { "at_least": 15 } }),
            ],
            vec![],
        ),
        (
            "pension-top-up",
            vec![here.clone(), json!({ "met": "pension_age" }), low.clone()],
            vec![json!({ "partner": "widowed" })],
        ),
        (
            "early-pension",
            vec![age(60, 65), json!({ "contributions": { "at_least": 40 } })],
            vec![disabled.clone()],
        ),
        (
            "survivors",
            vec![
                json!({ "partner": "widowed" }),
                json!({ "any": [family.clone(), older(45)] }),
            ],
            vec![low.clone()],
        ),
        (
            "disability-allowance",
            vec![
                here.clone(),
                disabled.clone(),
                json!({ "not": { "benefits": "disability" } }),
            ],
            vec![low.clone()],
        ),
        (
            "sickness-pay",
            vec![
                json!({ "health": { "any_of": ["chronic", "mental", "injured_at_work"] } }),
                work(&["employed", "self_employed"]),
            ],
            vec![],
        ),
        (
            "work-injury",
            vec![
                json!({ "health": "injured_at_work" }),
                json!({ "any": [work(&["employed"]), json!({ "job_ended": { "months_since": { "at_most": 24 } } })] }),
            ],
            vec![],
        ),
        (
            "carers-allowance",
            vec![
                here.clone(),
                json!({ "care_hours": { "at_least": 35 } }),
                json!({ "income": { "less_than": 9_000 } }),
            ],
            vec![older(60)],
        ),
        (
            "respite-care",
            vec![json!({ "care_hours": { "at_least": 10 } })],
            vec![older(60), disabled.clone()],
        ),
        (
            "integration-course",
            vec![
                json!({ "met": "lives_here" }),
                json!({ "permit": ["refugee", "asylum", "temporary"] }),
                json!({ "arrived": { "months_since": { "at_most": 36 } } }),
            ],
            vec![json!({ "permit": "refugee" })],
        ),
        (
            "debt-advice",
            vec![json!({ "met": "lives_here" }), json!({ "debts": true })],
            vec![json!({ "savings": { "less_than": 500 } })],
        ),
    ];
    list.into_iter()
        .map(|(id, gates, priorities)| (id.to_owned(), programme(&gates, &priorities)))
        .collect()
}

fn programme(gates: &[Value], priorities: &[Value]) -> ProgrammeRules {
    let mut criteria = Map::new();
    for (index, when) in gates.iter().enumerate() {
        criteria.insert(
            format!("gate_{index}"),
            json!({ "role": "gate", "when": when }),
        );
    }
    for (index, when) in priorities.iter().enumerate() {
        criteria.insert(
            format!("priority_{index}"),
            json!({ "role": "priority", "when": when }),
        );
    }
    let mut outcomes = vec![json!({ "outcome": "unlikely", "when": { "gates": "not_all" } })];
    if !priorities.is_empty() {
        outcomes.push(json!({ "outcome": "likely", "when": { "priorities": "any" } }));
    }
    outcomes.push(json!({ "outcome": "ask" }));
    serde_json::from_value(json!({
        "editions": [{ "from": "2026-01-01", "criteria": criteria, "outcomes": outcomes }]
    }))
    .unwrap()
}
