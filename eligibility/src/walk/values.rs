//! Value classes, in terms that people know.

use super::walker::{NOT_TODAY, Walker};
use crate::ruleset::QuestionInfo;
use crate::{Answer, Country, Date, QuestionId};
use alloc::vec::Vec;

/// Some of the values that a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// One of these options, of a question of kind `one`.
    Options(Vec<u16>),
    /// Exactly these options chosen, of a question of kind `many`.
    Chosen(Vec<u16>),
    /// A number in one of these spans, both ends included.
    Numbers(Vec<(i64, i64)>),
    /// A day in one of these spans, both ends included.
    Dates(Vec<(Date, Date)>),
    /// One of these countries.
    Countries(Vec<Country>),
    /// Any country but these.
    OtherCountries(Vec<Country>),
}

impl Values {
    /// An answer from among these values. For [`Values::OtherCountries`] it is the first
    /// two letters in the alphabet, which may be the code of no country.
    pub fn example(&self) -> Option<Answer> {
        match self {
            Self::Options(options) => options.first().map(|option| Answer::Option(*option)),
            Self::Chosen(options) => Some(Answer::Options(options.clone())),
            Self::Numbers(spans) => spans.first().map(|span| Answer::Number(span.0)),
            Self::Dates(spans) => spans.first().map(|span| Answer::Date(span.0)),
            Self::Countries(countries) => countries.first().copied().map(Answer::Country),
            Self::OtherCountries(named) => (b'A'..=b'Z')
                .flat_map(|a| (b'A'..=b'Z').map(move |b| [a, b]))
                .filter_map(Country::from_bytes)
                .find(|country| !named.contains(country))
                .map(Answer::Country),
        }
    }
}

/// The values of some classes of a question's value variable. Classes have the numbers
/// of the day, which `classes` gives for each variable and class.
pub(crate) fn values(
    classes: &[Vec<u16>],
    day: Date,
    info: &QuestionInfo,
    wanted: &[u16],
) -> Option<Values> {
    let today = classes.get(usize::from(info.value_level()))?;
    info.domain.values(info, day, &|class| {
        let class = today.get(usize::from(class)).copied().unwrap_or(NOT_TODAY);
        class != NOT_TODAY && wanted.contains(&class)
    })
}

/// Joins spans that touch, in ascending order.
pub(crate) fn join<T: Copy + PartialEq>(
    spans: impl Iterator<Item = (T, T)>,
    after: impl Fn(T) -> T,
) -> Vec<(T, T)> {
    let mut joined: Vec<(T, T)> = Vec::new();
    for (start, end) in spans {
        match joined.last_mut() {
            Some(last) if after(last.1) == start => last.1 = end,
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// See [`Walker::classes`].
pub(crate) fn classes(walker: &Walker, question: QuestionId) -> Vec<Values> {
    let Some(info) = walker.ruleset.0.questions.get(usize::from(question.0)) else {
        return Vec::new();
    };
    let day = &walker.shared.day.classes;
    let all: Vec<Values> = if info.domain.option_levels().is_some() {
        let options = (0_u16..).take(info.options.len());
        options
            .map(|option| Values::Chosen([option].into()))
            .collect()
    } else if info.has_values() {
        let classes = day[usize::from(info.value_level())].iter();
        let count = classes.filter(|class| **class != NOT_TODAY).count();
        (0_u16..)
            .take(count)
            .filter_map(|class| values(day, walker.today, info, &[class]))
            .collect()
    } else {
        // No rule distinguishes its values: all are one class.
        let all = info.domain.values(info, walker.today, &|_| true);
        all.into_iter().collect()
    };
    // A date question whose limits exclude each other today takes no answer.
    all.into_iter()
        .filter(|values| values.example().is_some())
        .collect()
}
