//! No question is asked that an earlier "not sure" makes pointless, and each question that is left
//! out is pointless. The meaning of the word is this file's own.

use super::*;
use crate::fixtures::brute_force::Visible;
use serde_json::{Value as Json, json};
use std::collections::btree_map::Entry;

/// The results of a programme that are possible. A person whom the programme excludes sees
/// nothing but the outcome.
type Seen = BTreeSet<Visible>;

/// Whether no answer to a question changes what is seen, whatever the answers to the other open
/// questions are.
pub(super) fn is_pointless(rules: &Rules<'_>, given: &Given, at: usize) -> bool {
    // The values of the questions that are known or will be, without this one.
    let mut by_rest: BTreeMap<(Vec<Value>, Value), Vec<Seen>> = BTreeMap::new();
    for world in rules.worlds(given) {
        let known = |other: usize| {
            let response = given.get(&other);
            other != at && response.is_none_or(|it| matches!(it, Response::Value(_)))
        };
        let each = world.iter().enumerate();
        let rest = each.filter(|(other, _)| known(*other));
        let rest = rest.map(|(_, (value, _))| value.clone()).collect();
        let seen = seen(rules, &world);
        match by_rest.entry((rest, world[at].0.clone())) {
            Entry::Vacant(entry) => {
                entry.insert(seen);
            }
            Entry::Occupied(mut entry) => {
                let all = entry.get_mut().iter_mut();
                all.zip(seen).for_each(|(all, one)| all.extend(one));
            }
        }
    }
    let mut first: BTreeMap<&Vec<Value>, &Vec<Seen>> = BTreeMap::new();
    by_rest
        .iter()
        .all(|((rest, _), seen)| *first.entry(rest).or_insert(seen) == seen)
}

fn seen(rules: &Rules<'_>, world: &World) -> Vec<Seen> {
    let programmes = 0..rules.programmes.len();
    let of = |programme: usize| {
        let staff = 0..1_u32 << rules.opens(programme);
        staff
            .map(|staff| rules.visible(&rules.result(programme, world, staff)))
            .collect()
    };
    programmes.map(of).collect()
}

/// Rules of one programme with comparisons between answers, alone or with tests on other answers.
fn comparing(rng: &mut Rng) -> (Json, Json) {
    let mut test = |which: usize| match which % 6 {
        0 => json!({ "a": { "same_as": "b" } }),
        1 => json!({ "b": { "same_as": "a" } }),
        2 => json!({ "m": { "same_as": "n" } }),
        3 => json!({ "applied": { "days_after": { "of": "left", "at_most": rng.below(3) } } }),
        4 => json!({ "applied": { "days_after": { "of": "left", "more_than": rng.below(3) } } }),
        _ => json!({ "not": { "a": { "same_as": "b" } } }),
    };
    let first = test(0);
    let mut criteria = json!({ "one": { "role": "gate", "when": first } });
    let second = test(2);
    let third = test(3);
    let kinds = ["gate", "priority", "advice"];
    for (id, when) in [("two", second), ("three", third)] {
        if rng.chance(50) {
            criteria[id] = json!({ "role": rng.pick(&kinds), "when": when });
        }
    }
    if rng.chance(50) {
        let with = if rng.chance(50) { "all" } else { "any" };
        let when = criteria["one"]["when"].take();
        criteria["one"]["when"] = json!({ with: [when, { "plan": "x" }] });
    }
    let questions = json!({
        "groups": ["main"], "outcomes": ["first", "second", "out"],
        "questions": {
            "a": { "group": "main", "kind": "one", "options": ["x", "y", "z"], "unsure": true },
            "m": { "group": "main", "kind": "number", "min": 0, "max": 1, "unsure": true },
            "left": { "group": "main", "kind": "date", "min": "2026-01-01", "max": "2026-01-02", "unsure": true },
            "b": { "group": "main", "kind": "one", "options": ["x", "y", "z"], "unsure": true, "decline": true },
            "n": { "group": "main", "kind": "number", "min": 0, "max": 1, "unsure": true },
            "applied": { "group": "main", "kind": "date", "min": "2026-01-01", "max": "2026-01-04" },
            "plan": { "group": "main", "kind": "one", "options": ["x", "y"] }
        }
    });
    let rules = json!({ "editions": [{ "from": "2026-01-01", "criteria": criteria,
        "outcomes": [{ "outcome": "out", "when": { "gates": "not_all" } },
            { "outcome": "first", "when": { "priorities": "any" } }, { "outcome": "second" }] }] });
    (questions, rules)
}

