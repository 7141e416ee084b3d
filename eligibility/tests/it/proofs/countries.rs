//! For which countries a programme is.

use eligibility::Date;
use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::model::ProgrammeRules;
use eligibility::prove::{Flaw, countries_in_play, prove};
use serde_json::{Value, json};

fn compiled(gate: &Value, more: &Value) -> Compiled {
    let questions = json!({
        "groups": ["main"], "outcomes": ["best", "out"], "out": ["out"],
        "questions": {
            "home": { "group": "main", "kind": "country", "decline": true },
            "host": { "group": "main", "kind": "country", "options": ["DE", "LT", "SK"] },
            "transit": { "group": "main", "kind": "country", "options": ["AT", "PL"] },
            "status": { "group": "main", "kind": "one", "options": ["aa", "bb"], "unsure": true },
            "entered": { "group": "main", "kind": "date", "min": "today" }
        }
    });
    let edition = |from: &str, gate: &Value| {
        json!({ "from": from, "criteria": { "c": { "role": "gate", "when": gate } },
            "outcomes": [{ "outcome": "best", "when": { "gates": "all" } }, { "outcome": "out" }] })
    };
    let rules = json!({ "editions": [edition("2020-01-01", more), edition("2026-01-01", gate)] });
    let rules: ProgrammeRules = serde_json::from_value(rules).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let questions = serde_json::from_value(questions).unwrap();
    compile(&questions, &programmes, Limits::default()).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn in_play(compiled: &Compiled, question: &str, on: &str) -> Option<Vec<String>> {
    let found = countries_in_play(compiled, "p", question, day(on))?;
    Some(found.iter().map(|it| it.code().to_owned()).collect())
}

#[test]
fn the_countries_of_people_who_are_not_excluded() {
    let gate = json!({ "any": [
        { "host": "LT" },
        { "all": [{ "host": ["SK", "DE"] }, { "home": ["IQ", "SY"] }, { "not": { "home": "SY" } }] },
    ] });
    let other = json!({ "host": "SK", "home": "GE" });
    let rules = compiled(&gate, &other);
    let hosts = in_play(&rules, "host", "2026-06-15").unwrap();
    assert_eq!(hosts, ["DE", "LT", "SK"]);
    // From Lithuania, to any country.
    assert!(in_play(&rules, "home", "2026-06-15").unwrap().len() > 200);

    let rules = compiled(&json!({ "home": ["IQ", "SY"], "host": "LT" }), &other);
    assert_eq!(in_play(&rules, "home", "2026-06-15").unwrap(), ["IQ", "SY"]);
    assert_eq!(in_play(&rules, "host", "2026-06-15").unwrap(), ["LT"]);
    // An earlier edition counts until it ends.
    assert_eq!(
        in_play(&rules, "home", "2025-06-15").unwrap(),
        ["GE", "IQ", "SY"]
    );
    assert_eq!(in_play(&rules, "host", "2025-12-31").unwrap(), ["LT", "SK"]);
    assert_eq!(in_play(&rules, "host", "2026-01-01").unwrap(), ["LT"]);
    // No rule asks for it.
    assert_eq!(
        in_play(&rules, "transit", "2026-06-15").unwrap(),
        ["AT", "PL"]
    );
    assert_eq!(in_play(&rules, "status", "2026-06-15"), None);

    // What people could answer on an earlier day of the edition does not count.
    let gate = json!({ "any": [{ "home": "IQ", "entered": { "before": "2026-03-01" } }, { "home": "SY" }] });
    let by_day = compiled(&gate, &other);
    assert_eq!(
        in_play(&by_day, "home", "2026-02-15").unwrap(),
        ["IQ", "SY"]
    );
    assert_eq!(in_play(&by_day, "home", "2026-06-15").unwrap(), ["SY"]);
    assert_eq!(in_play(&rules, "nobody", "2026-06-15"), None);
    assert_eq!(
        countries_in_play(&rules, "q", "home", day("2026-06-15")),
        None
    );
}

/// A list counts from today on: countries that have left it are not in play.
#[test]
fn the_countries_of_a_list_that_changes() {
    let questions = json!({
        "groups": ["main"], "outcomes": ["best", "out"],
        "lists": { "safe": [{ "from": "2020-01-01", "values": ["IQ", "SY"] },
            { "from": "2025-01-01", "values": ["SY"] }, { "from": "2027-01-01", "values": ["GE"] }] },
        "questions": { "home": { "group": "main", "kind": "country" } }
    });
    let rules = json!({ "editions": [{ "from": "2020-01-01",
        "criteria": { "c": { "role": "gate", "when": { "home": { "in_list": "safe" } } } },
        "outcomes": [{ "outcome": "best", "when": { "gates": "all" } }, { "outcome": "out" }] }] });
    let rules: ProgrammeRules = serde_json::from_value(rules).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let questions = serde_json::from_value(questions).unwrap();
    let rules = compile(&questions, &programmes, Limits::default()).unwrap();
    let found = |on: &str| in_play(&rules, "home", on).unwrap();
    assert_eq!(found("2024-06-15"), ["GE", "IQ", "SY"]);
    assert_eq!(found("2026-06-15"), ["GE", "SY"]);
    assert_eq!(found("2027-01-01"), ["GE"]);
}

#[test]
fn days_that_no_answer_reaches() {
    let found = |gate: &Value| {
        let report = prove(&compiled(gate, gate), day("2026-06-15"));
        let found = report.findings.into_iter();
        let found = found.filter(|it| it.place.to_string() == "questions.questions.entered");
        found.map(|it| it.flaw).collect::<Vec<Flaw>>()
    };
    let past = json!({ "any": [{ "status": "aa" }, { "entered": { "before": "2017-03-28" } }] });
    assert_eq!(found(&past), [Flaw::DaysOutside("min: today".to_owned())]);
    let future = json!({ "any": [{ "status": "aa" }, { "entered": { "before": "2027-03-28" } }] });
    assert_eq!(found(&future), []);
    assert_eq!(found(&json!({ "status": "aa" })), [Flaw::QuestionIdle]);
}
