use super::*;
use serde_json::{Value, from_value, json};

fn questions() -> Questions {
    from_value(json!({
        "groups": ["main"], "outcomes": ["contact", "other"],
        "questions": {
            "home": { "group": "main", "kind": "country" },
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"] },
            "born": { "group": "main", "kind": "date" },
            "adults": { "group": "main", "kind": "number", "min": 1, "max": 9 }
        },
        "lists": { "near": [
            { "from": "2024-01-01", "values": ["GE"] },
            { "from": "2026-01-01", "values": ["GE", "MD"] },
            { "from": "2027-01-01", "values": [] }
        ] },
        "amounts": { "rate": [
            { "from": "2024-01-01", "value": 3 },
            { "from": "2026-01-01", "value": 4 },
            { "from": "2027-01-01", "value": 5 }
        ] },
        "definitions": { "known": { "status": ["a", "b"] } }
    }))
    .unwrap()
}

fn when(formula: &Value) -> When {
    let edition: Edition = from_value(json!({
        "from": "2026-01-01",
        "criteria": { "gate": { "role": "gate", "when": { "status": "a" } } },
        "outcomes": [{ "outcome": "contact" }]
    }))
    .unwrap();
    let reader = Reader {
        questions: &questions(),
        edition: &edition,
        today: Day::parse("2026-06-15").unwrap(),
    };
    reader.when(&from_value(formula.clone()).unwrap(), false)
}

fn status(options: &[&str]) -> Fact {
    Fact::Options {
        question: "status".to_owned(),
        options: options.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn adults(from: i64, to: i64) -> Fact {
    let question = "adults".to_owned();
    Fact::Number { question, from, to }
}

#[test]
fn a_condition_is_a_list_of_alternatives() {
    let gate = |not| Fact::Criterion {
        id: "gate".to_owned(),
        not,
    };
    let near = Fact::Countries {
        question: "home".to_owned(),
        codes: vec!["GE".to_owned(), "MD".to_owned()],
    };
    for (formula, expected) in [
        (json!({}), vec![vec![]]),
        (json!({ "status": "a" }), vec![vec![status(&["a"])]]),
        (
            json!({ "not": { "status": ["a", "b"] } }),
            vec![vec![status(&["c"])]],
        ),
        (
            json!({ "status": { "none_of": ["c"] } }),
            vec![vec![status(&["a", "b"])]],
        ),
        (
            json!({ "met": ["gate", "known"] }),
            vec![vec![gate(false), status(&["a", "b"])]],
        ),
        (
            json!({ "not": { "met": ["gate", "known"] } }),
            vec![vec![gate(true)], vec![status(&["c"])]],
        ),
        (json!({ "home": { "in_list": "near" } }), vec![vec![near]]),
        (json!({ "adults": 2 }), vec![vec![adults(2, 2)]]),
        (
            json!({ "adults": { "more_than": "rate", "less_than": 9 } }),
            vec![vec![adults(5, 8)]],
        ),
        (
            json!({ "status": "a", "any": [{ "adults": { "at_most": 2 } }, { "met": "gate" }] }),
            vec![
                vec![adults(1, 2), status(&["a"])],
                vec![gate(false), status(&["a"])],
            ],
        ),
    ] {
        assert_eq!(when(&formula), Some(expected), "{formula}");
    }
}

#[test]
fn a_condition_that_has_no_short_words_is_left_to_the_source() {
    let two = json!([{ "status": "a" }, { "adults": 2 }]);
    let three = json!([{ "status": "b" }, { "adults": 3 }, { "met": "gate" }]);
    for formula in [
        json!({ "born": { "age": { "at_least": 18 } } }),
        json!({ "status": { "none_of": ["a"], "any_of": ["b"] } }),
        json!({ "not": { "adults": 2 } }),
        json!({ "home": { "same_as": "status" } }),
        json!({ "at_least": { "n": 1, "of": [{ "status": "a" }] } }),
        json!({ "all": [{ "any": two }, { "any": three }] }),
    ] {
        assert_eq!(when(&formula), None, "{formula}");
    }
}
