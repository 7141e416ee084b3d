//! Editions, and what personas expect.

use super::*;

#[test]
fn editions_follow_each_other() {
    let mut second = sound()["editions"][0].clone();
    second["from"] = json!("2026-06-10");
    let with = |until: Value| {
        let mut rules = sound();
        rules["editions"][0]["until"] = until;
        rules["editions"]
            .as_array_mut()
            .unwrap()
            .push(second.clone());
        set(&questions(), &rules).findings()
    };
    let of = |findings: Vec<Finding>| -> Vec<Flaw> {
        let flaws = findings.into_iter().map(|finding| finding.flaw);
        flaws
            .filter(|flaw| {
                matches!(
                    flaw,
                    Flaw::Gap(..) | Flaw::Overlap(..) | Flaw::EditionOrder | Flaw::EditionEmpty(_)
                )
            })
            .collect()
    };
    let day = |text| Date::parse(text).unwrap();
    assert_eq!(of(with(Value::Null)), []);
    assert_eq!(of(with(json!("2026-06-10"))), []);
    assert_eq!(
        of(with(json!("2026-06-01"))),
        [Flaw::Gap(day("2026-06-01"), day("2026-06-10"))]
    );
    assert_eq!(
        of(with(json!("2026-06-11"))),
        [Flaw::Overlap(day("2026-06-10"), day("2026-06-11"))]
    );
    assert_eq!(
        of(with(json!("2025-01-01")))[0],
        Flaw::EditionEmpty(day("2026-01-01"))
    );
}

#[test]
fn personas_are_held_to_what_they_expect() {
    for (key, value, found) in [
        ("outcome", json!("good"), "best"),
        ("because", json!(["family"]), "right_status, need"),
        ("possible", json!(["best", "good"]), "best"),
        ("advice", json!([]), "adult"),
        ("services", json!(["school"]), "none"),
        ("questions_at_most", json!(3), "4"),
    ] {
        let mut rules = sound();
        rules["personas"]["one"]["expect"]["p"][key] = value;
        let finding = only(set(&questions(), &rules).findings(), |flaw| {
            matches!(flaw, Flaw::Unexpected { .. })
        });
        assert_eq!(
            finding.place.to_string(),
            format!("p.personas.one.expect.p.{key}")
        );
        let Flaw::Unexpected {
            found: response, ..
        } = finding.flaw
        else {
            unreachable!()
        };
        assert_eq!(response, found, "{key}");
    }
    for (given, place) in [
        (json!({ "statu": "a" }), "p.personas.one.given.statu"),
        (json!({ "status": "e" }), "p.personas.one.given.status"),
        (json!({ "children": 5 }), "p.personas.one.given.children"),
        (json!({ "born": "2008-02-30" }), "p.personas.one.given.born"),
    ] {
        let mut rules = sound();
        rules["personas"]["one"]["given"] = given;
        let finding = only(set(&questions(), &rules).findings(), |flaw| {
            matches!(flaw, Flaw::Persona(_))
        });
        assert_eq!(finding.place.to_string(), place);
    }
}

#[test]
fn an_outcome_without_a_persona_comes_with_one_to_paste() {
    let mut rules = sound();
    rules["personas"].as_object_mut().unwrap().remove("three");
    let mut set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::NoPersona("good".to_owned())
    });
    let persona = witness(&finding).persona.clone();
    assert_eq!(set.outcomes(&persona), ["good"]);
    let yaml = persona_yaml("example", &persona);
    assert!(
        yaml.starts_with("example:\n  on: 2026-01-01\n  given:\n    status: a\n"),
        "{yaml}"
    );
    assert!(
        yaml.ends_with("  expect:\n    p:\n      outcome: good\n"),
        "{yaml}"
    );
    // Pasted into the rules, it removes the finding.
    set.programmes[0]
        .personas
        .insert("example".to_owned(), persona);
    assert_eq!(set.findings(), []);
}
