//! Questions left among more questions than a machine word has bits.

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, ProgrammeId, QuestionId, Walker};
use serde_json::{Map, Value, json};

const QUESTIONS: usize = 140;

/// Yes-or-no questions; programmes that each want some of them answered with yes.
fn walker(wanted: &[&[usize]]) -> Walker {
    walker_of(wanted.iter().map(|wanted| {
        let when = wanted.iter().map(|at| (format!("q{at}"), json!("yes")));
        Value::Object(when.collect())
    }))
}

/// The same questions; a gate for each programme.
fn walker_of(gates: impl Iterator<Item = Value>) -> Walker {
    let asked: Map<String, Value> = (0..QUESTIONS)
        .map(|at| {
            let question = json!({ "group": "main", "kind": "one", "options": ["yes", "no"], "unsure": at % 7 == 3 });
            (format!("q{at}"), question)
        })
        .collect();
    let programmes: Programmes = gates
        .enumerate()
        .map(|(at, when)| {
            let rules = json!({ "editions": [{ "from": "2024-01-01",
                "criteria": { "c": { "role": "gate", "when": when } },
                "outcomes": [{ "outcome": "in", "when": { "gates": "all" } }, { "outcome": "out" }] }] });
            (format!("p{at}"), serde_json::from_value(rules).unwrap())
        })
        .collect();
    let questions = json!({ "groups": ["main"], "outcomes": ["in", "out"], "questions": asked });
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    compiled.ruleset().on(Date::parse("2026-06-15").unwrap())
}

fn left(walker: &Walker, answers: &[(usize, Answer)]) -> (u32, u32) {
    let answers: Answers = answers
        .iter()
        .map(|(at, answer)| (QuestionId::new(*at as u16), answer.clone()))
        .collect();
    left_of(walker, &answers)
}

fn left_of(walker: &Walker, answers: &Answers) -> (u32, u32) {
    let left = walker.remaining(answers);
    assert!(left.exact);
    assert_eq!(walker.look(answers).longest(), left.longest);
    (left.shortest, left.longest)
}

const YES: Answer = Answer::Option(0);
const NO: Answer = Answer::Option(1);

#[test]
fn one_programme_asks_everything() {
    let all: Vec<usize> = (0..QUESTIONS).collect();
    let walker = walker(&[&all]);
    assert_eq!(left(&walker, &[]), (1, 140));
    assert_eq!(left(&walker, &[(0, YES)]), (1, 139));
    assert_eq!(left(&walker, &[(0, YES), (139, YES), (64, YES)]), (1, 137));
    assert_eq!(left(&walker, &[(127, NO)]), (0, 0));
    // "Not sure" is asked, and leaves the rest to be asked.
    assert_eq!(left(&walker, &[(66, Answer::Unsure)]), (1, 139));
    assert_eq!(
        left(&walker, &[(3, Answer::Unsure), (66, Answer::Unsure)]),
        (1, 138)
    );
}

#[test]
fn programmes_that_ask_the_same_and_other_things() {
    let walker = walker(&[&[0, 63, 64], &[64, 65, 128], &[129], &[5, 130]]);
    // Shortest: no to 0, 64, 129 and 5; each of these ends what it can.
    assert_eq!(left(&walker, &[]), (4, 8));
    assert_eq!(left(&walker, &[(64, NO)]), (2, 3));
    assert_eq!(left(&walker, &[(64, YES), (0, YES)]), (4, 6));
    assert_eq!(left(&walker, &[(129, YES), (130, YES)]), (3, 6));
    assert_eq!(left(&walker, &[(0, NO), (5, NO), (129, NO)]), (1, 3));
    let only = walker.only(&[ProgrammeId::new(1)]);
    assert_eq!(left(&only, &[(65, YES)]), (1, 2));
    let answers = Answers::from_iter([(QuestionId::new(64), YES), (QuestionId::new(65), YES)]);
    assert_eq!(only.next(&answers), Some(QuestionId::new(128)));
}

/// Cut short, the bounds still hold.
#[test]
fn within_no_steps_at_all() {
    let walker = walker(&[&[0, 63, 64], &[64, 65, 128], &[129], &[5, 130]]);
    let answers = Answers::new();
    let cut = walker.look(&answers).remaining_within(0);
    assert!(!cut.exact);
    assert!(cut.shortest <= 4 && cut.longest >= 8, "{cut:?}");
    let done = Answers::from_iter([0, 5, 64, 129].map(|at| (QuestionId::new(at), NO)));
    let none = walker.look(&done).remaining_within(0);
    assert_eq!((none.shortest, none.longest, none.exact), (0, 0, true));
}

/// Whether the number of these questions answered with yes is even.
fn even(of: &[usize]) -> Value {
    let yes = json!({ format!("q{}", of[0]): "yes" });
    if of.len() == 1 {
        return json!({ "not": yes });
    }
    let rest = even(&of[1..]);
    let odd = json!({ "all": [yes.clone(), { "not": rest.clone() }] });
    json!({ "any": [odd, { "all": [{ "not": yes }, rest] }] })
}

/// Where every way needs every question, that is known before the first step.
#[test]
fn what_every_way_needs_takes_no_search() {
    let of: [&[usize]; 4] = [&[0, 63, 64], &[64, 65, 128], &[1, 70, 127, 139], &[2]];
    let walker = walker_of(of.iter().map(|of| even(of)));
    for (answered, number) in [(0, 10), (64, 9), (139, 9), (2, 9)] {
        let answers = Answers::from_iter([(QuestionId::new(answered), YES)]);
        let answers = if answered == 0 {
            Answers::new()
        } else {
            answers
        };
        let cut = walker.look(&answers).remaining_within(0);
        assert_eq!((cut.shortest, cut.longest), (number, number), "{answered}");
        assert_eq!(left_of(&walker, &answers), (number, number));
    }
}
