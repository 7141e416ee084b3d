//! How long one step of the self-check takes, native: the answers are read, and the next question
//! is found. `cargo bench -p eligibility --bench steps`.
//!
//! Thirty programmes, and people who often say "not sure". Each step is taken many times and its
//! shortest time counts: what else the machine does is not part of it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark fails by panicking, and prints what it measures"
)]

#[path = "../tests/it/fixtures/national.rs"]
#[expect(unreachable_pub, clippy::too_many_lines, reason = "the tests share it")]
mod national;

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::Questions;
use eligibility::{Answer, Answers, Date, QuestionId, Ruleset, Walker};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// People who are asked.
const PEOPLE: u64 = 200;
/// How often each step is taken.
const TIMES: u32 = 30;
/// Of a hundred answers to questions that offer it, how many are "not sure".
const UNSURE: u64 = 60;

fn main() {
    let (questions, programmes) = (national::questions(), national::programmes());
    let today = Date::new(2026, 6, 15).unwrap();
    measure("as they are", &questions, &programmes, today);
    let questions = always_unsure(&questions);
    let name = "where each question offers \"not sure\"";
    measure(name, &questions, &programmes, today);
    let (questions, programmes) = with_comparisons(&questions, &programmes);
    measure("that compare answers, too", &questions, &programmes, today);
}

fn measure(name: &str, questions: &Questions, programmes: &Programmes, today: Date) {
    let compiled = compile(questions, programmes, Limits::default()).unwrap();
    let rules = compiled.ruleset();
    let walker = rules.on(today);
    let mut steps: Vec<(Duration, Answers)> = (1..=PEOPLE)
        .flat_map(|seed| person(rules, &walker, seed))
        .collect();
    steps.sort_by_key(|(time, _)| *time);
    let at = |share: usize| (steps.len() - 1) * share / 100;
    let time = |share: usize| steps[at(share)].0;
    println!(
        "{} programmes {name}, {} nodes: {} steps, median {:?}, 99 of 100 within {:?}, slowest {:?}",
        programmes.len(),
        compiled.nodes(),
        steps.len(),
        time(50),
        time(99),
        time(100),
    );
    let slowest = &steps[at(100)].1;
    let unsure = slowest.iter().filter(|(_, it)| **it == Answer::Unsure);
    println!(
        "  the slowest: after {} answers, not sure of {:?}",
        slowest.iter().count(),
        unsure
            .map(|(at, _)| &*rules.questions()[at.index()].id)
            .collect::<Vec<_>>()
    );
}

/// The steps of one person, from no answer to the last.
fn person(rules: &Ruleset, walker: &Walker, seed: u64) -> Vec<(Duration, Answers)> {
    let mut state = seed;
    let mut random = |below: u64| {
        // Knuth's linear congruential generator.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut steps = Vec::new();
    let mut answers = Answers::new();
    loop {
        let (time, next) = step(walker, &answers);
        steps.push((time, answers.clone()));
        let Some(next) = next else { return steps };
        let unsure = rules.questions()[next.index()].unsure && random(100) < UNSURE;
        let classes = walker.classes(next);
        let class = &classes[usize::try_from(random(classes.len() as u64)).unwrap()];
        let answer = unsure.then_some(Answer::Unsure);
        answers.set(next, answer.or_else(|| class.example()).unwrap());
    }
}

fn step(walker: &Walker, answers: &Answers) -> (Duration, Option<QuestionId>) {
    let once = |_| {
        let start = Instant::now();
        let next = black_box(walker.next(black_box(answers)));
        (start.elapsed(), next)
    };
    (0..TIMES).map(once).min_by_key(|(time, _)| *time).unwrap()
}

fn always_unsure(questions: &Questions) -> Questions {
    let mut json = serde_json::to_value(questions).unwrap();
    for (_, question) in json["questions"].as_object_mut().unwrap() {
        question["unsure"] = true.into();
    }
    serde_json::from_value(json).unwrap()
}

/// The same programmes; some compare answers: what the search for pointless questions has most to do
/// with.
fn with_comparisons(questions: &Questions, programmes: &Programmes) -> (Questions, Programmes) {
    let mut json = serde_json::to_value(questions).unwrap();
    let all = json["questions"].as_object_mut().unwrap();
    let regions = all["region"]["options"].clone();
    all.insert(
        "moved".to_owned(),
        json!({ "group": "home", "kind": "date", "min": "2026-05-01", "max": "2026-06-30", "unsure": true }),
    );
    for (id, question) in [
        (
            "work_region",
            json!({ "group": "work", "kind": "one", "options": regions, "unsure": true }),
        ),
        (
            "applied",
            json!({ "group": "work", "kind": "date", "min": "2026-05-01", "max": "today", "unsure": true }),
        ),
        (
            "earlier_hours",
            json!({ "group": "work", "kind": "number", "min": 0, "max": 80, "unsure": true }),
        ),
    ] {
        all.insert(id.to_owned(), question);
    }
    let gates = [
        (
            "housing-benefit",
            json!({ "applied": { "months_after": { "of": "moved", "at_most": 1 } } }),
        ),
        (
            "rent-arrears",
            json!({ "applied": { "days_after": { "of": "moved", "at_least": 14 } } }),
        ),
        (
            "job-training",
            json!({ "work_region": { "same_as": "region" } }),
        ),
        (
            "apprenticeship",
            json!({ "not": { "work_region": { "same_as": "region" } } }),
        ),
        (
            "short-time-work",
            json!({ "not": { "earlier_hours": { "same_as": "hours" } } }),
        ),
        (
            "start-up",
            json!({ "nationality": { "same_as": "residence" } }),
        ),
    ];
    let with_gate = |(id, rules): (&String, _)| {
        let mut json: Value = serde_json::to_value(rules).unwrap();
        for (_, when) in gates.iter().filter(|(of, _)| of == id) {
            let gate = json!({ "role": "gate", "when": when });
            json["editions"][0]["criteria"]["compared"] = gate;
        }
        (id.clone(), serde_json::from_value(json).unwrap())
    };
    (
        serde_json::from_value(json).unwrap(),
        programmes.iter().map(with_gate).collect(),
    )
}
