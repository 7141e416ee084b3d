//! Questions as links, step by step.
#![allow(clippy::unwrap_used)] // tests fail by panicking

mod common;

use common::kinds::{day, rules};
use homeward_eligibility::ProgrammeId;
use homeward_eligibility::unroll::{Step, TooMany, Unrolled};
use serde_json::{Value, json};

/// Each step on a line.
fn steps(unrolled: &Unrolled) -> Vec<String> {
    let step = |step: &Step| match step {
        Step::Ask {
            question,
            again,
            ways,
            left,
        } => {
            let ways = ways.iter().map(|(way, to)| format!("{way:?} -> {to}"));
            let again = if *again { " again" } else { "" };
            let ways = ways.collect::<Vec<_>>().join("; ");
            format!("{}{again}, {left} left: {ways}", question.0)
        }
        Step::End(answers) => format!("{answers:?}"),
    };
    unrolled.steps.iter().map(step).collect()
}

fn unrolled(gate: Value) -> Vec<String> {
    let walker = rules(&[gate]).ruleset().on(day("2026-06-25"));
    steps(&walker.unroll(ProgrammeId(0), 20).unwrap().unwrap())
}

#[test]
fn spans_that_lead_to_one_step_are_one_answer() {
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

/// Spans that the rules tell apart, but not after what is answered.
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
    assert_eq!(unrolled[1], "1, 0 left: Chosen(1) -> 4; Nothing -> 2");
}

#[test]
fn as_many_steps_as_there_may_be() {
    let compiled = rules(&[json!({ "needs": { "all_of": ["x", "y"] } })]);
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let within = |most| walker.unroll(ProgrammeId(0), most).unwrap();
    assert_eq!(within(4).unwrap().steps.len(), 4);
    assert_eq!(within(3).unwrap_err(), TooMany(3));
    assert!(walker.unroll(ProgrammeId(1), 4).is_none());
}
