//! Classes of values, said in terms that people know.

use super::walker::{NOT_TODAY, Walker};
use crate::ruleset::{Domain, QuestionInfo};
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
    /// An answer from among these values. Of [`Values::OtherCountries`] the first
    /// code in the alphabet, so that the answer may name a country that is none.
    #[must_use]
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

/// The values of some classes of a question's value variable.
pub(crate) fn values(
    classes: &[Vec<u16>],
    day: Date,
    info: &QuestionInfo,
    wanted: &[u16],
) -> Option<Values> {
    let level = usize::from(info.first) + usize::from(info.manner);
    let today = classes.get(level)?;
    let has = |class: u16| {
        let class = today.get(usize::from(class)).copied().unwrap_or(NOT_TODAY);
        class != NOT_TODAY && wanted.contains(&class)
    };
    Some(match &info.domain {
        Domain::One(of) => Values::Options(
            of.iter()
                .zip(0_u16..)
                .filter(|(class, _)| has(**class))
                .map(|(_, at)| at)
                .collect(),
        ),
        Domain::Country(named, rest) => countries(info, named, has(*rest), &has),
        Domain::Number(starts) => {
            let (_, max) = info.numbers.unwrap_or((i64::MIN, i64::MAX));
            let ends = starts
                .iter()
                .skip(1)
                .map(|next| next.saturating_sub(1))
                .chain([max]);
            let spans = starts.iter().copied().zip(ends).zip(0_u16..);
            Values::Numbers(join(
                spans.filter(|(_, class)| has(*class)).map(|(span, _)| span),
                |end| end.saturating_add(1),
            ))
        }
        Domain::Date(domain) => {
            let spans = domain
                .spans(day)
                .into_iter()
                .filter(|(_, _, class)| u16::try_from(*class).is_ok_and(&has));
            Values::Dates(join(spans.map(|(start, end, _)| (start, end)), |end| {
                end.add_days(1)
            }))
        }
        Domain::Many(_) => return None,
    })
}

fn countries(
    info: &QuestionInfo,
    named: &[(Country, u16)],
    rest: bool,
    has: &impl Fn(u16) -> bool,
) -> Values {
    let class_in = |country: &Country| {
        named
            .binary_search_by(|(code, _)| code.cmp(country))
            .map_or(rest, |at| has(named[at].1))
    };
    if !info.options.is_empty() {
        let offered = info.options.iter().filter_map(|code| Country::parse(code));
        Values::Countries(offered.filter(class_in).collect())
    } else if rest {
        Values::OtherCountries(
            named
                .iter()
                .filter(|(_, class)| !has(*class))
                .map(|(code, _)| *code)
                .collect(),
        )
    } else {
        Values::Countries(
            named
                .iter()
                .filter(|(_, class)| has(*class))
                .map(|(code, _)| *code)
                .collect(),
        )
    }
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
    if let Domain::Many(_) = &info.domain {
        let options = 0..info.options.len();
        return options
            .filter_map(|option| u16::try_from(option).ok())
            .map(|option| Values::Chosen([option].into()))
            .collect();
    }
    let count = if info.count == u16::from(info.manner) {
        // No rule tells its values apart: all are one class.
        return values_of_untested(walker, info).into_iter().collect();
    } else {
        let level = usize::from(info.first) + usize::from(info.manner);
        walker.shared.day.classes[level]
            .iter()
            .filter(|class| **class != NOT_TODAY)
            .count()
    };
    (0..count)
        .filter_map(|class| u16::try_from(class).ok())
        .filter_map(|class| values(&walker.shared.day.classes, walker.today, info, &[class]))
        .filter(|values| values.example().is_some())
        .collect()
}

pub(crate) fn values_of_untested(walker: &Walker, info: &QuestionInfo) -> Option<Values> {
    Some(match &info.domain {
        Domain::One(of) => Values::Options((0..u16::try_from(of.len()).ok()?).collect()),
        Domain::Country(named, _) => countries(info, named, true, &|_| true),
        Domain::Number(_) => Values::Numbers([info.numbers.unwrap_or((i64::MIN, i64::MAX))].into()),
        Domain::Date(domain) => Values::Dates([domain.limits(walker.today)].into()),
        Domain::Many(_) => return None,
    })
}
