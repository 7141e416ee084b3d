//! Formulas over answers.

use super::{Limit, Scalar};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A condition on the answers: every key given must hold. An empty mapping holds
/// always.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Formula {
    /// All of these hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<Formula>>,
    /// At least one of these holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<Formula>>,
    /// This does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Formula>>,
    /// At least `n` of these hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<AtLeast>,
    /// These criteria of the same edition, or these shared definitions, hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<OneOrMany>,
    /// Every other key is a question id; its value is a test on the answer.
    #[serde(flatten)]
    pub questions: IndexMap<String, Test>,
}

/// One id, or several that must all hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum OneOrMany {
    /// One id.
    One(String),
    /// Several ids.
    Many(Vec<String>),
}

/// `{ n: 2, of: [ … ] }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// How many must hold.
    pub n: u32,
    /// Out of which.
    pub of: Vec<Formula>,
}

/// A test on the answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Test {
    /// The answer is this value (of `many`: this option is among the chosen).
    Is(Scalar),
    /// The answer is one of these (of `many`: one of these is among the chosen).
    In(Vec<Scalar>),
    /// Every operator given holds.
    Tests(Box<Tests>),
}

/// Operators; those given must all hold. Which ones fit depends on the kind of the
/// question: `any_of`, `all_of`, `none_of` for options and countries; comparisons
/// for numbers; `before` and so on, `age`, `…_since`, `…_until` for dates; `unsure`
/// and `declined` for every question that offers that answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Tests {
    /// One of these is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any_of: Option<Vec<Scalar>>,
    /// One of the values of this list is chosen: the version of the day counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_list: Option<String>,
    /// The answer is the same as the answer to this question, of the same kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// All of these are chosen (`many` only).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_of: Option<Vec<Scalar>>,
    /// None of these is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none_of: Option<Vec<Scalar>>,
    /// Number: this or more. A word is the id of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Limit>,
    /// Number: this or less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Limit>,
    /// Number: strictly more than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_than: Option<Limit>,
    /// Number: strictly less than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub less_than: Option<Limit>,
    /// Date: earlier than this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Date: later than this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Date: this day or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_or_before: Option<String>,
    /// Date: this day or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_or_after: Option<String>,
    /// Date: completed years since that day, as people count their age. Someone
    /// born on 29 February has a birthday on 1 March in a common year. Holds for no
    /// day after today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Span>,
    /// Date: time since that day in years, to the day: a period of twelve months for each
    /// year, counted as in `months_since`. `more_than: 5` holds from the day after the fifth
    /// anniversary on; `age: { more_than: 5 }` would hold from the sixth birthday on. Holds
    /// for no day after today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years_since: Option<Span>,
    /// Date: time since that day in months, to the day. `at_most: 3` holds up to the day on
    /// which the period of three months from that day ends: the day with the same number or,
    /// if the month has none, its last day. From 28 February it ends on 28 May, from 31
    /// January after one month on the last day of February. Holds for no day after today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_since: Option<Span>,
    /// Date: days since that day. Holds for no day after today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_since: Option<Span>,
    /// Date: time until that day in months, to the day: `at_most: 3` holds up to the day on
    /// which the period of three months from today ends. Holds for no day before today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_until: Option<Span>,
    /// Date: days until that day. Holds for no day before today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_until: Option<Span>,
    /// Date: time from the day that another question asks for to this day, in years, to the
    /// day, counted as in `months_after`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years_after: Option<SpanAfter>,
    /// Date: time from the day that another question asks for to this day, in months, to the
    /// day. `{ of: departure, at_most: 3 }` holds from the day of departure up to the day on
    /// which the period of three months from it ends, as in `months_since`. Holds for no day
    /// before that day. The other question must have a `min` and a `max` that are days, at most
    /// 731 days apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_after: Option<SpanAfter>,
    /// Date: days from the day that another question asks for to this day. Holds for no day
    /// before that day; `{ of: departure }` holds for all others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_after: Option<SpanAfter>,
    /// Whether the person answered "not sure".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsure: Option<bool>,
    /// Whether the person answered "prefer not to say".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declined: Option<bool>,
}

/// Limits on a span of time; those given must all hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Span {
    /// This or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// This or less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Strictly more than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// Strictly less than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub less_than: Option<u32>,
}

/// Limits on the time between the answers to two questions; those given must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpanAfter {
    /// The question, of the kind `date`, whose answer is the day from which the time is counted.
    pub of: String,
    /// This or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// This or less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Strictly more than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// Strictly less than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub less_than: Option<u32>,
}

impl Tests {
    /// The other questions whose answers the answer is compared with.
    pub(crate) fn compared(&self) -> impl Iterator<Item = &String> {
        let spans = [&self.years_after, &self.months_after, &self.days_after];
        let spans = spans.into_iter().flatten().map(|span| &span.of);
        self.same_as.iter().chain(spans)
    }

    /// The same, to change them.
    pub(crate) fn compared_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let spans = [
            &mut self.years_after,
            &mut self.months_after,
            &mut self.days_after,
        ];
        let spans = spans.into_iter().flatten().map(|span| &mut span.of);
        self.same_as.iter_mut().chain(spans)
    }

    /// The operators given, without `unsure` and `declined`.
    pub(crate) fn operators(&self) -> Vec<&'static str> {
        let given = [
            ("any_of", self.any_of.is_some()),
            ("none_of", self.none_of.is_some()),
            ("in_list", self.in_list.is_some()),
            ("same_as", self.same_as.is_some()),
            ("all_of", self.all_of.is_some()),
            ("at_least", self.at_least.is_some()),
            ("more_than", self.more_than.is_some()),
            ("at_most", self.at_most.is_some()),
            ("less_than", self.less_than.is_some()),
            ("before", self.before.is_some()),
            ("on_or_before", self.on_or_before.is_some()),
            ("on_or_after", self.on_or_after.is_some()),
            ("after", self.after.is_some()),
            ("age", self.age.is_some()),
            ("years_since", self.years_since.is_some()),
            ("months_since", self.months_since.is_some()),
            ("days_since", self.days_since.is_some()),
            ("months_until", self.months_until.is_some()),
            ("days_until", self.days_until.is_some()),
            ("years_after", self.years_after.is_some()),
            ("months_after", self.months_after.is_some()),
            ("days_after", self.days_after.is_some()),
        ];
        let given = given.into_iter().filter(|(_, given)| *given);
        given.map(|(key, _)| key).collect()
    }

    /// The limits of a number.
    pub(crate) fn limits(&self) -> impl Iterator<Item = &Limit> {
        let limits = [
            &self.at_least,
            &self.at_most,
            &self.more_than,
            &self.less_than,
        ];
        limits.into_iter().flatten()
    }
}
