//! What an outcome that is not certain depends on, and the nearest way to a better one: by
//! trying every world that the answers leave, and every set of criteria.

use crate::fixtures::random::Rng;
use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::{Answer, Answers, Date, Missing, OutcomeId, ProgrammeId, QuestionId};
use serde_json::{Map, Value, json};

const QUESTIONS: usize = 5;
/// Two gates, and two priorities.
const CRITERIA: usize = 4;
/// The outcomes: people who meet the second priority alone come first; without a gate there is
/// nothing.
const FIRST: u8 = 0;
const CONTACT: u8 = 1;
const OUT: u8 = 2;

/// A criterion: for each question the answer that it asks for, if any.
type Wanted = Vec<(usize, bool)>;

/// Yes-or-no questions, and a programme for each list of criteria, all with the same rows.
fn made(outcomes: &Value, criteria: &[Value], rows: &Value) -> Compiled {
    let asked: Map<String, Value> = (0..QUESTIONS)
        .map(|at| {
            let question = json!({ "group": "main", "kind": "one", "options": ["yes", "no"] });
            (format!("q{at}"), question)
        })
        .collect();
    let questions = json!({ "groups": ["main"], "outcomes": outcomes, "questions": asked });
    let programme = |(at, criteria): (usize, &Value)| {
        let rules = json!({ "editions": [
            { "from": "2024-01-01", "criteria": criteria, "outcomes": rows }
        ] });
        (format!("p{at}"), serde_json::from_value(rules).unwrap())
    };
    let programmes: Programmes = criteria.iter().enumerate().map(programme).collect();
    let questions = serde_json::from_value(questions).unwrap();
    compile(&questions, &programmes, Limits::default()).unwrap()
}

fn compiled(criteria: &[Wanted], open: &[usize]) -> Compiled {
    let criteria: Map<String, Value> = criteria
        .iter()
        .enumerate()
        .map(|(at, wanted)| {
            let answer = |yes: bool| if yes { "yes" } else { "no" };
            let when = wanted.iter();
            let when = when.map(|(at, yes)| (format!("q{at}"), json!(answer(*yes))));
            let when: Map<String, Value> = when.collect();
            let role = if at < 2 { "gate" } else { "priority" };
            let open = open.contains(&at);
            let criterion = json!({ "role": role, "open": open, "when": when });
            (format!("c{at}"), criterion)
        })
        .collect();
    let rows = json!([
        { "outcome": "out", "when": { "gates": "not_all" } },
        { "outcome": "first", "when": { "c2": "not_met", "c3": "met" } },
        { "outcome": "contact" }
    ]);
    let outcomes = json!(["first", "contact", "out"]);
    made(&outcomes, &[Value::Object(criteria)], &rows)
}

fn missing(compiled: &Compiled, answers: &[Option<bool>]) -> Missing {
    missing_of(compiled, 0, answers)
}

fn missing_of(compiled: &Compiled, programme: u16, answers: &[Option<bool>]) -> Missing {
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let given = answers.iter().enumerate();
    let given = given.filter_map(|(at, yes)| Some((at, (*yes)?)));
    let answers: Answers = given
        .map(|(at, yes)| (QuestionId::new(at as u16), Answer::Option(u16::from(!yes))))
        .collect();
    walker
        .look(&answers)
        .missing(ProgrammeId::new(programme))
        .expect("the edition is in force")
}

/// The outcome of criteria, a bit each.
fn outcome(met: u32) -> u8 {
    match (met & 0b11, met & 0b1100) {
        (0b11, 0b1000) => FIRST,
        (0b11, _) => CONTACT,
        _ => OUT,
    }
}

