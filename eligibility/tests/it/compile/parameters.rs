//! Lists and amounts with a history.

use eligibility::compile::{Compiled, Limits, Problem, Programmes, compile};
use eligibility::diff::{Version, diff};
use eligibility::model::{ProgrammeRules, Questions};
use eligibility::prove::{Flaw, prove};
use eligibility::{Answer, Answers, Country, Date, ProgrammeId, QuestionId};
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["yes", "no"],
        "questions": {
            "home": { "group": "main", "kind": "country" },
            "income": { "group": "main", "kind": "number", "min": 0, "max": 5000 }
        },
        "lists": { "countries": [
            { "from": "2024-01-01", "values": ["GE", "MD"] },
            { "from": "2026-07-01", "values": ["GE", "AM"] }
        ] },
        "amounts": { "limit": [
            { "from": "2023-01-01", "value": 1000 },
            { "from": "2026-03-01", "value": 1200 }
        ] },
        "definitions": { "listed": { "home": { "in_list": "countries" } } }
    })
}

fn rules(when: &Value) -> Value {
    json!({ "editions": [{ "from": "2025-01-01", "criteria": { "c": { "role": "gate", "when": when } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] })
}

fn both() -> Value {
    json!({ "met": "listed", "income": { "at_most": "limit" } })
}

fn compiled(questions: &Value, rules: &Value) -> Result<Compiled, Vec<Problem>> {
    let questions: Questions = serde_json::from_value(questions.clone()).unwrap();
    let rules: ProgrammeRules = serde_json::from_value(rules.clone()).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    compile(&questions, &programmes, Limits::default())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn the_version_of_the_day_counts() {
    let compiled = compiled(&questions(), &rules(&both())).unwrap();
    let yes = |on: &str, home: &str, income: i64| {
        let answers = Answers::from_iter([
            (
                QuestionId::new(0),
                Answer::Country(Country::parse(home).unwrap()),
            ),
            (QuestionId::new(1), Answer::Number(income)),
        ]);
        let walker = compiled.ruleset().on(day(on));
        let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
        verdict.definite().unwrap().index() == 0
    };
    for (on, home, income, expected) in [
        ("2026-02-28", "MD", 1000, true),
        ("2026-02-28", "MD", 1001, false),
        ("2026-03-01", "MD", 1200, true),
        ("2026-03-01", "MD", 1201, false),
        ("2026-06-30", "MD", 1200, true),
        ("2026-07-01", "MD", 1200, false),
        ("2026-06-30", "AM", 1200, false),
        ("2026-07-01", "AM", 1200, true),
        ("2036-07-01", "GE", 0, true),
    ] {
        assert_eq!(yes(on, home, income), expected, "{on} {home} {income}");
    }
    assert!(yes("2025-01-01", "GE", 0));
    // Three parts of one edition, which ends when its next part begins.
    let editions = &compiled.ruleset().programmes()[0].editions;
    let spans = editions.iter().map(|it| (it.from, it.until));
    let (march, july) = (day("2026-03-01"), day("2026-07-01"));
    assert!(spans.eq([
        (day("2025-01-01"), Some(march)),
        (march, Some(july)),
        (july, None)
    ]));
    for part in 0..3 {
        let written = compiled.written_edition(ProgrammeId::new(0), part).unwrap();
        assert_eq!(written.from, "2025-01-01");
    }
    assert!(compiled.written_edition(ProgrammeId::new(0), 3).is_none());
    assert!(compiled.written_edition(ProgrammeId::new(1), 0).is_none());
}

#[test]
fn only_what_an_edition_uses_divides_it() {
    let parts = |when: Value| {
        let compiled = compiled(&questions(), &rules(&when)).unwrap();
        compiled.ruleset().programmes()[0].editions.len()
    };
    assert_eq!(parts(json!({ "home": "GE" })), 1);
    assert_eq!(
        parts(json!({ "any": [{ "income": { "less_than": "limit" } }] })),
        2
    );
    assert_eq!(parts(json!({ "not": { "met": "listed" } })), 2);
    assert_eq!(
        parts(
            json!({ "at_least": { "n": 1, "of": [{ "met": ["listed"] }, { "income": { "more_than": "limit" } }] } })
        ),
        3
    );
    let mut ends = rules(&both());
    ends["editions"][0]["until"] = json!("2026-07-01");
    let compiled = compiled(&questions(), &ends).unwrap();
    let editions = &compiled.ruleset().programmes()[0].editions;
    assert_eq!(editions.len(), 2);
    assert_eq!(editions[1].from, day("2026-03-01"));
    assert_eq!(editions[1].until, Some(day("2026-07-01")));
    // A version that begins with the edition divides nothing.
    let mut begins = rules(&json!({ "income": { "at_most": "limit" } }));
    begins["editions"][0]["from"] = json!("2026-03-01");
    let compiled = self::compiled(&questions(), &begins).unwrap();
    let editions = &compiled.ruleset().programmes()[0].editions;
    assert_eq!(editions.len(), 1);
    assert_eq!(editions[0].from, day("2026-03-01"));
}

#[test]
fn a_proof_is_about_all_versions() {
    let flaws = |values: [Value; 2]| {
        let mut asked = questions();
        for (at, values) in values.into_iter().enumerate() {
            asked["lists"]["countries"][at]["values"] = values;
        }
        let mut rules = rules(&json!({ "home": { "in_list": "countries" } }));
        rules["editions"][0]["services"] =
            json!([{ "service": "s", "when": { "income": { "at_least": "limit" } } }]);
        let compiled = compiled(&asked, &rules).unwrap();
        let report = prove(&compiled, day("2026-06-15"));
        let causes = report.causes().map(|it| it.finding);
        let causes = causes.filter(|it| !matches!(it.flaw, Flaw::NoPersona(_)));
        causes.map(ToString::to_string).collect::<Vec<_>>()
    };
    // In one version no country is on the list, in the other one some are.
    assert_eq!(flaws([json!([]), json!(["GE"])]), Vec::<String>::new());
    assert_eq!(
        flaws([json!([]), json!([])]),
        ["p.editions[0].criteria.c.when: this criterion can never be met"]
    );
}

#[test]
fn mistakes() {
    let found = |asked: Value, when: Value| {
        let problems = compiled(&asked, &rules(&when)).unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let c = "p.editions[0].criteria.c.when";
    assert_eq!(
        found(
            questions(),
            json!({ "home": { "in_list": "countrys" }, "income": { "at_most": "limits" } })
        ),
        [
            format!("{c}.home.in_list: there is no list `countrys`; did you mean `countries`?"),
            format!("{c}.income.at_most: there is no amount `limits`; did you mean `limit`?")
        ]
    );
    assert_eq!(
        found(questions(), json!({ "income": { "in_list": "countries" } })),
        [format!(
            "{c}.income.in_list: `in_list` does not fit a question of this kind; it takes `any_of`, `none_of`, `at_least`, `at_most`, `more_than`, `less_than`, `same_as`"
        )]
    );
    // The edition begins before the first version: also through a definition, and once.
    let mut late = questions();
    late["lists"]["countries"][0]["from"] = json!("2025-01-02");
    assert_eq!(
        found(late, json!({ "all": [{ "met": "listed" }] })),
        [format!(
            "{c}.all[0].met: `countries` has no version on 2025-01-01: let its first version begin on that day or earlier"
        )]
    );
    let mut wrong = questions();
    wrong["lists"]["countries"][1]["values"] = json!(["GE", "XX"]);
    wrong["lists"]["countries"][1]["from"] = json!("2024-01-01");
    wrong["lists"]["Other"] = json!([]);
    wrong["amounts"]["limit"][0]["from"] = json!("2023-01-32");
    assert_eq!(
        found(wrong, both()),
        [
            "questions.lists.countries[1].from: this version does not begin after the one above it",
            "questions.lists.Other: `Other` cannot be an id: use small letters, digits, `_` and `-`, and no reserved word",
            "questions.lists.Other: this is empty",
            "questions.amounts.limit[0].from: `2023-01-32` is not a date like `2026-01-31`",
            "questions.lists.countries[1].values[1]: there is no country `XX`",
        ]
    );
}

#[test]
fn a_difference_names_the_people_whom_a_list_touches() {
    let mut changed = questions();
    changed["lists"]["countries"][1]["values"] = json!(["GE", "AM", "MD"]);
    changed["amounts"]["limit"][1]["value"] = json!(1300);
    let questions = |asked: &Value| -> Questions { serde_json::from_value(asked.clone()).unwrap() };
    let (before, after) = (questions(&self::questions()), questions(&changed));
    let rules = serde_json::from_value(rules(&both())).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let version = |questions| Version {
        questions,
        programmes: &programmes,
    };
    let touched = |on: &str| {
        let found = diff(version(&before), version(&after), day(on)).unwrap();
        let each = found.outcomes.iter().map(|it| {
            let answers = it.answers.iter();
            let answers = answers.map(|one| format!("{} {}", one.question, one.answers.join("/")));
            let answers: Vec<String> = answers.collect();
            format!("{} -> {}: {}", it.from, it.to, answers.join(", "))
        });
        let mut each: Vec<String> = each.collect();
        each.sort();
        each
    };
    assert_eq!(touched("2026-02-28"), Vec::<String>::new());
    assert_eq!(
        touched("2026-06-30"),
        ["no -> yes: home GE/MD, income 1201 to 1300"]
    );
    assert_eq!(
        touched("2026-07-01"),
        [
            "no -> yes: home AM/GE, income 1201 to 1300",
            "no -> yes: home MD, income 0 to 1300"
        ]
    );
}
