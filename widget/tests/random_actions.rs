//! Random actions, thousands of them: after each one the session agrees with the rules.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::{Answers, Country, Date, Explanation, Kind, Ruleset, Walker};
use homeward_widget::session::{Action, Fields, NonAnswer, Session, Step};
use homeward_widget::sharing;
use serde_json::{from_value, json};
use std::rc::Rc;

/// Rules with a question of each kind.
fn rules() -> Ruleset {
    let questions = from_value(json!({
        "groups": ["asked"],
        "outcomes": ["first", "contact", "other"],
        "questions": {
            "host": { "group": "asked", "kind": "country" },
            "status": { "group": "asked", "kind": "one", "unsure": true, "options": ["going", "gone", "staying"] },
            "needs": { "group": "asked", "kind": "many", "unsure": true, "decline": true, "options": ["ill", "alone", "large"] },
            "children": { "group": "asked", "kind": "number", "min": 0, "max": 20, "decline": true },
            "born": { "group": "asked", "kind": "date", "max": "today", "unsure": true }
        }
    }))
    .unwrap();
    let lithuania = from_value(json!({ "editions": [{
        "from": "2024-01-01",
        "criteria": {
            "there": { "role": "gate", "when": { "host": "LT" } },
            "voluntary": { "role": "gate", "when": { "status": ["going", "gone"] } },
            "need": { "role": "priority", "open": true, "when": { "any": [
                { "needs": { "any_of": ["ill", "alone"] } }, { "children": { "at_least": 3 } } ] } },
            "grown": { "role": "advice", "when": { "born": { "age": { "at_least": 18 } } } }
        },
        "outcomes": [
            { "outcome": "other", "when": { "gates": "not_all" } },
            { "outcome": "first", "when": { "priorities": "any" } },
            { "outcome": "contact" }
        ]
    }]}))
    .unwrap();
    let elsewhere = from_value(json!({ "editions": [{
        "from": "2024-01-01",
        "criteria": { "young": { "role": "gate", "when": { "born": { "age": { "less_than": 30 } } } } },
        "outcomes": [{ "outcome": "contact", "when": { "young": "met" } }, { "outcome": "other" }]
    }]}))
    .unwrap();
    let programmes =
        Programmes::from_iter([("lt".to_owned(), lithuania), ("else".to_owned(), elsewhere)]);
    compile(&questions, &programmes, Limits::default())
        .unwrap()
        .ruleset()
        .clone()
}

/// A random number generator with the same numbers on every machine (Marsaglia, "Xorshift RNGs",
/// 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Any action, more often those that make progress.
fn any_action(random: &mut Random, session: &Session) -> Action {
    let asked = session.asked();
    match random.below(17) {
        0..=4 => Action::Continue,
        5 | 6 => Action::Back,
        7 => Action::Choose(u16::try_from(random.below(3)).unwrap()),
        8 => Action::ChooseNone,
        9 => Action::ChooseNonAnswer(if random.below(2) == 0 {
            NonAnswer::Unsure
        } else {
            NonAnswer::Declined
        }),
        10 => Action::Pick(
            Country::parse(["LT", "DE", "IQ"][usize::try_from(random.below(3)).unwrap()]).unwrap(),
        ),
        11 => Action::GoTo(
            [Step::Start, Step::Review, Step::Result][usize::try_from(random.below(3)).unwrap()],
        ),
        12 if !asked.is_empty() => {
            let at = usize::try_from(random.below(asked.len() as u64)).unwrap();
            Action::Change(asked[at])
        }
        13 if random.below(20) == 0 => Action::Clear,
        14 => Action::SoFar,
        _ => {
            let text = ["1", "2", "4", "٢٠١٠", "1980", "x", "99"]
                [usize::try_from(random.below(7)).unwrap()];
            Action::Type(usize::try_from(random.below(3)).unwrap(), text.to_owned())
        }
    }
}

#[test]
fn the_session_agrees_with_the_rules_after_every_action() {
    let rules = rules();
    let today = Date::new(2026, 11, 21).unwrap();
    let walker = rules.on(today);
    let mut results = 0;
    for seed in 1..=40_u64 {
        let mut random = Random(seed * 0x9e37_79b9);
        let mut session = Session::new(&rules, today, Rc::default());
        for _ in 0..500 {
            let action = any_action(&mut random, &session);
            let before = session.clone();
            session.apply(action.clone());
            check(&session, &before, &action, &walker);
            results += u32::from(session.step() == Step::Result);
        }
    }
    assert!(results > 100, "only {results} results were reached");
}

