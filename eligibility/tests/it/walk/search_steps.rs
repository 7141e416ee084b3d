//! The search for the questions left takes no more steps than when this was written: what
//! it leaves out changes no number, so only the number of steps shows whether it is still left out.

use crate::fixtures::national;
use crate::fixtures::random::case;
use eligibility::compile::{Limits, compile};
use eligibility::{Answers, Date, Remaining, Values, View, Walker};

/// The smallest budget that is enough for something.
fn smallest(enough: impl Fn(usize) -> bool) -> usize {
    if enough(0) {
        return 0;
    }
    let (mut few, mut many) = (0, 1);
    while !enough(many) {
        (few, many) = (many, many * 2);
    }
    while few + 1 < many {
        let half = few.midpoint(many);
        if enough(half) {
            many = half;
        } else {
            few = half;
        }
    }
    many
}

/// What finds the longest way, the shortest, and that no other is longer or shorter.
fn steps(view: &View<'_>) -> [usize; 3] {
    let Remaining {
        shortest, longest, ..
    } = view.remaining();
    let each = [
        smallest(|budget| view.remaining_within(budget).longest == longest),
        smallest(|budget| view.remaining_within(budget).shortest == shortest),
        smallest(|budget| view.remaining_within(budget).complete),
    ];
    let [long, short, complete] = each;
    assert!(
        long <= complete && short <= complete,
        "not complete: {each:?}"
    );
    each
}

/// The steps of all questions of one way together: the `pick`th answer to each.
fn way(walker: &Walker, pick: usize) -> [usize; 3] {
    let mut answers = Answers::new();
    let mut sums = [0; 3];
    loop {
        let all = steps(&walker.look(&answers));
        sums.iter_mut().zip(all).for_each(|(sum, one)| *sum += one);
        let Some(next) = walker.next(&answers) else {
            return sums;
        };
        let classes = walker.classes(next);
        let class = &classes[pick % classes.len()];
        answers.set(next, Values::example(class).unwrap());
    }
}

fn no_more(found: [usize; 3], then: [usize; 3], of: &str) {
    let more = found.iter().zip(then).any(|(now, then)| *now > then);
    assert!(!more, "{of}: {found:?} steps, and {then:?} before");
}

#[test]
fn a_national_benefit_finder() {
    let (questions, programmes) = (national::questions(), national::programmes());
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let then = [
        [6_890, 4_717, 16_224],
        [336_074, 897_914, 938_593],
        [7_149, 4_846, 16_937],
    ];
    for (pick, then) in then.into_iter().enumerate() {
        no_more(way(&walker, pick), then, &format!("answers {pick}"));
    }
}

#[test]
fn random_rules() {
    let then = [
        (0, [0, 0, 147]),
        (14, [0, 0, 173]),
        (17, [0, 0, 344]),
        (40, [0, 197, 408]),
        (42, [0, 5, 193]),
        (67, [0, 7, 189]),
        (68, [0, 0, 448]),
        (91, [0, 0, 227]),
        (115, [0, 156, 419]),
        (116, [0, 0, 510]),
        (119, [0, 5, 101]),
        (132, [0, 78, 302]),
        (146, [0, 70, 315]),
        (153, [0, 0, 289]),
        (167, [0, 0, 365]),
        (197, [0, 19, 589]),
    ];
    for (seed, then) in then {
        let case = case(seed, 7);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(case.today);
        let pick = usize::try_from(seed % 3).unwrap();
        no_more(way(&walker, pick), then, &format!("rules {seed}"));
    }
}
