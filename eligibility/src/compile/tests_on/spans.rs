//! Spans of time between a date and today.

use super::OnQuestion;
use crate::compile::expr::{Atom, Expr};
use crate::compile::problem::{Mistake, Problem};
use crate::model::{Kind, Span, Tests};
use crate::place::Place;
use crate::ruleset::Moment;

/// The most months or days that a relative date may be away: beyond the calendar.
const MOST_DAYS: u32 = 3_600_000;
const MOST_MONTHS: u32 = 118_000;

impl OnQuestion<'_> {
    pub(super) fn spans(&mut self, tests: &Tests, place: &Place, all: &mut Vec<Expr>) {
        for (key, span, unit) in [
            ("age", tests.age, Unit::Years),
            ("months_since", tests.months_since, Unit::MonthsSince),
            ("days_since", tests.days_since, Unit::DaysSince),
            ("months_until", tests.months_until, Unit::MonthsUntil),
            ("days_until", tests.days_until, Unit::DaysUntil),
        ] {
            let Some(span) = span else { continue };
            if self.fits(key, place, &[Kind::Date]) {
                self.span(span, unit, &place.at(key), all);
            }
        }
    }

    fn span(&mut self, span: Span, unit: Unit, place: &Place, all: &mut Vec<Expr>) {
        let limits = [
            ("at_least", span.at_least, false, false),
            ("more_than", span.more_than, false, true),
            ("at_most", span.at_most, true, false),
            ("less_than", span.less_than, true, true),
        ];
        if limits.iter().all(|(_, limit, _, _)| limit.is_none()) {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Empty));
        }
        // Nothing has been going on for a time, or is to come, on the other side of today.
        let sided = if unit.is_past() {
            self.atom(Atom::Before(unit.today(1)))
        } else {
            self.atom(Atom::Before(unit.today(0))).not()
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
                self.problems.push(Problem::new(
                    place.at(key),
                    Mistake::Value { value, wanted },
                ));
                continue;
            }
            let short = unit.shorter(limit.cast_signed(), upper == strict);
            let short = self.atom(Atom::Before(short));
            // Before a moment means a longer time in the past, a shorter one to come.
            all.push(if upper == unit.is_past() {
                short.not()
            } else {
                short
            });
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Years,
    MonthsSince,
    DaysSince,
    MonthsUntil,
    DaysUntil,
}

impl Unit {
    fn is_past(self) -> bool {
        matches!(self, Self::Years | Self::MonthsSince | Self::DaysSince)
    }

    fn is_days(self) -> bool {
        matches!(self, Self::DaysSince | Self::DaysUntil)
    }

    fn months(self) -> u32 {
        if self == Self::Years { 12 } else { 1 }
    }

    fn today(self, day: u8) -> Moment {
        if self.is_days() {
            Moment::Days(i32::from(day))
        } else {
            Moment::Months(0, day)
        }
    }

    /// The moment that divides the spans at a limit. `inclusive`: the limit itself is
    /// on the longer side (`at_least`, `less_than`); otherwise on the shorter.
    fn shorter(self, limit: i32, inclusive: bool) -> Moment {
        match self {
            // Whole years: more than 17 is 18 or more.
            Self::Years => Moment::Months(-12 * (limit + i32::from(!inclusive)), 1),
            Self::MonthsSince => Moment::Months(-limit, u8::from(inclusive)),
            Self::DaysSince => Moment::Days(-limit + i32::from(inclusive)),
            Self::MonthsUntil => Moment::Months(limit, u8::from(!inclusive)),
            Self::DaysUntil => Moment::Days(limit + i32::from(!inclusive)),
        }
    }
}
