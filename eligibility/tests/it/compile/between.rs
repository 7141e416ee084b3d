//! Spans of time between two answers. Random rules compare them with trying everything.

use crate::fixtures::one_gate::one_gate;
use eligibility::compile::Compiled;
use eligibility::prove::{Flaw, prove};
use eligibility::{Answer, Answers, Date, ProgrammeId, QuestionId};
use serde_json::{Value, json};

/// Two dates: the first is counted from.
fn compiled(departure: &Value, applied: &Value, when: &Value) -> Result<Compiled, Vec<String>> {
    let questions = json!({ "questions": {
        "departure": departure, "applied": applied,
        "children": { "group": "main", "kind": "number", "min": 0, "max": 9 } } });
    one_gate(&questions, when)
}

fn date(min: &str, max: &str) -> Value {
    json!({ "group": "main", "kind": "date", "min": min, "max": max })
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Every pair of days of two leap years and the two after them, against another calendar library: the end
/// of a period of months, and the day after it.
#[test]
fn months_after_every_day() {
    let open = json!({ "group": "main", "kind": "date" });
    for months in [1, 3, 12] {
        let when =
            json!({ "applied": { "months_after": { "of": "departure", "at_most": months } } });
        let departure = date("2023-06-01", "2025-05-31");
        let compiled = compiled(&departure, &open, &when).unwrap();
        let walker = compiled.ruleset().on(day("2026-06-15"));
        let holds = |departure: Date, applied: Date| {
            let answers = [(0, departure), (1, applied)]
                .map(|(at, day)| (QuestionId::new(at), Answer::Date(day)));
            let verdict = walker.verdict(ProgrammeId::new(0), &Answers::from_iter(answers));
            verdict.unwrap().definite().unwrap().index() == 0
        };
        let mut event = jiff::civil::date(2023, 6, 1);
        while event < jiff::civil::date(2025, 6, 1) {
            let end = event.checked_add(jiff::Span::new().months(months)).unwrap();
            let [from, last] = [event, end].map(|it| day(&it.to_string()));
            for (applied, expected) in [
                (from.add_days(-1), false),
                (from, true),
                (last, true),
                (last.add_days(1), false),
            ] {
                assert_eq!(holds(from, applied), expected, "{from} {applied} {months}");
            }
            event = event.tomorrow().unwrap();
        }
    }
}

#[test]
fn a_year_is_twelve_months() {
    let open = json!({ "group": "main", "kind": "date" });
    let bytes = |unit: &str, limit: u32| {
        let when = json!({ "applied": { unit: { "of": "departure", "at_most": limit } } });
        let compiled = compiled(&date("2024-01-31", "2024-02-29"), &open, &when).unwrap();
        compiled.bytes().to_vec()
    };
    assert_eq!(bytes("years_after", 2), bytes("months_after", 24));
    assert_ne!(bytes("years_after", 2), bytes("months_after", 2));
}

/// One answer alone is exact, too.
#[test]
fn with_one_answer() {
    let when = json!({ "applied": { "months_after": { "of": "departure", "at_most": 1 } } });
    let asked = (
        date("2026-01-31", "2026-02-28"),
        date("2026-02-01", "2026-04-30"),
    );
    let compiled = compiled(&asked.0, &asked.1, &when).unwrap();
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let possible = |at: u16, text: &str| {
        let answers = Answers::from_iter([(QuestionId::new(at), Answer::Date(day(text)))]);
        let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
        verdict
            .outcomes
            .iter()
            .map(|it| it.index())
            .collect::<Vec<_>>()
    };
    // From the last day, a month ends on 28 March.
    assert_eq!(possible(1, "2026-03-28"), [0, 1]);
    assert_eq!(possible(1, "2026-03-29"), [1]);
    // From the first day, it ends on 28 February: whoever applies then is within it.
    assert_eq!(possible(1, "2026-02-28"), [0]);
    assert_eq!(possible(1, "2026-02-27"), [0, 1]);
    assert_eq!(possible(0, "2026-01-31"), [0, 1]);
}

#[test]
fn what_cannot_be_followed_day_by_day_is_refused() {
    let found = |departure: &Value, test: &Value| {
        let open = json!({ "group": "main", "kind": "date", "max": "today" });
        let found = compiled(departure, &open, &json!({ "applied": test }));
        found.err().unwrap_or_default()
    };
    let three = json!({ "months_after": { "of": "departure", "at_most": 3 } });
    let place = "p.editions[0].criteria.c.when.applied.months_after";
    let why = "the time since the answer to `departure` can only be compared exactly if `departure` has a `min` and a `max` that are days, at most 731 days apart: set them, or ask for the time itself with a question of the kind `number`";
    assert_eq!(
        found(&date("2024-01-01", "2026-01-01"), &three),
        Vec::<String>::new()
    );
    for departure in [
        date("2024-01-01", "2026-01-02"),
        date("2024-01-01", "today"),
        date("today", "2028-01-01"),
        json!({ "group": "main", "kind": "date", "min": "2024-01-01" }),
        json!({ "group": "main", "kind": "date", "max": "2024-01-01" }),
        json!({ "group": "main", "kind": "date" }),
    ] {
        assert_eq!(
            found(&departure, &three),
            [format!("{place}.of: {why}")],
            "{departure}"
        );
    }
    let year = date("2026-01-01", "2026-12-31");
    let other = |of: &str| json!({ "months_after": { "of": of, "at_most": 3 } });
    assert_eq!(
        found(&year, &other("departur")),
        [format!(
            "{place}.of: there is no question `departur`; did you mean `departure`?"
        )]
    );
    for of in ["applied", "children"] {
        assert_eq!(
            found(&year, &other(of)),
            [format!(
                "{place}.of: the answers to this question and to `{of}` cannot be compared: name another question of the same kind"
            )]
        );
    }
    for key in ["at_least", "at_most", "more_than", "less_than"] {
        let far = |n: u32| json!({ "days_after": { "of": "departure", key: n } });
        assert_eq!(found(&year, &far(3_600_000)), Vec::<String>::new());
        let place = format!("p.editions[0].criteria.c.when.applied.days_after.{key}");
        assert_eq!(
            found(&year, &far(3_600_001)),
            [format!(
                "{place}: `3600001` is not a span within the calendar"
            )]
        );
    }
    let open = json!({ "group": "main", "kind": "date" });
    let found = compiled(
        &year,
        &open,
        &json!({ "children": { "days_after": { "of": "departure" } } }),
    );
    assert!(found.unwrap_err()[0].contains("`days_after` does not fit a question of this kind"));
}

/// Rules that compare with the calendar day by day, and with today as well, mean something else
/// on too many days: the proofs say from which day on nothing is proved.
#[test]
fn today_as_well() {
    let when = json!({ "applied": { "days_after": { "of": "departure", "at_most": 30 } } });
    let until = json!({ "group": "main", "kind": "date", "max": "today" });
    let proved = |departure: &Value| {
        let compiled = compiled(departure, &until, &when).unwrap();
        let findings = prove(&compiled, day("2024-06-15")).findings;
        findings
            .iter()
            .any(|it| matches!(it.flaw, Flaw::TooManyEpochs(_)))
    };
    assert!(!proved(&date("2024-01-01", "2024-03-31")));
    assert!(proved(&date("2024-01-01", "2025-12-31")));
}

/// Of several limits, all must hold.
#[test]
fn the_narrower_limits_count() {
    let open = json!({ "group": "main", "kind": "date" });
    let within = |span: Value| -> Vec<i32> {
        let mut span = span;
        span["of"] = json!("departure");
        let when = json!({ "applied": { "days_after": span } });
        let compiled = compiled(&date("2026-02-27", "2026-03-05"), &open, &when).unwrap();
        let walker = compiled.ruleset().on(day("2026-06-15"));
        let departure = day("2026-03-01");
        let holds = |days: &i32| {
            let both = [(0, departure), (1, departure.add_days(*days))];
            let answers = both.map(|(at, day)| (QuestionId::new(at), Answer::Date(day)));
            let verdict = walker.verdict(ProgrammeId::new(0), &Answers::from_iter(answers));
            verdict.unwrap().definite().unwrap().index() == 0
        };
        (-3..=12).filter(holds).collect()
    };
    assert_eq!(
        within(json!({ "at_most": 5, "less_than": 9 })),
        (0..=5).collect::<Vec<_>>()
    );
    assert_eq!(
        within(json!({ "at_most": 9, "less_than": 5 })),
        (0..=4).collect::<Vec<_>>()
    );
    assert_eq!(
        within(json!({ "at_least": 2, "more_than": 3, "less_than": 7 })),
        [4, 5, 6]
    );
    assert_eq!(
        within(json!({ "at_least": 4, "more_than": 2, "at_most": 6 })),
        [4, 5, 6]
    );
}

/// The question from whose answer time is counted belongs to the criterion: what follows from
/// a mistake there is no finding of its own.
#[test]
fn the_other_question_is_a_part_of_the_rule() {
    let open = json!({ "group": "main", "kind": "date" });
    let when = json!({ "applied": { "days_after": { "of": "departure" } }, "children": 1, "not": { "children": 1 } });
    let compiled = compiled(&date("2026-01-01", "2026-01-31"), &open, &when).unwrap();
    let findings = prove(&compiled, day("2026-06-15")).findings;
    let idle = findings
        .iter()
        .find(|it| it.place.to_string() == "questions.questions.departure");
    let idle = idle.unwrap();
    assert_eq!(idle.flaw, Flaw::QuestionIdle);
    assert_eq!(findings[idle.cause.unwrap()].flaw, Flaw::Never);
}
