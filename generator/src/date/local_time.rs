use super::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A day, perhaps with the time of day, in the time of the place that is spoken of:
/// `2026-12-03`, or `2026-12-03T10:00`. No time zone is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LocalTime {
    /// The day.
    pub(crate) date: Date,
    /// Hour from 0 to 23 and minute, if the time of day is known.
    pub(crate) time: Option<(u8, u8)>,
}

/// A text that is neither a day nor a day with a time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day, nor a day with a time of day")]
pub(crate) struct NotALocalTime(String);

impl FromStr for LocalTime {
    type Err = NotALocalTime;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let no = || NotALocalTime(text.to_owned());
        let time = match time {
            Some(time) => Some(time_of_day(time).ok_or_else(no)?),
            None => None,
        };
        let date = date.parse().map_err(|_| no())?;
        Ok(Self { date, time })
    }
}

fn time_of_day(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    let number = |digits: &str, end: u8| {
        let is_two = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        let number: u8 = digits.parse().ok().filter(|_| is_two)?;
        (number < end).then_some(number)
    };
    Some((number(hour, 24)?, number(minute, 60)?))
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some((hour, minute)) => write!(f, "{}T{hour:02}:{minute:02}", self.date),
            None => self.date.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for LocalTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for LocalTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for LocalTime {
    fn schema_name() -> Cow<'static, str> {
        "LocalTime".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "local-time" })
    }
}

/// From when to when something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    /// The beginning.
    pub(crate) starts: LocalTime,
    /// The end, if it is known.
    pub(crate) ends: Option<LocalTime>,
}

impl Period {
    /// Whether the end is before the beginning. Of a day without a time of day only the day
    /// is compared.
    pub(crate) fn is_reversed(self) -> bool {
        self.ends.is_some_and(|ends| {
            let same_day = ends.date == self.starts.date;
            match (self.starts.time, ends.time) {
                (Some(start), Some(end)) if same_day => end < start,
                _ => ends.date < self.starts.date,
            }
        })
    }

    /// The last day: the first one if no end is known.
    pub(crate) fn last_day(self) -> Date {
        let ends = self.ends.unwrap_or(self.starts);
        ends.date.max(self.starts.date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_and_without_a_time_of_day() {
        for text in ["2026-12-03", "2024-02-29T00:00", "2026-12-03T23:59"] {
            assert_eq!(text.parse::<LocalTime>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026-12-03T",
            "2026-12-03T24:00",
            "2026-12-03T10:60",
            "2026-12-03T1:00",
            "2026-12-03 10:00",
            "2026-12-03T10:00:00",
            "2026-12-03T+1:00",
            "2026-02-30",
        ] {
            assert!(text.parse::<LocalTime>().is_err(), "{text}");
        }
    }

    fn period(starts: &str, ends: Option<&str>) -> Period {
        Period {
            starts: starts.parse().unwrap(),
            ends: ends.map(|ends| ends.parse().unwrap()),
        }
    }

    #[test]
    fn a_period_is_reversed_if_its_end_is_certainly_before_its_beginning() {
        for (ends, reversed) in [
            (None, false),
            (Some("2026-12-02"), true),
            (Some("2026-12-02T23:00"), true),
            (Some("2026-12-03"), false),
            (Some("2026-12-03T09:59"), true),
            (Some("2026-12-03T10:00"), false),
            (Some("2026-12-04T00:00"), false),
        ] {
            let period = period("2026-12-03T10:00", ends);
            assert_eq!(period.is_reversed(), reversed, "{ends:?}");
        }
        assert!(!period("2026-12-03", Some("2026-12-03T00:00")).is_reversed());
    }

    #[test]
    fn a_period_lasts_until_the_day_of_its_end() {
        let last = |starts, ends| period(starts, ends).last_day().to_string();
        assert_eq!(last("2026-12-03T22:00", None), "2026-12-03");
        assert_eq!(
            last("2026-12-03T22:00", Some("2026-12-04T01:00")),
            "2026-12-04"
        );
        assert_eq!(last("2026-12-03", Some("2026-12-01")), "2026-12-03");
    }
}
