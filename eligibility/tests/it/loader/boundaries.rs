//! The loader, field by field: a rule set written by hand loads, and each wrong field
//! is refused for its own reason.

use crate::fixtures::raw_file::{
    INVALID, OK, SHORT, TOO_LARGE, country, dates, form, list, load, number, numbers, question,
    spans, text, with,
};
use eligibility::{Date, Kind, LoadError, QuestionId, Ruleset, Values};

#[test]
fn a_form_written_by_hand() {
    let rules = form().load().unwrap();
    let kinds: Vec<Kind> = rules.questions().iter().map(|one| one.kind).collect();
    let expected = [
        Kind::One,
        Kind::Country,
        Kind::Many,
        Kind::Number,
        Kind::Date,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(rules.questions()[3].numbers, Some((0, 9)));
    assert_eq!(rules.hash().0, [7; 32]);
    let walker = rules.on(Date::from_days(100).unwrap());
    let number = walker.classes(QuestionId::new(3));
    assert_eq!(
        number,
        [Values::Numbers(vec![(0, 2)]), Values::Numbers(vec![(3, 9)])]
    );
}

#[test]
fn the_header() {
    assert_eq!(
        Ruleset::from_bytes(b"HWRULE").unwrap_err(),
        LoadError::Foreign
    );
    assert_eq!(
        Ruleset::from_bytes(b"HWRULES").unwrap_err(),
        LoadError::Short
    );
    assert_eq!(
        Ruleset::from_bytes(b"HWRULES\x01").unwrap_err(),
        LoadError::Version(1)
    );
    for length in 0..32 {
        // A right checksum over too little.
        let rest = vec![0; length];
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&rest);
        let bytes = [b"HWRULES\x02".to_vec(), sum.to_le_bytes().to_vec(), rest].concat();
        assert_eq!(
            Ruleset::from_bytes(&bytes[..8]).unwrap_err(),
            LoadError::Short
        );
        assert_eq!(Ruleset::from_bytes(&bytes).unwrap_err(), LoadError::Short);
    }
    assert_eq!(load(b"").map(drop), SHORT);
    assert_eq!(with(|form| form.after = vec![0]), INVALID);
}

#[test]
fn numbers_and_texts() {
    let outcomes = |bytes: &[u8]| with(|form| form.outcomes = bytes.to_vec());
    // 2⁶⁴ and more do not fit; nor does a number without an end.
    let mut most = vec![0xff; 9];
    most.push(1);
    assert_eq!(outcomes(&most), SHORT);
    most[9] = 2;
    assert_eq!(outcomes(&most), INVALID);
    most[9] = 0x81;
    assert_eq!(outcomes(&most), INVALID);
    assert_eq!(
        outcomes(&[vec![2], text("yes"), vec![1, 0xc3]].concat()),
        INVALID
    );
    assert_eq!(with(|form| form.groups = number(1_000_000)), SHORT);
    // A flag is 0 or 1.
    assert_eq!(with(|form| form.questions[0][4] = 2), INVALID);
}

#[test]
fn outcomes() {
    let many = |count: usize, out: u64| {
        with(|form| {
            form.outcomes = list(&vec![text("o"); count]);
            form.out = out;
        })
    };
    assert_eq!(many(0, 0), INVALID);
    assert_eq!(many(1, 0), OK);
    assert_eq!(many(63, 1 << 62), OK);
    assert_eq!(many(63, 1 << 63), INVALID);
    assert_eq!(many(64, 0), INVALID);
    assert_eq!(many(2, 3), OK);
    assert_eq!(many(2, 4), INVALID);
}

#[test]
fn variables() {
    let hidden = |arities: Vec<u64>| {
        with(|form| {
            form.arities = arities;
            form.questions = vec![];
            form.criteria_from = 0;
        })
    };
    assert_eq!(hidden(vec![2; 1024]), OK);
    assert_eq!(hidden(vec![2; 1025]), TOO_LARGE);
    assert_eq!(hidden(vec![1]), INVALID);
    assert_eq!(hidden(vec![65_533]), OK);
    assert_eq!(hidden(vec![65_534]), INVALID);
    assert_eq!(with(|form| form.criteria_from = 5), INVALID);
    assert_eq!(with(|form| form.criteria_from = 7), INVALID);
    assert_eq!(with(|form| form.arities.truncate(6)), OK);
    assert_eq!(with(|form| form.arities.truncate(5)), INVALID);
}

#[test]
fn questions() {
    let first = |question: Vec<u8>| with(|form| form.questions[0] = question);
    let one = numbers(&[0, 1]);
    assert_eq!(first(question(1, 1, true, &["a", "b"], 2, &one)), INVALID);
    assert_eq!(first(question(0, 5, true, &["a", "b"], 2, &one)), INVALID);
    // The answer mode has three classes, a value at most one variable.
    assert_eq!(with(|form| form.arities[0] = 2), INVALID);
    let shifted = |mode, count| {
        with(|form| {
            form.questions.truncate(1);
            form.questions[0] = question(0, 1, mode, &["a", "b"], count, &one);
            form.criteria_from = count;
        })
    };
    assert_eq!(shifted(true, 2), OK);
    assert_eq!(shifted(false, 1), OK);
    assert_eq!(shifted(false, 2), INVALID);
    assert_eq!(shifted(true, 3), INVALID);
    assert_eq!(shifted(true, 0), INVALID);
}

