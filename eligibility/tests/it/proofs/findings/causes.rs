//! Causes come before what can follow from them.

use super::*;
use eligibility::prove::ProofReport;

fn report(questions: &Value, rules: &Value) -> ProofReport {
    let set = set(questions, rules);
    let compiled = compile(&set.questions, &set.programmes, Limits::default()).unwrap();
    prove(&compiled, today())
}

/// The findings to correct first: place, number of findings that can follow, severity.
fn causes(report: &ProofReport) -> Vec<(String, usize, Severity)> {
    let causes = report.causes();
    let each = causes.map(|it| (it.finding.place.to_string(), it.consequences, it.severity));
    each.collect()
}

#[test]
fn a_contradiction_is_one_cause() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "status": "a", "not": { "status": ["a", "b"] } });
    let report = report(&questions(), &rules);
    let place = "p.editions[0].criteria.right_status.when".to_owned();
    let following = report.findings.len() - 1;
    assert!(following >= 6, "{:#?}", report.findings);
    assert_eq!(causes(&report), [(place, following, Severity::Error)]);
    assert_eq!(report.findings[0].flaw, Flaw::Never);
    assert!(report.findings[1..].iter().all(|it| it.cause == Some(0)));
}

#[test]
fn what_cannot_follow_is_listed() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "status": "a", "not": { "status": ["a", "b"] } });
    rules["personas"]["four"] = json!({ "given": { "statu": "a" } });
    rules["monotone"] = json!(["status"]);
    let mut asked = questions();
    asked["questions"]["hobby"] = json!({ "group": "main", "kind": "one", "options": ["x"] });
    let report = report(&asked, &rules);
    let places: Vec<String> = causes(&report)
        .into_iter()
        .map(|(place, ..)| place)
        .collect();
    assert_eq!(
        places,
        [
            "p.monotone[0]",
            "p.editions[0].criteria.right_status.when",
            "questions.questions.hobby",
            "p.personas.four.given.statu"
        ]
    );
}

#[test]
fn another_edition_has_causes_of_its_own() {
    let mut rules = sound();
    let mut second = rules["editions"][0].clone();
    second["from"] = json!("2026-03-01");
    second["outcomes"] = json!([
        { "outcome": "out", "when": { "gates": "not_all" } },
        { "outcome": "best", "when": { "gates": "not_all" } },
        { "outcome": "good" }
    ]);
    rules["editions"][0]["criteria"]["family"]["when"] = json!({ "children": { "at_least": 0 } });
    rules["editions"].as_array_mut().unwrap().push(second);
    rules["personas"] = json!({});
    let report = report(&questions(), &rules);
    let found = causes(&report);
    assert!(
        found[0].0 == "p.editions[0].criteria.family.when" && found[0].2 == Severity::Error,
        "{found:?}"
    );
    // The outcome that cannot be reached, and the priorities that only its row would use.
    let row = found.iter().find(|it| it.0 == "p.editions[1].outcomes[1]");
    assert!(
        row.is_some_and(|(_, following, _)| *following >= 1),
        "{found:?}"
    );
}

#[test]
fn a_criterion_that_is_always_met_is_a_warning_until_something_follows() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["adult"]["when"] =
        json!({ "born": { "age": { "at_least": 1 } } });
    rules["personas"]["three"]["expect"]["p"] = json!({ "outcome": "good" });
    let place = "p.editions[0].criteria.adult.when".to_owned();
    // The question about the birth date, which now changes nothing.
    let expected = [(place, 1, Severity::Warning)];
    assert_eq!(causes(&report(&questions(), &rules)), expected);
}

#[test]
fn a_persona_that_fails_leaves_its_outcome_without_a_persona() {
    // Nobody expects the other outcome: its warning stays, unless the persona gets it.
    for (wrong, left) in [
        (
            json!({ "on": "2025-12-31", "given": { "status": "a" } }),
            vec!["out"],
        ),
        (
            json!({ "on": "2026-06-15", "given": { "statu": "a" } }),
            vec!["out"],
        ),
        (
            json!({ "on": "2026-06-15", "given": { "status": "c" } }),
            vec![],
        ),
    ] {
        let mut persona = wrong;
        persona["expect"] = json!({ "p": { "outcome": "best" } });
        let rules = json!({ "editions": [{ "from": "2026-01-01",
            "criteria": { "c": { "role": "gate", "when": { "status": "a" } } },
            "outcomes": [{ "outcome": "best", "when": { "gates": "all" } }, { "outcome": "out" }] }],
            "personas": { "one": persona } });
        let report = report(&questions(), &rules);
        let without: Vec<_> = report
            .causes()
            .filter_map(|it| match &it.finding.flaw {
                Flaw::NoPersona(outcome) => Some(outcome.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(without, left);
        let found = |flaw: &Flaw| *flaw == Flaw::NoPersona("best".to_owned());
        assert!(report.findings.iter().any(|it| found(&it.flaw)));
    }
}
