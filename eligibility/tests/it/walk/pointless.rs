//! The numbers of questions left where a "not sure" can make a later question pointless. The
//! searches count such a question; the numbers are then bounds.

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, QuestionId, Remaining, Walker};
use serde_json::{Map, Value, json};

/// Questions with two options, in this order, each with what it offers beside them; and a
/// programme for each gate.
fn walker(questions: &[(&str, &str)], gates: &[Value]) -> Walker {
    let gates = gates.iter();
    let criteria = gates.map(|when| json!({ "c": { "role": "gate", "when": when } }));
    walker_of(questions, &criteria.collect::<Vec<_>>())
}

/// The same; the criteria of each programme.
fn walker_of(questions: &[(&str, &str)], criteria: &[Value]) -> Walker {
    let asked = questions.iter().map(|(id, offered)| {
        let mut question = json!({ "group": "main", "kind": "one", "options": ["x", "y"] });
        if !offered.is_empty() {
            question[*offered] = json!(true);
        }
        ((*id).to_owned(), question)
    });
    let asked: Map<String, Value> = asked.collect();
    let questions = json!({ "groups": ["main"], "outcomes": ["in", "out"], "questions": asked });
    let programme = |(at, criteria): (usize, &Value)| {
        let rules = json!({ "editions": [{ "from": "2024-01-01", "criteria": criteria,
            "outcomes": [{ "outcome": "in", "when": { "gates": "all" } }, { "outcome": "out" }] }] });
        (format!("p{at}"), serde_json::from_value(rules).unwrap())
    };
    let programmes: Programmes = criteria.iter().enumerate().map(programme).collect();
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    compiled.ruleset().on(Date::parse("2026-06-15").unwrap())
}

fn bounds(shortest: u32, longest: u32) -> Remaining {
    Remaining {
        shortest,
        longest,
        exact: false,
        complete: true,
    }
}

fn same(one: &str, other: &str) -> Value {
    json!({ one: { "same_as": other } })
}

/// Whether an even number of these formulas hold: every answer is needed.
fn even(of: &[Value]) -> Value {
    let Some((first, rest)) = of.split_first() else {
        return json!({ "all": [] });
    };
    if rest.is_empty() {
        return json!({ "not": first });
    }
    let rest = even(rest);
    let odd = json!({ "all": [first, { "not": rest }] });
    json!({ "any": [odd, { "all": [{ "not": first }, rest] }] })
}

/// Three questions that are always asked.
fn three() -> Value {
    even(&["d", "e", "f"].map(|id| json!({ id: "x" })))
}

#[test]
fn what_is_compared_with_an_answer_that_can_be_unsure() {
    let none = Answers::new();
    for offered in ["unsure", "decline"] {
        // Whoever is not sure of the first is not asked the second.
        let two = [("a", offered), ("b", "")];
        let left = walker(&two, &[same("a", "b")]).remaining(&none);
        assert_eq!(left, bounds(1, 2), "{offered}");
        // Only the second can become pointless, of five that are needed.
        let five = [("a", offered), ("b", ""), ("d", ""), ("e", ""), ("f", "")];
        let left = walker(&five, &[same("a", "b"), three()]).remaining(&none);
        assert_eq!(left, bounds(4, 5), "{offered}");
    }
    // Nobody asks anything after the second: to be unsure of it makes nothing pointless.
    for offered in ["", "unsure"] {
        let left = walker(&[("a", ""), ("b", offered)], &[same("a", "b")]).remaining(&none);
        assert_eq!((left.shortest, left.longest, left.exact), (2, 2, true));
    }
}

/// One answer leads to the comparison, the other ends.
#[test]
fn what_comes_before_the_answer_that_can_be_unsure() {
    let questions = [("z", ""), ("a", "unsure"), ("b", "")];
    let mut gate = same("a", "b");
    gate["z"] = json!("x");
    let left = walker(&questions, &[gate]).remaining(&Answers::new());
    assert_eq!(left, bounds(1, 3));
}

/// After "not sure" the second question decides, or the third is pointless: one more is asked. The
/// search counts the third.
#[test]
fn what_comes_after_an_answer_that_is_unsure() {
    let questions = [("a", "unsure"), ("c", ""), ("b", "")];
    let gate = json!({ "any": [same("a", "b"), { "c": "x" }] });
    let walker = walker(&questions, &[gate]);
    let unsure = [(QuestionId::new(0), Answer::Unsure)];
    let mut answers = Answers::from_iter(unsure);
    assert_eq!(walker.remaining(&answers), bounds(1, 2));
    for option in 0..2 {
        answers.set(QuestionId::new(1), Answer::Option(option));
        let left = walker.remaining(&answers);
        assert_eq!((left.shortest, left.longest, left.exact), (0, 0, true));
    }
}

/// Ten comparisons together have more ways of answering than are followed: then each of their
/// twenty questions counts as one that could be pointless, and none of the other programmes.
#[test]
fn more_ways_than_are_followed() {
    let ids = |letter: char, most: usize| (0..most).map(move |at| format!("{letter}{at}"));
    let pairs: Vec<(String, String)> = ids('a', 10).zip(ids('b', 10)).collect();
    let others: Vec<String> = ids('d', 12).collect();
    let first = pairs.iter().map(|(id, _)| (id.as_str(), "unsure"));
    let second = pairs.iter().map(|(_, id)| (id.as_str(), ""));
    let others = others.iter().map(|id| (id.as_str(), ""));
    let questions: Vec<(&str, &str)> = first.chain(second).chain(others).collect();
    let compared: Vec<Value> = pairs.iter().map(|(a, b)| same(a, b)).collect();
    let needed: Vec<Value> = ids('d', 12).map(|id| json!({ id: "x" })).collect();
    let gates = [
        json!({ "all": compared }),
        even(&needed[..6]),
        even(&needed[6..]),
    ];
    // At most all. At least ten, the first of the second ten that differs, and twelve others.
    let (shortest, longest) = (10 + 1 + 12, 10 + 10 + 12);
    let left = walker(&questions, &gates).remaining(&Answers::new());
    assert_eq!(left, bounds(shortest - 20, longest));
}

/// Twelve pieces of advice together have as many ways, but nobody is unsure of their questions.
#[test]
fn more_ways_of_a_programme_where_nobody_can_be_unsure() {
    let ids = |letter: char| (0..12).map(move |at| format!("{letter}{at}"));
    let others: Vec<String> = ids('d').chain(ids('e')).collect();
    let others = others.iter().map(|id| (id.as_str(), ""));
    let questions: Vec<(&str, &str)> = [("a", "unsure"), ("b", "")]
        .into_iter()
        .chain(others)
        .collect();
    let advice = ids('d').zip(ids('e')).map(|(d, e)| {
        let criterion = json!({ "role": "advice", "when": { d.as_str(): "x", e.as_str(): "x" } });
        (d, criterion)
    });
    let advice: Map<String, Value> = advice.collect();
    let gate = json!({ "c": { "role": "gate", "when": same("a", "b") } });
    let walker = walker_of(&questions, &[gate, Value::Object(advice)]);
    // At most all; at least the two that are compared, and of each piece of advice the first.
    let (shortest, longest) = (2 + 12, 2 + 2 * 12);
    let left = walker.remaining(&Answers::new());
    assert_eq!(left, bounds(shortest - 1, longest));
}
