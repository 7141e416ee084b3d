//! A national benefit finder compiles fast, proves, and walks.
#![allow(clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking

mod common;

use common::national;
use homeward_eligibility::compile::{Limits, compile};
use homeward_eligibility::prove::{Severity, prove};
use homeward_eligibility::{Answers, Date, Values};
use std::time::{Duration, Instant};

#[test]
fn compiles_and_proves() {
    let (questions, programmes) = (national::questions(), national::programmes());
    assert_eq!((questions.questions.len(), programmes.len()), (25, 30));
    let today = Date::parse("2026-06-15").unwrap();
    let start = Instant::now();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let compiling = start.elapsed();
    let report = prove(&compiled, today);
    let proving = start.elapsed().checked_sub(compiling).unwrap();
    let errors: Vec<_> = report
        .findings
        .iter()
        .filter(|found| found.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    eprintln!("{compiling:?} {proving:?} {:?}", report.statistics);
    // Generous, because tests run unoptimised on whatever machine.
    assert!(compiling + proving < Duration::from_secs(20));
    let walker = compiled.ruleset().on(today);
    let mut answers = Answers::new();
    let first = walker.remaining(&answers);
    eprintln!("{first:?} {:?}", start.elapsed());
    let mut asked = 0;
    while let Some(next) = walker.next(&answers) {
        let classes = walker.classes(next);
        answers.set(next, classes.last().and_then(Values::example).unwrap());
        asked += 1;
        let left = walker.remaining(&answers);
        assert!(left.shortest <= left.longest);
        assert!(asked + left.shortest <= 25, "{left:?}");
        assert!(asked + left.longest <= first.longest, "{left:?} {first:?}");
    }
}
