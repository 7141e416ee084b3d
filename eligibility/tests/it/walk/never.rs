//! Answers that cannot be together, one effect at a time.

use crate::fixtures::one_gate::one_gate;
use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, ProgrammeId, QuestionId, Walker};
use serde_json::{Value, json};

const PLACE: QuestionId = QuestionId::new(0);
const PAPER: QuestionId = QuestionId::new(1);
const WISH: QuestionId = QuestionId::new(2);

/// Three questions with two options each; whoever has the first paper is at the first place.
fn compiled(when: &Value, offered: &str) -> Compiled {
    let question = |id: &str| {
        let mut question = json!({ "group": "main", "kind": "one", "options": ["a", "b"] });
        if id == "place" && !offered.is_empty() {
            question[offered] = json!(true);
        }
        question
    };
    let questions = json!({
        "questions": { "place": question("place"), "paper": question("paper"), "wish": question("wish") },
        "never": [{ "place": "b", "paper": "a" }] });
    one_gate(&questions, when).unwrap()
}

fn walker(when: &Value) -> Walker {
    let compiled = compiled(when, "unsure");
    compiled.ruleset().on(Date::parse("2026-06-15").unwrap())
}

/// Depends on the place alone, and names the paper too.
fn both() -> Value {
    json!({ "place": "a", "any": [{ "paper": "a" }, { "paper": "b" }] })
}

fn possible(walker: &Walker, answers: &Answers) -> Vec<usize> {
    let verdict = walker.verdict(ProgrammeId::new(0), answers).unwrap();
    verdict.outcomes.iter().map(|it| it.index()).collect()
}

/// A person who does not know the place, and has a paper.
fn unsure(paper: u16) -> Answers {
    Answers::from_iter([(PLACE, Answer::Unsure), (PAPER, Answer::Option(paper))])
}

/// What "not sure" leaves open is not asked for if a later answer settles it.
#[test]
fn nothing_is_asked_that_earlier_answers_settle() {
    let questions = |never: Value| {
        let question =
            json!({ "group": "main", "kind": "one", "options": ["a", "b"], "unsure": true });
        json!({ "groups": ["main"], "outcomes": ["yes", "no"], "never": never,
            "questions": { "place": question, "paper": question, "wish": question } })
    };
    let rules = json!({ "editions": [{ "from": "2024-01-01", "criteria": {
        "c": { "role": "gate", "when": { "any": [{ "place": "a" }, { "wish": "a" }] } },
        "d": { "role": "gate", "when": { "any": [{ "paper": "a" }, { "wish": "a" }, { "place": "a" }] } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }] }] });
    let next = |never: Value, paper: u16| {
        let rules = serde_json::from_value(rules.clone()).unwrap();
        let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
        let questions = serde_json::from_value(questions(never)).unwrap();
        let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
        walker.next(&unsure(paper))
    };
    let never = || json!([{ "place": "b", "paper": "a" }]);
    assert_eq!(next(json!([]), 0), Some(WISH));
    assert_eq!(next(never(), 0), None);
    assert_eq!(next(never(), 1), Some(WISH));
}

/// Walks that end in other results have other keys.
#[test]
fn keys_tell_what_is_possible_apart() {
    let walker = walker(&both());
    let wish = |paper: u16| {
        let mut answers = unsure(paper);
        answers.set(WISH, Answer::Option(1));
        answers
    };
    assert_eq!(possible(&walker, &wish(0)), [0]);
    assert_eq!(possible(&walker, &wish(1)), [0, 1]);
    assert_ne!(walker.look(&wish(0)).key(), walker.look(&wish(1)).key());
}

/// The number of questions left is a bound only where an answer can leave a value open.
#[test]
fn when_the_number_of_questions_is_exact() {
    for (offered, exact) in [("", true), ("unsure", false), ("decline", false)] {
        let compiled = compiled(&both(), offered);
        let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
        assert_eq!(walker.remaining(&Answers::new()).exact, exact, "{offered}");
    }
}

/// The answer to the later question does not count, and is not asked for again.
#[test]
fn an_answer_that_contradicts_an_earlier_one() {
    let walker = walker(&both());
    let mut answers = Answers::from_iter([(PLACE, Answer::Option(1)), (PAPER, Answer::Option(0))]);
    assert_eq!(possible(&walker, &answers), [1]);
    assert_eq!(walker.look(&answers).answers().len(), 2);
    assert_eq!(walker.next(&answers), None);
    let reasons = walker.look(&answers).reasons(ProgrammeId::new(0)).unwrap();
    assert_eq!(reasons.answers, [PLACE]);
    answers.set(PLACE, Answer::Option(0));
    assert_eq!(possible(&walker, &answers), [0]);
}

/// A question that only `never` names is not asked; one that rules name is, if a later one
/// counts to which it is tied.
#[test]
fn who_is_asked_because_of_an_entry() {
    let next = |when: &Value| walker(when).next(&Answers::new());
    assert_eq!(next(&json!({ "paper": "a" })), Some(PAPER));
    assert_eq!(
        next(&json!({ "paper": "a", "any": [{ "place": "a" }, { "place": "b" }] })),
        Some(PLACE)
    );
    assert_eq!(
        next(&json!({ "wish": "a", "any": [{ "place": "a" }, { "place": "b" }] })),
        Some(WISH)
    );
}
