//! `number`: a whole number within limits.

use super::ValueClasses;
use crate::format::{Header, LoadError, Reader, require};
use crate::ruleset::QuestionInfo;
use crate::walk::{Values, join};
use crate::{Answer, AnswerError, Date};
#[cfg(feature = "compile")]
use crate::{
    compile::Atom,
    format::Writer,
    kinds::ValueLimits,
    model::{Given, Scalar},
};
use alloc::vec::Vec;

#[cfg(feature = "compile")]
pub(super) use authored::Authored;

/// The least number of each value class, ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numbers {
    /// The least and the greatest number.
    pub(super) limits: (i64, i64),
    starts: Vec<i64>,
}

impl Numbers {
    pub(super) fn read(reader: &mut Reader<'_>, header: &Header<'_>) -> Result<Self, LoadError> {
        let arity = header.classes()?;
        let (min, max) = (reader.signed()?, reader.signed()?);
        let starts: Vec<i64> = reader.list(Reader::signed)?;
        require(starts.len() == usize::from(arity) && starts.first() == Some(&min))?;
        require(starts.windows(2).all(|pair| pair[0] < pair[1]))?;
        require(starts.last().is_some_and(|last| *last <= max))?;
        let limits = (min, max);
        Ok(Self { limits, starts })
    }
}

impl ValueClasses for Numbers {
    fn check(&self, _: &QuestionInfo, answer: &Answer, _: Date) -> Result<(), AnswerError> {
        let (min, max) = self.limits;
        match answer {
            Answer::Number(number) if (min..=max).contains(number) => Ok(()),
            Answer::Number(_) => Err(AnswerError::Limits),
            _ => Err(AnswerError::Kind),
        }
    }

    fn parse(&self, _: &QuestionInfo, text: &str) -> Result<Answer, AnswerError> {
        let number = text.parse().map(Answer::Number);
        number.map_err(|_| AnswerError::NotANumber)
    }

    fn assign(&self, _: &QuestionInfo, answer: &Answer, _: Date, variables: &mut [u16]) {
        if let (Answer::Number(number), [variable]) = (answer, variables) {
            let started = self.starts.partition_point(|start| start <= number);
            if let Ok(class) = u16::try_from(started.saturating_sub(1)) {
                *variable = class;
            }
        }
    }

    fn values(&self, _: &QuestionInfo, _: Date, has: &dyn Fn(u16) -> bool) -> Option<Values> {
        let next = self.starts.iter().skip(1);
        let ends = next.map(|next| next.saturating_sub(1));
        let ends = ends.chain([self.limits.1]);
        let spans = self.starts.iter().copied().zip(ends).zip(0_u16..);
        let spans = spans.filter(|(_, class)| has(*class)).map(|(span, _)| span);
        Some(Values::Numbers(join(spans, |end| end.saturating_add(1))))
    }

    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.signed(self.limits.0);
        writer.signed(self.limits.1);
        writer.list(self.starts.iter(), |writer, start| writer.signed(*start));
    }

    #[cfg(feature = "compile")]
    fn mark(&self, atom: &Atom, satisfied: &mut [bool]) {
        if let Atom::Less(number) = atom {
            for (satisfied, start) in satisfied.iter_mut().zip(&self.starts) {
                *satisfied = start < number;
            }
        }
    }

    #[cfg(feature = "compile")]
    fn limits_text(&self) -> Option<String> {
        let (min, max) = self.limits;
        let none = ValueLimits::default().numbers;
        let min = (min != none.0).then(|| format!("min: {min}"));
        let max = (max != none.1).then(|| format!("max: {max}"));
        let limits: Vec<String> = [min, max].into_iter().flatten().collect();
        (!limits.is_empty()).then(|| limits.join(", "))
    }

    #[cfg(feature = "compile")]
    fn two_answers(&self, _: &QuestionInfo, _: Date) -> Option<(Given, Given)> {
        let (least, most) = self.limits;
        let other = least.checked_add(1).filter(|other| *other <= most)?;
        let given = |number| Given::One(Scalar::Number(number));
        Some((given(least), given(other)))
    }
}

