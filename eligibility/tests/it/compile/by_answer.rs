//! Editions that an answer chooses. Random rules compare their results with trying everything.

use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::diff::{Version, diff};
use eligibility::model::{ProgrammeRules, Questions};
use eligibility::prove::prove;
use eligibility::{Answer, Answers, Country, Date, ProgrammeId, QuestionId};
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "home": { "group": "main", "kind": "country" },
            "applied": { "group": "main", "kind": "date", "min": "2025-01-01", "max": "today" }
        },
        "lists": { "countries": [
            { "from": "2024-01-01", "values": ["GE"] },
            { "from": "2025-06-01", "values": ["GE", "MD"] },
            { "from": "2026-09-01", "values": ["AM"] }
        ] }
    })
}

fn edition(from: &str, when: &Value) -> Value {
    json!({ "from": from, "criteria": { "c": { "role": "gate", "when": when } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }],
        "services": [{ "service": "s", "when": when }] })
}

fn rules() -> Value {
    json!({ "edition_by": "applied", "editions": [
        edition("2025-01-01", &json!({ "home": { "in_list": "countries" } })),
        edition("2026-01-01", &json!({ "home": "LT" })),
        edition("2026-03-01", &json!({ "not": { "home": { "in_list": "countries" } } })),
    ] })
}

fn programmes(rules: &Value) -> Programmes {
    let rules: ProgrammeRules = serde_json::from_value(rules.clone()).unwrap();
    Programmes::from_iter([("p".to_owned(), rules)])
}

