//! Spans of time between two dates.
//!
//! A diagram tests one answer after the other. It can only tell whether a day is within a span
//! of another day if it follows each day of the other question separately: then the span is two
//! days of the calendar, and as exact as any other test. So the other question must have a
//! first and a last day, not too far apart. Everything else is refused: classes of days would
//! give a result that is wrong for some of the days.

use super::Moment;
use crate::Date;
use crate::compile::{Atom, Expr, Mistake, OnQuestion};
use crate::document_path::DocumentPath;
use crate::kinds::Kind;
use crate::model::{SpanAfter, Tests};

/// The most days of the question from whose answer the time is counted: two years.
const MOST: i32 = 731;

/// The greatest span that is compared: beyond the calendar.
const MOST_DAYS: u32 = 3_600_000;

/// Adds the conditions of `…_after`.
pub(super) fn conditions(
    on: &mut OnQuestion<'_>,
    tests: &Tests,
    place: &DocumentPath,
    all: &mut Vec<Expr>,
) {
    for (key, span, end) in [
        (
            "years_after",
            &tests.years_after,
            years as fn(Date, i32) -> Date,
        ),
        ("months_after", &tests.months_after, Date::add_months),
        ("days_after", &tests.days_after, Date::add_days),
    ] {
        if let Some(span) = span {
            all.push(after(on, span, end, &place.at(key)));
        }
    }
}

/// Twelve months each.
fn years(day: Date, years: i32) -> Date {
    day.add_months(years.saturating_mul(12))
}

fn after(
    on: &mut OnQuestion<'_>,
    span: &SpanAfter,
    end: fn(Date, i32) -> Date,
    place: &DocumentPath,
) -> Expr {
    let table = on.table;
    let Some(at) = on.question(&span.of, &place.at("of")) else {
        return Expr::never();
    };
    let other = &table.entries[at];
    if at == on.at || other.question.kind != Kind::Date {
        return on.wrong(place.at("of"), Mistake::Compare(span.of.clone()));
    }
    let limits = [
        ("at_least", span.at_least),
        ("more_than", span.more_than),
        ("at_most", span.at_most),
        ("less_than", span.less_than),
    ];
    for (key, limit) in limits {
        if let Some(limit) = limit.filter(|limit| *limit > MOST_DAYS) {
            let (value, wanted) = (limit.to_string(), "a span within the calendar");
            return on.wrong(place.at(key), Mistake::Value { value, wanted });
        }
    }
    let (Some(Moment::On(first)), Some(Moment::On(last))) = other.limits.dates else {
        return on.wrong(place.at("of"), Mistake::Days(span.of.clone(), MOST));
    };
    if last.days() - first.days() > MOST {
        return on.wrong(place.at("of"), Mistake::Days(span.of.clone(), MOST));
    }
    let days = (first.days()..=last.days()).filter_map(Date::from_days);
    let each = days.map(|event| {
        let end = |limit: Option<u32>| limit.map(|limit| end(event, limit.cast_signed()));
        let not_before = [Some(event), end(span.at_least), next(end(span.more_than))];
        let before = [next(end(span.at_most)), end(span.less_than)];
        let mut both = vec![
            Expr::Atom(at, Atom::Before(Moment::On(event))).not(),
            Expr::Atom(at, Atom::Before(Moment::On(event.add_days(1)))),
        ];
        // The latest of the first days, and the earliest of those after the last.
        let not_before = not_before.into_iter().flatten().max();
        both.extend(not_before.map(|day| on.atom(Atom::Before(Moment::On(day))).not()));
        let before = before.into_iter().flatten().min();
        both.extend(before.map(|day| on.atom(Atom::Before(Moment::On(day)))));
        Expr::All(both)
    });
    Expr::Any(each.collect())
}

/// The day after.
fn next(day: Option<Date>) -> Option<Date> {
    day.map(|day| day.add_days(1))
}
