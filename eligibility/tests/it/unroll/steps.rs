//! Questions as links, step by step.

use crate::fixtures::every_kind::{CHILDREN, HOME, country, day, edition, editions, rules};
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::unroll::{Step, TooMany, Unrolled};
use eligibility::{Answer, Answers, ProgrammeId};
use serde_json::{Map, Value, json};

/// Each step on a line.
fn steps(unrolled: &Unrolled) -> Vec<String> {
    let step = |step: &Step| match step {
        Step::Ask {
            question,
            again,
            links,
            left,
        } => {
            let links = links.iter().map(|(way, to)| format!("{way:?} -> {to}"));
            let again = if *again { " again" } else { "" };
            let links = links.collect::<Vec<_>>().join("; ");
            format!("{}{again}, {left} left: {links}", question.index())
        }
        Step::End(answers) => format!("{answers:?}"),
    };
    unrolled.steps.iter().map(step).collect()
}

fn unrolled(gate: Value) -> Vec<String> {
    let walker = rules(&[gate]).ruleset().on(day("2026-06-25"));
    steps(&walker.unroll(ProgrammeId::new(0), 20).unwrap().unwrap())
}

#[test]
fn spans_that_link_to_one_step_are_one_answer() {
    assert_eq!(
        unrolled(json!({ "children": { "at_least": 2, "less_than": 5 } })),
        [
            "4, 0 left: Values(Numbers([(0, 1), (5, 9)])) -> 1; Values(Numbers([(2, 4)])) -> 2",
            "Answers([(QuestionId(4), Number(0))])",
            "Answers([(QuestionId(4), Number(2))])",
        ]
    );
    assert_eq!(
        unrolled(json!({ "born": { "after": "2026-06-21", "before": "2026-06-24" } }))[0],
        "5, 0 left: Values(Dates([(2026-06-20, 2026-06-21), (2026-06-24, 2026-06-25)])) -> 1; \
         Values(Dates([(2026-06-22, 2026-06-23)])) -> 2"
    );
}

/// Spans that the rules distinguish, but not after these answers.
#[test]
fn spans_that_touch_are_joined() {
    let unrolled = unrolled(json!({
        "children": { "at_least": 2 },
        "any": [{ "children": { "less_than": 5 } }, { "host": "LT" }]
    }));
    assert_eq!(
        unrolled[..3],
        [
            "3, 1 left: Values(Countries([SK])) -> 1; Values(Countries([HU])) -> 1; \
             Values(Countries([LT])) -> 2",
            "4, 0 left: Values(Numbers([(0, 1), (5, 9)])) -> 3; Values(Numbers([(2, 4)])) -> 4",
            "4, 0 left: Values(Numbers([(0, 1)])) -> 3; Values(Numbers([(2, 9)])) -> 4",
        ]
    );
}

#[test]
fn days_that_touch_are_joined() {
    let unrolled = unrolled(json!({
        "born": { "on_or_after": "2026-06-22" },
        "any": [{ "born": { "before": "2026-06-24" } }, { "host": "LT" }]
    }));
    assert_eq!(
        unrolled[2],
        "5, 0 left: Values(Dates([(2026-06-20, 2026-06-21)])) -> 3; \
         Values(Dates([(2026-06-22, 2026-06-25)])) -> 4"
    );
}

/// Advice asks further questions, and the outcome does not need them.
#[test]
fn only_what_changes_the_outcome_is_asked() {
    let mut advised = edition("2024-01-01", &json!({ "home": "LT" }));
    advised["criteria"]["more"] = json!({ "role": "advice", "when": { "children": 1 } });
    let walker = editions(&[json!([advised])])
        .ruleset()
        .on(day("2026-06-25"));
    let home = Answers::from_iter([(HOME, Answer::Country(country("LT")))]);
    assert_eq!(walker.next(&home), Some(CHILDREN));
    let unrolled = walker.unroll(ProgrammeId::new(0), 20).unwrap().unwrap();
    assert_eq!(unrolled.steps.len(), 3, "{:?}", steps(&unrolled));
}

#[test]
fn countries_go_one_by_one_or_with_all_others() {
    let unrolled = unrolled(json!({ "any": [
        { "home": ["LT", "SK"], "status": "a" },
        { "home": "HU", "status": "b" }
    ] }));
    assert_eq!(
        unrolled[..5],
        [
            "0, 1 left: Values(Options([0])) -> 1; Values(Options([1])) -> 2; \
             Values(Options([2])) -> 3; Unsure -> 4; Declined -> 4",
            "2, 0 left: Values(Countries([LT])) -> 5; Values(Countries([SK])) -> 5; \
             Values(OtherCountries([LT, SK])) -> 3",
            "2, 0 left: Values(Countries([HU])) -> 5; Values(OtherCountries([HU])) -> 3",
            "Answers([(QuestionId(0), Option(0)), (QuestionId(2), Country(AA))])",
            "2, 0 left: Values(Countries([HU])) -> 6; Values(Countries([LT])) -> 6; \
             Values(Countries([SK])) -> 6; Values(OtherCountries([HU, LT, SK])) -> 3",
        ]
    );
}

/// A question asked again for its further options counts once.
#[test]
fn options_are_asked_one_after_the_other() {
    assert_eq!(
        unrolled(json!({ "needs": { "all_of": ["x", "y"] } })),
        [
            "1, 0 left: Chosen(0) -> 1; Chosen(1) -> 2; Nothing -> 2",
            "1 again, 0 left: Chosen(1) -> 3; Nothing -> 2",
            "Answers([(QuestionId(1), Options([0]))])",
            "Answers([(QuestionId(1), Options([0, 1]))])",
        ]
    );
    // An option that no rule looks at is not asked about.
    let unrolled = unrolled(json!({ "needs": "y", "status": ["a", "c"] }));
    assert_eq!(
        unrolled[..2],
        [
            "0, 1 left: Values(Options([0])) -> 1; Values(Options([1])) -> 2; \
             Values(Options([2])) -> 1; Unsure -> 3; Declined -> 3",
            "1, 0 left: Chosen(1) -> 4; Nothing -> 2",
        ]
    );
}

#[test]
fn as_many_steps_as_there_may_be() {
    let compiled = rules(&[json!({ "needs": { "all_of": ["x", "y"] } })]);
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let within = |most| walker.unroll(ProgrammeId::new(0), most).unwrap();
    assert_eq!(within(4).unwrap().steps.len(), 4);
    assert_eq!(within(3).unwrap_err(), TooMany(3));
    assert!(walker.unroll(ProgrammeId::new(1), 4).is_none());
}

/// Twenty of forty answers: more paths through the diagram than can be explored.
#[test]
fn what_is_shared_is_looked_at_once() {
    let asked: Map<String, Value> = (0..40)
        .map(|at| {
            let question = json!({ "group": "main", "kind": "one", "options": ["yes", "no"] });
            (format!("q{at}"), question)
        })
        .collect();
    let of: Vec<Value> = (0..40)
        .map(|at| json!({ format!("q{at}"): "yes" }))
        .collect();
    let gate = json!({ "at_least": { "n": 20, "of": of } });
    let rules = json!({ "editions": [edition("2024-01-01", &gate)] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let questions = json!({ "groups": ["main"], "outcomes": ["yes", "no"], "questions": asked });
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let unrolled = walker.unroll(ProgrammeId::new(0), 10).unwrap();
    assert_eq!(unrolled.unwrap_err(), TooMany(10));
}
