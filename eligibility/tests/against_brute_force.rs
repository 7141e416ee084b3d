//! The engine against trying everything, over random rule sets.
//!
//! `HOMEWARD_CASES` sets how many rule sets each test tries; the seed of a failing
//! one is printed, with its rules.
#![allow(clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking
#![allow(clippy::cast_possible_truncation)] // test rule sets are small

mod common;

use common::brute::{Rules, Said, Value, World};
use common::random::{Case, Rng, case};
use homeward_eligibility::compile::{Compiled, Limits, compile};
use homeward_eligibility::explain::{Operand, What, operands};
use homeward_eligibility::{
    Answer, Answers, Country, ProgrammeId, QuestionId, Status, Values, Walker,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Given = BTreeMap<usize, Said>;

fn cases(default: u32) -> ProptestConfig {
    let cases = std::env::var("HOMEWARD_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(default),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn answer(rules: &Rules<'_>, at: usize, said: &Said) -> Answer {
    let option = |word: &str| {
        let options = &rules.order[at].1.options;
        u16::try_from(options.iter().position(|option| option == word).unwrap()).unwrap()
    };
    match said {
        Said::Unsure => Answer::Unsure,
        Said::Declined => Answer::Declined,
        Said::Value(Value::Number(number)) => Answer::Number(*number),
        Said::Value(Value::Day(day)) => Answer::Date(*day),
        Said::Value(Value::Words(words)) => {
            Answer::Options(words.iter().map(|word| option(word)).collect())
        }
        Said::Value(Value::Word(word)) => match Country::parse(word) {
            Some(country) => Answer::Country(country),
            None => Answer::Option(option(word)),
        },
    }
}

fn answers(rules: &Rules<'_>, given: &Given) -> Answers {
    let each = given.iter();
    each.map(|(at, said)| (QuestionId(*at as u16), answer(rules, *at, said)))
        .collect()
}

fn compiled(case: &Case) -> Compiled {
    compile(&case.questions, &case.programmes, Limits::default())
        .unwrap_or_else(|problems| panic!("{problems:#?}\n{:#}", case.json))
}

type Told = (usize, Vec<bool>, Vec<bool>);

/// What each programme tells in each world, for every verdict of staff.
struct Table {
    worlds: Vec<World>,
    told: Vec<Vec<Told>>,
    index: BTreeMap<World, usize>,
}

impl Table {
    fn new(rules: &Rules<'_>) -> Self {
        let worlds = rules.worlds(&Given::new());
        let told = worlds
            .iter()
            .map(|world| {
                let programmes = 0..rules.programmes.len();
                programmes
                    .flat_map(|programme| {
                        (0..1 << rules.opens(programme)).map(move |staff| (programme, staff))
                    })
                    .map(|(programme, staff)| rules.told(&rules.result(programme, world, staff)))
                    .collect()
            })
            .collect();
        let index = worlds
            .iter()
            .cloned()
            .enumerate()
            .map(|(at, world)| (world, at))
            .collect();
        Self {
            worlds,
            told,
            index,
        }
    }

    /// Whether two worlds that agree with the answers differ only in one question and
    /// are told different things.
    fn matters(&self, rules: &Rules<'_>, given: &Given, at: usize) -> bool {
        let agreeing: Vec<Vec<_>> = (0..rules.order.len())
            .map(|at| rules.agreeing(at, given.get(&at)))
            .collect();
        let sides = rules.sides(at);
        self.worlds.iter().enumerate().any(|(number, world)| {
            world
                .iter()
                .zip(&agreeing)
                .all(|(side, all)| all.contains(side))
                && sides.iter().any(|side| {
                    let mut other = world.clone();
                    other[at] = side.clone();
                    self.told[self.index[&other]] != self.told[number]
                })
        })
    }

    fn next(&self, rules: &Rules<'_>, given: &Given) -> Option<usize> {
        let open = (0..rules.order.len()).filter(|at| !given.contains_key(at));
        open.into_iter().find(|at| self.matters(rules, given, *at))
    }

    fn remaining(
        &self,
        rules: &Rules<'_>,
        given: &Given,
        memo: &mut BTreeMap<Given, (u32, u32)>,
    ) -> (u32, u32) {
        if let Some(known) = memo.get(given) {
            return *known;
        }
        let result = match self.next(rules, given) {
            None => (0, 0),
            Some(next) => {
                let mut best = (u32::MAX, 0);
                for said in rules.sayings(next) {
                    let mut given = given.clone();
                    given.insert(next, said);
                    let (short, long) = self.remaining(rules, &given, memo);
                    best = (best.0.min(short + 1), best.1.max(long + 1));
                }
                best
            }
        };
        memo.insert(given.clone(), result);
        result
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
            given.insert(at, rng.pick(&rules.sayings(at)).clone());
        }
    }
    given
}

fn as_set(outcomes: homeward_eligibility::OutcomeSet) -> BTreeSet<usize> {
    outcomes
        .iter()
        .map(|outcome| usize::from(outcome.0))
        .collect()
}

fn check_verdicts(rules: &Rules<'_>, walker: &Walker, given: &Given) {
    let view_answers = answers(rules, given);
    let view = walker.look(&view_answers);
    assert_eq!(view.answers(), &view_answers, "every answer fits");
    for programme in 0..rules.programmes.len() {
        let id = ProgrammeId(programme as u16);
        let verdict = view.verdict(id).unwrap();
        let worlds = rules.worlds(given);
        let staff = 0..1_u32 << rules.opens(programme);
        let pairs = worlds
            .iter()
            .flat_map(|world| staff.clone().map(move |staff| (world, staff)));
        let results: Vec<_> = pairs
            .map(|(world, staff)| rules.result(programme, world, staff))
            .collect();
        let possible: BTreeSet<usize> = results.iter().map(|result| result.outcome).collect();
        assert_eq!(
            as_set(verdict.outcomes),
            possible,
            "outcomes of {programme}"
        );
        assert_eq!(
            verdict.out,
            possible.iter().all(|outcome| rules.is_out(*outcome))
        );
        for (at, criterion) in rules.edition(programme).criteria.values().enumerate() {
            let always = |value: bool| results.iter().all(|result| result.met[at] == value);
            let expected = if always(true) {
                Status::Met
            } else if always(false) {
                Status::NotMet
            } else if criterion.open && no_staff(rules, programme, &worlds, at) {
                Status::NotListed
            } else {
                Status::Unknown
            };
            assert_eq!(
                verdict.criteria[at].status, expected,
                "criterion {at} of {programme}"
            );
        }
        let suggested = |result: &common::brute::Result, at: usize| {
            result.services[at] && !rules.is_out(result.outcome)
        };
        for at in 0..rules.edition(programme).services.len() {
            let found = verdict
                .services
                .iter()
                .find(|service| service.service == at);
            let some = results.iter().any(|result| suggested(result, at));
            let all = results.iter().all(|result| suggested(result, at));
            assert_eq!(
                found.map(|service| service.certain),
                some.then_some(all),
                "service {at}"
            );
        }
        check_reasons(rules, &view, id, given, &possible);
        check_changes(rules, &view, id, given, &possible);
    }
}

/// Whether a criterion is met in no world if staff accept nothing.
fn no_staff(rules: &Rules<'_>, programme: usize, worlds: &[World], at: usize) -> bool {
    worlds
        .iter()
        .all(|world| !rules.result(programme, world, 0).met[at])
}

fn check_reasons(
    rules: &Rules<'_>,
    view: &homeward_eligibility::View<'_>,
    programme: ProgrammeId,
    given: &Given,
    possible: &BTreeSet<usize>,
) {
    let reasons = view.reasons(programme).unwrap();
    assert!(reasons.smallest);
    let only = |set: &[usize]| -> Given {
        given
            .iter()
            .filter(|(at, _)| set.contains(at))
            .map(|(at, said)| (*at, said.clone()))
            .collect()
    };
    let programme = usize::from(programme.0);
    let found: Vec<usize> = reasons
        .answers
        .iter()
        .map(|question| usize::from(question.0))
        .collect();
    assert_eq!(
        outcomes(rules, programme, &only(&found)),
        *possible,
        "the reasons suffice"
    );
    let keys: Vec<usize> = given.keys().copied().collect();
    for bits in 0..1_u32 << keys.len() {
        if (bits.count_ones() as usize) < found.len() {
            let set: Vec<usize> = keys
                .iter()
                .enumerate()
                .filter(|(at, _)| bits >> at & 1 == 1)
                .map(|(_, key)| *key)
                .collect();
            assert_ne!(
                outcomes(rules, programme, &only(&set)),
                *possible,
                "{set:?} is smaller"
            );
        }
    }
}

fn check_changes(
    rules: &Rules<'_>,
    view: &homeward_eligibility::View<'_>,
    programme: ProgrammeId,
    given: &Given,
    possible: &BTreeSet<usize>,
) {
    let changes = view.changes(programme);
    for (at, said) in given {
        for other in rules.sayings(*at) {
            let Said::Value(value) = &other else { continue };
            // Of `many`, one option more or less.
            if let Value::Words(words) = value {
                let none = BTreeSet::new();
                let (now, most) = match said {
                    Said::Value(Value::Words(now)) => (now, 1),
                    _ => (&none, 1),
                };
                if now.symmetric_difference(words).count() > most {
                    continue;
                }
            }
            let mut instead = given.clone();
            instead.insert(*at, other.clone());
            let then = outcomes(rules, usize::from(programme.0), &instead);
            let answer = answer(rules, *at, &other);
            let found: Vec<_> = changes
                .iter()
                .filter(|change| {
                    usize::from(change.question.0) == *at && contains(&change.to, &answer)
                })
                .collect();
            if then == *possible {
                assert!(
                    found.is_empty(),
                    "{other:?} to {at} changes nothing: {found:?}"
                );
            } else {
                assert_eq!(
                    found.len(),
                    1,
                    "{other:?} to {at} changes {possible:?} to {then:?}"
                );
                assert_eq!(as_set(found[0].outcomes), then);
            }
        }
    }
}

fn check_operands(
    rules: &Rules<'_>,
    compiled: &Compiled,
    view: &homeward_eligibility::View<'_>,
    given: &Given,
) {
    let worlds = rules.worlds(given);
    for programme in 0..rules.programmes.len() {
        let edition = rules.edition(programme);
        let all = operands(compiled, view, ProgrammeId(programme as u16)).unwrap();
        assert_eq!(all.len(), edition.criteria.len());
        for (operand, (id, criterion)) in all.iter().zip(&edition.criteria) {
            let holds: BTreeSet<bool> = worlds
                .iter()
                .flat_map(|world| {
                    let staff = 0..1 << rules.opens(programme);
                    staff.map(move |staff| rules.formula(edition, &criterion.when, world, staff))
                })
                .collect();
            let expected = (holds.len() == 1).then(|| holds.contains(&true));
            assert_eq!(operand.holds, expected, "{id}\n{operand}");
            check_parts(operand);
        }
    }
}

/// What a formula is and what its parts are go together.
fn check_parts(operand: &Operand) {
    let count = |state| {
        let parts = operand.parts.iter();
        parts.filter(|part| part.holds == state).count()
    };
    let (holding, failing) = (count(Some(true)), count(Some(false)));
    let enough = match operand.what {
        What::All | What::Not => operand.parts.len(),
        What::Any => 1,
        What::AtLeast(n) => n as usize,
        What::Met(_) | What::Answer(..) => {
            assert_eq!(operand.parts, []);
            return;
        }
    };
    let not = matches!(operand.what, What::Not);
    let certain = if holding >= enough {
        Some(!not)
    } else if operand.parts.len() - failing < enough {
        Some(not)
    } else {
        None
    };
    // An open part may be settled by another: `a or not a` holds.
    assert!(certain.is_none() || operand.holds == certain, "{operand}");
    if operand.parts.len() == 1 || operand.what == What::All {
        assert!(
            operand.holds != Some(!not) || certain == operand.holds,
            "{operand}"
        );
    }
    operand.parts.iter().for_each(check_parts);
}

fn contains(values: &Values, answer: &Answer) -> bool {
    match (values, answer) {
        (Values::Options(options), Answer::Option(option)) => options.contains(option),
        (Values::Chosen(these), Answer::Options(chosen)) => {
            these.iter().collect::<BTreeSet<_>>() == chosen.iter().collect()
        }
        (Values::Numbers(spans), Answer::Number(n)) => {
            spans.iter().any(|(a, b)| (a..=b).contains(&n))
        }
        (Values::Dates(spans), Answer::Date(d)) => spans.iter().any(|(a, b)| (a..=b).contains(&d)),
        (Values::Countries(some), Answer::Country(country)) => some.contains(country),
        (Values::OtherCountries(named), Answer::Country(country)) => !named.contains(country),
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    /// Outcomes, definiteness, criteria, services, reasons and counterfactuals.
    #[test]
    fn verdicts(seed: u64, size in 1_usize..4) {
        let case = case(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 3000 { return Ok(()); }
        let compiled = compiled(&case);
        let walker = compiled.ruleset().on(case.today);
        let mut rng = Rng(!seed);
        for percent in [0, 40, 70, 100] {
            let given = some_answers(&rules, &mut rng, percent);
            let result = std::panic::catch_unwind(|| check_verdicts(&rules, &walker, &given));
            prop_assert!(result.is_ok(), "{given:?}\n{:#}", case.json);
        }
    }

    /// How each part of a formula stands.
    #[test]
    fn parts_of_formulas(seed: u64, size in 1_usize..4) {
        let case = case(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 3000 { return Ok(()); }
        let compiled = compiled(&case);
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

    /// The next question can matter, none before it can, and the counts are exact.
    #[test]
    fn questions(seed: u64, size in 1_usize..4) {
        let case = case(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 400 { return Ok(()); }
        let compiled = compiled(&case);
        let walker = compiled.ruleset().on(case.today);
        let table = Table::new(&rules);
        let mut rng = Rng(!seed);
        let mut memo = BTreeMap::new();
        for percent in [0, 30, 60] {
            let given = some_answers(&rules, &mut rng, percent);
            let answers = answers(&rules, &given);
            let view = walker.look(&answers);
            let expected = table.next(&rules, &given).map(|at| QuestionId(at as u16));
            prop_assert_eq!(view.next(), expected, "{:?}\n{:#}", given, case.json);
            for at in (0..rules.order.len()).filter(|at| !given.contains_key(at)) {
                let matters = table.matters(&rules, &given, at);
                prop_assert_eq!(view.matters(QuestionId(at as u16)), matters, "{} {:?}\n{:#}", at, given, case.json);
            }
            let remaining = view.remaining();
            let (shortest, longest) = table.remaining(&rules, &given, &mut memo);
            prop_assert!(remaining.exact);
            prop_assert_eq!((remaining.shortest, remaining.longest), (shortest, longest), "{:?}\n{:#}", given, case.json);
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