/// Walks through the questions with random answers, often "not sure", and compares each step.
/// Returns how many questions were left out, and how many pointless ones were asked.
fn walk(rules: &Rules<'_>, walker: &Walker, rng: &mut Rng) -> (usize, usize) {
    let (mut left_out, mut asked) = (0, 0);
    let mut given = Given::new();
    loop {
        let answers = answers(rules, &given);
        let view = walker.look(&answers);
        let next = view.next().map(QuestionId::index);
        let before = (0..next.unwrap_or(rules.order.len())).filter(|at| !given.contains_key(at));
        for at in before {
            assert!(
                is_pointless(rules, &given, at),
                "{at} is left out: {given:?}"
            );
            left_out += usize::from(view.matters(QuestionId::new(at as u16)));
        }
        let left = view.remaining();
        assert_eq!(next.is_none(), left.longest == 0);
        let Some(at) = next else {
            return (left_out, asked);
        };
        asked += usize::from(is_pointless(rules, &given, at));
        let responses = rules.responses(at);
        let unsure = responses
            .iter()
            .find(|it| !matches!(it, Response::Value(_)));
        let response = match unsure.filter(|_| rng.chance(60)) {
            Some(unsure) => unsure.clone(),
            None => rng.pick(&responses).clone(),
        };
        given.insert(at, response);
    }
}

proptest! {
    #![proptest_config(cases())]

    /// Comparisons: exactly the questions that are not pointless are asked.
    #[test]
    fn comparisons(seed: u64) {
        let mut rng = Rng(seed);
        let (questions, programme) = comparing(&mut rng);
        let questions = serde_json::from_value(questions).unwrap();
        let programmes = std::iter::once(("p".to_owned(), serde_json::from_value(programme.clone()).unwrap())).collect();
        let today = eligibility::Date::parse("2026-01-02").unwrap();
        let rules = Rules::new(&questions, &programmes, today);
        let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(today);
        for _ in 0..4 {
            let seed = rng.next();
            let result = std::panic::catch_unwind(|| walk(&rules, &walker, &mut Rng(seed)));
            prop_assert!(result.is_ok_and(|(_, asked)| asked == 0), "{programme:#}");
        }
    }

    /// Any rules: what is left out is pointless.
    #[test]
    fn any_rules(seed: u64, size in 1_usize..3) {
        let case = varied(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        if size_of(&rules) > 200 { return Ok(()); }
        let Some(compiled) = compiled(&case) else { return Ok(()); };
        let walker = compiled.ruleset().on(case.today);
        let result = std::panic::catch_unwind(|| walk(&rules, &walker, &mut Rng(!seed)));
        prop_assert!(result.is_ok(), "{:#}", case.json);
    }
}

/// The random walks leave questions out: the tests above compare something.
#[test]
fn questions_are_left_out() {
    let (mut left_out, mut asked) = (0, 0);
    for seed in 0..12 {
        let mut rng = Rng(seed);
        let (questions, programme) = comparing(&mut rng);
        let questions = serde_json::from_value(questions).unwrap();
        let programmes =
            std::iter::once(("p".to_owned(), serde_json::from_value(programme).unwrap())).collect();
        let today = eligibility::Date::parse("2026-01-02").unwrap();
        let rules = Rules::new(&questions, &programmes, today);
        let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(today);
        let found = walk(&rules, &walker, &mut rng);
        (left_out, asked) = (left_out + found.0, asked + found.1);
    }
    assert!(left_out > 5 && asked == 0, "{left_out} {asked}");
}

/// Whether the second question is asked of a person who answered "not sure" to the first.
fn asks_the_second(never: &Json, gates: &[Json]) -> bool {
    let questions = json!({ "groups": ["main"], "outcomes": ["yes", "out"], "never": never,
        "questions": {
            "a": { "group": "main", "kind": "one", "options": ["x", "y", "z"], "unsure": true },
            "b": { "group": "main", "kind": "one", "options": ["x", "y", "z"] } } });
    let programme = |(at, when): (usize, &Json)| {
        let rules = json!({ "editions": [{ "from": "2026-01-01",
            "criteria": { "c": { "role": "gate", "when": when } },
            "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "out" }] }] });
        (format!("p{at}"), serde_json::from_value(rules).unwrap())
    };
    let programmes = gates.iter().enumerate().map(programme).collect();
    let questions = serde_json::from_value(questions).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let today = eligibility::Date::parse("2026-06-15").unwrap();
    let answers: Answers = std::iter::once((QuestionId::new(0), Answer::Unsure)).collect();
    compiled.ruleset().on(today).next(&answers) == Some(QuestionId::new(1))
}

#[test]
fn every_programme_counts() {
    let (same, named) = (json!({ "a": { "same_as": "b" } }), json!({ "b": "x" }));
    assert!(!asks_the_second(&json!([]), std::slice::from_ref(&same)));
    assert!(asks_the_second(&json!([]), &[same.clone(), named.clone()]));
    assert!(asks_the_second(&json!([]), &[named, same]));
}

#[test]
fn an_answer_that_excludes_a_value_of_the_one_not_known_is_asked() {
    // Without `y` of the first question, `y` of the second leaves nobody who meets the gate.
    let gate = json!({ "any": [{ "a": "y" }, { "a": "z", "b": ["x", "z"] }] });
    assert!(asks_the_second(
        &json!([{ "a": "y", "b": "y" }]),
        std::slice::from_ref(&gate)
    ));
    assert!(!asks_the_second(&json!([]), &[gate]));
}
