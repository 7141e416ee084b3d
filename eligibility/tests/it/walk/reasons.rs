//! Reasons: the smallest set of answers, the first of several, by trying all sets.

use crate::fixtures::random::Rng;
use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, OutcomeId, ProgrammeId, QuestionId, Reasons};
use serde_json::{Map, Value, json};

/// Yes-or-no questions, and a programme whose only gate is a formula over them.
fn rules(questions: usize, gate: &Value) -> Compiled {
    let asked: Map<String, Value> = (0..questions)
        .map(|at| {
            let question = json!({ "group": "main", "kind": "one", "options": ["yes", "no"] });
            (format!("q{at}"), question)
        })
        .collect();
    let questions = json!({ "groups": ["main"], "outcomes": ["in", "out"], "questions": asked });
    let programme = json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "c": { "role": "gate", "when": gate } },
        "outcomes": [{ "outcome": "in", "when": { "gates": "all" } }, { "outcome": "out" }] }] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(programme).unwrap())]);
    let questions = serde_json::from_value(questions).unwrap();
    compile(&questions, &programmes, Limits::default()).unwrap()
}

fn reasons(compiled: &Compiled, yes: &[bool]) -> (Reasons, OutcomeId) {
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let answers: Answers = yes
        .iter()
        .enumerate()
        .map(|(at, yes)| (QuestionId::new(at as u16), Answer::Option(u16::from(!yes))))
        .collect();
    let view = walker.look(&answers);
    let outcome = view
        .verdict(ProgrammeId::new(0))
        .unwrap()
        .definite()
        .unwrap();
    (view.reasons(ProgrammeId::new(0)).unwrap(), outcome)
}

/// Every set of answers of the smallest size that leaves no doubt, the first one first:
/// a set leaves none if all worlds that agree with it end as this one does.
fn first_of_the_smallest(questions: usize, holds: &impl Fn(u32) -> bool, world: u32) -> Vec<u16> {
    let enough = |set: u32| {
        (0..1_u32 << questions)
            .filter(|other| (other ^ world) & set == 0)
            .all(|other| holds(other) == holds(world))
    };
    let members = |set: u32| (0..questions as u16).filter(move |at| set >> at & 1 == 1);
    let mut sets: Vec<u32> = (0..1_u32 << questions).filter(|set| enough(*set)).collect();
    sets.sort_by_key(|set| (set.count_ones(), members(*set).collect::<Vec<_>>()));
    members(sets[0]).collect()
}

#[test]
fn the_smallest_set_and_of_several_the_first() {
    const QUESTIONS: usize = 6;
    let mut rng = Rng(3);
    for _ in 0..40 {
        // Any of four random conjunctions, each of up to three questions.
        let terms: Vec<u32> = (0..4)
            .map(|_| (0..3).fold(0, |term, _| term | 1 << rng.below(QUESTIONS)))
            .collect();
        let any: Vec<Value> = terms
            .iter()
            .map(|term| {
                let keys = (0..QUESTIONS).filter(|at| term >> at & 1 == 1);
                let keys = keys.map(|at| (format!("q{at}"), json!("yes")));
                Value::Object(keys.collect())
            })
            .collect();
        let compiled = rules(QUESTIONS, &json!({ "any": any }));
        let holds = |world: u32| terms.iter().any(|term| world & term == *term);
        for world in 0..1_u32 << QUESTIONS {
            let yes: Vec<bool> = (0..QUESTIONS).map(|at| world >> at & 1 == 1).collect();
            let (found, outcome) = reasons(&compiled, &yes);
            assert_eq!(outcome, OutcomeId::new(u8::from(!holds(world))));
            let found_answers: Vec<u16> = found
                .answers
                .iter()
                .map(|question| question.index() as u16)
                .collect();
            let expected = first_of_the_smallest(QUESTIONS, &holds, world);
            assert_eq!(found_answers, expected, "{any:?} {yes:?}");
            assert!(found.smallest);
        }
    }
}

/// Too many sets to try: the result is then a set without a superfluous member, marked as such.
#[test]
fn with_very_many_answers_a_set_without_idle_members() {
    let of: Vec<Value> = (0..30)
        .map(|at| json!({ format!("q{at}"): "yes" }))
        .collect();
    let compiled = rules(30, &json!({ "at_least": { "n": 12, "of": of } }));
    let mut yes = [true; 30];
    yes[0] = false;
    yes[4] = false;
    let (found, outcome) = reasons(&compiled, &yes);
    assert_eq!(outcome, OutcomeId::new(0));
    assert!(!found.smallest);
    let answers: Vec<u16> = found
        .answers
        .iter()
        .map(|question| question.index() as u16)
        .collect();
    assert_eq!(answers, [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    assert_eq!(found.criteria.len(), 1);
    // Few enough, however many the answers are.
    let compiled = rules(30, &json!({ "at_least": { "n": 2, "of": of } }));
    let (found, _) = reasons(&compiled, &yes);
    assert!(found.smallest);
    assert_eq!(found.answers, [QuestionId::new(1), QuestionId::new(2)]);
}
