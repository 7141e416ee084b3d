//! `date`: a day within limits.

#[cfg(feature = "compile")]
mod authored;
#[cfg(feature = "compile")]
mod between;
mod moment;
#[cfg(feature = "compile")]
mod spans;

pub(crate) use moment::{Edge, Moment};

#[cfg(feature = "compile")]
pub(super) use authored::Authored;

use super::ValueClasses;
use crate::format::{Header, LoadError, Reader, require};
use crate::ruleset::QuestionInfo;
use crate::sorted::sorted;
use crate::walk::{Values, join};
use crate::{Answer, AnswerError, Date};
#[cfg(feature = "compile")]
use crate::{compile::Atom, format::Writer, model::Given};
use alloc::vec::Vec;

/// The thresholds of a date question in three chains, each of which is in the same
/// order on every day: calendar days, months from today, days from today.
///
/// A value class is a position in each chain, the last chain counting fastest. Which
/// classes have a value depends on today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    pub(crate) min: Option<Moment>,
    pub(crate) max: Option<Moment>,
    pub(crate) chains: [Vec<Moment>; 3],
}

/// The most months or days between today and a moment: beyond the calendar.
const MOST: u32 = 4_000_000;

impl Dates {
    pub(super) fn read(reader: &mut Reader<'_>, header: &Header<'_>) -> Result<Self, LoadError> {
        let arity = header.classes()?;
        let span = |reader: &mut Reader<'_>| {
            let span = i32::try_from(reader.signed()?).map_err(|_| LoadError::Invalid)?;
            require(span.unsigned_abs() <= MOST).map(|()| span)
        };
        let limit = |reader: &mut Reader<'_>| {
            reader.option(|reader| match reader.byte()? {
                0 => Ok(Moment::Days(0)),
                1 => reader.date().map(Moment::On),
                _ => Err(LoadError::Invalid),
            })
        };
        let (min, max) = (limit(reader)?, limit(reader)?);
        let chains = [
            reader.list(|reader| reader.date().map(Moment::On))?,
            reader.list(|reader| {
                let months = span(reader)?;
                let edge = match reader.byte()? {
                    0 => Edge::Last,
                    1 => Edge::After,
                    2 if months <= 0 && months % 12 == 0 => Edge::Birthday,
                    _ => return Err(LoadError::Invalid),
                };
                Ok(Moment::Months(months, edge))
            })?,
            reader.list(|reader| span(reader).map(Moment::Days))?,
        ];
        let mut pairs = chains.iter().flat_map(|chain| chain.windows(2));
        require(pairs.all(|pair| pair[0] < pair[1]))?;
        let dates = Self { min, max, chains };
        // A question without a variable has one class.
        require(dates.count() == usize::from(arity))?;
        Ok(dates)
    }

    /// The number of classes, over all days.
    pub(super) fn count(&self) -> usize {
        let sizes = self.chains.iter().map(|chain| chain.len() + 1);
        sizes.fold(1, usize::saturating_mul)
    }

    /// The first and the last day on a given day.
    pub(crate) fn limits(&self, today: Date) -> (Date, Date) {
        (
            self.min.map_or(Date::MIN, |min| min.on(today)),
            self.max.map_or(Date::MAX, |max| max.on(today)),
        )
    }

    /// The class of a day.
    pub(crate) fn class(&self, date: Date, today: Date) -> usize {
        self.chains.iter().fold(0, |class, chain| {
            let passed = chain.partition_point(|moment| moment.on(today) <= date);
            class * (chain.len() + 1) + passed
        })
    }

    /// The spans of days, ascending, with the class of each.
    fn spans(&self, today: Date) -> Vec<(Date, Date, usize)> {
        let (min, max) = self.limits(today);
        if min > max {
            return Vec::new();
        }
        let starts = self.chains.iter().flatten();
        let starts = starts
            .map(|moment| moment.on(today))
            .filter(|start| (min..=max).contains(start));
        let starts = sorted(starts.chain([min]));
        starts
            .iter()
            .enumerate()
            .map(|(index, start)| {
                let end = starts.get(index + 1).map_or(max, |next| next.add_days(-1));
                (*start, end, self.class(*start, today))
            })
            .collect()
    }

    /// The classes that have a value on a day.
    pub(crate) fn classes_on(&self, today: Date) -> Vec<usize> {
        let spans = self.spans(today).into_iter();
        spans.map(|(_, _, class)| class).collect()
    }
}

