//! Criteria that are always met, never met, or covered by others.

use super::*;

#[test]
fn a_criterion_that_is_always_or_never_met() {
    for (when, flaw, met) in [
        (
            json!({ "any": [{ "children": { "at_least": 2 } }, { "children": { "less_than": 3 } }] }),
            Flaw::Always,
            true,
        ),
        (
            json!({ "children": { "at_least": 3 }, "not": { "children": { "more_than": 1 } } }),
            Flaw::Never,
            false,
        ),
    ] {
        let mut rules = sound();
        rules["editions"][0]["criteria"]["family"]["when"] = when;
        let set = set(&questions(), &rules);
        let finding = only(set.findings(), |found| *found == flaw);
        assert_eq!(
            finding.place.to_string(),
            "p.editions[0].criteria.family.when"
        );
        let persona = &witness(&finding).persona;
        let brute = set.rules(persona);
        for world in set.worlds(persona) {
            assert_eq!(brute.result(0, &world, 0).met[2], met);
        }
        // Fails "at least 2" and is met; passes a part, though no other, and is not.
        let Given::One(Scalar::Number(children)) = persona.given["children"] else {
            unreachable!()
        };
        assert!(if met { children < 2 } else { children != 2 }, "{children}");
    }
}

#[test]
fn a_criterion_whose_parts_are_always_so_has_no_witness() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["family"]["when"] =
        json!({ "any": [{ "children": { "at_least": 0 } }, { "children": { "at_most": 4 } }] });
    let finding = only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Always
    });
    assert_eq!(finding.witness, None);
}

#[test]
fn ages_are_judged_on_every_day_of_the_edition() {
    // Born in June 2008: on 2026-01-01 no one is an adult, a year later everyone is.
    let mut rules = sound();
    rules["editions"][0]["until"] = json!("2026-06-01");
    only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Never
    });
    rules["editions"][0]["until"] = json!("2026-06-03");
    assert!(
        !set(&questions(), &rules)
            .findings()
            .iter()
            .any(|found| found.flaw == Flaw::Never)
    );
    rules["editions"][0]["from"] = json!("2026-07-01");
    rules["editions"][0]["until"] = Value::Null;
    only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Always
    });
}

#[test]
fn an_edition_with_too_many_epochs_is_named() {
    // Each age meets each day of June once: the more of both, the more epochs.
    let with = |days: usize, until: &str| {
        let named: Vec<String> = (1..=days).map(|day| format!("2008-06-{day:02}")).collect();
        let ages: Vec<Value> = (18..33)
            .map(|age| json!({ "born": { "age": { "at_least": age } } }))
            .collect();
        let mut rules = sound();
        rules["editions"][0]["until"] = json!(until);
        rules["editions"][0]["criteria"]["adult"]["when"] =
            json!({ "any": [{ "born": named }, { "at_least": { "n": 3, "of": ages } }] });
        set(&questions(), &rules).findings()
    };
    let of = |findings: Vec<Finding>| -> Vec<Finding> {
        let many = |finding: &Finding| matches!(finding.flaw, Flaw::TooManyEpochs(_));
        findings.into_iter().filter(many).collect()
    };
    let found = of(with(25, "2060-01-01"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "p.editions[0]");
    assert_eq!(found[0].severity(), Severity::Error);
    let Flaw::TooManyEpochs(day) = found[0].flaw else {
        unreachable!()
    };
    // Ended on the day that it names, the edition is proved whole; a day later not.
    assert!(found[0].flaw.to_string().contains(&day.to_string()));
    assert_eq!(of(with(25, &day.to_string())), []);
    assert_eq!(of(with(25, &day.add_days(1).to_string())), found);
    assert_eq!(of(with(10, "2060-01-01")), []);
}

#[test]
fn a_criterion_that_another_one_covers() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["large"] =
        json!({ "role": "priority", "when": { "children": { "at_least": 3 } } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::Redundant);
    assert_eq!(finding.place.to_string(), "p.editions[0].criteria.large");
}
