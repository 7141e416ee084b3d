//! The engine against trying everything, over random rule sets.
//!
//! `PROPTEST_CASES` changes how many rule sets the tests try; the seed of a failing
//! one is printed, with its rules.

mod alike;
mod checks;
mod countries;
mod gives;
mod never;
mod pointless;
mod table;

use checks::*;
use table::*;

use crate::fixtures::brute_force::{Response, Rules, Value, World};
use crate::fixtures::random::{Case, Rng, varied};
use eligibility::compile::{Compiled, Limits, Mistake, Problem, compile};
use eligibility::explain::{Operand, What, operands};
use eligibility::{Answer, Answers, Country, ProgrammeId, QuestionId, Status, Values, Walker};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Given = BTreeMap<usize, Response>;

/// Four times as many rule sets as other property tests have cases.
fn cases() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: 4 * default.cases,
        failure_persistence: None,
        ..default
    }
}

fn answer(rules: &Rules<'_>, at: usize, response: &Response) -> Answer {
    let option = |word: &str| {
        let options = &rules.order[at].1.options;
        u16::try_from(options.iter().position(|option| option == word).unwrap()).unwrap()
    };
    match response {
        Response::Unsure => Answer::Unsure,
        Response::Declined => Answer::Declined,
        Response::Value(Value::Number(number)) => Answer::Number(*number),
        Response::Value(Value::Day(day)) => Answer::Date(*day),
        Response::Value(Value::Words(words)) => {
            Answer::Options(words.iter().map(|word| option(word)).collect())
        }
        Response::Value(Value::Word(word)) => match Country::parse(word) {
            Some(country) => Answer::Country(country),
            None => Answer::Option(option(word)),
        },
    }
}

fn answers(rules: &Rules<'_>, given: &Given) -> Answers {
    let each = given.iter();
    each.map(|(at, response)| (QuestionId::new(*at as u16), answer(rules, *at, response)))
        .collect()
}

/// The compiled rules of a case; `None` for the rare one whose tables are larger than a portal may have.
fn compiled(case: &Case) -> Option<Compiled> {
    let compiled = compile(&case.questions, &case.programmes, Limits::default());
    let is_too_large = |problem: &Problem| matches!(problem.mistake, Mistake::TooLarge(_));
    match compiled {
        Ok(compiled) => Some(compiled),
        Err(problems) if problems.iter().all(is_too_large) => None,
        Err(problems) => panic!("{problems:#?}\n{:#}", case.json),
    }
}

fn outcomes(rules: &Rules<'_>, programme: usize, given: &Given) -> BTreeSet<usize> {
    let worlds = rules.worlds(given);
    let staff = 0..1 << rules.opens(programme);
    let pairs = worlds
        .iter()
        .flat_map(|world| staff.clone().map(move |staff| (world, staff)));
    pairs
        .map(|(world, staff)| rules.result(programme, world, staff).outcome)
        .collect()
}

fn some_answers(rules: &Rules<'_>, rng: &mut Rng, percent: usize) -> Given {
    let asked = 0..rules.order.len();
    let mut given = Given::new();
    for at in asked {
        if rng.chance(percent) {
            given.insert(at, rng.pick(&rules.responses(at)).clone());
        }
    }
    given
}

fn as_set(outcomes: eligibility::OutcomeSet) -> BTreeSet<usize> {
    outcomes.iter().map(|outcome| outcome.index()).collect()
}

proptest! {
    #![proptest_config(cases())]

    /// Outcomes, definiteness, criteria, services, reasons and counterfactuals.
    #[test]
    fn verdicts(seed: u64, size in 1_usize..4) {
        let case = varied(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 3000 { return Ok(()); }
        let Some(compiled) = compiled(&case) else { return Ok(()); };
        let walker = compiled.ruleset().on(case.today);
        let mut rng = Rng(!seed);
        for percent in [0, 40, 70, 100] {
            let given = some_answers(&rules, &mut rng, percent);
            let result = std::panic::catch_unwind(|| check_verdicts(&rules, &walker, &given));
            prop_assert!(result.is_ok(), "{given:?}\n{:#}", case.json);
        }
    }

    /// The state of each part of a formula.
    #[test]
    fn parts_of_formulas(seed: u64, size in 1_usize..4) {
        let case = varied(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 3000 { return Ok(()); }
        let Some(compiled) = compiled(&case) else { return Ok(()); };
        let walker = compiled.ruleset().on(case.today);
        let mut rng = Rng(!seed);
        for percent in [0, 50, 100] {
            let given = some_answers(&rules, &mut rng, percent);
            let answers = answers(&rules, &given);
            let view = walker.look(&answers);
            let result = std::panic::catch_unwind(|| check_operands(&rules, &compiled, &view, &given));
            prop_assert!(result.is_ok(), "{given:?}\n{:#}", case.json);
        }
    }

    /// The next question can matter, none before it can unless "not sure" makes it pointless, and
    /// the counts are exact where nothing is pointless.
    #[test]
    fn questions(seed: u64, size in 1_usize..4) {
        let case = varied(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 400 { return Ok(()); }
        let Some(compiled) = compiled(&case) else { return Ok(()); };
        let walker = compiled.ruleset().on(case.today);
        let table = Table::new(&rules);
        let mut rng = Rng(!seed);
        let mut memo = BTreeMap::new();
        for percent in [0, 30, 60] {
            let given = some_answers(&rules, &mut rng, percent);
            let answers = answers(&rules, &given);
            let view = walker.look(&answers);
            let next = view.next().map_or(rules.order.len(), QuestionId::index);
            let open = (0..rules.order.len()).filter(|at| !given.contains_key(at));
            let mut open = open.filter(|at| table.matters(&rules, &given, *at));
            let expected = open.find(|at| *at >= next || !pointless::is_pointless(&rules, &given, *at));
            prop_assert_eq!(next, expected.unwrap_or(rules.order.len()), "{:?}\n{:#}", given, case.json);
            for at in (0..rules.order.len()).filter(|at| !given.contains_key(at)) {
                let matters = table.matters(&rules, &given, at);
                prop_assert_eq!(view.matters(QuestionId::new(at as u16)), matters, "{} {:?}\n{:#}", at, given, case.json);
            }
            let remaining = view.remaining();
            let (shortest, longest) = table.remaining(&rules, &given, &mut memo);
            if table.next(&rules, &given).unwrap_or(rules.order.len()) != next {
                prop_assert!(remaining.shortest < shortest && remaining.longest < longest, "{:?}\n{:#}", given, case.json);
                continue;
            }
            prop_assert_eq!(remaining.longest, longest, "{:?}\n{:#}", given, case.json);
            let counted = never::walks(&rules, &walker, &given, &mut BTreeMap::new());
            if remaining.exact {
                prop_assert_eq!((remaining.shortest, longest), counted, "{:?}\n{:#}", given, case.json);
                prop_assert_eq!((shortest, longest), counted, "{:?}\n{:#}", given, case.json);
            } else {
                prop_assert!(remaining.shortest <= counted.0 && counted.1 <= longest, "{:?}\n{:#}", given, case.json);
            }
            let tight = view.remaining_within(usize::try_from(rng.next() % 40).unwrap());
            prop_assert!(tight.shortest <= shortest && tight.longest >= longest);
            prop_assert!(!tight.exact || (tight.shortest, tight.longest) == (shortest, longest));
        }
    }
}

fn size_of(rules: &Rules<'_>) -> usize {
    (0..rules.order.len())
        .map(|at| rules.sides(at).len())
        .product()
}
