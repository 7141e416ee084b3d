//! How compiling, proving and walking grow: `cargo bench -p eligibility`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark fails by panicking, and prints sizes next to the times"
)]

#[path = "../tests/it/fixtures/national.rs"]
#[expect(unreachable_pub, clippy::too_many_lines, reason = "the tests share it")]
mod national;

use divan::{Bencher, black_box};
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::prove::prove;
use eligibility::{Answer, Answers, Date, Ruleset, Values};

const SIZES: [usize; 3] = [10, 100, 1000];

fn main() {
    for size in SIZES {
        let compiled =
            compile(&national::questions(), &programmes(size), Limits::default()).unwrap();
        let bytes = compiled.bytes().len();
        println!(
            "{size} programmes: {} nodes, {bytes} bytes",
            compiled.nodes()
        );
    }
    divan::main();
}

fn today() -> Date {
    Date::new(2026, 6, 15).unwrap()
}

/// The national programmes again and again, each time with other limits.
fn programmes(size: usize) -> Programmes {
    let some: Vec<_> = national::programmes().into_iter().collect();
    (0..size)
        .map(|at| {
            let (id, rules) = &some[at % some.len()];
            let round = at / some.len();
            let mut json = serde_json::to_value(rules).unwrap();
            vary(&mut json, i64::try_from(round).unwrap());
            (
                format!("{id}-{round}"),
                serde_json::from_value(json).unwrap(),
            )
        })
        .collect()
}

fn vary(json: &mut serde_json::Value, round: i64) {
    match json {
        serde_json::Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                match (key.as_str(), value.as_i64()) {
                    // Half of the rounds move a limit, and no more than eight ways.
                    ("less_than" | "more_than", Some(limit)) => {
                        *value = (limit + round / 2 % 8).into();
                    }
                    _ => vary(value, round),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| vary(item, round)),
        _ => {}
    }
}

fn ruleset(size: usize) -> Ruleset {
    let compiled = compile(&national::questions(), &programmes(size), Limits::default()).unwrap();
    compiled.ruleset().clone()
}

/// The answers of a person who is asked every question.
fn answers(rules: &Ruleset) -> Vec<(eligibility::QuestionId, Answer)> {
    let walker = rules.on(today());
    let mut answers = Answers::new();
    let mut order = Vec::new();
    while let Some(next) = walker.next(&answers) {
        let answer = walker
            .classes(next)
            .first()
            .and_then(Values::example)
            .unwrap();
        answers.set(next, answer.clone());
        order.push((next, answer));
    }
    order
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn compiling(bencher: Bencher<'_, '_>, size: usize) {
    let (questions, programmes) = (national::questions(), programmes(size));
    bencher.bench(|| compile(&questions, black_box(&programmes), Limits::default()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn proving(bencher: Bencher<'_, '_>, size: usize) {
    let compiled = compile(&national::questions(), &programmes(size), Limits::default()).unwrap();
    bencher.bench(|| prove(black_box(&compiled), today()));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn loading(bencher: Bencher<'_, '_>, size: usize) {
    let compiled = compile(&national::questions(), &programmes(size), Limits::default()).unwrap();
    bencher.bench(|| {
        Ruleset::from_bytes(black_box(compiled.bytes()))
            .unwrap()
            .on(today())
    });
}

#[divan::bench(args = SIZES)]
fn next_question(bencher: Bencher<'_, '_>, size: usize) {
    let rules = ruleset(size);
    let walker = rules.on(today());
    let half = answers(&rules);
    let half: Answers = half[..half.len() / 2].iter().cloned().collect();
    bencher.bench(|| walker.next(black_box(&half)));
}

#[divan::bench(args = SIZES)]
fn all_verdicts(bencher: Bencher<'_, '_>, size: usize) {
    let rules = ruleset(size);
    let walker = rules.on(today());
    let all: Answers = answers(&rules).into_iter().collect();
    bencher.bench(|| {
        let view = walker.look(black_box(&all));
        walker
            .programmes()
            .filter_map(|programme| view.verdict(programme))
            .count()
    });
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn questions_left(bencher: Bencher<'_, '_>, size: usize) {
    let walker = ruleset(size).on(today());
    bencher.bench(|| walker.remaining(black_box(&Answers::new())));
}