/// The criteria and the nearest way that are expected, and the outcomes at its end.
fn expected(criteria: &[Wanted], answers: &[Option<bool>]) -> (Vec<usize>, Vec<usize>, Vec<u8>) {
    let worlds = (0..1_u32 << QUESTIONS).filter(|world| {
        let fits =
            |(at, yes): (usize, &Option<bool>)| yes.is_none_or(|yes| yes == (world >> at & 1 == 1));
        answers.iter().enumerate().all(fits)
    });
    let met_in = |world: u32| {
        let holds = |wanted: &Wanted| {
            wanted
                .iter()
                .all(|(at, yes)| *yes == (world >> at & 1 == 1))
        };
        let each = criteria.iter().enumerate();
        each.fold(0, |met, (at, wanted)| met | u32::from(holds(wanted)) << at)
    };
    let met: Vec<u32> = worlds.map(met_in).collect();
    let possible: Vec<u8> = met.iter().map(|met| outcome(*met)).collect();
    if possible.iter().all(|it| *it == possible[0]) {
        return Default::default();
    }
    let always = met.iter().fold(u32::MAX, |all, met| all & met);
    let sometimes = met.iter().fold(0, |all, met| all | met);
    let unknown = sometimes & !always;
    // Criteria that agree with what is known, whether their combination is possible or not.
    let states = || (0..1_u32 << CRITERIA).filter(|met| met & !unknown == always & !unknown);
    let open: Vec<usize> = (0..CRITERIA)
        .filter(|at| unknown >> at & 1 == 1)
        .filter(|at| states().any(|met| outcome(met) != outcome(met ^ (1 << at))))
        .collect();
    let best = *possible.iter().min().unwrap();
    let is_wanted = |it: u8| {
        if possible.contains(&OUT) {
            it != OUT
        } else {
            it == best
        }
    };
    let of = |set: u32| open.iter().copied().filter(move |at| set >> at & 1 == 1);
    let mut sets: Vec<u32> = (1..1_u32 << CRITERIA)
        .filter(|set| of(*set).count() as u32 == set.count_ones())
        .collect();
    sets.sort_by_key(|set| (set.count_ones(), of(*set).collect::<Vec<_>>()));
    let leads = |set: &&u32| {
        let mut ends = states().filter(|met| met & **set == **set).map(outcome);
        ends.all(is_wanted) && met.iter().any(|met| met & **set == **set)
    };
    let Some(nearest) = sets.iter().find(leads) else {
        return (open, Vec::new(), Vec::new());
    };
    let ends = states().filter(|met| met & nearest == *nearest);
    let mut ends: Vec<u8> = ends.map(outcome).collect();
    ends.sort_unstable();
    ends.dedup();
    let nearest = of(*nearest).collect();
    (open, nearest, ends)
}

#[test]
fn what_is_missing_is_what_every_world_says() {
    let mut rng = Rng(5);
    let (mut ways, mut dead_ends) = (0, 0);
    for _ in 0..60 {
        let criteria: Vec<Wanted> = (0..CRITERIA)
            .map(|_| {
                let first = (rng.below(QUESTIONS), rng.below(2) == 0);
                let second = (rng.below(QUESTIONS), rng.below(2) == 0);
                if first.0 == second.0 {
                    vec![first]
                } else {
                    vec![first, second]
                }
            })
            .collect();
        let rules = compiled(&criteria, &[]);
        for case in 0..3_usize.pow(QUESTIONS as u32) {
            let answers: Vec<Option<bool>> = (0..QUESTIONS as u32)
                .map(|at| [None, Some(true), Some(false)][case / 3_usize.pow(at) % 3])
                .collect();
            let found = missing(&rules, &answers);
            let ends: Vec<u8> = found.outcomes.iter().map(|it| it.index() as u8).collect();
            let (open, nearest, expected_ends) = expected(&criteria, &answers);
            let found = (found.criteria, found.nearest, ends);
            ways += usize::from(!nearest.is_empty());
            dead_ends += usize::from(nearest.is_empty() && !open.is_empty());
            let expected = (open, nearest, expected_ends);
            assert_eq!(found, expected, "{criteria:?} {answers:?}");
        }
    }
    // Both kinds of result were there: one priority is better if it is not met.
    assert!(ways > 1000 && dead_ends > 10, "{ways} {dead_ends}");
}

