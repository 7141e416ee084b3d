//! Days, as content writes them.

mod local_time;

pub(crate) use local_time::{LocalTime, Period};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(homeward_eligibility::Date);

impl Date {
    /// The earliest day: 0001-01-01.
    pub const MIN: Self = Self(homeward_eligibility::Date::MIN);

    /// The day for the rule engine.
    pub(crate) fn engine(self) -> homeward_eligibility::Date {
        self.0
    }

    /// The day after. `None` after the last day of the calendar.
    pub(crate) fn next(self) -> Option<Self> {
        homeward_eligibility::Date::from_days(self.0.days() + 1).map(Self)
    }

    /// The day a number of days later; the last one of the calendar if there is none.
    #[must_use]
    pub fn after(self, days: u32) -> Self {
        Self(self.0.add_days(i32::try_from(days).unwrap_or(i32::MAX)))
    }

    /// Year, month from 1 and day from 1, in the ISO calendar.
    pub(crate) fn civil(self) -> (i32, u32, u32) {
        self.0.civil()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A text that is not a day of the calendar in the form `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date")]
pub struct NotADate(String);

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        homeward_eligibility::Date::parse(text)
            .map(Self)
            .ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
