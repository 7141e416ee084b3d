//! The figures that are published about the proofs, counted by other means.

use crate::fixtures::brute_force::first_event_after;
use eligibility::Date;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::prove::{Flaw, Statistics, prove};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

fn proved(questions: &Value, rules: &Value) -> (Statistics, Vec<Flaw>) {
    let questions = serde_json::from_value(questions.clone()).unwrap();
    let rules = serde_json::from_value(rules.clone()).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let report = prove(&compiled, Date::parse("2026-06-15").unwrap());
    let flaws = report.findings.into_iter().map(|found| found.flaw);
    (report.statistics, flaws.collect())
}

fn asking(questions: &[Value]) -> Value {
    let asked: Map<String, Value> = questions
        .iter()
        .enumerate()
        .map(|(at, question)| (format!("q{at}"), question.clone()))
        .collect();
    json!({ "groups": ["main"], "outcomes": ["yes", "no"], "questions": asked })
}

fn gate(when: &Value) -> Value {
    json!({ "editions": [{ "from": "2024-01-01", "criteria": { "c": { "role": "gate", "when": when } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] })
}

#[test]
fn combinations_of_answers() {
    let combinations =
        |questions: &[Value], when: &Value| proved(&asking(questions), &gate(when)).0.combinations;
    let number = json!({ "group": "main", "kind": "number", "min": 0, "max": 8 });
    // Nine classes and no answer: ten ways, twelve times.
    let when: Map<String, Value> = (0..12)
        .map(|at| (format!("q{at}"), json!([1, 3, 5, 7])))
        .collect();
    let twelve = vec![number.clone(); 12];
    assert_eq!(combinations(&twelve, &Value::Object(when)), "1000000000000");
    // No rule distinguishes its values.
    assert_eq!(
        combinations(&[number.clone(), number.clone()], &json!({ "q0": 3 })),
        "8"
    );
    let mut hedged = number;
    hedged["unsure"] = json!(true);
    assert_eq!(combinations(&[hedged.clone()], &json!({ "q0": 3 })), "5");
    assert_eq!(
        combinations(&[hedged.clone()], &json!({ "q0": { "unsure": true } })),
        "3"
    );
    hedged["decline"] = json!(true);
    assert_eq!(
        combinations(
            &[hedged],
            &json!({ "q0": { "unsure": true, "at_least": 3 } })
        ),
        "5"
    );
    // Seventy options, "prefer not to say", no answer: 2⁷⁰ + 2; and twice that squared.
    let options: Vec<String> = (0..70).map(|at| format!("o{at}")).collect();
    let many = json!({ "group": "main", "kind": "many", "decline": true, "options": options });
    let when = json!({ "q0": "o0" });
    assert_eq!(
        combinations(std::slice::from_ref(&many), &when),
        "1180591620717411303426"
    );
    assert_eq!(
        combinations(&[many.clone(), many], &when),
        "1393796574908163946350704758523392239337476"
    );
}

/// Classes of dates are those of the day.
#[test]
fn combinations_today() {
    let date = json!({ "group": "main", "kind": "date", "min": "2026-06-10", "max": "today" });
    let combinations = |day: &str| {
        proved(
            &asking(std::slice::from_ref(&date)),
            &gate(&json!({ "q0": { "before": day } })),
        )
        .0
        .combinations
    };
    assert_eq!(combinations("2026-06-15"), "3");
    assert_eq!(combinations("2026-06-16"), "2");
}

#[test]
fn proofs_one_by_one() {
    let questions = json!({
        "groups": ["main"], "outcomes": ["best", "good", "out"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"] },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"], "decline": true },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 4 },
            "hobby": { "group": "main", "kind": "one", "options": ["z"], "decline": true }
        }
    });
    let edition = json!({
        "from": "2026-01-01",
        "criteria": {
            "right_status": { "role": "gate", "when": { "status": ["a", "b"] } },
            "need": { "role": "priority", "when": { "needs": { "any_of": ["x", "y"] } } },
            "family": { "role": "advice", "when": { "children": { "at_least": 2 } } }
        },
        "outcomes": [
            { "outcome": "out", "when": { "gates": "not_all" } },
            { "outcome": "best", "when": { "priorities": "any" } },
            { "outcome": "good" }
        ],
        "services": [{ "service": "school", "when": { "children": { "at_least": 1 } } }, { "service": "help" }]
    });
    let mut second = edition.clone();
    second["from"] = json!("2026-03-01");
    let rules = json!({
        "editions": [edition, second],
        "monotone": ["needs", "children"],
        "independent_of": [],
        "personas": {
            "one": { "given": { "status": "a", "needs": ["x"] }, "expect": { "p": { "outcome": "best" } } },
            "two": { "given": { "status": "c" }, "expect": { "p": { "outcome": "out" } } }
        }
    });
    let (statistics, flaws) = proved(&questions, &rules);
    assert_eq!(
        flaws,
        [Flaw::QuestionIdle, Flaw::NoPersona("good".to_owned())]
    );
    let each_question = 4 + 4; // what it is on its own; whether it matters
    let options = 2 + 2 + 1; // of `needs`; of `status`, those that are named, and the others
    let sequence = 1;
    // Some row holds; each row; each outcome; each criterion, a gate or priority once
    // more; each service; declining; what is monotone.
    let each_edition = 1 + 3 + 3 + (3 + 3 + 2) + 2 + 1 + 2;
    let outcomes_without_persona = 1;
    assert_eq!(
        statistics.proofs,
        each_question + options + sequence + 2 * each_edition + outcomes_without_persona
    );
    assert_eq!(statistics.expectations, 2);
    assert_eq!(statistics.epochs, 2);
    assert_eq!(
        (
            statistics.personas,
            statistics.programmes,
            statistics.editions,
            statistics.questions
        ),
        (2, 1, 2, 4)
    );
}

