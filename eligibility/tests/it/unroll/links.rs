//! The unrolled questions against trying everything: following the links gives the result that
//! the rules give when they are evaluated from the model.

use crate::fixtures::brute_force::{Response, Rules, Value};
use crate::fixtures::random::case;
use eligibility::compile::{Limits, compile};
use eligibility::unroll::{Step, StepAnswer, TooMany, Unrolled};
use eligibility::{Answers, Country, Date, ProgrammeId, QuestionInfo, Values, Walker};
use proptest::prelude::ProptestConfig;
use std::collections::BTreeMap;

/// Whether a link is the one that a person with this answer takes.
fn takes(way: &StepAnswer, info: &QuestionInfo, response: &Response) -> bool {
    let at = |word: &str| {
        let found = info.options.iter().position(|option| option == word);
        u16::try_from(found.unwrap()).unwrap()
    };
    match (way, response) {
        (StepAnswer::Values(values), Response::Value(value)) => match (values, value) {
            (Values::Options(options), Value::Word(word)) => options.contains(&at(word)),
            (Values::Countries(listed), Value::Word(word)) => {
                listed.contains(&Country::parse(word).unwrap())
            }
            (Values::OtherCountries(but), Value::Word(word)) => {
                !but.contains(&Country::parse(word).unwrap())
            }
            (Values::Numbers(spans), Value::Number(number)) => spans
                .iter()
                .any(|(min, max)| min <= number && number <= max),
            (Values::Dates(spans), Value::Day(day)) => {
                spans.iter().any(|(min, max)| min <= day && day <= max)
            }
            _ => false,
        },
        (StepAnswer::Chosen(option), Response::Value(Value::Words(words))) => {
            words.contains(&info.options[usize::from(*option)])
        }
        (StepAnswer::Unsure, Response::Unsure)
        | (StepAnswer::Declined, Response::Declined)
        | (StepAnswer::Nothing, Response::Value(Value::Words(_))) => true,
        _ => false,
    }
}

/// Follows the links that a person with these answers takes.
fn follow<'u>(
    unrolled: &'u Unrolled,
    walker: &Walker,
    answer: impl Fn(usize) -> Response,
) -> (&'u Answers, BTreeMap<usize, Response>) {
    let mut given = BTreeMap::new();
    let mut at = 0;
    loop {
        match &unrolled.steps[at] {
            Step::End(answers) => return (answers, given),
            Step::Ask {
                question, links, ..
            } => {
                let info = &walker.ruleset().questions()[question.index()];
                let answer = answer(question.index());
                // Of the options listed, the first that is true is taken; else exactly one link fits.
                let mut fitting = links.iter().filter(|(way, _)| takes(way, info, &answer));
                let way = fitting
                    .next()
                    .unwrap_or_else(|| panic!("no way for {answer:?}: {links:?}"));
                if !matches!(answer, Response::Value(Value::Words(_))) {
                    assert_eq!(fitting.next(), None, "two links for {answer:?}");
                }
                given.insert(question.index(), answer);
                at = way.1;
            }
        }
    }
}

fn date() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

#[test]
fn whoever_follows_the_links_ends_where_the_rules_say() {
    let (mut followed, mut ends) = (0, 0);
    let cases = u64::from(ProptestConfig::default().cases / 2);
    for seed in 0..cases {
        let case = case(seed, 3);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(case.today);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        for programme in 0..case.programmes.len() {
            let id = ProgrammeId::new(u16::try_from(programme).unwrap());
            let unrolled = match walker.unroll(id, 2_000).unwrap() {
                Ok(unrolled) => unrolled,
                Err(TooMany(_)) => continue,
            };
            ends += unrolled
                .steps
                .iter()
                .filter(|step| matches!(step, Step::End(_)))
                .count();
            let choices: Vec<Vec<Response>> = (0..rules.order.len())
                .map(|at| rules.responses(at))
                .collect();
            for pick in 0..40_usize {
                // Another answer to each question in each round: a different stride each.
                let answer = |at: usize| {
                    let of = &choices[at];
                    of[(pick * (2 * at + 1) + pick / 3 + at) % of.len()].clone()
                };
                let (end, given) = follow(&unrolled, &walker, answer);
                let shown = walker.verdict(id, end).unwrap();
                let worlds = rules.worlds(&given);
                let mut possible: Vec<usize> = worlds
                    .iter()
                    .flat_map(|world| {
                        (0..1_u32 << rules.opens(programme))
                            .map(|staff| rules.result(programme, world, staff).outcome)
                    })
                    .collect();
                possible.sort_unstable();
                possible.dedup();
                let shown: Vec<usize> = shown.outcomes.iter().map(|it| it.index()).collect();
                assert_eq!(shown, possible, "seed {seed}, {given:?}\n{:#}", case.json);
                followed += 1;
            }
        }
    }
    assert!(followed > 20 * cases, "only {followed} walks");
    assert!(ends as u64 > 2 * cases, "only {ends} ends");
}

#[test]
fn too_many_steps_are_an_error_and_not_a_wait() {
    let questions = crate::fixtures::national::questions();
    let programmes = crate::fixtures::national::programmes();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(date());
    let small = (0..30).map(ProgrammeId::new).filter(|id| {
        let unrolled = walker.unroll(*id, 3).unwrap();
        unrolled.is_ok_and(|unrolled| unrolled.steps.len() <= 3)
    });
    assert_eq!(
        small.count(),
        0,
        "three steps hold no programme of this set"
    );
}

#[test]
fn steps_are_all_different_and_all_linked() {
    let questions = crate::fixtures::national::questions();
    let programmes = crate::fixtures::national::programmes();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(date());
    let mut seen = 0;
    for id in (0..30).map(ProgrammeId::new) {
        let Ok(unrolled) = walker.unroll(id, 400).unwrap() else {
            continue;
        };
        let steps = &unrolled.steps;
        let mut linked: Vec<usize> = vec![0];
        for (at, step) in steps.iter().enumerate() {
            assert!(!steps[..at].contains(step), "{step:?} twice");
            if let Step::Ask { links, .. } = step {
                linked.extend(links.iter().map(|(_, to)| *to));
            }
        }
        linked.sort_unstable();
        linked.dedup();
        assert_eq!(linked, (0..steps.len()).collect::<Vec<_>>());
        seen += 1;
    }
    assert!(seen > 15, "only {seen} programmes fit");
}
