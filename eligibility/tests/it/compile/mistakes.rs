//! Every mistake that keeps rules from compiling is found at its place.

use eligibility::compile::{Limits, Mistake, Problem, Programmes, compile};
use eligibility::model::{ProgrammeRules, Questions};
use serde_json::{Value, json};

fn problems(questions: &Value, rules: &Value, limits: Limits) -> Vec<Problem> {
    let questions: Questions = serde_json::from_value(questions.clone()).unwrap();
    let rules: ProgrammeRules = serde_json::from_value(rules.clone()).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    compile(&questions, &programmes, limits)
        .err()
        .unwrap_or_default()
}

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["considering", "returned"] },
            "home": { "group": "main", "kind": "country" },
            "born": { "group": "main", "kind": "date" },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 9 },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"] }
        }
    })
}

fn rules(when: &Value) -> Value {
    json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": { "role": "gate", "when": when }, "tip": { "role": "advice", "when": {} } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] })
}

#[test]
fn in_formulas() {
    let c = "p.editions[0].criteria.c.when";
    for (when, place, message) in [
        (
            json!({ "statsu": "returned" }),
            ".statsu",
            "there is no question `statsu`; did you mean `status`?",
        ),
        (
            json!({ "status": ["considering", "retruned"] }),
            ".status[1]",
            "there is no option `retruned`; did you mean `returned`?",
        ),
        (
            json!({ "any": [{ "home": "UK" }] }),
            ".any[0].home",
            "there is no country `UK`",
        ),
        (
            json!({ "home": ["lt"] }),
            ".home[0]",
            "there is no country `lt`; did you mean `LT`?",
        ),
        (
            json!({ "born": { "before": "2026-02-29" } }),
            ".born.before",
            "`2026-02-29` is not a date like `2026-01-31`",
        ),
        (
            json!({ "children": { "age": { "at_least": 3 } } }),
            ".children.age",
            "`age` does not fit a question of this kind; it takes `any_of`, `none_of`, `at_least`, `at_most`, `more_than`, `less_than`, `same_as`",
        ),
        (
            json!({ "children": "two" }),
            ".children",
            "`two` is not a whole number",
        ),
        (
            json!({ "born": { "age": {} } }),
            ".born.age",
            "this is empty",
        ),
        (json!({ "any": [] }), ".any", "this is empty"),
        (
            json!({ "needs": { "any_of": ["x", "z"] } }),
            ".needs.any_of[1]",
            "there is no option `z`; did you mean `x`?",
        ),
        (
            json!({ "at_least": { "n": 3, "of": [{}, {}] } }),
            ".at_least.n",
            "3 of 2 can never hold",
        ),
        (
            json!({ "needs": { "declined": true } }),
            ".needs.declined",
            "the question does not offer `declined`",
        ),
        (
            json!({ "met": "tipp" }),
            ".met",
            "there is no criterion or definition `tipp`; did you mean `tip`?",
        ),
    ] {
        let found = problems(&questions(), &rules(&when), Limits::default());
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].place.to_string(), format!("{c}{place}"));
        assert_eq!(found[0].mistake.to_string(), message);
    }
}

#[test]
fn in_rows_and_circles() {
    let mut set = rules(&json!({ "met": "c2" }));
    set["editions"][0]["criteria"]["c2"] =
        json!({ "role": "gate", "when": { "any": [{ "met": "c" }] } });
    let found = problems(&questions(), &set, Limits::default());
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|problem| matches!(problem.mistake, Mistake::Circular(_)))
    );
    for (row, message) in [
        (
            json!({ "tip": "met" }),
            "`tip` has the role `advice`, which outcome rows cannot use",
        ),
        (
            json!({ "c": "not_listed" }),
            "`c` is not open, so it is never `not_listed`",
        ),
        (
            json!({ "gate": "met" }),
            "there is no criterion `gate`; did you mean `gates`?",
        ),
    ] {
        let mut set = rules(&json!({ "status": "returned" }));
        set["editions"][0]["outcomes"][0]["when"] = row;
        let found = problems(&questions(), &set, Limits::default());
        assert_eq!(found[0].mistake.to_string(), message);
    }
}

#[test]
fn in_questions() {
    for (key, value, message) in [
        (
            "group",
            json!("mian"),
            "there is no group `mian`; did you mean `main`?",
        ),
        ("options", json!(["a", "a"]), "`a` is listed twice"),
        (
            "options",
            json!(["Not Good"]),
            "`Not Good` cannot be an id: use small letters, digits, `_` and `-`, and no reserved word",
        ),
        (
            "min",
            json!(1),
            "`min` does not fit a question of this kind",
        ),
    ] {
        let mut asked = questions();
        asked["questions"]["status"][key] = value;
        let found = problems(&asked, &rules(&json!({})), Limits::default());
        assert_eq!(found[0].mistake.to_string(), message);
        assert!(
            found[0]
                .place
                .to_string()
                .starts_with("questions.questions.status.")
        );
    }
}

#[test]
fn diagrams_that_grow_name_their_rule() {
    // Comparing two halves of a list pair by pair doubles the diagram with each pair.
    let mut asked = questions();
    let options: Vec<String> = (0..60).map(|at| format!("o{at}")).collect();
    asked["questions"]["pairs"] = json!({ "group": "main", "kind": "many", "options": options });
    let pairs: Vec<Value> = (0..30)
        .map(|at| json!({ "pairs": { "all_of": [format!("o{at}"), format!("o{}", at + 30)] } }))
        .collect();
    let found = problems(&asked, &rules(&json!({ "any": pairs })), Limits::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "p.editions[0].criteria.c");
    assert!(matches!(found[0].mistake, Mistake::TooLarge(_)));
}
