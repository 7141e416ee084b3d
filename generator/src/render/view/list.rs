use super::super::card::Card;
use crate::content::Phase;
use serde::Serialize;

/// One page of a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ListView<'a> {
    /// The name of the list, as in `list_url(of=…)`.
    pub(crate) of: &'static str,
    /// The entries of this page of the list.
    pub(crate) entries: Vec<ListedEntry<'a>>,
    /// What the list can be narrowed to.
    pub(crate) filters: Vec<FilterView>,
    /// Links to the first and last pages of the list and to those near this one; empty if
    /// there is only one.
    pub(crate) pages: Vec<PageLink>,
    /// The number of entries on all pages of the list.
    pub(crate) total: usize,
    /// The address of the list without filter; null if none is on.
    pub(crate) all_url: Option<String>,
}

/// An entry of a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ListedEntry<'a> {
    /// The entry.
    #[serde(flatten)]
    pub(crate) card: Card<'a>,
    /// Small facts.
    pub(crate) facts: ListFacts<'a>,
}

/// The small facts under an entry in a list. What a kind does not have is left out.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ListFacts<'a> {
    /// When in the journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phases: Option<&'a [Phase]>,
    /// Where people are when they ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) host_countries: Option<Names<'a>>,
    /// Where they go back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) origin_countries: Option<Names<'a>>,
    /// Of a country: `host`, `origin` or both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) directions: Option<Vec<&'static str>>,
    /// The key of the UI string that names the category, such as `organisation-type-ngo`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) category: Option<String>,
}

/// Countries by name.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Names<'a> {
    /// The first few names.
    pub(crate) names: Vec<&'a str>,
}

/// One thing that a list can be narrowed by.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FilterView {
    /// The name of the group: `phase` or `dimension`.
    pub(crate) group: &'static str,
    /// The values.
    pub(crate) options: Vec<FilterOption>,
}

/// One value that a list can be narrowed to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FilterOption {
    /// The value; `<group>-<id>` is the key of the UI string that names it.
    pub(crate) id: &'static str,
    /// The address of the narrowed list.
    pub(crate) url: String,
    /// Whether this is that list.
    pub(crate) current: bool,
    /// The number of entries in it.
    pub(crate) count: usize,
}

/// A link to a page of a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PageLink {
    /// The number of the page, from 1.
    pub(crate) number: usize,
    /// Its address.
    pub(crate) url: String,
    /// Whether it is the page itself.
    pub(crate) current: bool,
}
