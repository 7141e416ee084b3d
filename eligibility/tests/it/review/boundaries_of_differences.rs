//! Differences between versions that ask differently: limits, ways not to answer,
//! definitions, days, and more than fits.

use eligibility::Date;
use eligibility::compile::Programmes;
use eligibility::diff::{Difference, Version, diff};
use eligibility::model::Questions;
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["yes", "ask", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b"] },
            "home": { "group": "main", "kind": "country" },
            "children": { "group": "main", "kind": "number" },
            "born": { "group": "main", "kind": "date" }
        }
    })
}

fn rules(gate: &Value) -> Value {
    json!({ "p": { "editions": [{ "from": "2024-01-01", "criteria": { "c": { "role": "gate", "when": gate } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] } })
}

fn compared(old: (&Value, &Value), new: (&Value, &Value)) -> Difference {
    let read = |(questions, rules): (&Value, &Value)| -> (Questions, Programmes) {
        (
            serde_json::from_value(questions.clone()).unwrap(),
            serde_json::from_value(rules.clone()).unwrap(),
        )
    };
    let (old, new) = (read(old), read(new));
    diff(
        Version {
            questions: &old.0,
            programmes: &old.1,
        },
        Version {
            questions: &new.0,
            programmes: &new.1,
        },
        Date::parse("2026-06-15").unwrap(),
    )
    .unwrap()
}

/// Each class as `from -> to: question answers, …`, in alphabetical order.
fn moved(difference: &Difference) -> Vec<String> {
    let shown = difference.outcomes.iter().map(|moved| {
        let answers = moved.answers.iter();
        let answers = answers.map(|one| format!("{} {}", one.question, one.answers.join("+")));
        let answers: Vec<String> = answers.collect();
        format!("{} -> {}: {}", moved.from, moved.to, answers.join(", "))
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort();
    shown
}

#[test]
fn limits_are_those_of_both() {
    let with = |id: &str, min: Value, max: Value| {
        let mut asked = questions();
        asked["questions"][id]["min"] = min;
        asked["questions"][id]["max"] = max;
        asked
    };
    let (less, more) = (
        rules(&json!({ "children": { "less_than": 4 } })),
        rules(&json!({ "children": { "at_least": 4 } })),
    );
    let inner = with("children", json!(2), json!(5));
    let outer = with("children", json!(0), json!(9));
    let both = ["no -> yes: children 4 to 9", "yes -> no: children 0 to 3"];
    assert_eq!(moved(&compared((&inner, &less), (&outer, &more))), both);
    assert_eq!(moved(&compared((&outer, &less), (&inner, &more))), both);
    let open = questions();
    let none = [
        "no -> yes: children 4 or more",
        "yes -> no: children up to 3",
    ];
    assert_eq!(moved(&compared((&open, &less), (&inner, &more))), none);
    assert_eq!(moved(&compared((&inner, &less), (&open, &more))), none);

    let (before, after) = (
        rules(&json!({ "born": { "before": "2010-01-01" } })),
        rules(&json!({ "born": { "on_or_after": "2010-01-01" } })),
    );
    let inner = with("born", json!("2005-01-01"), json!("2020-12-31"));
    let outer = with("born", json!("2000-01-01"), json!("2025-12-31"));
    let both = [
        "no -> yes: born 2010-01-01 to 2025-12-31",
        "yes -> no: born 2000-01-01 to 2009-12-31",
    ];
    assert_eq!(moved(&compared((&inner, &before), (&outer, &after))), both);
    assert_eq!(moved(&compared((&outer, &before), (&inner, &after))), both);
    // "Today" is the same in both, and does not compare with a day of the calendar.
    let today = with("born", json!("2000-01-01"), json!("today"));
    assert_eq!(
        moved(&compared((&today, &before), (&today, &after)))[0],
        "no -> yes: born 2010-01-01 to 2026-06-15"
    );
    assert_eq!(
        moved(&compared((&today, &before), (&outer, &after)))[0],
        "no -> yes: born 2010-01-01 or later"
    );
}

#[test]
fn ways_not_to_answer_are_those_of_both() {
    let mut hedged = questions();
    hedged["questions"]["status"]["unsure"] = json!(true);
    hedged["questions"]["status"]["decline"] = json!(true);
    let plain = questions();
    let sure = rules(&json!({ "status": { "unsure": false, "declined": false } }));
    let all = rules(&json!({}));
    assert_eq!(
        moved(&compared((&hedged, &sure), (&plain, &all))),
        ["no -> yes: status unsure+declined"]
    );
    assert_eq!(
        moved(&compared((&plain, &all), (&hedged, &sure))),
        ["yes -> no: status unsure+declined"]
    );
}

#[test]
fn definitions_mean_those_of_their_version() {
    let with = |shared: Value| {
        let mut asked = questions();
        asked["definitions"] = json!({ "inner": shared, "shared": { "met": "inner" } });
        asked
    };
    let (old, new) = (with(json!({ "home": "LT" })), with(json!({ "home": "SK" })));
    let expected = ["no -> yes: home SK", "yes -> no: home LT"];
    let met = || json!({ "met": "shared" });
    for gate in [
        met(),
        json!({ "met": ["shared", "inner"] }),
        json!({ "all": [met()] }),
        json!({ "any": [met()] }),
        json!({ "not": { "not": met() } }),
        json!({ "at_least": { "n": 1, "of": [met()] } }),
    ] {
        let rules = rules(&gate);
        assert_eq!(
            moved(&compared((&old, &rules), (&new, &rules))),
            expected,
            "{gate}"
        );
    }
    // A criterion of that name is not the definition.
    let mut own = rules(&json!({ "met": "shared" }));
    own["p"]["editions"][0]["criteria"]["d"] = json!({ "role": "advice", "when": { "met": "c" } });
    let found = compared((&old, &own), (&new, &own));
    assert_eq!(moved(&found), expected);
    assert_eq!(
        found.details.len(),
        4,
        "both criteria, either way: {:?}",
        found.details
    );
}

#[test]
fn outcomes_of_both_turn_away() {
    let mut old = questions();
    old["out"] = json!(["ask"]);
    let new = questions();
    let suggesting = |outcome: &str| {
        let mut rules = rules(&json!({ "status": "a" }));
        rules["p"]["editions"][0]["outcomes"][1]["outcome"] = json!(outcome);
        rules["p"]["editions"][0]["services"] = json!([{ "service": "help" }]);
        rules
    };
    // A person with an excluding outcome, in either version, gets no suggestion.
    let found = compared((&old, &suggesting("ask")), (&new, &suggesting("no")));
    assert_eq!(moved(&found), ["ask -> no: status b"]);
    assert_eq!(found.details, []);
}

#[test]
fn programmes_that_only_one_version_has_on_the_day() {
    let asked = questions();
    let with = |from: &str, until: Option<&str>| {
        let mut rules = rules(&json!({ "status": "a" }));
        rules["p"]["editions"][0]["from"] = json!(from);
        rules["p"]["editions"][0]["until"] = json!(until);
        rules
    };
    let now = with("2026-06-15", None);
    for other in [
        with("2026-06-16", None),
        with("2020-01-01", Some("2026-06-15")),
    ] {
        let found = compared((&asked, &now), (&asked, &other));
        assert_eq!((found.removed, found.added), (vec!["p".to_owned()], vec![]));
        let found = compared((&asked, &other), (&asked, &now));
        assert_eq!((found.removed, found.added), (vec![], vec!["p".to_owned()]));
        let found = compared((&asked, &other), (&asked, &other));
        assert_eq!(found, Difference::default());
    }
    let last = with("2020-01-01", Some("2026-06-16"));
    assert_eq!(
        compared((&asked, &last), (&asked, &now)),
        Difference::default()
    );
}

#[test]
fn decisions_of_staff_are_distinguished() {
    let asked = questions();
    let closed = rules(&json!({ "status": "a" }));
    let mut open = closed.clone();
    open["p"]["editions"][0]["criteria"]["c"]["open"] = json!(true);
    let found = compared((&asked, &closed), (&asked, &open));
    assert_eq!(moved(&found), ["no -> yes: status b"]);
    assert!(found.outcomes[0].open && found.details[0].open && found.details[0].now);
    let found = compared((&asked, &closed), (&asked, &rules(&json!({}))));
    assert!(!found.outcomes[0].open && !found.details[0].open);
    assert_eq!(moved(&found), ["no -> yes: status b"]);
    assert_eq!(found.details[0].answers[0].answers, ["b"]);
}

#[test]
fn more_than_fits() {
    let mut asked = questions();
    asked["questions"]["rooms"] = json!({ "group": "main", "kind": "number" });
    let none = rules(&json!({ "status": "a", "not": { "status": "a" } }));
    // As many children as rooms, up to some number: that many classes.
    let same = |most: u32| {
        let any: Vec<Value> = (1..=most)
            .map(|n| json!({ "children": n, "rooms": n }))
            .collect();
        rules(&json!({ "any": any }))
    };
    let found = compared((&asked, &same(200)), (&asked, &none));
    assert_eq!((found.outcomes.len(), found.more), (200, false));
    let found = compared((&asked, &same(201)), (&asked, &none));
    assert_eq!((found.outcomes.len(), found.more), (200, true));
}

#[test]
fn a_question_of_another_kind_is_found_wherever_it_is_asked() {
    let asked = questions();
    let mut other = asked.clone();
    other["questions"]["children"] =
        json!({ "group": "main", "kind": "one", "options": ["none", "some"] });
    let before = rules(&json!({ "status": "a", "children": { "at_least": 1 } }));
    let after = rules(&json!({ "status": "a", "children": "some" }));
    let alone = rules(&json!({ "status": "a" }));
    for (old, new) in [(&before, &after), (&before, &alone), (&alone, &after)] {
        let found = compared((&asked, old), (&other, new));
        assert_eq!(found.uncompared, ["p"]);
        assert_eq!(found.outcomes, []);
    }
    let mut nothing_else = rules(&json!({ "children": { "less_than": 1 } }));
    nothing_else["p"]["editions"][0]["criteria"]["c"]["role"] = json!("advice");
    nothing_else["p"]["editions"][0]["outcomes"] = json!([{ "outcome": "yes" }]);
    let found = compared((&asked, &nothing_else), (&other, &alone));
    assert_eq!(found.uncompared, ["p"]);
    let found = compared((&asked, &alone), (&other, &alone));
    assert_eq!(found.uncompared, [""; 0]);
}

#[test]
fn countries_are_those_of_both() {
    let mut listed = questions();
    listed["questions"]["home"]["options"] = json!(["LT"]);
    let mut others = questions();
    others["questions"]["home"]["options"] = json!(["LT", "HU"]);
    let all = questions();
    let (lt, sk) = (
        rules(&json!({ "home": "LT" })),
        rules(&json!({ "home": "SK" })),
    );
    let hu = rules(&json!({ "home": "HU" }));
    let expected = ["no -> yes: home LT", "yes -> no: home SK"];
    assert_eq!(moved(&compared((&all, &sk), (&listed, &lt))), expected);
    let expected = ["no -> yes: home SK", "yes -> no: home LT"];
    assert_eq!(moved(&compared((&listed, &lt), (&all, &sk))), expected);
    let expected = ["no -> yes: home HU", "yes -> no: home LT"];
    assert_eq!(moved(&compared((&listed, &lt), (&others, &hu))), expected);
}
