//! Days that may depend on today.

use crate::Date;

/// A day that may depend on today.
///
/// The derived order is the order of the days among moments of the same variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Moment {
    /// A day of the calendar.
    On(Date),
    /// This number of months after today, and then this number of days (0 or 1).
    Months(i32, u8),
    /// This number of days after today.
    Days(i32),
}

impl Moment {
    pub(crate) fn on(self, today: Date) -> Date {
        match self {
            Self::On(date) => date,
            Self::Months(months, day) => today.add_months(months).add_days(i32::from(day)),
            Self::Days(days) => today.add_days(days),
        }
    }
}
