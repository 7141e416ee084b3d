//! Days, and the classes into which rules divide them.

use crate::Date;
use crate::sorted::sorted;
use alloc::vec::Vec;

/// A day that depends on today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Moment {
    /// A day of the calendar.
    On(Date),
    /// Today, so many months on, and then so many days (0 or 1).
    Months(i32, u8),
    /// Today, so many days on.
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

/// The thresholds of a date question in three chains, each of which is in the same
/// order on every day: calendar days, months from today, days from today. A class
/// is a position in each; which classes exist depends on today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateDomain {
    pub(crate) min: Option<Moment>,
    pub(crate) max: Option<Moment>,
    pub(crate) chains: [Vec<Moment>; 3],
}

impl DateDomain {
    /// How many classes there are, on whatever day.
    #[cfg(feature = "compile")]
    pub(crate) fn classes(&self) -> usize {
        self.chains.iter().map(|chain| chain.len() + 1).product()
    }

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
    pub(crate) fn spans(&self, today: Date) -> Vec<(Date, Date, usize)> {
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
}
