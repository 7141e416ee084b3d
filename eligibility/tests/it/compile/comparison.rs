//! Two answers compared. Random rules compare the results with trying everything.

use crate::fixtures::one_gate::one_gate;
use eligibility::compile::Compiled;
use eligibility::{Answer, Country, Date, ProgrammeId, QuestionId};
use serde_json::{Value, json};

fn compiled(questions: &Value, when: &Value) -> Result<Compiled, Vec<String>> {
    one_gate(&json!({ "questions": questions }), when)
}

fn number(min: i64, max: i64) -> Value {
    json!({ "group": "main", "kind": "number", "min": min, "max": max })
}

#[test]
fn every_country_of_the_world() {
    let country = json!({ "group": "main", "kind": "country" });
    let compiled = compiled(
        &json!({ "born": country, "going": country }),
        &json!({ "going": { "same_as": "born" } }),
    )
    .unwrap();
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let outcomes = |given: [Option<&str>; 2]| {
        let given = given.into_iter().zip(0_u16..);
        let answers = given.filter_map(|(code, at)| {
            Some((QuestionId::new(at), Answer::Country(Country::parse(code?)?)))
        });
        let verdict = walker.verdict(ProgrammeId::new(0), &answers.collect());
        verdict
            .unwrap()
            .outcomes
            .iter()
            .map(|it| it.index())
            .collect::<Vec<_>>()
    };
    let codes = ["GE", "MD", "DE", "XK", "ZW", "AD"];
    for one in codes {
        for other in codes {
            let expected = usize::from(one != other);
            assert_eq!(
                outcomes([Some(one), Some(other)]),
                [expected],
                "{one} {other}"
            );
        }
        assert_eq!(outcomes([Some(one), None]), [0, 1]);
    }
    // One class for each country, and one node: a few kilobytes.
    assert!(
        compiled.bytes().len() < 12_000,
        "{}",
        compiled.bytes().len()
    );
}

#[test]
fn numbers_within_both_limits() {
    let asked = json!({ "a": number(0, 9), "b": number(5, 304) });
    let compiled = compiled(&asked, &json!({ "a": { "same_as": "b" } })).unwrap();
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    for a in 0..=9 {
        for b in 5..=12 {
            let numbers = [a, b].into_iter().zip(0_u16..);
            let answers = numbers.map(|(it, at)| (QuestionId::new(at), Answer::Number(it)));
            let verdict = walker
                .verdict(ProgrammeId::new(0), &answers.collect())
                .unwrap();
            assert_eq!(verdict.definite().unwrap().index() == 0, a == b, "{a} {b}");
        }
    }
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let asked = json!({
        "a": number(0, 299), "b": number(0, 300), "c": number(0, 1000),
        "home": { "group": "main", "kind": "country" },
        "day": { "group": "main", "kind": "date" },
        "other_day": { "group": "main", "kind": "date" },
        "needs": { "group": "main", "kind": "many", "options": ["x"] }
    });
    let found = |question: &str, other: &str| {
        let found = compiled(&asked, &json!({ question: { "same_as": other } }));
        found.err().unwrap_or_default()
    };
    let place = |question: &str| format!("p.editions[0].criteria.c.when.{question}.same_as");
    assert_eq!(found("a", "c"), Vec::<String>::new());
    assert_eq!(
        found("b", "c"),
        [format!(
            "{}: there are more than 300 values to compare",
            place("b")
        )]
    );
    for (question, other) in [("a", "a"), ("a", "home")] {
        assert_eq!(
            found(question, other),
            [format!(
                "{}: the answers to this question and to `{other}` cannot be compared: name another question of the same kind",
                place(question)
            )]
        );
    }
    assert_eq!(
        found("home", "hoem"),
        [format!(
            "{}: there is no question `hoem`; did you mean `home`?",
            place("home")
        )]
    );
    for question in ["day", "needs"] {
        let found = found(question, "other_day");
        assert!(found[0].contains("`same_as` does not fit a question of this kind; it takes"));
    }
}
