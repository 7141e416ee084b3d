//! Mistakes that differ from what is right by very little.

use eligibility::compile::{Limits, Programmes, compile};
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b"] },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "born": { "group": "main", "kind": "date" }
        }
    })
}

/// Every mistake in rules with some criteria.
fn mistakes(questions: &Value, criteria: &Value) -> Vec<String> {
    let rules = json!({ "editions": [{ "from": "2024-01-01", "criteria": criteria,
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let questions = serde_json::from_value(questions.clone()).unwrap();
    let problems = compile(&questions, &programmes, Limits::default()).err();
    let problems = problems.unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

fn gate(when: &Value) -> Value {
    json!({ "role": "gate", "when": when })
}

#[test]
fn ids() {
    for id in ["a", "a1", "a_b-c", "z9", "alls"] {
        let criteria = json!({ id: gate(&json!({ "status": "a" })) });
        assert_eq!(mistakes(&questions(), &criteria), [""; 0], "{id}");
    }
    for id in [
        "1a", "-a", "_a", "A", "aB", "a b", "ä", "a.b", "all", "met", "today",
    ] {
        let criteria = json!({ id: gate(&json!({ "status": "a" })) });
        let expected = format!(
            "p.editions[0].criteria.{id}: `{id}` cannot be an id: use small letters, digits, `_` and `-`, and no reserved word"
        );
        assert_eq!(mistakes(&questions(), &criteria), [expected]);
    }
}

#[test]
fn a_suggestion_is_like_what_was_written() {
    let mut asked = questions();
    asked["questions"]["status"]["options"] = json!(["abcdefghi", "xy"]);
    let message = |option: &str| {
        let criteria = json!({ "c": gate(&json!({ "status": option })) });
        let found = mistakes(&asked, &criteria);
        assert_eq!(found.len(), 1);
        let (_, message) = found[0].split_once(": ").unwrap();
        message.to_owned()
    };
    // A third of the letters may differ, and one always may.
    assert_eq!(
        message("abcdefxyz"),
        "there is no option `abcdefxyz`; did you mean `abcdefghi`?"
    );
    assert_eq!(message("abcdewxyz"), "there is no option `abcdewxyz`");
    assert_eq!(message("xz"), "there is no option `xz`; did you mean `xy`?");
    assert_eq!(message("vw"), "there is no option `vw`");
}

#[test]
fn limits_of_questions() {
    let with = |id: &str, key: &str, value: Value| {
        let mut asked = questions();
        asked["questions"][id][key] = value;
        mistakes(&asked, &json!({ "c": gate(&json!({ "status": "a" })) }))
    };
    let at = |id: &str, text: &str| [format!("questions.questions.{id}.{text}")];
    assert_eq!(with("children", "min", json!(9)), [""; 0]);
    assert_eq!(
        with("children", "min", json!(10)),
        at("children", "min: `min` is greater than `max`")
    );
    assert_eq!(
        with("children", "max", json!("many")),
        at("children", "max: `many` is not a whole number")
    );
    assert_eq!(
        with("children", "options", json!(["a"])),
        at(
            "children",
            "options: `options` does not fit a question of this kind"
        )
    );
    assert_eq!(
        with("born", "options", json!(["a"])),
        at(
            "born",
            "options: `options` does not fit a question of this kind"
        )
    );
    assert_eq!(
        with("born", "min", json!("tomorrow")),
        at("born", "min: `tomorrow` is not a date like `2026-01-31`")
    );
    let dates = |min: &str, max: &str| {
        let mut asked = questions();
        asked["questions"]["born"]["min"] = json!(min);
        asked["questions"]["born"]["max"] = json!(max);
        mistakes(&asked, &json!({ "c": gate(&json!({ "status": "a" })) }))
    };
    assert_eq!(dates("2026-01-01", "2026-01-01"), [""; 0]);
    assert_eq!(dates("2026-01-01", "today"), [""; 0]);
    assert_eq!(
        dates("2026-01-02", "2026-01-01"),
        at("born", "min: `min` is greater than `max`")
    );
}

#[test]
fn circles() {
    let met = |id: &str| gate(&json!({ "met": id }));
    // Two criteria refer to each other; a third refers to the circle, and is not in it.
    let criteria = json!({ "into": met("one"), "one": met("two"), "two": met("one") });
    let expected =
        ["one", "two"].map(|id| format!("p.editions[0].criteria.{id}: `{id}` refers to itself"));
    assert_eq!(mistakes(&questions(), &criteria), expected);
    // Through one that is no criterion, and after one that refers to nothing.
    let mut asked = questions();
    asked["definitions"] = json!({ "base": { "status": "a" }, "more": { "met": "base" } });
    let criteria =
        json!({ "one": gate(&json!({ "met": ["more", "base", "two"] })), "two": met("more") });
    assert_eq!(mistakes(&asked, &criteria), [""; 0]);
    let criteria = json!({ "one": gate(&json!({ "met": ["base", "two"] })), "two": met("one") });
    assert_eq!(mistakes(&asked, &criteria), expected);
    let circle = |definitions: Value| {
        let mut asked = questions();
        asked["definitions"] = definitions;
        mistakes(
            &asked,
            &json!({ "c": gate(&json!({ "status": "a", "met": "base" })) }),
        )
    };
    let of = |ids: &[&str]| -> Vec<String> {
        let each = ids.iter();
        each.map(|id| format!("questions.definitions.{id}.met: `{id}` refers to itself"))
            .collect()
    };
    assert_eq!(circle(json!({ "base": { "met": "base" } })), of(&["base"]));
    let round =
        json!({ "base": { "met": "more" }, "more": { "met": "last" }, "last": { "met": "base" } });
    assert_eq!(circle(round), of(&["base", "more", "last"]));
    let into =
        json!({ "base": { "met": "more" }, "more": { "met": "last" }, "last": { "met": "more" } });
    assert_eq!(circle(into), of(&["more", "last"]));
}

/// What is listed twice is listed.
#[test]
fn a_value_twice_in_a_list() {
    use eligibility::{Answer, Answers, Date, OutcomeId, ProgrammeId, QuestionId};
    let questions = serde_json::from_value(questions()).unwrap();
    let rules = json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": gate(&json!({ "status": ["a", "a"] })) },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let answers = Answers::from_iter([(QuestionId::new(0), Answer::Option(0))]);
    let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
    assert_eq!(verdict.definite(), Some(OutcomeId::new(0)));
}
