//! Findings that are not mistakes, and forms that mean something else than they seem to.

use super::*;

fn flaws(questions: &Value, rules: &Value) -> Vec<(String, Flaw)> {
    let found = set(questions, rules).findings().into_iter();
    found.map(|it| (it.place.to_string(), it.flaw)).collect()
}

#[test]
fn a_criterion_that_is_intended_is_not_reported() {
    let criterion = "p.editions[0].criteria.any_status";
    for (role, when) in [
        ("gate", json!({ "status": ["a", "b", "c"] })),
        ("advice", json!({ "status": ["a", "b", "c"] })),
        ("gate", json!({ "status": ["a", "b"] })),
    ] {
        let mut rules = sound();
        let mut any = json!({ "role": role, "when": when });
        rules["editions"][0]["criteria"]["any_status"] = any.clone();
        let found = flaws(&questions(), &rules);
        assert!(
            found.iter().any(|(place, _)| place.starts_with(criterion)),
            "{found:?}"
        );
        any["intended"] = json!("the source lists all");
        rules["editions"][0]["criteria"]["any_status"] = any;
        let found = flaws(&questions(), &rules);
        assert!(
            !found.iter().any(|(place, _)| place.starts_with(criterion)),
            "{found:?}"
        );
    }
}

#[test]
fn a_contradiction_is_never_intended() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["need"] = json!({ "role": "priority", "intended": "x",
        "when": { "needs": { "any_of": ["x"], "none_of": ["x"] } } });
    let found = flaws(&questions(), &rules);
    assert!(
        found.iter().any(|(_, flaw)| *flaw == Flaw::Never),
        "{found:?}"
    );
}

#[test]
fn a_mark_without_a_finding_is_reported() {
    for criterion in ["right_status", "need", "adult"] {
        let mut rules = sound();
        rules["editions"][0]["criteria"][criterion]["intended"] = json!("x");
        let place = format!("p.editions[0].criteria.{criterion}.intended");
        assert_eq!(flaws(&questions(), &rules), [(place, Flaw::NotNeeded)]);
    }
    let mut asked = questions();
    asked["questions"]["status"]["intended"] = json!("x");
    let place = "questions.questions.status.intended".to_owned();
    assert_eq!(flaws(&asked, &sound()), [(place, Flaw::NotNeeded)]);
}

#[test]
fn a_question_that_is_being_drafted() {
    let mut asked = questions();
    asked["questions"]["hobby"] =
        json!({ "group": "main", "kind": "one", "options": ["x"], "intended": "draft" });
    asked["questions"]["needs"]["options"] = json!(["x", "y", "v"]);
    asked["questions"]["needs"]["intended"] = json!("v comes in May");
    assert_eq!(flaws(&asked, &sound()), []);
}

#[test]
fn more_than_of_an_age_wherever_it_is() {
    let older = json!({ "born": { "age": { "more_than": 18 } } });
    let mut rules = sound();
    rules["editions"][0]["criteria"]["adult"]["when"] = json!({
        "all": [older],
        "any": [{ "not": older }, { "at_least": { "n": 1, "of": [{ "status": "a" }, older] } }],
        "met": "older",
        "born": { "years_since": { "more_than": 18 } }
    });
    rules["editions"][0]["services"][0]["when"] = older.clone();
    rules["personas"] = json!({});
    let mut asked = questions();
    asked["definitions"] = json!({ "older": older });
    let found = set(&asked, &rules).findings().into_iter();
    let found = found.filter(|it| it.flaw == Flaw::AgeMoreThan(18));
    let places: Vec<String> = found.map(|it| it.place.to_string()).collect();
    let when = "p.editions[0].criteria.adult.when";
    assert_eq!(
        places,
        [
            "questions.definitions.older.born.age.more_than".to_owned(),
            format!("{when}.all[0].born.age.more_than"),
            format!("{when}.any[0].not.born.age.more_than"),
            format!("{when}.any[1].at_least.of[1].born.age.more_than"),
            "p.editions[0].services[0].when.born.age.more_than".to_owned(),
        ]
    );
    let text = Flaw::AgeMoreThan(18).to_string();
    assert!(
        text.ends_with("write `at_least: 18` or `at_least: 19`"),
        "{text}"
    );
}