impl ValueClasses for Dates {
    fn check(&self, _: &QuestionInfo, answer: &Answer, today: Date) -> Result<(), AnswerError> {
        let (min, max) = self.limits(today);
        match answer {
            Answer::Date(date) if (min..=max).contains(date) => Ok(()),
            Answer::Date(_) => Err(AnswerError::Limits),
            _ => Err(AnswerError::Kind),
        }
    }

    fn parse(&self, _: &QuestionInfo, text: &str) -> Result<Answer, AnswerError> {
        Date::parse(text)
            .map(Answer::Date)
            .ok_or(AnswerError::NotADate)
    }

    fn assign(&self, _: &QuestionInfo, answer: &Answer, today: Date, variables: &mut [u16]) {
        if let (Answer::Date(date), [variable]) = (answer, variables)
            && let Ok(class) = u16::try_from(self.class(*date, today))
        {
            *variable = class;
        }
    }

    fn values(&self, _: &QuestionInfo, today: Date, has: &dyn Fn(u16) -> bool) -> Option<Values> {
        let spans = self.spans(today).into_iter();
        let spans = spans.filter(|(_, _, class)| u16::try_from(*class).is_ok_and(has));
        let spans = spans.map(|(start, end, _)| (start, end));
        Some(Values::Dates(join(spans, |end| end.add_days(1))))
    }

    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        for limit in [self.min, self.max] {
            writer.option(limit, |writer, limit| {
                writer.flag(matches!(limit, Moment::On(_)));
                if let Moment::On(date) = limit {
                    writer.date(date);
                }
            });
        }
        for chain in &self.chains {
            writer.list(chain.iter(), |writer, moment| match moment {
                Moment::On(date) => writer.date(*date),
                Moment::Months(months, edge) => {
                    writer.signed(*months);
                    writer.bytes.push(match edge {
                        Edge::Last => 0,
                        Edge::After => 1,
                        Edge::Birthday => 2,
                    });
                }
                Moment::Days(days) => writer.signed(*days),
            });
        }
    }

    #[cfg(feature = "compile")]
    fn mark(&self, atom: &Atom, satisfied: &mut [bool]) {
        let Atom::Before(moment) = atom else { return };
        let sizes = self.chains.each_ref().map(|chain| chain.len() + 1);
        let chain = self.chains.iter().position(|chain| chain.contains(moment));
        let Some(chain) = chain else { return };
        let bound = self.chains[chain].partition_point(|other| other < moment);
        let faster: usize = sizes[chain + 1..].iter().product();
        for (class, satisfied) in satisfied.iter_mut().enumerate() {
            *satisfied = class / faster % sizes[chain] <= bound;
        }
    }

    #[cfg(feature = "compile")]
    fn limits_text(&self) -> Option<String> {
        let limit = |key: &str, moment: Option<Moment>| {
            Some(match moment? {
                Moment::On(day) => format!("{key}: {day}"),
                _ => format!("{key}: today"),
            })
        };
        let limits = [limit("min", self.min), limit("max", self.max)];
        let limits: Vec<String> = limits.into_iter().flatten().collect();
        (!limits.is_empty()).then(|| limits.join(", "))
    }

    #[cfg(feature = "compile")]
    fn two_answers(&self, _: &QuestionInfo, day: Date) -> Option<(Given, Given)> {
        let (first, last) = self.limits(day);
        let one = day.clamp(first, last.max(first));
        let other = one.add_days(if one < last { 1 } else { -1 });
        let given = |day: Date| Given::from(day.to_string().as_str());
        (other >= first && other <= last).then(|| (given(one), given(other)))
    }
}
