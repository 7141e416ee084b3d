//! "At most N more questions" is exact, also for a national benefit finder.

use crate::fixtures::national;
use crate::fixtures::random::Rng;
use eligibility::compile::{Limits, compile};
use eligibility::model::Questions;
use eligibility::{
    Answer, Answers, Date, Kind, ProgrammeId, QuestionId, Remaining, Values, Walker,
};
use std::collections::HashMap;

fn walker() -> Walker {
    walker_of(&national::questions())
}

fn walker_of(questions: &Questions) -> Walker {
    let programmes = national::programmes();
    let compiled = compile(questions, &programmes, Limits::default()).unwrap();
    compiled.ruleset().on(Date::parse("2026-06-15").unwrap())
}

/// One answer of each class, every choice of `many`, and the ways not to answer.
fn responses(walker: &Walker, question: QuestionId) -> Vec<Answer> {
    let info = &walker.ruleset().questions()[question.index()];
    let mut all: Vec<Answer> = if info.kind == Kind::Many {
        let options = 0..u16::try_from(info.options.len()).unwrap();
        (0..1_u32 << options.len())
            .map(|chosen| {
                Answer::Options(options.clone().filter(|at| chosen >> at & 1 == 1).collect())
            })
            .collect()
    } else {
        let classes = walker.classes(question);
        classes
            .iter()
            .map(|class| Values::example(class).unwrap())
            .collect()
    };
    all.extend(info.unsure.then_some(Answer::Unsure));
    all.extend(info.decline.then_some(Answer::Declined));
    all
}

/// The counts by walking every way, merged where the rest is the same.
fn walked(
    walker: &Walker,
    answers: &Answers,
    memo: &mut HashMap<Vec<u32>, (u32, u32)>,
) -> (u32, u32) {
    let view = walker.look(answers);
    let Some(next) = view.next() else {
        return (0, 0);
    };
    let key = view.key();
    if let Some(known) = memo.get(&key) {
        return *known;
    }
    let ways = responses(walker, next).into_iter().map(|answer| {
        let mut answers = answers.clone();
        answers.set(next, answer);
        walked(walker, &answers, memo)
    });
    let (shortest, longest) = ways.fold((u32::MAX, 0), |(shortest, longest), (short, long)| {
        (shortest.min(short), longest.max(long))
    });
    memo.insert(key, (shortest + 1, longest + 1));
    (shortest + 1, longest + 1)
}

#[test]
fn counts_are_those_of_every_walk() {
    let all = walker();
    let mut rng = Rng(3);
    let (mut exact, mut bounds) = (0, 0);
    for round in 0..30 {
        let mut programme = || ProgrammeId::new(u16::try_from(rng.below(30)).unwrap());
        let some: Vec<ProgrammeId> = (0..=round % 3).map(|_| programme()).collect();
        let walker = all.only(&some);
        let mut memo = HashMap::new();
        let mut answers = Answers::new();
        while let Some(next) = walker.next(&answers) {
            let (shortest, longest) = walked(&walker, &answers, &mut memo);
            let left = walker.remaining(&answers);
            assert!(left.complete, "{some:?} {answers:?}");
            if left.exact {
                exact += 1;
                assert_eq!(
                    (left.shortest, left.longest),
                    (shortest, longest),
                    "{some:?} {answers:?}"
                );
            } else {
                bounds += 1;
                assert!(
                    left.shortest <= shortest && longest <= left.longest,
                    "{some:?} {answers:?}"
                );
            }
            answers.set(next, rng.pick(&responses(&walker, next)).clone());
        }
    }
    assert!(exact > 50 && bounds > 20, "{exact} {bounds}");
}

#[test]
fn the_whole_set_is_searched_at_every_step() {
    let walker = walker();
    let mut rng = Rng(7);
    for _ in 0..20 {
        let mut answers = Answers::new();
        let mut before: Option<Remaining> = None;
        loop {
            let left = walker.remaining(&answers);
            assert!(left.complete, "{left:?} {answers:?}");
            if let Some(before) = before {
                assert!(left.shortest + 1 >= before.shortest, "{left:?} {answers:?}");
                assert!(left.longest < before.longest, "{left:?} {answers:?}");
            }
            before = Some(left);
            let Some(next) = walker.next(&answers) else {
                assert_eq!((left.shortest, left.longest), (0, 0));
                break;
            };
            // At home first: otherwise most programmes are out at once.
            let mut tried = responses(&walker, next);
            tried.truncate(if answers.is_empty() { 1 } else { tried.len() });
            answers.set(next, rng.pick(&tried).clone());
        }
    }
}

/// Follows the answers that give the wanted number, one question at a time.
fn follow(walker: &Walker, wanted: fn(Remaining) -> u32) -> u32 {
    let mut answers = Answers::new();
    let mut asked = 0;
    while let Some(next) = walker.next(&answers) {
        let number = wanted(walker.remaining(&answers));
        let way = responses(walker, next).into_iter().find(|answer| {
            let mut answers = answers.clone();
            answers.set(next, answer.clone());
            wanted(walker.remaining(&answers)) + 1 == number
        });
        answers.set(next, way.expect("some answer leads to the number"));
        asked += 1;
    }
    asked
}

#[test]
fn both_numbers_are_reached_by_a_person() {
    // Where nobody is unsure, no question becomes pointless.
    let mut questions = national::questions();
    for question in questions.questions.values_mut() {
        (question.unsure, question.decline) = (false, false);
    }
    let walker = walker_of(&questions);
    let first = walker.remaining(&Answers::new());
    assert_eq!((first.shortest, first.longest, first.exact), (10, 25, true));
    assert_eq!(follow(&walker, |left| left.shortest), first.shortest);
    assert_eq!(follow(&walker, |left| left.longest), first.longest);
}
