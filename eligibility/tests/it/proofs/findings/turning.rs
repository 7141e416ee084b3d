//! Personas that pass today and fail later, against trying every day.

use super::*;

/// The first day after today on which a persona fails, by asking the engine on every day.
fn first_failure(asked: &Value, rules: &Value, days: i32) -> Option<Date> {
    let set = set(asked, rules);
    let compiled = compile(&set.questions, &set.programmes, Limits::default()).unwrap();
    let one = set.programmes["p"].personas["one"].clone();
    let expected = one.expect["p"].clone();
    let fails = |day: &Date| {
        let Ok(answers) = one.answers(compiled.ruleset(), *day) else {
            return true;
        };
        let walker = compiled.ruleset().on(*day);
        let Some(verdict) = walker.verdict(compiled.ruleset().programme("p").unwrap(), &answers)
        else {
            return true;
        };
        let ids = compiled.ruleset().outcomes();
        let found: Vec<String> = verdict
            .outcomes
            .iter()
            .map(|it| ids[it.index()].clone())
            .collect();
        let outcome = expected.outcome.clone().map(|outcome| vec![outcome]);
        Some(found) != outcome.or_else(|| expected.possible.clone())
    };
    assert!(!fails(&today()), "the persona passes today");
    (1..days).map(|day| today().add_days(day)).find(fails)
}

fn turns(asked: &Value, rules: &Value) -> Option<Date> {
    let found = set(asked, rules).findings().into_iter();
    let mut found = found.filter_map(|it| match it.flaw {
        Flaw::Turns { day, today: on, .. } => {
            assert_eq!(
                (on, it.place.to_string()),
                (today(), "p.personas.one".to_owned())
            );
            Some(day)
        }
        _ => None,
    });
    let first = found.next();
    assert_eq!(found.next(), None);
    first
}

fn asked(born: &Value) -> Value {
    json!({ "groups": ["main"], "outcomes": ["yes", "no"], "questions": {
        "born": born, "status": { "group": "main", "kind": "one", "options": ["a", "b"] } } })
}

fn rules(when: &Value, given: &Value, expect: &Value) -> Value {
    json!({
        "editions": [{ "from": "2026-01-01",
            "criteria": { "c": { "role": "gate", "when": { "any": [when, { "status": "b" }] } } },
            "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }],
        "personas": { "one": { "given": given, "expect": { "p": expect } } }
    })
}

/// The number of days that are tried one by one.
const TRIED: i32 = 800;

/// The day that the proofs name, if it is among those tried.
fn soon(asked: &Value, rules: &Value) -> Option<Date> {
    turns(asked, rules).filter(|day| *day < today().add_days(TRIED))
}

#[test]
fn the_day_is_the_first_that_fails() {
    let date = json!({ "group": "main", "kind": "date" });
    let yes = json!({ "outcome": "yes" });
    let no = json!({ "outcome": "no" });
    let either = json!({ "possible": ["yes", "no"] });
    let mut turning = 0;
    for when in [
        json!({ "born": { "age": { "less_than": 18 } } }),
        json!({ "born": { "age": { "at_least": 18 } } }),
        json!({ "born": { "months_since": { "at_most": 3 } } }),
        json!({ "born": { "years_since": { "more_than": 17 } } }),
        json!({ "born": { "days_since": { "at_least": 30 }, "months_since": { "at_most": 2 } } }),
        json!({ "born": { "months_until": { "at_most": 1 } } }),
        json!({ "born": { "days_until": { "at_least": 10 } } }),
        json!({ "born": { "before": "2026-06-20" } }),
    ] {
        for born in [
            "2008-08-31",
            "2008-02-29",
            "2026-05-31",
            "2026-06-15",
            "2026-07-31",
        ] {
            for expect in [&yes, &no] {
                let rules = rules(&when, &json!({ "born": born, "status": "a" }), expect);
                let set = set(&asked(&date), &rules);
                // Personas that fail today are another finding.
                let fails = set
                    .findings()
                    .iter()
                    .any(|it| matches!(it.flaw, Flaw::Unexpected { .. }));
                if fails {
                    continue;
                }
                let expected = first_failure(&asked(&date), &rules, TRIED);
                turning += usize::from(expected.is_some());
                assert_eq!(soon(&asked(&date), &rules), expected, "{when} {born}");
            }
        }
        let open = rules(&when, &json!({ "status": "a" }), &either);
        let expected = first_failure(&asked(&date), &open, TRIED);
        assert_eq!(soon(&asked(&date), &open), expected, "{when}");
    }
    assert!(turning >= 10, "{turning}");
}

#[test]
fn an_answer_that_is_not_possible_later() {
    let future = json!({ "group": "main", "kind": "date", "min": "today" });
    let when = json!({ "born": { "on_or_after": "2026-01-01" } });
    let rules = rules(
        &when,
        &json!({ "born": "2026-06-20" }),
        &json!({ "outcome": "yes" }),
    );
    let day = Date::parse("2026-06-21");
    assert_eq!(first_failure(&asked(&future), &rules, 30), day);
    assert_eq!(turns(&asked(&future), &rules), day);
}

#[test]
fn the_next_edition_counts_and_a_day_of_its_own_helps() {
    let date = json!({ "group": "main", "kind": "date" });
    let when = json!({ "born": { "before": "2026-01-01" } });
    let mut rules = rules(
        &when,
        &json!({ "status": "b" }),
        &json!({ "outcome": "yes" }),
    );
    assert_eq!(turns(&asked(&date), &rules), None);
    let mut second = rules["editions"][0].clone();
    second["from"] = json!("2026-09-01");
    second["criteria"]["c"]["when"] = when;
    rules["editions"].as_array_mut().unwrap().push(second);
    assert_eq!(turns(&asked(&date), &rules), Date::parse("2026-09-01"));
    rules["personas"]["one"]["on"] = json!("2026-06-15");
    assert_eq!(turns(&asked(&date), &rules), None);
}