/// The results that the session keeps are those that the rules give now.
fn check_progress(session: &Session, walker: &Walker) {
    let replay = walker.replay(session.answers());
    assert_eq!(session.asked(), replay.asked);
    let mut counted = Answers::new();
    for question in replay.asked {
        let later = match session.step() {
            Step::Start => true,
            Step::Question(present) | Step::SoFar(present) => question >= present,
            Step::Review | Step::Result => false,
        };
        if !later {
            let answer = session.answers().get(question).unwrap();
            counted.set(question, answer.clone());
        }
    }
    assert_eq!(session.left(), walker.look(&counted).longest());
}

/// A look at what is known so far leads back to the question, with its fields as they were.
fn check_look(session: &Session, before: &Session, action: &Action) {
    if *action != Action::SoFar {
        return;
    }
    let Step::Question(question) = before.step() else {
        return assert_eq!(session.step(), before.step());
    };
    assert_eq!(session.step(), Step::SoFar(question));
    for way in [Action::Back, Action::Continue] {
        let mut again = session.clone();
        again.apply(way);
        let seen = |it: &Session| (it.step(), it.draft().cloned(), it.left(), it.saved());
        assert_eq!(seen(&again), seen(before));
        // Back leads where it led before: to the answers, if one of them is being changed.
        let (mut again, mut before) = (again, before.clone());
        again.apply(Action::Back);
        before.apply(Action::Back);
        assert_eq!(seen(&again), seen(&before));
    }
}

fn check(session: &Session, before: &Session, action: &Action, walker: &Walker) {
    check_progress(session, walker);
    let replay = walker.replay(session.answers());
    match session.step() {
        Step::Start => {}
        // Only a question that the rules ask, with the fields of its kind.
        Step::Question(question) => {
            assert!(
                replay.asked.contains(&question) || replay.next == Some(question),
                "{action:?}"
            );
            let kind = session.rules().questions()[question.index()].kind;
            let fits = match session.draft().unwrap().fields {
                Fields::One(_) => kind == Kind::One,
                Fields::Many { .. } => kind == Kind::Many,
                Fields::Number(_) => kind == Kind::Number,
                Fields::Date(_) => kind == Kind::Date,
                Fields::Country(_) => kind == Kind::Country,
            };
            assert!(fits);
        }
        Step::SoFar(question) => assert!(
            replay.asked.contains(&question) || replay.next == Some(question),
            "{action:?}"
        ),
        Step::Review | Step::Result => assert_eq!(replay.next, None, "{action:?}"),
    }
    check_look(session, before, action);
    // The number of questions left decreases with each step forward.
    if let (Step::Question(a), Step::Question(b), Action::Continue) =
        (before.step(), session.step(), action)
    {
        assert!(
            a >= b || session.left() < before.left(),
            "{} then {}",
            before.left(),
            session.left()
        );
    }
    // An error changes neither the step nor the fields.
    if session.error().is_some() && *action == Action::Continue {
        assert_eq!(
            (session.step(), session.draft()),
            (before.step(), before.draft())
        );
    }
    if let Step::Result | Step::SoFar(_) = session.step() {
        let assessment = session.assessment().unwrap();
        for result in assessment.possible().chain(&assessment.excluded) {
            let programme = session.rules().programme(&result.programme().id).unwrap();
            let verdict = walker.verdict(programme, session.answers()).unwrap();
            assert_eq!(result.outcomes().count(), verdict.outcomes.len() as usize);
        }
        let read = sharing::parse(&sharing::fragment(assessment)).unwrap();
        assert_eq!(read.len(), assessment.possible().count());
        let certain = |result: &Explanation| result.outcomes().count() == 1;
        assert!(assessment.open.iter().all(certain));
        assert!(!assessment.undecided.iter().any(certain));
    }
    // A saved and restored session is the same.
    let mut again = Session::new(session.rules(), walker.today(), Rc::default());
    again.restore(
        &session.saved(),
        Step::from_text(&session.step().to_text(session.rules()), session.rules()),
    );
    assert_eq!(
        (again.answers(), again.step()),
        (session.answers(), session.step())
    );
}
