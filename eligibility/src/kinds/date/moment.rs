//! Days that depend on today.

use crate::Date;

/// A day that may depend on today: where one value class of dates ends and the next begins.
///
/// The derived order is the order of the days, on every day, among moments of the same
/// variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Moment {
    /// A day of the calendar.
    On(Date),
    /// Counted in months from today (in the past, if negative).
    Months(i32, Edge),
    /// This number of days after today.
    Days(i32),
}

/// Which day at the end of a period of months.
///
/// A period of months that begins with an event ends on the day of its last month that has
/// the same number as the day of the event or, if that month has no such day, on its last
/// day (as in section 188 of the German Civil Code and Regulation (EEC) No 1182/71).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Edge {
    /// Future: the day on which the period from today ends. Past: the first day of an event
    /// whose period ends today or later.
    Last,
    /// Past: the first day of birth with fewer completed years. It differs from `After`
    /// for people born on 29 February, whose birthday in a common year is 1 March.
    Birthday,
    /// Future: the day after the period. Past: the first day of an event whose period ends
    /// after today.
    After,
}

impl Moment {
    pub(crate) fn on(self, today: Date) -> Date {
        match self {
            Self::On(date) => date,
            Self::Days(days) => today.add_days(days),
            Self::Months(months, Edge::Birthday) => today.add_months(months).add_days(1),
            Self::Months(months, Edge::Last) if months > 0 => today.add_months(months),
            Self::Months(months, Edge::After) if months > 0 => today.add_months(months).add_days(1),
            Self::Months(months, Edge::Last) => first_event(today, -months),
            Self::Months(months, Edge::After) => first_event(today.add_days(1), -months),
        }
    }
}

/// The first event from which a period of months ends on a day or later.
fn first_event(day: Date, months: i32) -> Date {
    let event = day.add_months(-months);
    if event.add_months(months) < day {
        // The month of the event is too short for the day.
        event.add_days(1)
    } else {
        event
    }
}
