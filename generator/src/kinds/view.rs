//! Parts of the views of several kinds.

use super::service::Need;
use crate::Date;
use crate::content::{Direction, Phase};
use crate::date::{LocalTime, Period};
use serde::Serialize;
use std::borrow::Cow;

/// The number of related entries that a page shows: enough to choose from, light enough to
/// load.
pub(crate) const RELATED: usize = 24;

/// A language, as templates see it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LangView<'a> {
    /// Its BCP 47 tag.
    pub(crate) tag: &'a str,
    /// Its name for itself.
    pub(crate) name: &'a str,
    /// Which way it is written.
    pub(crate) dir: Direction,
}

/// An entry in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Card<'a> {
    /// The name of its kind.
    pub(crate) kind: &'static str,
    /// Its id.
    pub(crate) id: &'a str,
    /// The address of its page.
    pub(crate) url: String,
    /// Its title.
    pub(crate) title: &'a str,
    /// Its summary.
    pub(crate) summary: &'a str,
    /// The language of title and summary.
    pub(crate) lang: LangView<'a>,
    /// Whether its text is in the page's language.
    pub(crate) same_lang: bool,
    /// Whether it is the page itself.
    pub(crate) current: bool,
}

/// Countries by name.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Names<'a> {
    /// The first few names.
    pub(crate) names: Vec<&'a str>,
    /// Whether there are others, or may be.
    pub(crate) more: bool,
}

/// The small facts under an entry in a list. Facts that a kind does not have are left out.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ListFacts<'a> {
    /// When it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) when: Option<PeriodView>,
    /// The needs that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) needs: Option<&'a [Need]>,
    /// The name of its drawing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) icon: Option<&'a str>,
    /// When in the journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phases: Option<&'a [Phase]>,
    /// Where people are when they ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) host_countries: Option<Names<'a>>,
    /// Where they go back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) origin_countries: Option<Names<'a>>,
    /// The country where it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<&'a str>,
    /// Whether a source calls it closed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) ended: bool,
    /// Of a country: `host`, `origin` or both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) directions: Option<Vec<&'static str>>,
    /// The UI string that names the category.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) category: Option<String>,
}

/// A day and perhaps a time of day, in the time of the place.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct TimeView {
    /// The day, as ISO 8601 writes it.
    date: Date,
    /// The time of day, as `10:00`; `None` if it is not known.
    time: Option<String>,
    /// Both, as the attribute `datetime` of HTML wants them.
    datetime: LocalTime,
}

/// From when to when something takes place.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PeriodView {
    /// The start.
    starts: TimeView,
    /// The end, if it is known.
    ends: Option<TimeView>,
    /// Whether it ends on the day on which it starts.
    same_day: bool,
}

impl From<LocalTime> for TimeView {
    fn from(at: LocalTime) -> Self {
        Self {
            date: at.date,
            time: at
                .time
                .map(|(hour, minute)| format!("{hour:02}:{minute:02}")),
            datetime: at,
        }
    }
}

impl From<Period> for PeriodView {
    fn from(period: Period) -> Self {
        Self {
            starts: period.starts.into(),
            ends: period.ends.map(TimeView::from),
            same_day: period.last_day() == period.starts.date,
        }
    }
}

/// A place in a source: a heading, a paragraph.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PlaceView<'a> {
    /// Its words.
    pub(crate) text: Cow<'a, str>,
    /// Their language: the source language where a part has no translation.
    pub(crate) lang: LangView<'a>,
}

/// A language that something is in, by its own name where the site knows it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NamedLanguage<'a> {
    /// Its BCP 47 tag.
    pub(crate) tag: &'a str,
    /// Its name.
    pub(crate) name: String,
}

/// The UI string that names a category: the kind's name, `type` and the category as
/// content writes it.
pub(super) fn category_key(kind: &str, category: &impl Serialize) -> String {
    let written = serde_json::to_value(category);
    let written = written.as_ref().ok().and_then(|value| value.as_str());
    format!("{kind}-type-{}", written.unwrap_or_default())
}
