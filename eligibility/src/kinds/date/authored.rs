//! What editors write about dates.

use super::{Dates, Moment};
use crate::Date;
use crate::compile::{self, Atom, Expr, Mistake, OnQuestion, Problem, QuestionEntry};
use crate::document_path::DocumentPath;
use crate::kinds::authoring::one_variable;
use crate::kinds::{Authoring, Domain, ValueLimits};
use crate::model::{Question, Scalar, Tests};
use std::collections::BTreeSet;

pub(crate) struct Authored;

impl Authoring for Authored {
    fn operators(&self) -> &'static [&'static str] {
        &[
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "age",
            "years_since",
            "months_since",
            "days_since",
            "months_until",
            "days_until",
            "years_after",
            "months_after",
            "days_after",
        ]
    }

    fn check(
        &self,
        question: &Question,
        place: &DocumentPath,
        problems: &mut Vec<Problem>,
    ) -> ValueLimits {
        compile::no_options(question, place, problems);
        let [min, max] = [("min", &question.min), ("max", &question.max)].map(|(key, written)| {
            let text = written.as_ref()?.to_string();
            let moment = match text.as_str() {
                "today" => Some(Moment::Days(0)),
                text => Date::parse(text).map(Moment::On),
            };
            if moment.is_none() {
                problems.push(Problem::new(place.at(key), Mistake::Date(text)));
            }
            moment
        });
        if let (Some(Moment::On(min)), Some(Moment::On(max))) = (min, max)
            && min > max
        {
            problems.push(Problem::new(place.at("min"), Mistake::Limits));
        }
        ValueLimits {
            dates: (min, max),
            ..ValueLimits::default()
        }
    }

    fn value(&self, on: &mut OnQuestion<'_>, value: &Scalar, place: &DocumentPath) -> Expr {
        let Some(date) = date(on, &value.to_string(), place) else {
            return Expr::never();
        };
        let next = Moment::On(date.add_days(1));
        Expr::All(vec![
            on.atom(Atom::Before(Moment::On(date))).not(),
            on.atom(Atom::Before(next)),
        ])
    }

    fn conditions(
        &self,
        on: &mut OnQuestion<'_>,
        tests: &Tests,
        place: &DocumentPath,
        all: &mut Vec<Expr>,
    ) {
        for (key, day, upper, next) in [
            ("before", &tests.before, true, 0),
            ("on_or_before", &tests.on_or_before, true, 1),
            ("on_or_after", &tests.on_or_after, false, 0),
            ("after", &tests.after, false, 1),
        ] {
            let Some(day) = day else { continue };
            if let Some(date) = date(on, day, &place.at(key)) {
                let before = on.atom(Atom::Before(Moment::On(date.add_days(next))));
                all.push(if upper { before } else { before.not() });
            }
        }
        super::spans::conditions(on, tests, place, all);
        super::between::conditions(on, tests, place, all);
    }

    fn classes(
        &self,
        entry: &QuestionEntry,
        atoms: &BTreeSet<Atom>,
        _: u16,
    ) -> (Domain, Vec<usize>) {
        let (min, max) = entry.limits.dates;
        let mut chains = [Vec::new(), Vec::new(), Vec::new()];
        for atom in atoms {
            let Atom::Before(moment) = atom else { continue };
            let chain = match moment {
                Moment::On(_) => 0,
                Moment::Months(..) => 1,
                Moment::Days(_) => 2,
            };
            chains[chain].push(*moment);
        }
        let dates = Dates { min, max, chains };
        let variables = one_variable(dates.count());
        (Domain::Date(dates), variables)
    }
}

fn date(on: &mut OnQuestion<'_>, text: &str, place: &DocumentPath) -> Option<Date> {
    let date = Date::parse(text);
    if date.is_none() {
        on.problem(place.clone(), Mistake::Date(text.to_owned()));
    }
    date
}
