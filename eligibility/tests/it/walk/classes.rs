//! The classes of values that rules distinguish, on one day or another.

use crate::fixtures::every_kind::{BORN, CHILDREN, HOME, HOST, NEEDS, STATUS, country, day, rules};
use eligibility::{Answer, Answers, OutcomeId, ProgrammeId, QuestionId, Values};
use serde_json::json;

#[test]
fn values_that_no_rule_distinguishes_are_one_class() {
    let compiled = rules(&[json!({
        "status": ["a", "b", "a"], "home": ["LT", "SK", "LT"], "host": ["HU", "LT"],
        "children": { "at_least": 2, "less_than": 5 }
    })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    assert_eq!(
        walker.classes(STATUS),
        [Values::Options(vec![0, 1]), Values::Options(vec![2])]
    );
    assert_eq!(
        walker.classes(HOME),
        [
            Values::OtherCountries(vec![country("LT"), country("SK")]),
            Values::Countries(vec![country("LT"), country("SK")])
        ]
    );
    let host = walker.classes(HOST);
    assert_eq!(host.len(), 2);
    assert!(host.contains(&Values::Countries(vec![country("SK")])));
    assert!(host.contains(&Values::Countries(vec![country("LT"), country("HU")])));
    assert_eq!(
        walker.classes(CHILDREN),
        [
            Values::Numbers(vec![(0, 1)]),
            Values::Numbers(vec![(2, 4)]),
            Values::Numbers(vec![(5, 9)])
        ]
    );
    // Each option of `many` is a class of its own; an unknown question has no classes.
    assert_eq!(
        walker.classes(NEEDS),
        [Values::Chosen(vec![0]), Values::Chosen(vec![1])]
    );
    assert_eq!(walker.classes(QuestionId::new(6)), []);
}

#[test]
fn a_question_that_no_rule_tests_has_one_class() {
    let compiled = rules(&[json!({ "status": { "unsure": true } })]);
    let walker = compiled.ruleset().on(day("2026-06-25"));
    assert_eq!(walker.classes(STATUS), [Values::Options(vec![0, 1, 2])]);
    assert_eq!(walker.classes(HOME), [Values::OtherCountries(vec![])]);
    let all = ["LT", "SK", "HU"].map(country).to_vec();
    assert_eq!(walker.classes(HOST), [Values::Countries(all)]);
    assert_eq!(walker.classes(CHILDREN), [Values::Numbers(vec![(0, 9)])]);
    assert_eq!(
        walker.classes(BORN),
        [Values::Dates(vec![(day("2026-06-20"), day("2026-06-25"))])]
    );
}

#[test]
fn dates_between_limits_that_move() {
    let compiled = rules(&[json!({ "born": { "before": "2026-06-22" } })]);
    let classes = |today| compiled.ruleset().on(day(today)).classes(BORN);
    let span = |from, to| Values::Dates(vec![(day(from), day(to))]);
    assert_eq!(
        classes("2026-06-23"),
        [
            span("2026-06-20", "2026-06-21"),
            span("2026-06-22", "2026-06-23")
        ]
    );
    // The last limit is a day of its own, and so is a threshold on it.
    assert_eq!(
        classes("2026-06-22"),
        [
            span("2026-06-20", "2026-06-21"),
            span("2026-06-22", "2026-06-22")
        ]
    );
    assert_eq!(classes("2026-06-21"), [span("2026-06-20", "2026-06-21")]);
    assert_eq!(classes("2026-06-20"), [span("2026-06-20", "2026-06-20")]);
    assert_eq!(classes("2026-06-19"), []);
}

#[test]
fn changes_join_spans_that_touch() {
    let compiled = rules(&[json!({
        "children": { "at_least": 2, "at_most": 3 },
        "any": [{ "status": "a" }, { "children": 5 }, { "children": 6 }, { "children": 9 }, { "children": 3 }, { "children": 2 }]
    })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let answers = Answers::from_iter([(STATUS, Answer::Option(0)), (CHILDREN, Answer::Number(2))]);
    let changes = walker.look(&answers).changes(ProgrammeId::new(0));
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].question, CHILDREN);
    assert_eq!(changes[0].to, Values::Numbers(vec![(0, 1), (4, 9)]));
    assert_eq!(changes[0].outcomes.definite(), Some(OutcomeId::new(1)));
}
