//! Several files of what all programmes share.

use eligibility::model::{MoreQuestions, Questions};
use serde_json::{Value, from_value, json};

fn questions(kind: &str, value: u32, never: &Value) -> Value {
    json!({
        "questions": { "a": { "group": "main", "kind": kind } },
        "lists": { "l": [{ "from": "2024-01-01", "values": [value] }] },
        "amounts": { "m": [{ "from": "2024-01-01", "value": value }] },
        "definitions": { "d": { "a": value } },
        "never": [never]
    })
}

fn shared() -> Value {
    let mut shared = questions("number", 1, &json!({ "a": 1 }));
    shared["groups"] = json!(["main"]);
    shared["outcomes"] = json!(["yes", "no"]);
    shared
}

#[test]
fn what_a_further_file_has_comes_after_what_is_there() {
    let mut all: Questions = from_value(shared()).unwrap();
    let more = json!({
        "questions": {
            "c": { "group": "main", "kind": "date" }, "b": { "group": "main", "kind": "country" }
        },
        "lists": { "k": [] }, "amounts": { "n": [] },
        "definitions": { "e": { "c": { "unsure": true } } },
        "never": [{ "a": 2 }]
    });
    let more: MoreQuestions = from_value(more).unwrap();
    assert_eq!(all.add(more), []);
    let mut expected = shared();
    expected["questions"]["c"] = json!({ "group": "main", "kind": "date" });
    expected["questions"]["b"] = json!({ "group": "main", "kind": "country" });
    expected["lists"]["k"] = json!([]);
    expected["amounts"]["n"] = json!([]);
    expected["definitions"]["e"] = json!({ "c": { "unsure": true } });
    expected["never"] = json!([{ "a": 1 }, { "a": 2 }]);
    let expected: Questions = from_value(expected).unwrap();
    assert_eq!(all, expected);
    assert!(all.questions.keys().eq(["a", "c", "b"]));
}

/// The first file that has an id keeps it.
#[test]
fn what_is_there_already_is_named() {
    let mut all: Questions = from_value(shared()).unwrap();
    let more: MoreQuestions = from_value(questions("date", 2, &json!({ "a": 2 }))).unwrap();
    let twice = [
        ("questions", "a"),
        ("lists", "l"),
        ("amounts", "m"),
        ("definitions", "d"),
    ];
    assert_eq!(all.add(more), twice.map(|(key, id)| (key, id.to_owned())));
    let mut expected = shared();
    expected["never"] = json!([{ "a": 1 }, { "a": 2 }]);
    let expected: Questions = from_value(expected).unwrap();
    assert_eq!(all, expected);
}
