//! Ages and spans of time, day by day around each limit, against a calendar.

use crate::fixtures::brute_force::{Rules, Value as Response};
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::{ProgrammeRules, Questions};
use eligibility::{Answer, Answers, Date, OutcomeId, ProgrammeId, QuestionId};
use serde_json::{Value, json};

fn questions() -> Questions {
    serde_json::from_value(json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": { "day": { "group": "main", "kind": "date" } }
    }))
    .unwrap()
}

fn programmes(test: &Value) -> Programmes {
    let rules: ProgrammeRules =
        serde_json::from_value(json!({ "editions": [{ "from": "0001-01-01",
        "criteria": { "c": { "role": "gate", "when": { "day": test } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] }))
        .unwrap();
    Programmes::from_iter([("p".to_owned(), rules)])
}

/// The test holds on exactly the days on which brute force says so, and both kinds of
/// days are among those tried.
fn agrees(test: &Value, today: &str, days: &[Date]) {
    let (questions, programmes) = (questions(), programmes(test));
    let today = Date::parse(today).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(today);
    let brute = Rules::new(&questions, &programmes, today);
    let mut seen = [false; 2];
    for day in days {
        let expected = brute.result(0, &vec![(Response::Day(*day), 0)], 0).outcome;
        let answers = Answers::from_iter([(QuestionId::new(0), Answer::Date(*day))]);
        let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
        let found = OutcomeId::new(u8::try_from(expected).unwrap());
        assert_eq!(verdict.definite(), Some(found), "{test} {day} on {today}");
        seen[expected] = true;
    }
    assert_eq!(seen, [true; 2], "{test} on {today}");
}

const KEYS: [&str; 4] = ["at_least", "at_most", "more_than", "less_than"];
/// Days whose months before and after have other lengths.
const TODAYS: [&str; 7] = [
    "2026-03-31",
    "2024-02-29",
    "2026-02-28",
    "2025-12-30",
    "2026-05-28",
    "2026-03-01",
    "2024-03-30",
];

fn around(today: &str, days: i32) -> Vec<Date> {
    let today = Date::parse(today).unwrap();
    (-days..=days).map(|day| today.add_days(day)).collect()
}

#[test]
fn days_and_months() {
    for today in TODAYS {
        let days = around(today, 140);
        for unit in ["days_since", "days_until", "months_since", "months_until"] {
            for key in KEYS {
                for limit in [1, 2, 3] {
                    agrees(&json!({ unit: { key: limit } }), today, &days);
                }
            }
            agrees(&json!({ unit: { "at_least": 0 } }), today, &days);
            agrees(&json!({ unit: { "more_than": 0 } }), today, &days);
            agrees(
                &json!({ unit: { "at_least": 1, "less_than": 3 } }),
                today,
                &days,
            );
        }
    }
}

/// Ends of periods that an office would name, worked out by hand.
#[test]
fn periods_of_months_end_as_in_civil_law() {
    for (event, months, last) in [
        ("2026-02-28", 3, "2026-05-28"),
        ("2024-02-29", 3, "2024-05-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-02-28", 36, "2028-02-28"),
        ("2026-09-30", 1, "2026-10-30"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-01", 1, "2026-04-01"),
    ] {
        let programmes = programmes(&json!({ "months_since": { "at_most": months } }));
        let compiled = compile(&questions(), &programmes, Limits::default()).unwrap();
        let event = Date::parse(event).unwrap();
        let answers = Answers::from_iter([(QuestionId::new(0), Answer::Date(event))]);
        let within = |day: Date| {
            let walker = compiled.ruleset().on(day);
            walker
                .verdict(ProgrammeId::new(0), &answers)
                .unwrap()
                .definite()
                == Some(OutcomeId::new(0))
        };
        let last = Date::parse(last).unwrap();
        assert!(within(last), "{event} + {months} months lasts to {last}");
        assert!(
            !within(last.add_days(1)),
            "{event} + {months} months ends on {last}"
        );
    }
}

#[test]
fn years() {
    for today in TODAYS {
        let days = around(today, 1200);
        for unit in ["age", "years_since"] {
            for key in KEYS {
                for limit in [1, 2] {
                    agrees(&json!({ unit: { key: limit } }), today, &days);
                }
            }
            agrees(&json!({ unit: { "at_least": 0 } }), today, &days);
        }
    }
}

#[test]
fn calendar_days() {
    let days = around("2026-06-15", 3);
    for key in ["before", "after", "on_or_before", "on_or_after"] {
        agrees(&json!({ key: "2026-06-15" }), "2026-01-01", &days);
    }
    agrees(&json!("2026-06-15"), "2026-01-01", &days);
}

#[test]
fn no_span_leaves_the_calendar() {
    for (unit, most) in [
        ("age", 9_833),
        ("years_since", 9_833),
        ("months_since", 118_000),
        ("months_until", 118_000),
        ("days_since", 3_600_000),
        ("days_until", 3_600_000),
    ] {
        let compiles = |limit: u32| {
            let programmes = programmes(&json!({ unit: { "at_most": limit } }));
            compile(&questions(), &programmes, Limits::default())
        };
        assert!(compiles(most).is_ok(), "{unit}");
        let problems = compiles(most + 1).unwrap_err();
        assert_eq!(
            problems[0].to_string(),
            format!(
                "p.editions[0].criteria.c.when.day.{unit}.at_most: `{}` is not a span within the calendar",
                most + 1
            )
        );
    }
}
