//! Two programmes.

use super::*;

pub(super) fn two(first: &Value, second: &Value) -> Set {
    let rules = |value: &Value| serde_json::from_value::<ProgrammeRules>(value.clone()).unwrap();
    Set {
        questions: serde_json::from_value(questions()).unwrap(),
        programmes: Programmes::from_iter([
            ("p".to_owned(), rules(first)),
            ("q".to_owned(), rules(second)),
        ]),
    }
}

pub(super) fn programme(from: &str, when: &Value) -> Value {
    json!({ "editions": [{
        "from": from,
        "criteria": { "c": { "role": "gate", "when": when } },
        "outcomes": [{ "outcome": "best", "when": { "gates": "all" } }, { "outcome": "out" }]
    }] })
}

fn about_two(set: &Set) -> Vec<Finding> {
    let wanted = |flaw: &Flaw| matches!(flaw, Flaw::WithoutBase(_));
    let findings = set.findings().into_iter();
    findings.filter(|found| wanted(&found.flaw)).collect()
}

#[test]
fn whom_the_base_excludes_is_excluded() {
    let base = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let mut more = programme(
        "2026-01-01",
        &json!({ "status": "a", "children": { "at_least": 1 } }),
    );
    more["builds_on"] = json!(["p"]);
    assert_eq!(about_two(&two(&base, &more)), []);
    more["editions"][0]["criteria"]["c"]["when"]["status"] = json!(["a", "c"]);
    let set = two(&base, &more);
    let found = about_two(&set);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found[0].to_string(),
        "q.builds_on[0]: this programme builds on `p`, but is for people whom `p` excludes"
    );
    let persona = &witness(&found[0]).persona;
    assert_eq!(set.outcomes(persona), ["out"]);
    let rules = set.rules(persona);
    let worlds = set.worlds(persona);
    assert!(
        worlds
            .iter()
            .all(|world| !rules.is_out(rules.result(1, world, 0).outcome))
    );
}

/// An age is another set of days on each day: the proof looks at all days of both.
#[test]
fn the_rules_of_the_same_day_count() {
    let mut base = programme(
        "2026-01-01",
        &json!({ "born": { "age": { "at_least": 18 } } }),
    );
    let mut next = base["editions"][0].clone();
    next["from"] = json!("2026-07-01");
    next["criteria"]["c"]["when"] = json!({ "status": "a" });
    base["editions"].as_array_mut().unwrap().push(next);
    let adults = json!({ "born": { "age": { "at_least": 18 } } });
    let mut more = programme("2026-01-01", &adults);
    more["builds_on"] = json!(["p"]);
    more["editions"][0]["until"] = json!("2026-07-01");
    assert_eq!(about_two(&two(&base, &more)), []);
    more["editions"][0]["until"] = json!("2026-07-02");
    let found = about_two(&two(&base, &more));
    assert_eq!(witness(&found[0]).persona.on.as_deref(), Some("2026-07-01"));
}

/// Everybody who can answer is a minor until 31 May, and on 1 June the first one is 18.
#[test]
fn the_dates_of_the_base_count() {
    let minors = json!({ "born": { "age": { "less_than": 18 } } });
    let mut base = programme("2026-01-01", &minors);
    let mut more = programme("2026-01-01", &json!({ "status": "a" }));
    more["builds_on"] = json!(["p"]);
    let found = about_two(&two(&base, &more));
    assert_eq!(witness(&found[0]).persona.on.as_deref(), Some("2026-06-01"));
    // On that day the rules of the base are others.
    let mut next = base["editions"][0].clone();
    next["from"] = json!("2026-06-01");
    next["criteria"]["c"]["when"] = json!({ "status": "a" });
    base["editions"].as_array_mut().unwrap().push(next);
    assert_eq!(about_two(&two(&base, &more)), []);
}

#[test]
fn bases_that_cannot_be() {
    let mut one = programme("2026-01-01", &json!({ "status": "a" }));
    let mut other = programme("2026-01-01", &json!({ "status": "b" }));
    let mistakes = |one: &Value, other: &Value| {
        let set = two(one, other);
        let problems = compile(&set.questions, &set.programmes, Limits::default()).unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    one["builds_on"] = json!(["qq", "p"]);
    assert_eq!(
        mistakes(&one, &other),
        [
            "p.builds_on[0]: there is no programme `qq`; did you mean `q`?",
            "p.builds_on[1]: `p` refers to itself",
        ]
    );
    one["builds_on"] = json!(["q"]);
    other["builds_on"] = json!(["p"]);
    assert_eq!(
        mistakes(&one, &other),
        [
            "p.builds_on[0]: `p` refers to itself",
            "q.builds_on[0]: `q` refers to itself",
        ]
    );
    other["builds_on"] = json!([]);
    one["builds_on"] = json!(["q", "q"]);
    assert_eq!(
        mistakes(&one, &other),
        ["p.builds_on[1]: `q` is listed twice"]
    );
}
