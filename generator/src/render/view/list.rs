use crate::kinds::{Card, ListFacts};
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
    pub(crate) filters: Vec<FilterView<'a>>,
    /// Links to the first and last pages of the list and to those near this one; empty if
    /// there is only one.
    pub(crate) pages: Vec<PageLink>,
    /// The number of entries on all pages of the list.
    pub(crate) total: usize,
    /// The file for calendars of a list of what is to come; null for other lists.
    pub(crate) calendar_url: Option<String>,
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

/// One thing that a list can be narrowed by.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FilterView<'a> {
    /// The name of the group: `need`, `phase`, `contact`, `host` or `origin`; `filter-<group>` is
    /// the key of the UI string that names it.
    pub(crate) group: &'static str,
    /// The values.
    pub(crate) options: Vec<FilterOption<'a>>,
}

/// One value that a list can be narrowed to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FilterOption<'a> {
    /// The value; `<group>-<id>` is the key of the UI string that names it. The id of a country in
    /// the groups `host` and `origin`.
    pub(crate) id: &'a str,
    /// The country, in the groups `host` and `origin`; null in others.
    pub(crate) country: Option<Card<'a>>,
    /// The address of the narrowed list; the page of the country, which lists programmes.
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