#[test]
fn staff_can_accept_what_a_source_does_not_name() {
    let criteria = [
        vec![(0, true)],
        vec![(1, true)],
        vec![(2, true)],
        vec![(3, true)],
    ];
    for at in 0..2 {
        let mut answers = [Some(true), Some(true), Some(false), Some(false), None];
        answers[at] = Some(false);
        let found = missing(&compiled(&criteria, &[at]), &answers);
        assert_eq!((found.criteria, found.nearest), (vec![at], vec![at]));
        assert!(found.outcomes.iter().eq([OutcomeId::new(CONTACT)]));
        let closed = compiled(&criteria, &[]);
        assert_eq!(missing(&closed, &answers), Missing::default());
    }
}

fn priority(question: &str, answer: &str) -> Value {
    json!({ "role": "priority", "when": { question: answer } })
}

/// The first two criteria would be enough, but nobody meets both.
#[test]
fn the_nearest_way_is_one_that_somebody_can_go() {
    let criteria = json!({
        "a": priority("q0", "yes"), "b": priority("q0", "no"),
        "c": priority("q1", "yes"), "d": priority("q2", "yes")
    });
    let rows = json!([
        { "outcome": "second", "when": { "c": "met", "d": "met" } },
        { "outcome": "first", "when": { "a": "met", "b": "met" } },
        { "outcome": "out" }
    ]);
    let rules = made(&json!(["first", "second", "out"]), &[criteria], &rows);
    let found = missing(&rules, &[]);
    assert_eq!(found.criteria, [0, 1, 2, 3]);
    assert_eq!(found.nearest, [2, 3]);
    assert!(found.outcomes.iter().eq([OutcomeId::new(1)]));
}

/// Nobody is turned away: the second outcome of four is the best that is left.
#[test]
fn the_best_outcome_that_is_left_is_wanted() {
    let criteria = json!({ "a": priority("q0", "yes"), "b": priority("q1", "yes") });
    let rows = json!([
        { "outcome": "first", "when": { "a": "met", "b": "met" } },
        { "outcome": "second", "when": { "b": "met" } },
        { "outcome": "third" }
    ]);
    let outcomes = json!(["first", "second", "third", "out"]);
    let rules = made(&outcomes, &[criteria], &rows);
    let found = missing(&rules, &[Some(false)]);
    assert_eq!((found.criteria, found.nearest), (vec![1], vec![1]));
    assert!(found.outcomes.iter().eq([OutcomeId::new(1)]));
}

/// The criteria of the first programme do not depend on any answer: the diagram of its rows comes
/// before all others. The second one shares it.
#[test]
fn programmes_with_the_same_rows() {
    let anyone = json!({ "any": [{ "q4": "yes" }, { "q4": "no" }] });
    let everybody = json!({
        "a": { "role": "gate", "when": anyone }, "b": { "role": "priority", "when": anyone }
    });
    let some = json!({
        "a": { "role": "gate", "when": { "q0": "yes" } }, "b": priority("q1", "yes")
    });
    let rows = json!([
        { "outcome": "out", "when": { "gates": "not_all" } },
        { "outcome": "first", "when": { "priorities": "any" } },
        { "outcome": "second" }
    ]);
    let outcomes = json!(["first", "second", "out"]);
    let rules = made(&outcomes, &[everybody, some], &rows);
    assert_eq!(missing(&rules, &[]), Missing::default());
    for (priority, end) in [(true, 0), (false, 1)] {
        let found = missing_of(&rules, 1, &[None, Some(priority)]);
        assert_eq!((found.criteria, found.nearest), (vec![0], vec![0]));
        assert!(found.outcomes.iter().eq([OutcomeId::new(end)]));
    }
}
