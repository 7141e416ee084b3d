//! From a test on one question to atoms.

mod spans;

use super::expr::{Atom, Expr};
use super::problem::{Mistake, Problem};
use super::questions::{Entry, country, unknown};
use crate::Date;
use crate::model::{Kind, Scalar, Test, Tests};
use crate::place::Place;
use crate::ruleset::Moment;
use std::collections::BTreeSet;

/// Tests on the question at position `at`.
pub(crate) struct OnQuestion<'a> {
    pub(crate) at: usize,
    pub(crate) entry: &'a Entry,
    pub(crate) problems: &'a mut Vec<Problem>,
}

impl OnQuestion<'_> {
    pub(crate) fn resolve(&mut self, test: &Test, place: &Place) -> Expr {
        match test {
            Test::Is(value) => self.one_of(std::slice::from_ref(value), place, true),
            Test::In(values) => self.one_of(values, place, false),
            Test::Tests(tests) => self.tests(tests, place),
        }
    }

    fn atom(&self, atom: Atom) -> Expr {
        Expr::Atom(self.at, atom)
    }

    fn wrong(&mut self, place: Place, mistake: Mistake) -> Expr {
        self.problems.push(Problem::new(place, mistake));
        Expr::Any(Vec::new())
    }

    /// One of some values; `bare` if the place is the value's own.
    fn one_of(&mut self, values: &[Scalar], place: &Place, bare: bool) -> Expr {
        if values.is_empty() {
            return self.wrong(place.clone(), Mistake::Empty);
        }
        let each: Vec<Expr> = values
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let place = if bare { place.clone() } else { place.at(index) };
                self.value(value, place)
            })
            .collect();
        let sets = each.iter().fold(Some(None), merge);
        match sets {
            Some(Some(atom)) => self.atom(atom),
            _ => Expr::Any(each),
        }
    }

    /// The answer is (or contains) a value.
    fn value(&mut self, value: &Scalar, place: Place) -> Expr {
        match self.entry.question.kind {
            Kind::One | Kind::Many => {
                let Some(option) = self.option(value, &place) else {
                    return Expr::Any(Vec::new());
                };
                self.atom(if self.entry.question.kind == Kind::One {
                    Atom::Options(BTreeSet::from([option]))
                } else {
                    Atom::Chosen(option)
                })
            }
            Kind::Country => {
                let code = value.to_string();
                let offered = &self.entry.question.options;
                if !offered.is_empty() && !offered.contains(&code) {
                    unknown(
                        "option",
                        &code,
                        offered.iter().map(String::as_str),
                        place,
                        self.problems,
                    );
                    return Expr::Any(Vec::new());
                }
                let country = country(&code, &place, self.problems);
                country.map_or(Expr::Any(Vec::new()), |country| {
                    self.atom(Atom::Countries(BTreeSet::from([country])))
                })
            }
            Kind::Number => match value {
                Scalar::Number(number) => {
                    let less = self.atom(Atom::Less(*number)).not();
                    Expr::All(vec![less, self.at_most(*number)])
                }
                other => {
                    let value = other.to_string();
                    self.wrong(
                        place,
                        Mistake::Value {
                            value,
                            wanted: "a whole number",
                        },
                    )
                }
            },
            Kind::Date => match self.date(&value.to_string(), &place) {
                Some(date) => Expr::All(vec![
                    self.atom(Atom::Before(Moment::On(date))).not(),
                    self.atom(Atom::Before(Moment::On(date.add_days(1)))),
                ]),
                None => Expr::Any(Vec::new()),
            },
        }
    }

    fn option(&mut self, value: &Scalar, place: &Place) -> Option<u16> {
        let options = &self.entry.question.options;
        let word = value.to_string();
        let found = options.iter().position(|option| *option == word);
        if found.is_none() {
            let known = options.iter().map(String::as_str);
            unknown("option", &word, known, place.clone(), self.problems);
        }
        found.and_then(|at| u16::try_from(at).ok())
    }

    fn date(&mut self, text: &str, place: &Place) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Date(text.to_owned())));
        }
        date
    }

    /// `value <= number`.
    fn at_most(&self, number: i64) -> Expr {
        match number.checked_add(1) {
            Some(next) => self.atom(Atom::Less(next)),
            None => Expr::All(Vec::new()),
        }
    }

    fn tests(&mut self, tests: &Tests, place: &Place) -> Expr {
        let mut all = Vec::new();
        self.choices(tests, place, &mut all);
        self.numbers(tests, place, &mut all);
        self.days(tests, place, &mut all);
        self.spans(tests, place, &mut all);
        self.manners(tests, place, &mut all);
        if *tests == Tests::default() {
            return self.wrong(place.clone(), Mistake::Empty);
        }
        Expr::All(all)
    }

    fn fits(&mut self, key: &str, place: &Place, kinds: &[Kind]) -> bool {
        let fits = kinds.contains(&self.entry.question.kind);
        if !fits {
            self.problems
                .push(Problem::new(place.at(key), Mistake::Unfit(key.to_owned())));
        }
        fits
    }

    fn choices(&mut self, tests: &Tests, place: &Place, all: &mut Vec<Expr>) {
        const CHOICES: [Kind; 4] = [Kind::Country, Kind::One, Kind::Many, Kind::Number];
        if let Some(values) = &tests.any_of
            && self.fits("any_of", place, &CHOICES)
        {
            all.push(self.one_of(values, &place.at("any_of"), false));
        }
        if let Some(values) = &tests.none_of
            && self.fits("none_of", place, &CHOICES)
        {
            all.push(self.one_of(values, &place.at("none_of"), false).not());
        }
        if let Some(values) = &tests.all_of
            && self.fits("all_of", place, &[Kind::Many])
        {
            let place = place.at("all_of");
            if values.is_empty() {
                self.problems
                    .push(Problem::new(place.clone(), Mistake::Empty));
            }
            for (index, value) in values.iter().enumerate() {
                all.push(self.value(value, place.at(index)));
            }
        }
    }

    fn numbers(&mut self, tests: &Tests, place: &Place, all: &mut Vec<Expr>) {
        for (key, number, upper, strict) in [
            ("at_least", tests.at_least, false, false),
            ("more_than", tests.more_than, false, true),
            ("at_most", tests.at_most, true, false),
            ("less_than", tests.less_than, true, true),
        ] {
            let Some(number) = number else { continue };
            if self.fits(key, place, &[Kind::Number]) {
                all.push(match (upper, strict) {
                    (true, true) => self.atom(Atom::Less(number)),
                    (true, false) => self.at_most(number),
                    (false, false) => self.atom(Atom::Less(number)).not(),
                    (false, true) => self.at_most(number).not(),
                });
            }
        }
    }

    fn days(&mut self, tests: &Tests, place: &Place, all: &mut Vec<Expr>) {
        for (key, day, upper, next) in [
            ("before", &tests.before, true, 0),
            ("on_or_before", &tests.on_or_before, true, 1),
            ("on_or_after", &tests.on_or_after, false, 0),
            ("after", &tests.after, false, 1),
        ] {
            let Some(day) = day else { continue };
            if self.fits(key, place, &[Kind::Date])
                && let Some(date) = self.date(day, &place.at(key))
            {
                let before = self.atom(Atom::Before(Moment::On(date.add_days(next))));
                all.push(if upper { before } else { before.not() });
            }
        }
    }

    fn manners(&mut self, tests: &Tests, place: &Place, all: &mut Vec<Expr>) {
        for (key, wanted, manner, offered) in [
            ("unsure", tests.unsure, 1, self.entry.question.unsure),
            ("declined", tests.declined, 2, self.entry.question.decline),
        ] {
            let Some(wanted) = wanted else { continue };
            if !offered {
                self.problems
                    .push(Problem::new(place.at(key), Mistake::NotOffered(key)));
            }
            let atom = self.atom(Atom::Manner(manner));
            all.push(if wanted { atom } else { atom.not() });
        }
    }
}

/// Joins the sets of an enumeration into one atom, if all of them are sets.
#[allow(clippy::option_option)] // outer: still one set; inner: not begun yet
fn merge(so_far: Option<Option<Atom>>, next: &Expr) -> Option<Option<Atom>> {
    let Expr::Atom(_, next) = next else {
        return None;
    };
    Some(Some(match (so_far?, next) {
        (None, Atom::Options(_) | Atom::Countries(_)) => next.clone(),
        (Some(Atom::Options(a)), Atom::Options(b)) => Atom::Options(&a | b),
        (Some(Atom::Countries(a)), Atom::Countries(b)) => Atom::Countries(&a | b),
        _ => return None,
    }))
}
