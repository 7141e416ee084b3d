//! A national benefit finder compiles, proves, and walks.

use crate::fixtures::national;
use eligibility::compile::{Limits, compile};
use eligibility::prove::{Severity, prove};
use eligibility::{Answers, Date, Values};

#[test]
fn compiles_and_proves() {
    let (questions, programmes) = (national::questions(), national::programmes());
    assert_eq!((questions.questions.len(), programmes.len()), (25, 30));
    let today = Date::parse("2026-06-15").unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let report = prove(&compiled, today);
    let errors: Vec<_> = report
        .findings
        .iter()
        .filter(|found| found.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let walker = compiled.ruleset().on(today);
    let mut answers = Answers::new();
    let first = walker.remaining(&answers);
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
