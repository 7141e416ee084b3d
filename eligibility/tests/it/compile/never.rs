//! What `never` may say.

use eligibility::compile::{Limits, Programmes, compile};
use serde_json::{Value, json};

/// The mistakes in `never`, with these definitions.
fn mistakes(never: &Value, definitions: &Value) -> Vec<String> {
    let questions = json!({
        "groups": ["main"], "outcomes": ["yes", "no"], "never": never, "definitions": definitions,
        "lists": { "near": [{ "from": "2024-01-01", "values": ["LT"] }] },
        "amounts": { "few": [{ "from": "2024-01-01", "value": 2 }] },
        "questions": {
            "home": { "group": "main", "kind": "country" },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "youngest": { "group": "main", "kind": "one", "options": ["none", "baby", "school"], "unsure": true, "decline": true }
        }
    });
    let rules = json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": { "role": "gate", "when": { "youngest": "baby" } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
    let rules = serde_json::from_value(rules).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default());
    let problems = compiled.err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn formulas_and_definitions() {
    let none = json!({});
    let childless = json!({ "childless": { "children": 0 } });
    for (never, definitions) in [
        (json!([]), &none),
        (
            json!([{ "children": 0, "youngest": ["baby", "school"] }]),
            &none,
        ),
        (
            json!([{ "met": "childless", "youngest": "baby" }, { "not": { "met": "childless" }, "youngest": "none" }]),
            &childless,
        ),
        (
            json!([{ "at_least": { "n": 2, "of": [{ "children": 0 }, { "youngest": "baby" }] } }]),
            &none,
        ),
    ] {
        assert_eq!(
            mistakes(&never, definitions),
            Vec::<String>::new(),
            "{never}"
        );
    }
}

#[test]
fn mistakes_have_a_place() {
    let none = json!({});
    for (never, message) in [
        (json!([{}]), "questions.never[0]: this is empty"),
        (
            json!([{ "childs": 0 }]),
            "questions.never[0].childs: there is no question `childs`",
        ),
        (
            json!([{ "children": 0 }, { "met": "c" }]),
            "questions.never[1].met: there is no criterion or definition `c`",
        ),
    ] {
        let found = mistakes(&never, &none);
        assert!(
            found.len() == 1 && found[0].starts_with(message),
            "{found:?}"
        );
    }
}

/// Lists and amounts change on a day, and how a question is answered says nothing about a
/// person; wherever they are, and in definitions too.
#[test]
fn what_never_cannot_use() {
    let text =
        "it says which answers cannot be together, on every day and however a question is answered";
    for (test, id, key) in [
        (json!({ "in_list": "near" }), "home", "in_list"),
        (json!({ "at_least": "few" }), "children", "amounts"),
        (json!({ "unsure": true }), "youngest", "unsure"),
        (json!({ "declined": false }), "youngest", "declined"),
    ] {
        let bad = json!({ id: test });
        for (never, place) in [
            (json!([bad]), format!("[0].{id}")),
            (
                json!([{ "youngest": "baby" }, { "all": [{ "children": 0 }, bad] }]),
                format!("[1].all[1].{id}"),
            ),
            (json!([{ "any": [bad] }]), format!("[0].any[0].{id}")),
            (json!([{ "not": bad }]), format!("[0].not.{id}")),
            (
                json!([{ "at_least": { "n": 1, "of": [bad] } }]),
                format!("[0].at_least.of[0].{id}"),
            ),
            (json!([{ "met": ["one"] }]), "[0].met".to_owned()),
        ] {
            let definitions =
                json!({ "one": { "met": "other" }, "other": { "children": 1, "any": [bad] } });
            let found = mistakes(&never, &definitions);
            assert_eq!(
                found,
                [format!(
                    "questions.never{place}: `never` cannot use `{key}`: {text}"
                )]
            );
        }
    }
}

/// A circle of definitions is reported where it is, and ends.
#[test]
fn definitions_in_a_circle() {
    let definitions = json!({ "one": { "met": "other" }, "other": { "met": "one" } });
    let found = mistakes(&json!([{ "met": "one" }]), &definitions);
    assert!(
        found
            .iter()
            .any(|it| it.ends_with("`one` refers to itself")),
        "{found:?}"
    );
}

#[test]
fn somebody_must_be_left() {
    let few = json!({ "children": { "at_most": 4 } });
    let many = json!({ "children": { "more_than": 4 } });
    let found = mistakes(&json!([few, { "youngest": "baby" }, many]), &json!({}));
    assert_eq!(
        found,
        ["questions.never[2]: with this entry nobody is left: `never` excludes all answers"]
    );
    assert_eq!(
        mistakes(&json!([few, { "youngest": "baby" }]), &json!({})),
        Vec::<String>::new()
    );
}
