//! Answers that cannot be together.

use super::*;

/// The sound rules, with an entry: nobody without children needs `y`.
fn asked(never: &Value) -> Value {
    let mut asked = questions();
    asked["never"] = never.clone();
    asked
}

fn found(never: &Value, rules: &Value) -> Vec<String> {
    let found = set(&asked(never), rules).findings().into_iter();
    found.map(|it| it.to_string()).collect()
}

#[test]
fn entries_that_exclude_nothing_new() {
    let one = json!({ "children": 0, "needs": "y" });
    assert_eq!(found(&json!([one]), &sound()), Vec::<String>::new());
    let text =
        "this excludes nothing that the entries above it do not exclude: remove or correct it";
    for (second, idle) in [
        (
            json!({ "children": 0, "needs": { "all_of": ["x", "y"] } }),
            true,
        ),
        (json!({ "children": { "at_most": 1 }, "needs": "y" }), false),
        (json!({ "children": { "more_than": 9 } }), true),
    ] {
        let expected = if idle {
            vec![format!("questions.never[1]: {text}")]
        } else {
            Vec::new()
        };
        assert_eq!(found(&json!([one, second]), &sound()), expected, "{second}");
    }
    let findings = set(&asked(&json!([one, one])), &sound()).findings();
    assert_eq!(findings[0].severity(), Severity::Warning);
}

/// `never` is true for some people on some days only.
#[test]
fn a_day_on_which_nobody_is_left() {
    let all =
        json!([{ "born": { "age": { "at_least": 18 } } }, { "born": { "before": "2008-06-20" } }]);
    let mut rules = sound();
    rules["personas"] = json!({});
    let found = found(&all, &rules);
    assert!(
        found[0].starts_with("questions.never: on 2026-06-30 nobody is left"),
        "{found:?}"
    );
    assert_eq!(
        found
            .iter()
            .filter(|it| it.contains("nobody is left"))
            .count(),
        1
    );
    // In two editions it is one finding.
    let mut second = rules["editions"][0].clone();
    second["from"] = json!("2026-08-01");
    rules["editions"].as_array_mut().unwrap().push(second);
    let findings = set(&asked(&all), &rules).findings();
    only(findings, |flaw| matches!(flaw, Flaw::NobodyOn(_)));
    rules["editions"].as_array_mut().unwrap().pop();
    rules["editions"][0]["until"] = json!("2026-06-30");
    let set = set(&asked(&all), &rules);
    assert!(
        !set.findings()
            .iter()
            .any(|it| matches!(it.flaw, Flaw::NobodyOn(_)))
    );
}

#[test]
fn a_persona_who_cannot_exist() {
    let mut rules = sound();
    rules["personas"]["three"]["given"]["needs"] = json!(["y"]);
    rules["personas"]["three"]["given"]["children"] = json!(0);
    let excluded = |never: &Value| {
        let findings = set(&asked(never), &rules).findings();
        let finding = only(findings, |flaw| matches!(flaw, Flaw::NotTogether(_)));
        assert_eq!(finding.severity(), Severity::Error);
        assert_eq!(finding.cause, None);
        finding.to_string()
    };
    let place = "p.personas.three.given: these answers cannot be together:";
    assert_eq!(
        excluded(&json!([{ "status": "a", "children": 0 }, { "children": 0, "needs": "y" }])),
        format!("{place} `never[1]` of the questions excludes them")
    );
    // Two entries together: whatever the status.
    let either = json!([
        { "children": 0, "status": ["a", "b"], "needs": "y" },
        { "children": 0, "status": "c", "needs": "y" }
    ]);
    rules["personas"]["three"]["given"]
        .as_object_mut()
        .unwrap()
        .remove("status");
    let excluded = set(&asked(&either), &rules).findings();
    let finding = only(excluded, |flaw| matches!(flaw, Flaw::NotTogether(_)));
    assert_eq!(
        finding.to_string(),
        format!("{place} `never` of the questions excludes them")
    );
}

/// What no person can be is no reason for a finding, and what only such a person could be is.
#[test]
fn proofs_keep_to_people_who_can_exist() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["adult"]["when"] = json!({ "status": "c", "needs": "x" });
    rules["personas"] = json!({});
    let never = |finding: &Finding| finding.flaw == Flaw::Never;
    let all = set(&questions(), &rules).findings();
    assert!(!all.iter().any(never));
    let one = set(&asked(&json!([{ "status": "c", "needs": "x" }])), &rules);
    let findings = one.findings();
    let finding = only(findings, |flaw| *flaw == Flaw::Never);
    // Somebody who satisfies a part of it, and can exist.
    let worlds = one.worlds(&witness(&finding).persona);
    assert_ne!(worlds.len(), 0);
    let mut rules = sound();
    rules["editions"][0]["criteria"]["adult"]["when"] =
        json!({ "not": { "status": "c", "needs": "x" } });
    rules["personas"] = json!({});
    let findings = set(&asked(&json!([{ "status": "c", "needs": "x" }])), &rules).findings();
    only(findings, |flaw| *flaw == Flaw::Always);
}

