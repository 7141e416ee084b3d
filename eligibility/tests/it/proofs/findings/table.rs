//! Outcome rows: missing, hidden, unreachable.

use super::*;

#[test]
fn a_table_that_leaves_someone_out() {
    let mut rules = sound();
    rules["editions"][0]["outcomes"][2] = json!({ "outcome": "good", "when": { "family": "met" } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::NoRow);
    // Without any row, the worst outcome is said.
    assert_eq!(set.outcomes(&witness(&finding).persona), ["out"]);
    let brute = set.rules(&witness(&finding).persona);
    for world in set.worlds(&witness(&finding).persona) {
        let result = brute.result(0, &world, 0);
        assert!(result.met[0] && !result.met[1] && !result.met[2]);
    }
}

#[test]
fn a_row_that_others_hide() {
    let mut rules = sound();
    let rows = rules["editions"][0]["outcomes"].as_array_mut().unwrap();
    rows.insert(2, json!({ "outcome": "good", "when": { "need": "met" } }));
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::RowHidden(true));
    assert_eq!(finding.place.to_string(), "p.editions[0].outcomes[2]");
    // A person who meets the row's condition gets another outcome.
    let persona = &witness(&finding).persona;
    assert!(!set.outcomes(persona).contains(&"good".to_owned()));
}

#[test]
fn an_unreachable_outcome() {
    let mut rules = sound();
    rules["editions"][0]["outcomes"] = json!([
        { "outcome": "out", "when": { "gates": "not_all" } },
        { "outcome": "best", "when": { "gates": "all" } },
        { "outcome": "good" }
    ]);
    let findings = set(&questions(), &rules).findings();
    let finding = only(findings.clone(), |flaw| {
        *flaw == Flaw::Unreachable("good".to_owned())
    });
    // Its row asks for nothing, and yet they get something else.
    let outcomes = set(&questions(), &rules).outcomes(&witness(&finding).persona);
    assert!(!outcomes.contains(&"good".to_owned()), "{outcomes:?}");
    // Priorities are used by no row.
    let idle = findings
        .iter()
        .filter(|found| found.flaw == Flaw::CriterionIdle)
        .count();
    assert_eq!(idle, 2);
}
