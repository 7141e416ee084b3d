//! Walking: which question comes next, for which answers and day, and which answers are equal.

use crate::fixtures::every_kind::{
    BORN, CHILDREN, HOME, HOST, NEEDS, STATUS, country, day, edition, rules,
};
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::{Answer, Answers, OutcomeId, OutcomeSet, ProgrammeId, QuestionId};
use serde_json::json;

#[test]
fn an_answer_does_not_reveal_the_next_question() {
    // Of the first question only its answer mode has a variable; that of the second one is next.
    let compiled = rules(&[json!({ "any": [{ "status": { "unsure": true } }, { "needs": "x" }] })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let mut answers = Answers::from_iter([(STATUS, Answer::Option(1))]);
    assert_eq!(walker.next(&answers), Some(NEEDS));
    answers.set(NEEDS, Answer::Options(vec![0]));
    let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
    assert_eq!(verdict.definite(), Some(OutcomeId::new(0)));
    answers.set(NEEDS, Answer::Options(vec![1]));
    let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
    assert_eq!(verdict.definite(), Some(OutcomeId::new(1)));
}

/// Answers come in any order: a person who goes back changes an earlier one.
#[test]
fn the_last_question_alone_may_decide() {
    let compiled = rules(&[json!({ "status": "a", "born": { "before": "2026-06-22" } })]);
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let born = |on: &str| Answers::from_iter([(BORN, Answer::Date(day(on)))]);
    assert_eq!(walker.next(&born("2026-06-21")), Some(STATUS));
    assert_eq!(walker.next(&born("2026-06-22")), None);
}

/// Without criteria no variable comes after those of the questions, and the last one is
/// the answered one.
#[test]
fn the_last_variable_of_all_may_decide() {
    let question = json!({ "group": "asked", "kind": "one", "options": ["yes", "no"] });
    let questions = json!({ "groups": ["asked"], "outcomes": ["contact", "other"],
        "questions": { "first": question, "last": question } });
    let programme = json!({ "editions": [{ "from": "2024-01-01", "criteria": {},
        "outcomes": [{ "outcome": "contact" }],
        "services": [{ "service": "help", "when": { "first": "yes", "last": "yes" } }] }] });
    let programme = serde_json::from_value(programme).unwrap();
    let programmes = Programmes::from_iter([("office".to_owned(), programme)]);
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(day("2026-06-25"));
    let last = |option| Answers::from_iter([(QuestionId::new(1), Answer::Option(option))]);
    assert_eq!(walker.next(&last(0)), Some(QuestionId::new(0)));
    assert_eq!(walker.next(&last(1)), None);
}

#[test]
fn what_matters_is_what_a_programme_still_depends_on() {
    let compiled = rules(&[
        json!({ "status": "a", "children": 1 }),
        json!({ "home": "LT", "status": "b" }),
    ]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let matters = |walker: &eligibility::Walker, answers: &Answers| -> Vec<u16> {
        let view = walker.look(answers);
        (0..7)
            .filter(|at| view.matters(QuestionId::new(*at)))
            .collect()
    };
    assert_eq!(matters(&walker, &Answers::new()), [0, 2, 4]);
    let status = |option| Answers::from_iter([(STATUS, Answer::Option(option))]);
    assert_eq!(matters(&walker, &status(0)), [4]);
    assert_eq!(matters(&walker, &status(1)), [2]);
    assert_eq!(matters(&walker, &status(2)), [0; 0]);
    let first = walker.only(&[ProgrammeId::new(0)]);
    assert_eq!(matters(&first, &Answers::new()), [0, 4]);
}

#[test]
fn only_some_programmes_ask() {
    let compiled = rules(&[json!({ "status": "a" }), json!({ "home": "LT" })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let ids = |walker: &eligibility::Walker| -> Vec<usize> {
        walker
            .programmes()
            .map(|programme| programme.index())
            .collect()
    };
    assert_eq!(ids(&walker), [0, 1]);
    assert_eq!(walker.next(&Answers::new()), Some(STATUS));
    let second = walker.only(&[
        ProgrammeId::new(1),
        ProgrammeId::new(2),
        ProgrammeId::new(1),
    ]);
    assert_eq!(ids(&second), [1]);
    assert_eq!(second.next(&Answers::new()), Some(HOME));
    assert_eq!(
        ids(&walker.only(&[ProgrammeId::new(1), ProgrammeId::new(0)])),
        [0, 1]
    );
    let none = walker.only(&[ProgrammeId::new(2)]);
    assert_eq!(none.next(&Answers::new()), None);
    assert_eq!(none.verdict(ProgrammeId::new(2), &Answers::new()), None);
}

#[test]
fn each_day_has_its_edition() {
    let questions = json!({ "groups": ["main"], "outcomes": ["yes", "no"], "questions": {
        "status": { "group": "main", "kind": "one", "options": ["a", "b"] } } });
    let mut last = edition("2026-03-01", &json!({ "status": "b" }));
    last["until"] = json!("2026-05-01");
    let rules = json!({ "editions": [
        edition("2026-01-01", &json!({ "status": "a" })),
        edition("2026-02-01", &json!({ "status": ["a", "b"] })),
        last,
    ] });
    let programmes =
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())]);
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let from = |today: &str| {
        let walker = compiled.ruleset().on(day(today));
        let edition = walker.edition(ProgrammeId::new(0));
        assert_eq!(walker.programmes().count(), usize::from(edition.is_some()));
        edition.map(|edition| edition.from.to_string())
    };
    assert_eq!(from("2025-12-31"), None);
    for (first, last) in [
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-28"),
        ("2026-03-01", "2026-04-30"),
    ] {
        assert_eq!(from(first).as_deref(), Some(first));
        assert_eq!(from(last).as_deref(), Some(first));
    }
    assert_eq!(from("2026-05-01"), None);
}

#[test]
fn a_replay_takes_answers_that_fit_in_the_order_of_asking() {
    let compiled = rules(&[json!({ "status": "a", "host": "LT", "children": 2 })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let mut answers = Answers::from_iter([
        (CHILDREN, Answer::Number(2)),
        (HOST, Answer::Country(country("DE"))),
        (STATUS, Answer::Option(0)),
        (BORN, Answer::Unsure),
    ]);
    let replay = walker.replay(&answers);
    assert_eq!(replay.asked, [STATUS]);
    assert_eq!(replay.next, Some(HOST));
    answers.set(HOST, Answer::Country(country("LT")));
    let replay = walker.replay(&answers);
    assert_eq!(replay.asked, [STATUS, HOST, CHILDREN]);
    assert_eq!(replay.next, None);
    answers.set(STATUS, Answer::Option(1));
    let replay = walker.replay(&answers);
    assert_eq!(replay.asked, [STATUS]);
    assert_eq!(replay.next, None);
}

#[test]
fn answers_with_the_same_results_and_questions_have_one_key() {
    let compiled =
        rules(&[json!({ "any": [{ "status": "a" }, { "children": 1 }, { "needs": ["x", "y"] }] })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let key =
        |answers: &[(QuestionId, Answer)]| walker.look(&answers.iter().cloned().collect()).key();
    let status = |option| (STATUS, Answer::Option(option));
    let needs = |options: &[u16]| (NEEDS, Answer::Options(options.to_vec()));
    // Decided, whatever for.
    assert_eq!(key(&[status(0)]), key(&[status(1), needs(&[1])]));
    assert_eq!(
        key(&[status(0)]),
        key(&[status(2), needs(&[]), (CHILDREN, Answer::Number(1))])
    );
    assert_eq!(key(&[status(1)]), key(&[status(2)]));
    assert_ne!(key(&[status(1)]), key(&[status(1), needs(&[])]));
    // An answer ahead of its question counts.
    assert_ne!(key(&[needs(&[])]), key(&[]));
    assert_ne!(key(&[needs(&[])]), key(&[needs(&[0])]));
}

#[test]
fn sets_of_outcomes() {
    let none = OutcomeSet::default();
    assert!(none.is_empty());
    assert_eq!((none.len(), none.best(), none.definite()), (0, None, None));
    let compiled = rules(&[json!({ "status": "a" })]);
    let walker = compiled.ruleset().on(day("2026-06-15"));
    let both = walker
        .verdict(ProgrammeId::new(0), &Answers::new())
        .unwrap()
        .outcomes;
    assert!(!both.is_empty());
    assert_eq!(
        both.iter().collect::<Vec<_>>(),
        [OutcomeId::new(0), OutcomeId::new(1)]
    );
    assert_eq!(
        (both.best(), both.definite()),
        (Some(OutcomeId::new(0)), None)
    );
    assert_eq!((none.rank(), both.rank()), ((u8::MAX, 0), (0, 2)));
    let [yes, no] = [0, 1].map(|option| {
        let answers = Answers::from_iter([(STATUS, Answer::Option(option))]);
        let verdict = walker.verdict(ProgrammeId::new(0), &answers);
        verdict.unwrap().outcomes
    });
    // What is better comes first; of equals, what is certain.
    assert!(yes.rank() < both.rank() && both.rank() < no.rank());
    let within: Vec<u8> = (0..=255)
        .filter(|at| both.contains(OutcomeId::new(*at)))
        .collect();
    assert_eq!(within, [0, 1]);
}

#[test]
fn compiled_rules_keep_what_was_written() {
    let compiled = rules(&[json!({ "status": "a" })]);
    assert_eq!(compiled.questions().groups, ["main"]);
    assert_eq!(compiled.questions().questions.len(), 6);
    assert_eq!(compiled.programmes()[0].editions[0].from, "2024-01-01");
    assert_eq!(compiled.hash(), compiled.ruleset().hash());
    // The outcome and the criterion over the status, the decision over the criterion.
    assert_eq!(compiled.nodes(), 3);
}
