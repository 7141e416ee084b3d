//! Spans of time between a date and today.

use super::{Edge, Moment};
use crate::compile::{Atom, Expr, Mistake, OnQuestion};
use crate::document_path::DocumentPath;
use crate::model::{Span, Tests};

/// The most months or days that a relative date may be away: beyond the calendar.
const MOST_DAYS: u32 = 3_600_000;
const MOST_MONTHS: u32 = 118_000;

/// Adds the conditions of `age`, `…_since` and `…_until`.
pub(super) fn conditions(
    on: &mut OnQuestion<'_>,
    tests: &Tests,
    place: &DocumentPath,
    all: &mut Vec<Expr>,
) {
    for (key, span, unit) in [
        ("age", tests.age, Unit::Age),
        ("years_since", tests.years_since, Unit::YearsSince),
        ("months_since", tests.months_since, Unit::MonthsSince),
        ("days_since", tests.days_since, Unit::DaysSince),
        ("months_until", tests.months_until, Unit::MonthsUntil),
        ("days_until", tests.days_until, Unit::DaysUntil),
    ] {
        if let Some(span) = span {
            limits(on, span, unit, &place.at(key), all);
        }
    }
}

fn limits(
    on: &mut OnQuestion<'_>,
    span: Span,
    unit: Unit,
    place: &DocumentPath,
    all: &mut Vec<Expr>,
) {
    let limits = [
        ("at_least", span.at_least, false, false),
        ("more_than", span.more_than, false, true),
        ("at_most", span.at_most, true, false),
        ("less_than", span.less_than, true, true),
    ];
    if limits.iter().all(|(_, limit, _, _)| limit.is_none()) {
        on.problem(place.clone(), Mistake::Empty);
    }
    // A span since a day exists up to today, a span until a day from today on.
    let sided = if unit.is_past() {
        on.atom(Atom::Before(unit.today(Edge::After)))
    } else {
        on.atom(Atom::Before(unit.today(Edge::Last))).not()
    };
    all.push(sided);
    for (key, limit, upper, strict) in limits {
        let Some(limit) = limit else { continue };
        let most = if unit.is_days() {
            MOST_DAYS
        } else {
            MOST_MONTHS / unit.months()
        };
        if limit > most {
            let (value, wanted) = (limit.to_string(), "a span within the calendar");
            on.problem(place.at(key), Mistake::Value { value, wanted });
            continue;
        }
        let short = unit.shorter(limit.cast_signed(), upper == strict);
        let short = on.atom(Atom::Before(short));
        // Before a moment means a longer span in the past, and a shorter one in the future.
        all.push(if upper == unit.is_past() {
            short.not()
        } else {
            short
        });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// Completed years of life.
    Age,
    YearsSince,
    MonthsSince,
    DaysSince,
    MonthsUntil,
    DaysUntil,
}

impl Unit {
    fn is_past(self) -> bool {
        matches!(
            self,
            Self::Age | Self::YearsSince | Self::MonthsSince | Self::DaysSince
        )
    }

    fn is_days(self) -> bool {
        matches!(self, Self::DaysSince | Self::DaysUntil)
    }

    fn months(self) -> u32 {
        match self {
            Self::Age | Self::YearsSince => 12,
            _ => 1,
        }
    }

    /// Today, or the day after.
    fn today(self, edge: Edge) -> Moment {
        if self.is_days() {
            Moment::Days(i32::from(edge == Edge::After))
        } else {
            Moment::Months(0, edge)
        }
    }

    /// The moment that divides the spans at a limit. `inclusive`: the limit itself is
    /// on the longer side (`at_least`, `less_than`); otherwise on the shorter.
    fn shorter(self, limit: i32, inclusive: bool) -> Moment {
        match self {
            // Whole years: more than 17 is 18 or more.
            Self::Age => Moment::Months(-12 * (limit + i32::from(!inclusive)), Edge::Birthday),
            Self::YearsSince => Moment::Months(-12 * limit, edge(inclusive)),
            Self::MonthsSince => Moment::Months(-limit, edge(inclusive)),
            Self::DaysSince => Moment::Days(-limit + i32::from(inclusive)),
            Self::MonthsUntil => Moment::Months(limit, edge(!inclusive)),
            Self::DaysUntil => Moment::Days(limit + i32::from(!inclusive)),
        }
    }
}

fn edge(after: bool) -> Edge {
    if after { Edge::After } else { Edge::Last }
}
