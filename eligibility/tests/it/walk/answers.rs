//! Answers: what is kept, what fits, what an id finds.

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::{ProgrammeRules, Questions};
use eligibility::{
    Answer, AnswerError, Answers, Country, Date, OutcomeId, ProgrammeId, QuestionId, Ruleset,
};
use serde_json::json;

fn rules() -> Ruleset {
    let questions: Questions = serde_json::from_value(json!({
        "groups": ["main"], "outcomes": ["yes", "ask", "no"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b"], "unsure": true },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"], "decline": true },
            "home": { "group": "main", "kind": "country", "options": ["LT", "SK"] },
            "host": { "group": "main", "kind": "country" },
            "children": { "group": "main", "kind": "number", "min": 1, "max": 9 },
            "born": { "group": "main", "kind": "date", "min": "2000-01-01", "max": "today" }
        }
    }))
    .unwrap();
    let rules: ProgrammeRules =
        serde_json::from_value(json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": { "role": "gate", "when": { "status": "a" } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] }))
        .unwrap();
    let programmes =
        Programmes::from_iter([("p".to_owned(), rules.clone()), ("q".to_owned(), rules)]);
    compile(&questions, &programmes, Limits::default())
        .unwrap()
        .ruleset()
        .clone()
}

fn today() -> Date {
    Date::parse("2026-06-15").unwrap()
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

#[test]
fn a_country_is_two_capitals() {
    assert_eq!(country("LT").code(), "LT");
    assert_eq!(format!("{:?}", country("AZ")), "AZ");
    for code in [
        "", "L", "LTU", "lT", "Lt", "lt", "L1", "1T", "@T", "L[", "Ä",
    ] {
        assert_eq!(Country::parse(code), None, "{code}");
    }
}

#[test]
fn answers_are_kept_and_taken_back() {
    let mut answers = Answers::new();
    assert!(answers.is_empty());
    assert_eq!(answers.len(), 0);
    assert_eq!(answers.set(QuestionId::new(4), Answer::Number(1)), None);
    assert_eq!(answers.set(QuestionId::new(1), Answer::Declined), None);
    assert_eq!(
        answers.set(QuestionId::new(4), Answer::Number(2)),
        Some(Answer::Number(1))
    );
    assert!(!answers.is_empty());
    assert_eq!(answers.len(), 2);
    let all: Vec<_> = answers.iter().collect();
    assert_eq!(
        all,
        [
            (QuestionId::new(1), &Answer::Declined),
            (QuestionId::new(4), &Answer::Number(2))
        ]
    );
    assert_eq!(answers.get(QuestionId::new(4)), Some(&Answer::Number(2)));
    assert_eq!(answers.remove(QuestionId::new(4)), Some(Answer::Number(2)));
    assert_eq!(answers.remove(QuestionId::new(4)), None);
    assert_eq!(answers.get(QuestionId::new(4)), None);
    assert_eq!(answers.len(), 1);
}

#[test]
fn an_answer_fits_or_has_an_error() {
    let rules = rules();
    let fits =
        |id: &str, answer: &Answer| rules.check(rules.question(id).unwrap(), answer, today());
    let day = |text| Answer::Date(Date::parse(text).unwrap());
    for (id, answer) in [
        ("status", Answer::Option(0)),
        ("status", Answer::Option(1)),
        ("status", Answer::Unsure),
        ("needs", Answer::Options(vec![])),
        ("needs", Answer::Options(vec![1, 0])),
        ("needs", Answer::Declined),
        ("home", Answer::Country(country("SK"))),
        ("host", Answer::Country(country("FJ"))),
        ("children", Answer::Number(1)),
        ("children", Answer::Number(9)),
        ("born", day("2000-01-01")),
        ("born", day("2026-06-15")),
    ] {
        assert_eq!(fits(id, &answer), Ok(()), "{id} {answer:?}");
    }
    for (id, answer, error) in [
        ("status", Answer::Option(2), AnswerError::Option),
        ("status", Answer::Declined, AnswerError::NotOffered),
        ("status", Answer::Options(vec![0]), AnswerError::Kind),
        ("needs", Answer::Options(vec![0, 2]), AnswerError::Option),
        ("needs", Answer::Unsure, AnswerError::NotOffered),
        ("needs", Answer::Option(0), AnswerError::Kind),
        ("home", Answer::Country(country("HU")), AnswerError::Option),
        ("children", Answer::Number(0), AnswerError::Limits),
        ("children", Answer::Number(10), AnswerError::Limits),
        ("born", day("1999-12-31"), AnswerError::Limits),
        ("born", day("2026-06-16"), AnswerError::Limits),
        ("born", Answer::Number(3), AnswerError::Kind),
    ] {
        assert_eq!(fits(id, &answer), Err(error), "{id} {answer:?}");
    }
    assert_eq!(
        rules.check(QuestionId::new(6), &Answer::Option(0), today()),
        Err(AnswerError::Question)
    );
}

#[test]
fn ids_find_what_they_name() {
    let rules = rules();
    assert_eq!(rules.groups(), ["main"]);
    assert_eq!(rules.outcomes(), ["yes", "ask", "no"]);
    assert_eq!(rules.question("home"), Some(QuestionId::new(2)));
    assert_eq!(rules.question("homes"), None);
    assert_eq!(rules.programme("q"), Some(ProgrammeId::new(1)));
    assert_eq!(rules.programme("r"), None);
    assert_eq!(rules.outcome("ask"), Some(OutcomeId::new(1)));
    assert_eq!(rules.outcome("maybe"), None);
    let away: Vec<bool> = (0..70).map(|at| rules.is_out(OutcomeId::new(at))).collect();
    assert_eq!(away.iter().position(|out| *out), Some(2));
    assert_eq!(away.iter().filter(|out| **out).count(), 1);
    let born = rules.question("born").unwrap();
    assert_eq!(
        rules.dates(born, today()),
        Some((Date::parse("2000-01-01").unwrap(), today()))
    );
    assert_eq!(rules.dates(QuestionId::new(0), today()), None);
    assert_eq!(rules.dates(QuestionId::new(6), today()), None);
    let text = rules.hash().to_string();
    assert_eq!(text.len(), 64);
    assert_eq!(text, format!("{:?}", rules.hash()));
    let bytes = rules.hash().0.map(|byte| format!("{byte:02x}"));
    assert_eq!(text, bytes.concat());
}