fn compiled(questions: &Value, rules: &Value) -> Result<Compiled, Vec<String>> {
    let questions: Questions = serde_json::from_value(questions.clone()).unwrap();
    let compiled = compile(&questions, &programmes(rules), Limits::default());
    compiled.map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn the_answer_chooses_the_edition_and_the_version() {
    let compiled = compiled(&questions(), &rules()).unwrap();
    for on in ["2026-06-15", "2026-12-01"] {
        let walker = compiled.ruleset().on(day(on));
        for (applied, home, expected) in [
            ("2025-05-31", "GE", true),
            ("2025-05-31", "MD", false),
            ("2025-06-01", "MD", true),
            ("2025-12-31", "LT", false),
            ("2026-01-01", "LT", true),
            ("2026-02-28", "MD", false),
            ("2026-03-01", "MD", false),
            ("2026-03-01", "AM", true),
        ] {
            let answers = Answers::from_iter([
                (
                    QuestionId::new(0),
                    Answer::Country(Country::parse(home).unwrap()),
                ),
                (QuestionId::new(1), Answer::Date(day(applied))),
            ]);
            let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
            let outcome = verdict.definite().unwrap();
            assert_eq!(outcome.index() == 0, expected, "{applied} {home}");
            assert_eq!(verdict.services.iter().any(|it| it.certain), expected);
        }
    }
    let [edition] = compiled.ruleset().programmes()[0].editions.as_slice() else {
        panic!("one edition for all days")
    };
    assert_eq!((edition.from, edition.until), (day("2025-01-01"), None));
    let written = compiled.written_edition(ProgrammeId::new(0), 0).unwrap();
    assert_eq!(written.from, "2026-03-01");
}

/// A day before the first edition has the rules of the first.
#[test]
fn an_answer_before_the_first_edition() {
    let mut asked = questions();
    asked["questions"]["applied"]["min"] = json!("2024-12-01");
    let compiled = compiled(&asked, &rules()).unwrap();
    let walker = compiled.ruleset().on(day("2026-06-15"));
    for (home, expected) in [("GE", 0), ("MD", 1)] {
        let home = Answer::Country(Country::parse(home).unwrap());
        let applied = Answer::Date(day("2024-12-31"));
        let answers =
            Answers::from_iter([(QuestionId::new(0), home), (QuestionId::new(1), applied)]);
        let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
        assert_eq!(verdict.definite().unwrap().index(), expected);
    }
}

#[test]
fn editions_that_cannot_become_one() {
    let found = |change: &dyn Fn(&mut Value)| {
        let mut rules = rules();
        change(&mut rules);
        compiled(&questions(), &rules).unwrap_err()
    };
    let same = "an answer chooses the edition, so each must";
    let criteria =
        format!("{same} have the same criteria in the same order, with the same `role` and `open`");
    for key in [
        json!({ "d": { "role": "gate", "when": {} } }),
        json!({ "c": { "role": "gate", "open": true, "when": {} } }),
    ] {
        assert_eq!(
            found(&|rules| rules["editions"][1]["criteria"] = key.clone()),
            [format!("p.editions[1].criteria: {criteria}")]
        );
    }
    assert_eq!(
        found(&|rules| rules["editions"][2]["outcomes"][0]["outcome"] = json!("no")),
        [format!(
            "p.editions[2].outcomes: {same} have the same outcome rows"
        )]
    );
    assert_eq!(
        found(&|rules| rules["editions"][2]["services"] = json!([])),
        [format!(
            "p.editions[2].services: {same} list the same services in the same order"
        )]
    );
    for (id, near) in [("aplied", "; did you mean `applied`?"), ("home", "")] {
        assert_eq!(
            found(&|rules| rules["edition_by"] = json!(id)),
            [format!(
                "p.edition_by: there is no question of the kind `date` `{id}`{near}"
            )]
        );
    }
}

#[test]
fn every_possible_answer_has_an_edition() {
    let found = |change: &dyn Fn(&mut Value, &mut Value)| {
        let (mut asked, mut rules) = (questions(), rules());
        change(&mut asked, &mut rules);
        let report = prove(&compiled(&asked, &rules).unwrap(), day("2026-06-15"));
        let found = report.findings.iter().map(ToString::to_string);
        let found = found.filter(|it| it.contains("edition_by"));
        found.collect::<Vec<_>>()
    };
    let before = "p.edition_by: answers to `applied` before 2025-01-01 have no edition: set `min: 2025-01-01` of the question";
    let after = "p.edition_by: answers to `applied` from 2026-06-01 on have no edition: set `max` of the question";
    assert_eq!(found(&|_, _| ()), Vec::<String>::new());
    assert_eq!(
        found(&|asked, _| asked["questions"]["applied"]["min"] = json!("2024-12-31")),
        [before]
    );
    assert_eq!(
        found(&|asked, _| asked["questions"]["applied"]["min"] = Value::Null),
        [before]
    );
    let ends = |rules: &mut Value| rules["editions"][2]["until"] = json!("2026-06-01");
    assert_eq!(found(&|_, rules| ends(rules)), [after]);
    for (max, expected) in [("2026-06-01", vec![after]), ("2026-05-31", vec![])] {
        let found = found(&|asked, rules| {
            asked["questions"]["applied"]["max"] = json!(max);
            ends(rules);
        });
        assert_eq!(found, expected);
    }
}

#[test]
fn a_difference_follows_the_answer() {
    let mut changed = rules();
    changed["editions"][1]["criteria"]["c"]["when"] = json!({ "home": ["LT", "LV"] });
    let questions: Questions = serde_json::from_value(questions()).unwrap();
    let (before, after) = (programmes(&rules()), programmes(&changed));
    let version = |programmes| Version {
        questions: &questions,
        programmes,
    };
    let found = diff(version(&before), version(&after), day("2026-06-15")).unwrap();
    let [outcome] = found.outcomes.as_slice() else {
        panic!("{found:?}")
    };
    let answers = outcome.answers.iter();
    let answers = answers.map(|one| format!("{} {}", one.question, one.answers.join("/")));
    assert_eq!(
        answers.collect::<Vec<_>>(),
        ["home LV", "applied 2026-01-01 to 2026-02-28"]
    );
}
