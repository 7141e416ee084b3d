//! The unrolled questions against trying everything: whoever follows the links ends where
//! the rules, evaluated from the model, say.

use crate::fixtures::brute_force::{Rules, Said, Value};
use crate::fixtures::random::case;
use eligibility::compile::{Limits, compile};
use eligibility::unroll::{Step, TooMany, Unrolled, Way};
use eligibility::{Answers, Country, Date, ProgrammeId, QuestionInfo, Values, Walker};
use std::collections::BTreeMap;

/// Whether a link is the one that somebody with this answer takes.
fn takes(way: &Way, info: &QuestionInfo, said: &Said) -> bool {
    let at = |word: &str| {
        let found = info.options.iter().position(|option| option == word);
        u16::try_from(found.unwrap()).unwrap()
    };
    match (way, said) {
        (Way::Values(values), Said::Value(value)) => match (values, value) {
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
        (Way::Chosen(option), Said::Value(Value::Words(words))) => {
            words.contains(&info.options[usize::from(*option)])
        }
        (Way::Unsure, Said::Unsure)
        | (Way::Declined, Said::Declined)
        | (Way::Nothing, Said::Value(Value::Words(_))) => true,
        _ => false,
    }
}

/// Follows the links as somebody would who would say this to each question.
fn follow<'u>(
    unrolled: &'u Unrolled,
    walker: &Walker,
    says: impl Fn(usize) -> Said,
) -> (&'u Answers, BTreeMap<usize, Said>) {
    let mut said = BTreeMap::new();
    let mut at = 0;
    loop {
        match &unrolled.steps[at] {
            Step::End(answers) => return (answers, said),
            Step::Ask { question, ways, .. } => {
                let info = &walker.ruleset().questions()[question.index()];
                let says = says(question.index());
                // Of the options listed the first that is true; elsewhere just one way fits.
                let mut fitting = ways.iter().filter(|(way, _)| takes(way, info, &says));
                let way = fitting
                    .next()
                    .unwrap_or_else(|| panic!("no way for {says:?}: {ways:?}"));
                if !matches!(says, Said::Value(Value::Words(_))) {
                    assert_eq!(fitting.next(), None, "two ways for {says:?}");
                }
                said.insert(question.index(), says);
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
    for seed in 0..150 {
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
            let choices: Vec<Vec<Said>> =
                (0..rules.order.len()).map(|at| rules.sayings(at)).collect();
            for pick in 0..40_usize {
                // Another answer to each question in each round: a different stride each.
                let says = |at: usize| {
                    let of = &choices[at];
                    of[(pick * (2 * at + 1) + pick / 3 + at) % of.len()].clone()
                };
                let (end, said) = follow(&unrolled, &walker, says);
                let told = walker.verdict(id, end).unwrap();
                let worlds = rules.worlds(&said);
                let mut possible: Vec<usize> = worlds
                    .iter()
                    .flat_map(|world| {
                        (0..1_u32 << rules.opens(programme))
                            .map(|staff| rules.result(programme, world, staff).outcome)
                    })
                    .collect();
                possible.sort_unstable();
                possible.dedup();
                let told: Vec<usize> = told.outcomes.iter().map(|it| it.index()).collect();
                assert_eq!(told, possible, "seed {seed}, {said:?}\n{:#}", case.json);
                followed += 1;
            }
        }
    }
    assert!(followed > 5_000, "only {followed} walks");
    assert!(ends > 500, "only {ends} ends");
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
            if let Step::Ask { ways, .. } = step {
                linked.extend(ways.iter().map(|(_, to)| *to));
            }
        }
        linked.sort_unstable();
        linked.dedup();
        assert_eq!(linked, (0..steps.len()).collect::<Vec<_>>());
        seen += 1;
    }
    assert!(seen > 15, "only {seen} programmes fit");
}
