//! Somebody presses everything, in any order, thousands of times: the self-check stays what
//! the rules say it is.
#![allow(clippy::unwrap_used)] // tests fail by panicking

use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::{Country, Date, Kind, Ruleset};
use homeward_widget::check::{Act, Aside, Check, Fields, Place};
use homeward_widget::report::{Report, shared};
use serde_json::{from_value, json};

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

/// A small generator of numbers, the same on every machine (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

fn anything(dice: &mut Dice, check: &Check) -> Act {
    let asked = check.asked();
    match dice.below(16) {
        0..=4 => Act::Continue,
        5 | 6 => Act::Back,
        7 => Act::Choose(u16::try_from(dice.below(3)).unwrap()),
        8 => Act::ChooseNone,
        9 => Act::SetAside(if dice.below(2) == 0 {
            Aside::Unsure
        } else {
            Aside::Decline
        }),
        10 => Act::Pick(
            Country::parse(["LT", "DE", "IQ"][usize::try_from(dice.below(3)).unwrap()]).unwrap(),
        ),
        11 => Act::Go(
            [Place::Start, Place::Review, Place::Result][usize::try_from(dice.below(3)).unwrap()],
        ),
        12 if !asked.is_empty() => {
            let at = usize::try_from(dice.below(asked.len() as u64)).unwrap();
            Act::Change(asked[at])
        }
        13 if dice.below(20) == 0 => Act::Clear,
        _ => {
            let text =
                ["1", "2", "4", "٢٠١٠", "1980", "x", "99"][usize::try_from(dice.below(7)).unwrap()];
            Act::Write(usize::try_from(dice.below(3)).unwrap(), text.to_owned())
        }
    }
}

#[test]
fn whatever_is_pressed_the_rules_decide() {
    let rules = rules();
    let today = Date::new(2026, 11, 21).unwrap();
    let mut results = 0;
    for seed in 1..=40_u64 {
        let mut dice = Dice(seed * 0x9e37_79b9);
        let mut check = Check::new(&rules, today);
        for _ in 0..500 {
            let act = anything(&mut dice, &check);
            let before = check.clone();
            check.act(act.clone());
            holds(&check, &before, &act);
            results += u32::from(check.place() == Place::Result);
        }
    }
    assert!(results > 100, "only {results} results were reached");
}

fn holds(check: &Check, before: &Check, act: &Act) {
    let walker = check.walker();
    let replay = walker.replay(check.answers());
    match check.place() {
        Place::Start => {}
        // Only a question that the rules ask, and its fields.
        Place::Question(question) => {
            assert!(
                replay.asked.contains(&question) || replay.next == Some(question),
                "{act:?}"
            );
            let kind = check.rules().questions()[question.index()].kind;
            let fits = match check.entry().unwrap().fields {
                Fields::One(_) => kind == Kind::One,
                Fields::Many { .. } => kind == Kind::Many,
                Fields::Number(_) => kind == Kind::Number,
                Fields::Date(_) => kind == Kind::Date,
                Fields::Country(_) => kind == Kind::Country,
            };
            assert!(fits);
        }
        Place::Review | Place::Result => assert_eq!(replay.next, None, "{act:?}"),
    }
    // "At most N more" is kept: a step forward takes one off, or more.
    if let (Place::Question(a), Place::Question(b), Act::Continue) =
        (before.place(), check.place(), act)
    {
        assert!(
            a >= b || check.left() < before.left(),
            "{} then {}",
            before.left(),
            check.left()
        );
    }
    // An error leaves the person where they were, with what they wrote.
    if check.wrong().is_some() && *act == Act::Continue {
        assert_eq!(
            (check.place(), check.entry()),
            (before.place(), before.entry())
        );
    }
    if check.place() == Place::Result {
        let report = Report::of(check);
        for advice in report.open.iter().chain(&report.out) {
            let programme = check.rules().programme(&advice.id).unwrap();
            let verdict = walker.verdict(programme, check.answers()).unwrap();
            assert_eq!(advice.outcomes.len(), verdict.outcomes.len() as usize);
        }
        let read = shared(&report.fragment()).unwrap();
        assert_eq!(read.len(), report.open.len());
    }
    // Kept and taken up again it is the same.
    let mut again = Check::new(check.rules(), walker.today());
    again.take_up(
        &check.kept(),
        Place::from_text(&check.place().to_text(check.rules()), check.rules()),
    );
    assert_eq!(
        (again.answers(), again.place()),
        (check.answers(), check.place())
    );
}
