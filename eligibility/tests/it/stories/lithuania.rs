//! The example that the design starts from, end to end.

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::{ProgrammeRules, Questions};
use eligibility::{Answer, Answers, Country, Date, Status};
use serde_json::json;

fn questions() -> Questions {
    serde_json::from_value(json!({
        "groups": ["journey", "needs", "plan"],
        "outcomes": ["contact_priority", "contact", "other_route"],
        "questions": {
            "host_country": { "group": "journey", "kind": "country" },
            "return_status": { "group": "journey", "kind": "one", "unsure": true,
                "options": ["considering", "applied_voluntary", "returned_voluntary", "returned_other"] },
            "area_affected": { "group": "needs", "kind": "one", "options": ["yes", "no"],
                "unsure": true, "decline": true },
            "vulnerable": { "group": "needs", "kind": "many", "sensitive": true, "unsure": true,
                "decline": true,
                "options": ["seriously_ill", "unaccompanied_minor", "single_parent", "large_family"] },
            "plan": { "group": "plan", "kind": "one", "options": ["none", "idea", "specific", "costed"] }
        }
    }))
    .unwrap()
}

fn lithuania() -> ProgrammeRules {
    serde_json::from_value(json!({
        "editions": [{
            "from": "2024-01-01",
            "criteria": {
                "from_lithuania": { "role": "gate", "when": { "host_country": "LT" } },
                "via_voluntary_return": { "role": "gate",
                    "when": { "return_status": ["considering", "applied_voluntary", "returned_voluntary"] },
                    "source": { "ref": "iom-lt", "at": "who may apply" } },
                "urgent_need": { "role": "priority", "open": true,
                    "when": { "any": [
                        { "area_affected": true },
                        { "vulnerable": { "any_of": ["seriously_ill", "unaccompanied_minor", "single_parent", "large_family"] } }
                    ] } },
                "specific_plan": { "role": "advice", "when": { "plan": ["specific", "costed"] } }
            },
            "outcomes": [
                { "outcome": "other_route", "when": { "gates": "not_all" } },
                { "outcome": "contact_priority", "when": { "priorities": "any" } },
                { "outcome": "contact" }
            ]
        }]
    }))
    .unwrap()
}

#[test]
fn a_single_parent_without_a_plan() {
    let programmes = Programmes::from_iter([("iom-lithuania".to_owned(), lithuania())]);
    let compiled = compile(&questions(), &programmes, Limits::default()).unwrap();
    let rules = compiled.ruleset();
    let walker = rules.on(Date::new(2026, 11, 21).unwrap());
    let q = |id: &str| rules.question(id).unwrap();
    let programme = rules.programme("iom-lithuania").unwrap();
    let mut answers = Answers::new();
    assert_eq!(walker.next(&answers), Some(q("host_country")));
    let remaining = walker.remaining(&answers);
    assert_eq!(
        (remaining.shortest, remaining.longest, remaining.exact),
        (1, 5, true)
    );
    answers.set(
        q("host_country"),
        Answer::Country(Country::parse("LT").unwrap()),
    );
    answers.set(q("return_status"), Answer::Option(0));
    answers.set(q("area_affected"), Answer::Declined);
    let verdict = walker.verdict(programme, &answers).unwrap();
    assert_eq!(verdict.outcomes.len(), 2);
    answers.set(q("vulnerable"), Answer::Options(vec![2]));
    assert_eq!(walker.next(&answers), Some(q("plan")));
    answers.set(q("plan"), Answer::Option(0));
    let view = walker.look(&answers);
    assert_eq!(view.next(), None);
    let verdict = view.verdict(programme).unwrap();
    assert_eq!(verdict.definite(), rules.outcome("contact_priority"));
    assert_eq!(verdict.criteria[3].status, Status::NotMet);
    let reasons = view.reasons(programme).unwrap();
    assert_eq!(
        reasons.answers,
        [q("host_country"), q("return_status"), q("vulnerable")]
    );
    assert_eq!(reasons.criteria.len(), 3);
    assert!(reasons.smallest);
    let changes = view.changes(programme);
    assert_eq!(changes.len(), 3, "{changes:#?}");
}

#[test]
fn an_open_list_is_never_a_definite_no() {
    let programmes = Programmes::from_iter([("iom-lithuania".to_owned(), lithuania())]);
    let compiled = compile(&questions(), &programmes, Limits::default()).unwrap();
    let rules = compiled.ruleset();
    let walker = rules.on(Date::new(2026, 11, 21).unwrap());
    let q = |id: &str| rules.question(id).unwrap();
    let answers: Answers = [
        (
            q("host_country"),
            Answer::Country(Country::parse("LT").unwrap()),
        ),
        (q("return_status"), Answer::Option(0)),
        (q("area_affected"), Answer::Option(1)),
        (q("vulnerable"), Answer::Options(vec![])),
    ]
    .into_iter()
    .collect();
    let verdict = walker
        .verdict(rules.programme("iom-lithuania").unwrap(), &answers)
        .unwrap();
    assert_eq!(verdict.criteria[2].status, Status::NotListed);
    assert_eq!(verdict.outcomes.len(), 2);
}

#[test]
fn no_one_is_advised_to_be_in_another_place_or_to_want_something_else() {
    let mut questions = questions();
    for id in ["host_country", "return_status", "vulnerable"] {
        questions.questions[id].circumstance = true;
    }
    let programmes = Programmes::from_iter([("iom-lithuania".to_owned(), lithuania())]);
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let rules = compiled.ruleset();
    let walker = rules.on(Date::new(2026, 11, 21).unwrap());
    let q = |id: &str| rules.question(id).unwrap();
    let programme = rules.programme("iom-lithuania").unwrap();
    let germany = Answer::Country(Country::parse("DE").unwrap());
    let mut answers: Answers = [
        (q("host_country"), germany),
        (q("return_status"), Answer::Option(0)),
    ]
    .into_iter()
    .collect();
    assert_eq!(walker.look(&answers).changes(programme), []);
    // Who was not sure may hear what a surer answer would mean.
    answers.set(
        q("host_country"),
        Answer::Country(Country::parse("LT").unwrap()),
    );
    answers.set(q("return_status"), Answer::Unsure);
    let changes = walker.look(&answers).changes(programme);
    assert_ne!(changes.len(), 0);
    assert!(
        changes
            .iter()
            .all(|change| change.question == q("return_status"))
    );
}