/// Two personas who are compared differ in one answer, and both can exist.
#[test]
fn comparisons_keep_to_people_who_can_exist() {
    let worse = json!({ "children": { "at_least": 3 } });
    let mut rules = sound();
    rules["editions"][0]["outcomes"][0]["when"] =
        json!({ "any": [{ "gates": "not_all" }, { "large": "met" }] });
    rules["editions"][0]["criteria"]["large"] = json!({ "role": "priority", "when": worse });
    rules["personas"] = json!({});
    let wanted = |finding: &Finding| finding.flaw == Flaw::NotMonotone("children".to_owned());
    let broken = |never: &Value| set(&asked(never), &rules).findings().iter().any(wanted);
    assert!(broken(&json!([])));
    // The step from one number to the next is missing, a greater one is not.
    assert!(broken(&json!([{ "children": 2 }])));
    assert!(broken(&json!([{ "children": [1, 2] }])));
    assert!(!broken(&json!([{ "children": { "at_least": 3 } }])));
    assert!(!broken(&json!([{ "children": { "less_than": 3 } }])));
    // Without this question nobody is excluded: the two sides are never the same people.
    let sides = json!([
        { "children": { "at_least": 3 }, "status": ["a", "c"] },
        { "children": { "less_than": 3 }, "status": "b" }
    ]);
    assert!(!broken(&sides));
    rules["independent_of"] = json!(["children"]);
    let depends = |never: &Value| {
        let findings = set(&asked(never), &rules).findings();
        findings
            .iter()
            .any(|it| it.flaw == Flaw::Depends("children".to_owned()))
    };
    assert!(depends(
        &json!([{ "children": [0, 1, 2], "status": ["a", "c"] }])
    ));
    assert!(!depends(&json!([{ "children": { "at_most": 3 } }])));
    // Whoever is compared with the least number is none.
    assert!(depends(&json!([{ "children": 0 }])));
}

/// A sum that nobody gets is no reason for a cap, and a row for nobody is reported.
#[test]
fn amounts_of_people_who_can_exist() {
    let mut rules = sound();
    rules["editions"][0]["gives"] = json!({ "help": { "kind": "cash", "amount": {
        "currency": "EUR", "cap": 250,
        "rows": [{ "amount": 100, "per": "children" }, { "amount": 10, "when": { "status": "a" } }]
    } } });
    let found = |never: &Value| {
        let findings = set(&asked(never), &rules).findings().into_iter();
        let flaws = findings.map(|it| it.flaw);
        flaws
            .filter(|it| matches!(it, Flaw::CapIdle | Flaw::AmountNever))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&json!([])), []);
    assert_eq!(found(&json!([{ "children": { "at_least": 4 } }])), []);
    assert_eq!(
        found(&json!([{ "children": { "at_least": 3 } }])),
        [Flaw::CapIdle]
    );
    assert_eq!(found(&json!([{ "status": "a" }])), [Flaw::AmountNever]);
}

/// The people who show a flaw give answers that can be together, also where a reduced diagram
/// has the result of another answer.
#[test]
fn witnesses_keep_to_people_who_can_exist() {
    let never = json!([{ "status": "c", "children": 0 }]);
    let exists = |set: &Set, finding: &Finding| {
        let Witness { persona, contrast } = witness(finding);
        for persona in [Some(persona), contrast.as_ref()].into_iter().flatten() {
            // It panics if there is nobody.
            set.worlds(persona);
        }
    };
    // No row.
    let mut rules = sound();
    rules["personas"] = json!({});
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "not": { "status": "c", "children": { "at_most": 1 } } });
    rules["editions"][0]["outcomes"] = json!([
        { "outcome": "good", "when": { "priorities": "any", "gates": "all" } },
        { "outcome": "best", "when": { "gates": "all" } }
    ]);
    let spoiled = set(&asked(&never), &rules);
    let finding = only(spoiled.findings(), |flaw| *flaw == Flaw::NoRow);
    assert_eq!(
        witness(&finding).persona.given["children"],
        Given::One(Scalar::Number(1))
    );
    exists(&spoiled, &finding);
    // "Prefer not to say".
    let mut declining = asked(&json!([{ "status": "a", "children": 0 }]));
    declining["questions"]["status"]["decline"] = json!(true);
    let mut rules = sound();
    rules["personas"] = json!({});
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "status": { "declined": false, "any_of": ["a", "b"] }, "children": 0 });
    let spoiled = set(&declining, &rules);
    let finding = only(spoiled.findings(), |flaw| {
        matches!(flaw, Flaw::DeclineDecides(_))
    });
    exists(&spoiled, &finding);
    // A programme that builds on another one.
    let base = super::between::programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let mut more = super::between::programme(
        "2026-01-01",
        &json!({ "status": ["a", "c"], "children": { "at_most": 1 } }),
    );
    more["builds_on"] = json!(["p"]);
    let mut spoiled = super::between::two(&base, &more);
    spoiled.questions = serde_json::from_value(asked(&never)).unwrap();
    let finding = only(spoiled.findings(), |flaw| {
        matches!(flaw, Flaw::WithoutBase(_))
    });
    assert_eq!(
        witness(&finding).persona.given["children"],
        Given::One(Scalar::Number(1))
    );
    exists(&spoiled, &finding);
}