#[test]
fn options_and_their_classes() {
    let first = |options: &[&str], classes: &[u64]| {
        with(|form| form.questions[0] = question(0, 1, true, options, 2, &numbers(classes)))
    };
    assert_eq!(first(&["a", "b", "c"], &[0, 1, 1]), OK);
    assert_eq!(first(&["a", "b", "c"], &[0, 1]), INVALID);
    assert_eq!(first(&["a", "b"], &[0, 2]), INVALID);
    let many =
        |of: &[u8]| with(|form| form.questions[2] = question(0, 2, false, &["x", "y"], 1, of));
    assert_eq!(many(&[2, 1, 0]), OK);
    assert_eq!(many(&[2, 0, 0]), INVALID);
    assert_eq!(many(&[2, 1, 1]), INVALID);
    assert_eq!(many(&[3, 1, 0, 0]), INVALID);
    assert_eq!(with(|form| form.arities[3] = 3), INVALID);
}

#[test]
fn countries() {
    let second = |named: &[(&str, u64)], rest: u64| {
        with(|form| form.questions[1] = question(0, 0, false, &[], 1, &country(named, rest)))
    };
    assert_eq!(second(&[], 1), OK);
    assert_eq!(second(&[("LT", 0), ("LU", 1), ("SK", 1)], 1), OK);
    assert_eq!(second(&[("LT", 2), ("SK", 1)], 0), INVALID);
    assert_eq!(second(&[("LT", 0), ("SK", 1)], 2), INVALID);
    assert_eq!(second(&[("SK", 0), ("LT", 1)], 0), INVALID);
    assert_eq!(second(&[("LT", 0), ("LT", 1)], 0), INVALID);
    assert_eq!(second(&[("Lt", 0)], 0), INVALID);
    assert_eq!(second(&[("lT", 0)], 0), INVALID);
}

#[test]
fn spans_of_numbers() {
    let fourth = |min: i64, max: i64, starts: &[i64]| {
        with(|form| form.questions[3] = question(0, 3, false, &[], 1, &spans(min, max, starts)))
    };
    assert_eq!(fourth(i64::MIN, i64::MAX, &[i64::MIN, 0]), OK);
    assert_eq!(fourth(-3, 9, &[-3, 9]), OK);
    assert_eq!(fourth(0, 9, &[0, 10]), INVALID);
    assert_eq!(fourth(0, 9, &[1, 3]), INVALID);
    assert_eq!(fourth(0, 9, &[0, 3, 4]), INVALID);
    assert_eq!(fourth(0, 9, &[0]), INVALID);
    assert_eq!(fourth(0, 9, &[0, 0]), INVALID);
    assert_eq!(fourth(0, 9, &[0, -1]), INVALID);
}

#[test]
fn thresholds_of_dates() {
    let fifth = |arity: u64, domain: Vec<u8>| {
        with(|form| {
            form.arities[5] = arity;
            form.questions[4] = question(0, 4, false, &[], 1, &domain);
        })
    };
    assert_eq!(fifth(12, dates(&[1, 2], &[(0, 1)], &[-4_000_000])), OK);
    assert_eq!(fifth(11, dates(&[1, 2], &[(0, 1)], &[-4_000_000])), INVALID);
    assert_eq!(fifth(3, dates(&[1, 2], &[], &[])), OK);
    assert_eq!(fifth(3, dates(&[1, 1], &[], &[])), INVALID);
    assert_eq!(fifth(3, dates(&[2, 1], &[], &[])), INVALID);
    assert_eq!(fifth(3, dates(&[], &[(0, 0), (0, 1)], &[])), OK);
    assert_eq!(fifth(3, dates(&[], &[(0, 1), (0, 0)], &[])), INVALID);
    // Birthdays are whole years ago, and between the other two edges.
    let edges = [(-12, 0), (-12, 2), (-12, 1)];
    assert_eq!(fifth(4, dates(&[], &edges, &[])), OK);
    assert_eq!(fifth(3, dates(&[], &[(-12, 1), (-12, 2)], &[])), INVALID);
    assert_eq!(fifth(2, dates(&[], &[(0, 2)], &[])), OK);
    assert_eq!(fifth(2, dates(&[], &[(12, 2)], &[])), INVALID);
    assert_eq!(fifth(2, dates(&[], &[(-13, 2)], &[])), INVALID);
    assert_eq!(fifth(2, dates(&[], &[(0, 3)], &[])), INVALID);
    assert_eq!(fifth(2, dates(&[], &[], &[4_000_000])), OK);
    assert_eq!(fifth(2, dates(&[], &[], &[4_000_001])), INVALID);
    assert_eq!(fifth(2, dates(&[], &[], &[-4_000_001])), INVALID);
    let last = i64::from(Date::MAX.days());
    assert_eq!(fifth(2, dates(&[last], &[], &[])), OK);
    assert_eq!(fifth(2, dates(&[last + 1], &[], &[])), INVALID);
    assert_eq!(fifth(2, dates(&[1 << 40], &[], &[])), INVALID);
    // Limits: today, or a day of the calendar.
    let limited =
        |min: &[u8], max: &[u8]| fifth(2, [min, max, &dates(&[1], &[], &[])[2..]].concat());
    assert_eq!(limited(&[1, 0], &[1, 1, 20]), OK);
    assert_eq!(limited(&[1, 2], &[0]), INVALID);
    // What no rule tests has one class, and no variable.
    let untested = |domain: Vec<u8>| {
        with(|form| {
            form.questions[4] = question(0, 4, false, &[], 0, &domain);
            form.criteria_from = 5;
        })
    };
    assert_eq!(untested(dates(&[], &[], &[])), OK);
    assert_eq!(untested(dates(&[1], &[], &[])), INVALID);
}
