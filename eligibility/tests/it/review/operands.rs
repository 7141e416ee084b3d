//! Explanations, word by word and programme by programme.

use crate::fixtures::every_kind::{
    BORN, CHILDREN, HOME, STATUS, country, day, edition, editions, rules,
};
use eligibility::compile::Compiled;
use eligibility::explain::{Operand, operands};
use eligibility::model::Given;
use eligibility::{Answer, Answers, ProgrammeId};
use serde_json::{Value, json};

fn parts(compiled: &Compiled, programme: u16, answers: &Answers) -> Option<Vec<Operand>> {
    let walker = compiled.ruleset().on(day("2026-06-25"));
    operands(compiled, &walker.look(answers), ProgrammeId::new(programme))
}

/// The lines of a gate's outline, before any answer.
fn outline(gate: Value) -> Vec<String> {
    let all = parts(&rules(&[gate]), 0, &Answers::new()).unwrap();
    let text = all[0].to_string();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_test_in_words() {
    for (gate, response) in [
        (json!({ "status": "a" }), "status: a"),
        (json!({ "status": ["a", "b"] }), "status: a or b"),
        (
            json!({ "status": { "any_of": ["a", "c"] } }),
            "status: a or c",
        ),
        (
            json!({ "needs": { "all_of": ["x", "y"] } }),
            "needs: x and y",
        ),
        (
            json!({ "needs": { "any_of": ["x"], "none_of": ["y"] } }),
            "needs: x, none of y",
        ),
        (json!({ "status": { "unsure": true } }), "status: unsure"),
        (
            json!({ "status": { "declined": false } }),
            "status: not declined",
        ),
        (
            json!({ "children": { "more_than": 1, "at_most": 7 } }),
            "children: at most 7, more than 1",
        ),
        (
            json!({ "born": { "before": "2026-06-24", "after": "2026-06-20" } }),
            "born: before 2026-06-24, after 2026-06-20",
        ),
        (
            json!({ "born": { "on_or_before": "2026-06-24", "on_or_after": "2026-06-21" } }),
            "born: on or before 2026-06-24, on or after 2026-06-21",
        ),
        (
            json!({ "born": { "days_since": { "less_than": 3 } } }),
            "born: days since less than 3",
        ),
        (
            json!({ "born": { "days_until": { "at_least": 0 } } }),
            "born: days until at least 0",
        ),
        (
            json!({ "born": { "months_since": { "at_most": 0 } } }),
            "born: months since at most 0",
        ),
        (
            json!({ "born": { "months_until": { "at_most": 0 } } }),
            "born: months until at most 0",
        ),
    ] {
        let lines = outline(gate);
        assert_eq!(lines.len(), 1, "{lines:?}");
        let (_, words) = lines[0].split_at("holds ".len());
        assert_eq!(words, response);
    }
}

#[test]
fn a_criterion_that_another_one_names() {
    let edition = json!({ "from": "2024-01-01",
        "criteria": {
            "first": { "role": "advice", "when": { "status": "a" } },
            "second": { "role": "advice", "when": { "children": 1 } },
            "gate": { "role": "gate", "when": { "met": ["second", "first"], "home": "LT" } }
        },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] });
    let compiled = editions(&[json!([edition])]);
    let answers = Answers::from_iter([(STATUS, Answer::Option(0)), (CHILDREN, Answer::Number(2))]);
    let all = parts(&compiled, 0, &answers).unwrap();
    let shown: Vec<String> = all.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "holds status: a\n",
            "fails children: 1\n",
            "fails all of\nfails   met: second\nholds   met: first\nopen    home: LT\n",
        ]
    );
}

/// Each key of a formula has a diagram of its own, also one that no rule needs.
#[test]
fn keys_are_independent() {
    assert_eq!(
        outline(json!({
            "all": [{ "needs": "x" }, { "status": "a" }],
            "host": "LT",
            "children": { "at_least": 2, "less_than": 5 },
            "born": { "age": { "at_least": 0 } }
        })),
        [
            "open  all of",
            "open    all of",
            "open      needs: x",
            "open      status: a",
            "open    host: LT",
            "open    children: at least 2, less than 5",
            "holds   born: age at least 0",
        ]
    );
}

#[test]
fn the_edition_in_force_is_explained() {
    let compiled = editions(&[json!([
        edition("2024-01-01", &json!({ "status": "a" })),
        edition("2026-06-25", &json!({ "status": "b" })),
    ])]);
    let all = parts(
        &compiled,
        0,
        &Answers::from_iter([(STATUS, Answer::Option(1))]),
    )
    .unwrap();
    assert_eq!(all[0].to_string(), "holds status: b\n");
    let late = editions(&[json!([edition("2026-06-26", &json!({ "status": "a" }))])]);
    assert_eq!(parts(&late, 0, &Answers::new()), None);
    let walker = late.ruleset().on(day("2026-06-25"));
    let view = walker.look(&Answers::new());
    assert!(view.explain(ProgrammeId::new(0)).is_none());
    assert!(view.explain(ProgrammeId::new(1)).is_none());
}

#[test]
fn of_two_programmes_the_right_one() {
    let compiled = rules(&[
        json!({ "home": "LT" }),
        json!({ "children": { "at_least": 3 } }),
    ]);
    let answers = Answers::from_iter([
        (HOME, Answer::Country(country("SK"))),
        (CHILDREN, Answer::Number(3)),
    ]);
    let all = parts(&compiled, 1, &answers).unwrap();
    assert_eq!(all[0].to_string(), "holds children: at least 3\n");
    assert_eq!(parts(&compiled, 2, &answers), None);
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let explained = walker.look(&answers).explain(ProgrammeId::new(1)).unwrap();
    assert_eq!(explained.programme().id, "p1");
    assert!(explained.outcomes().eq(["yes"]));
    let deciding = explained.deciding_questions();
    assert!(deciding.map(|info| info.id.as_str()).eq(["children"]));
    assert!(explained.criteria().next().unwrap().decides);
    assert_eq!(explained.changes.len(), 1);
    assert_eq!(explained.changes[0].question, CHILDREN);
    assert!(explained.ids(explained.changes[0].outcomes).eq(["no"]));
}

#[test]
fn an_answer_is_read_as_a_persona_writes_it() {
    let compiled = rules(&[json!({ "home": "LT" })]);
    let read = |question: &str, given: Value| {
        let given: Given = serde_json::from_value(given).unwrap();
        given.read(compiled.ruleset(), question, day("2026-06-25"))
    };
    assert_eq!(
        read("children", json!(9)),
        Ok((CHILDREN, Answer::Number(9)))
    );
    assert_eq!(
        read("born", json!("2026-06-25")),
        Ok((BORN, Answer::Date(day("2026-06-25"))))
    );
    assert!(read("children", json!(10)).is_err());
    assert!(read("born", json!("2026-06-26")).is_err());
    assert!(read("status", json!("d")).is_err());
    let unknown = read("age", json!(1)).unwrap_err();
    assert_eq!(unknown.to_string(), "there is no question `age`");
}
