//! The numbers that a formula compares with, and their direction.

use homeward_eligibility::model::{
    AtLeast, Edition, Formula, Limit, OneOrMany, ProgrammeRules, Questions, Scalar, Test, Tests,
};

/// Which numbers a limit allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// This number or more.
    From,
    /// This number or less.
    UpTo,
}

/// A limit. Words can write it with several numbers: less than 18 is 17 or less, and 24 months
/// are 2 years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) side: Side,
    /// The number of the rule.
    pub(super) first: i64,
    pub(super) numbers: Vec<i64>,
}

/// The bounds of a criterion in all editions; `None` if it names none, or days of the calendar,
/// whose numbers can be anything.
pub(super) fn of(questions: &Questions, rules: &ProgrammeRules, id: &str) -> Option<Vec<Bound>> {
    let mut all: Vec<Bound> = Vec::new();
    for edition in &rules.editions {
        let Some(criterion) = edition.criteria.get(id) else {
            continue;
        };
        let mut reading = Reading {
            questions,
            edition,
            path: vec![id],
            bounds: Vec::new(),
        };
        if !reading.formula(&criterion.when, false) {
            return None;
        }
        for bound in reading.bounds {
            if !all.contains(&bound) {
                all.push(bound);
            }
        }
    }
    (!all.is_empty()).then_some(all)
}

struct Reading<'a> {
    questions: &'a Questions,
    edition: &'a Edition,
    /// The criteria and definitions being read, to stop at circles.
    path: Vec<&'a str>,
    bounds: Vec<Bound>,
}

/// Numbers of a unit in a greater one: so many make one.
const MONTHS: &[i64] = &[12];
const DAYS: &[i64] = &[7];

impl<'a> Reading<'a> {
    /// Collects the bounds of a formula, or of its opposite. `false` if they cannot be told.
    fn formula(&mut self, formula: &'a Formula, not: bool) -> bool {
        let lists = [&formula.all, &formula.any].into_iter().flatten().flatten();
        let counted = formula.at_least.iter().flat_map(|AtLeast { of, .. }| of);
        let mut readable = lists.chain(counted).all(|part| self.formula(part, not));
        if let Some(AtLeast { n, .. }) = &formula.at_least {
            self.limits([vec![i64::from(*n)], vec![], vec![], vec![]], &[], not);
        }
        if let Some(part) = &formula.not {
            readable &= self.formula(part, !not);
        }
        let met = match &formula.met {
            None => &[],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids.as_slice(),
        };
        for id in met {
            let criterion = self.edition.criteria.get(id).map(|it| &it.when);
            let formula = criterion.or_else(|| self.questions.definitions.get(id));
            if let Some(formula) = formula.filter(|_| !self.path.contains(&id.as_str())) {
                self.path.push(id);
                readable &= self.formula(formula, not);
                self.path.pop();
            }
        }
        let tests: Vec<&Test> = formula.questions.values().collect();
        readable && tests.into_iter().all(|test| self.test(test, not))
    }

    fn test(&mut self, test: &Test, not: bool) -> bool {
        let number = |scalar: &Scalar| match scalar {
            Scalar::Number(number) => Some(*number),
            _ => None,
        };
        let exact = match test {
            Test::Is(value) => number(value).into_iter().collect(),
            Test::In(values) => values.iter().filter_map(number).collect(),
            Test::Tests(tests) => return self.tests(tests, not),
        };
        self.exact(exact);
        true
    }

    /// Values of their own have no direction: words may write both.
    fn exact(&mut self, numbers: Vec<i64>) {
        for number in numbers {
            for side in [Side::From, Side::UpTo] {
                self.bounds.push(Bound {
                    side,
                    first: number,
                    numbers: vec![number - 1, number, number + 1],
                });
            }
        }
    }

    fn tests(&mut self, tests: &Tests, not: bool) -> bool {
        let days = [
            &tests.before,
            &tests.after,
            &tests.on_or_before,
            &tests.on_or_after,
        ];
        if days.into_iter().any(Option::is_some) {
            return false;
        }
        let lists = [&tests.any_of, &tests.none_of].into_iter().flatten();
        let number = |scalar: &Scalar| match scalar {
            Scalar::Number(number) => Some(*number),
            _ => None,
        };
        let exact = lists.flatten().filter_map(number).collect();
        self.exact(exact);
        let own = [
            &tests.at_least,
            &tests.more_than,
            &tests.at_most,
            &tests.less_than,
        ];
        let own = own.map(|limit| limit.iter().flat_map(|limit| self.values(limit)).collect());
        self.limits(own, &[], not);
        for (span, units) in [
            (tests.age, &[][..]),
            (tests.years_since, &[]),
            (tests.months_since, MONTHS),
            (tests.days_since, DAYS),
            (tests.months_until, MONTHS),
            (tests.days_until, DAYS),
        ] {
            let Some(span) = span else { continue };
            let limits = [span.at_least, span.more_than, span.at_most, span.less_than];
            self.limits(limits.map(figures), units, not);
        }
        for (span, units) in [
            (&tests.years_after, &[][..]),
            (&tests.months_after, MONTHS),
            (&tests.days_after, DAYS),
        ] {
            let Some(span) = span else { continue };
            let limits = [span.at_least, span.more_than, span.at_most, span.less_than];
            self.limits(limits.map(figures), units, not);
        }
        true
    }

    /// The number, or the numbers of all versions of an amount.
    fn values(&self, limit: &Limit) -> Vec<i64> {
        match limit {
            Limit::Number(number) => vec![*number],
            Limit::Amount(id) => {
                let versions = self.questions.amounts.get(id).into_iter().flatten();
                versions.map(|version| version.value).collect()
            }
        }
    }

    /// Adds limits: at least, more than, at most, less than.
    fn limits(&mut self, limits: [Vec<i64>; 4], units: &[i64], not: bool) {
        // Below a limit, the opposite is at the other side of it.
        let sides = [
            (Side::From, [0, 0], [-1, 0]),
            (Side::From, [0, 1], [0, 0]),
            (Side::UpTo, [0, 0], [0, 1]),
            (Side::UpTo, [-1, 0], [0, 0]),
        ];
        for (numbers, (side, own, opposite)) in limits.into_iter().zip(sides) {
            let steps = if not { opposite } else { own };
            let side = match (side, not) {
                (Side::From, false) | (Side::UpTo, true) => Side::From,
                _ => Side::UpTo,
            };
            for number in numbers {
                let mut all = steps.map(|step| number + step).to_vec();
                let greater = units.iter().filter(|unit| number % **unit == 0);
                all.extend(greater.map(|unit| number / unit));
                self.bounds.push(Bound {
                    side,
                    first: number,
                    numbers: all,
                });
            }
        }
    }
}

fn figures(limit: Option<u32>) -> Vec<i64> {
    limit.map(i64::from).into_iter().collect()
}
