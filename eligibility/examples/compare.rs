//! Writes the national rules and some people for `benches/compare`, and times the
//! engine natively: `cargo run --release --example compare -- benches/compare/rules.json`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool for one purpose, which writes one file and prints a figure"
)]
#![expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the numbers are small"
)]

#[path = "../tests/it/fixtures/national.rs"]
#[expect(unreachable_pub, clippy::too_many_lines, reason = "the tests share it")]
mod national;

use eligibility::compile::{Limits, compile};
use eligibility::{Answer, Answers, Country, Date, Kind, QuestionId};
use serde_json::{Value, json};
use std::time::Instant;

fn main() {
    let path = std::env::args().nth(1).expect("the file to write");
    let (questions, programmes) = (national::questions(), national::programmes());
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let today = Date::new(2026, 6, 15).unwrap();
    let rules = compiled.ruleset();
    let mut state = 1_u64;
    let mut below = |n: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % n
    };
    let mut people: Vec<Answers> = Vec::new();
    for _ in 0..200 {
        let mut answers = Answers::new();
        for (at, info) in (0_u16..).zip(rules.questions()) {
            let options = info.options.len() as u64;
            let answer = match info.kind {
                Kind::Country => {
                    let code = ["AT", "AT", "AT", "DE", "SY"][below(5) as usize];
                    Answer::Country(Country::parse(code).unwrap())
                }
                Kind::One => Answer::Option(below(options) as u16),
                Kind::Many => {
                    let bits = below(1 << options);
                    Answer::Options(
                        (0..options as u16)
                            .filter(|bit| bits >> bit & 1 == 1)
                            .collect(),
                    )
                }
                Kind::Number => {
                    let most = match info.id.as_str() {
                        "income" => 40_000,
                        "savings" => 30_000,
                        "rent" => 2000,
                        "household" => 8,
                        _ => 40.min(info.numbers.unwrap().1 as u64),
                    };
                    Answer::Number(1.max(below(most) as i64).min(info.numbers.unwrap().1))
                }
                Kind::Date => Answer::Date(today.add_days(-(below(30_000) as i32) % 9000)),
            };
            if rules.check(QuestionId::new(at), &answer, today).is_ok() {
                answers.set(QuestionId::new(at), answer);
            } else {
                answers.set(QuestionId::new(at), Answer::Date(today.add_days(-400)));
            }
        }
        people.push(answers);
    }
    let walker = rules.on(today);
    let assess = |answers: &Answers| -> Vec<u8> {
        let view = walker.look(answers);
        walker
            .programmes()
            .map(|one| view.verdict(one).unwrap().definite().unwrap().index() as u8)
            .collect()
    };
    let start = Instant::now();
    let rounds = 50;
    let mut sum = 0_u64;
    for _ in 0..rounds {
        for answers in &people {
            sum += assess(answers)
                .iter()
                .map(|outcome| u64::from(*outcome))
                .sum::<u64>();
        }
    }
    let native = start.elapsed().as_secs_f64() * 1e6 / (rounds * people.len()) as f64;
    println!(
        "native: {native:.2} µs an assessment of {} programmes ({sum})",
        programmes.len()
    );
    let written = json!({
        "today": today.to_string(), "days": today.days(), "native": native,
        "bytes": compiled.bytes(), "questions": questions, "programmes": programmes,
        "people": people.iter().map(|one| person(one, rules, &assess(one))).collect::<Vec<_>>(),
    });
    std::fs::write(path, written.to_string()).unwrap();
}

fn person(answers: &Answers, rules: &eligibility::Ruleset, outcomes: &[u8]) -> Value {
    let each = answers.iter().map(|(question, answer)| {
        let info = &rules.questions()[question.index()];
        let (kind, value) = match answer {
            Answer::Option(option) => (0, json!(info.options[usize::from(*option)])),
            Answer::Options(some) => {
                (1, some.iter().map(|option| info.options[usize::from(*option)].clone()).collect())
            }
            Answer::Number(number) => (2, json!(number)),
            Answer::Date(date) => (3, json!(date.days())),
            Answer::Country(country) => (4, json!(country.code())),
            Answer::Unsure | Answer::Declined => (5, Value::Null),
        };
        json!({ "question": question.index(), "id": info.id, "kind": kind, "value": value, "options": info.options })
    });
    json!({ "answers": each.collect::<Vec<_>>(), "outcomes": outcomes })
}
