//! The loader on diagrams and on sizes: children before parents, later variables below
//! earlier ones, and nothing that a few bytes could blow up.

use crate::fixtures::raw_file::{
    INVALID, OK, TOO_LARGE, back, constant, country, list, node, number, programme, question, text,
    texts, with,
};

#[test]
fn nodes() {
    let nodes = |nodes: &[Vec<u8>]| with(|form| form.nodes = nodes.to_vec());
    let low = node(5, &[(constant(0), 1), (constant(1), 1)]);
    let nested = |kid: u64| node(1, &[(kid, 1), (constant(1), 1)]);
    assert_eq!(nodes(&[low.clone(), nested(back(1))]), OK);
    assert_eq!(
        nodes(&[low.clone(), nested(back(2))]),
        INVALID,
        "a constant"
    );
    assert_eq!(nodes(&[low.clone(), nested(back(0))]), INVALID, "itself");
    assert_eq!(nodes(&[low.clone(), nested(back(100))]), INVALID);
    assert_eq!(nodes(&[low.clone(), nested(constant(1023))]), OK);
    assert_eq!(nodes(&[low.clone(), nested(constant(1024))]), INVALID);
    assert_eq!(nodes(&[low.clone(), low.clone()]), INVALID, "twice");
    let same = node(1, &[(constant(1), 2)]);
    assert_eq!(nodes(&[same]), INVALID, "not reduced");
    let high = node(1, &[(constant(0), 1), (constant(1), 1)]);
    let of_same = node(1, &[(back(1), 1), (constant(1), 1)]);
    assert_eq!(
        nodes(&[high.clone(), of_same]),
        INVALID,
        "the same variable"
    );
    let above = node(5, &[(back(1), 1), (constant(1), 1)]);
    assert_eq!(nodes(&[high, above]), INVALID, "an earlier variable");
    let long = node(1, &[(constant(0), 1), (constant(1), 2)]);
    assert_eq!(nodes(&[long]), INVALID, "more children than classes");
    let deep = node(7, &[(constant(0), 1), (constant(1), 1)]);
    assert_eq!(nodes(&[deep]), INVALID, "no such variable");
    let huge = [number(1), number(0), number(u64::MAX)].concat();
    assert_eq!(nodes(&[huge]), INVALID);
    let far = node(1, &[(u64::MAX, 1), (constant(1), 1)]);
    assert_eq!(nodes(&[far]), INVALID);
    let far = node(1, &[(u64::MAX - 1, 1), (constant(1), 1)]);
    assert_eq!(nodes(&[far]), INVALID);
}

/// A few bytes can encode very many edges.
#[test]
fn edges_are_counted() {
    let edges = |nodes: u64| {
        with(|form| {
            form.arities = vec![1 << 15];
            form.questions = vec![];
            form.criteria_from = 0;
            form.nodes = (1..=nodes)
                .map(|at| node(0, &[(constant(0), at), (constant(1), (1 << 15) - at)]))
                .collect();
        })
    };
    assert_eq!(edges(1 << 9), OK);
    assert_eq!(edges((1 << 9) + 1), TOO_LARGE);
}

#[test]
fn roots_reach_only_what_they_may() {
    let rules = |outcome, decision, criterion, service| {
        with(|form| {
            form.nodes = vec![
                node(5, &[(constant(0), 1), (constant(1), 1)]),
                node(5, &[(constant(1), 1), (constant(2), 1)]),
            ];
            form.programmes = programme(outcome, decision, criterion, service);
        })
    };
    assert_eq!(rules(64, 1, Some((64, 0)), Some(64)), OK);
    assert_eq!(rules(2, 1, None, None), INVALID);
    assert_eq!(rules(65, 1, None, None), INVALID);
    assert_eq!(rules(1, 2, None, None), INVALID);
    assert_eq!(rules(1, 65, None, None), INVALID);
    assert_eq!(rules(66, 1, None, None), INVALID);
    assert_eq!(rules(1, 1, Some((2, 0)), None), INVALID);
    assert_eq!(rules(1, 1, Some((0, 2)), None), INVALID);
    assert_eq!(rules(1, 1, Some((65, 0)), None), INVALID);
    assert_eq!(rules(1, 1, None, Some(65)), INVALID);
    // A criterion without a variable of its own.
    let bare = with(|form| {
        form.arities.truncate(6);
        form.programmes = programme(1, 1, Some((0, 0)), None);
    });
    assert_eq!(bare, INVALID);
    // More outcomes: more may be reached.
    let more = with(|form| {
        form.outcomes = texts(&["a", "b", "c"]);
        form.nodes = vec![node(5, &[(constant(1), 1), (constant(2), 1)])];
        form.programmes = programme(64, 2, None, None);
    });
    assert_eq!(more, OK);
}

/// Positions are kept in 16 bits, and the greatest means "none".
#[test]
fn not_too_many_of_anything() {
    let asked = |count: usize| {
        with(|form| {
            form.questions = vec![question(0, 0, false, &[], 0, &country(&[], 0)); count];
            form.arities = vec![2];
            form.criteria_from = 0;
        })
    };
    assert_eq!(asked(65_534), OK);
    assert_eq!(asked(65_535), INVALID);
    let programmes = |count: usize| {
        let none = [text("p"), number(0)].concat();
        with(|form| form.programmes = list(&vec![none; count]))
    };
    assert_eq!(programmes(65_534), OK);
    assert_eq!(programmes(65_535), INVALID);
    let options = |count: usize| {
        let options = vec![""; count];
        let many = question(0, 0, false, &options, 1, &country(&[], 0));
        with(|form| form.questions[1] = many)
    };
    assert_eq!(options(65_534), OK);
    assert_eq!(options(65_535), INVALID);
}