/// Proofs about more than one rule: each of them is counted once.
#[test]
fn proofs_of_what_is_added() {
    let mut questions = asking(&[
        json!({ "group": "main", "kind": "one", "options": ["a", "b", "c"] }),
        json!({ "group": "main", "kind": "number", "min": 0, "max": 4 }),
    ]);
    let rules = gate(&json!({ "q0": "a", "q1": { "at_least": 1 } }));
    let proofs = |questions: &Value, programmes: &[&Value]| {
        let ids = ["p", "q", "r"].map(str::to_owned).into_iter();
        let read = |it: &&Value| serde_json::from_value((*it).clone()).unwrap();
        let programmes: Programmes = ids.zip(programmes.iter().map(read)).collect();
        let questions = serde_json::from_value(questions.clone()).unwrap();
        let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
        let report = prove(&compiled, Date::parse("2026-06-15").unwrap());
        report.statistics.proofs
    };
    let alone = proofs(&questions, &[&rules]);
    let mut giving = rules.clone();
    giving["editions"][0]["gives"] = json!({
        "advice": { "kind": "service" },
        "money": { "kind": "cash", "amount": {
            "currency": "EUR", "cap": 100, "monotone": ["q1"],
            "rows": [{ "amount": 30, "per": "q1" }, { "amount": 10 }, { "amount": 5 }]
        } }
    });
    // Each component, each row, the cap, and what is monotone.
    assert_eq!(proofs(&questions, &[&giving]), alone + 2 + 3 + 1 + 1);
    // Each programme has its own proofs, and each is compared with each other.
    let two = proofs(&questions, &[&rules, &rules]);
    let three = proofs(&questions, &[&rules, &rules, &rules]);
    assert_eq!((three - 3 * 2) - (two - 2), (two - 2) - alone);
    let mut builds = rules.clone();
    builds["builds_on"] = json!(["p"]);
    assert_eq!(proofs(&questions, &[&rules, &builds]), two + 1);
    questions["never"] = json!([{ "q0": "b", "q1": 0 }, { "q0": "c", "q1": 4 }]);
    assert_eq!(proofs(&questions, &[&rules]), alone + 2);
}

/// Without the answers that cannot be together: counted by hand.
#[test]
fn combinations_that_can_be_together() {
    let one = json!({ "group": "main", "kind": "one", "options": ["a", "b"] });
    let many = json!({ "group": "main", "kind": "many", "options": ["x", "y"] });
    let mut questions = asking(&[one.clone(), one.clone(), one.clone(), many, one]);
    questions["never"] = json!([{ "q0": "a", "q4": "a" }]);
    let when =
        json!({ "q0": "a", "q1": "a", "q2": "a", "q3": { "all_of": ["x", "y"] }, "q4": "a" });
    // The first and the last: three answers each, one of them none, and one pair less. Between
    // them two questions with three, and one with four and none.
    let expected = (3 * 3 - 1) * 3 * 3 * 5;
    let found = proved(&questions, &gate(&when)).0.combinations;
    assert_eq!(found, expected.to_string());
}

/// Days on which dates fall otherwise among the moments that rules name, day by day.
fn epochs(
    min: &str,
    max: &str,
    days: impl Iterator<Item = Date>,
    moments: &[&dyn Fn(Date) -> Date],
) -> u64 {
    let (min, max) = (Date::parse(min).unwrap(), Date::parse(max).unwrap());
    let kinds: BTreeSet<BTreeSet<Vec<bool>>> = days
        .map(|today| {
            let moments: Vec<Date> = moments.iter().map(|moment| moment(today)).collect();
            (min.days()..=max.days())
                .map(|day| moments.iter().map(|moment| moment.days() <= day).collect())
                .collect()
        })
        .collect();
    kinds.len() as u64
}

#[test]
fn epochs_day_by_day() {
    let days = |from: &str, until: &str| {
        let (from, until) = (Date::parse(from).unwrap(), Date::parse(until).unwrap());
        (from.days()..until.days()).filter_map(Date::from_days)
    };
    let found = |min: &str, max: &str, when: &Value, from: &str, until: &str| {
        let question = json!({ "group": "main", "kind": "date", "min": min, "max": max });
        let mut rules = gate(&json!({ "q0": when }));
        rules["editions"][0]["from"] = json!(from);
        rules["editions"][0]["until"] = json!(until);
        proved(&asking(&[question]), &rules).0.epochs
    };
    // Two months ago or longer, for dates around the end of February.
    let (min, max) = ("2026-02-25", "2026-03-02");
    let since = |today| first_event_after(today, 2);
    let now = |today: Date| today.add_days(1);
    for (from, until) in [
        ("2026-01-01", "2026-12-01"),
        ("2026-04-28", "2026-05-02"),
        ("2026-04-29", "2026-04-30"),
        ("2026-05-01", "2026-05-03"),
    ] {
        assert_eq!(
            found(
                min,
                max,
                &json!({ "months_since": { "at_least": 2 } }),
                from,
                until
            ),
            epochs(min, max, days(from, until), &[&since, &now]),
            "{from} {until}"
        );
    }
    // Months against days: in which order they are depends on the month and the year.
    let when = json!({ "months_since": { "at_least": 12 }, "days_since": { "less_than": 366 } });
    let (min, max) = ("2020-01-01", "2030-01-01");
    let year = |today| first_event_after(today, 12);
    let less = |today: Date| today.add_days(-365);
    for (from, until) in [("2025-03-01", "2029-03-01"), ("2026-01-01", "2026-02-01")] {
        assert_eq!(
            found(min, max, &when, from, until),
            epochs(min, max, days(from, until), &[&year, &less, &now]),
            "{from} {until}"
        );
    }
}