#[cfg(feature = "compile")]
mod authored {
    use super::Numbers;
    use crate::compile::{self, Atom, Expr, Mistake, OnQuestion, Problem, QuestionEntry};
    use crate::document_path::DocumentPath;
    use crate::kinds::authoring::one_variable;
    use crate::kinds::{Authoring, Domain, ValueLimits};
    use crate::model::{Question, Scalar, Tests};
    use std::collections::BTreeSet;

    pub(crate) struct Authored;

    const WANTED: &str = "a whole number";

    impl Authoring for Authored {
        fn operators(&self) -> &'static [&'static str] {
            &[
                "any_of",
                "none_of",
                "at_least",
                "at_most",
                "more_than",
                "less_than",
                "same_as",
            ]
        }

        fn check(
            &self,
            question: &Question,
            place: &DocumentPath,
            problems: &mut Vec<Problem>,
        ) -> ValueLimits {
            compile::no_options(question, place, problems);
            let (mut min, mut max) = ValueLimits::default().numbers;
            for (key, written, limit) in [
                ("min", &question.min, &mut min),
                ("max", &question.max, &mut max),
            ] {
                match written {
                    None => {}
                    Some(Scalar::Number(number)) => *limit = *number,
                    Some(other) => {
                        let (value, wanted) = (other.to_string(), WANTED);
                        let mistake = Mistake::Value { value, wanted };
                        problems.push(Problem::new(place.at(key), mistake));
                    }
                }
            }
            if min > max {
                problems.push(Problem::new(place.at("min"), Mistake::Limits));
            }
            ValueLimits {
                numbers: (min, max),
                ..ValueLimits::default()
            }
        }

        fn value(&self, on: &mut OnQuestion<'_>, value: &Scalar, place: &DocumentPath) -> Expr {
            let Scalar::Number(number) = value else {
                let (value, wanted) = (value.to_string(), WANTED);
                return on.wrong(place.clone(), Mistake::Value { value, wanted });
            };
            let less = on.atom(Atom::Less(*number));
            Expr::All(vec![less.not(), at_most(on, *number)])
        }

        fn conditions(
            &self,
            on: &mut OnQuestion<'_>,
            tests: &Tests,
            place: &DocumentPath,
            all: &mut Vec<Expr>,
        ) {
            // `strict`: the limit itself is on the other side.
            for (key, limit, upper, strict) in [
                ("at_least", &tests.at_least, false, false),
                ("more_than", &tests.more_than, false, true),
                ("at_most", &tests.at_most, true, false),
                ("less_than", &tests.less_than, true, true),
            ] {
                let Some(limit) = limit else { continue };
                let Some(number) = on.limit(limit, &place.at(key)) else {
                    continue;
                };
                let below = if upper == strict {
                    on.atom(Atom::Less(number))
                } else {
                    at_most(on, number)
                };
                all.push(if upper { below } else { below.not() });
            }
        }

        fn classes(
            &self,
            entry: &QuestionEntry,
            atoms: &BTreeSet<Atom>,
            _: u16,
        ) -> (Domain, Vec<usize>) {
            let limits = entry.limits.numbers;
            let (min, max) = limits;
            let within = atoms.iter().filter_map(|atom| match atom {
                Atom::Less(number) if *number > min && *number <= max => Some(*number),
                _ => None,
            });
            let starts: Vec<i64> = std::iter::once(min).chain(within).collect();
            let variables = one_variable(starts.len());
            (Domain::Number(Numbers { limits, starts }), variables)
        }

        fn has_more(&self) -> bool {
            true
        }
    }

    /// `value <= number`.
    fn at_most(on: &OnQuestion<'_>, number: i64) -> Expr {
        match number.checked_add(1) {
            Some(next) => on.atom(Atom::Less(next)),
            None => Expr::All(Vec::new()),
        }
    }
}
