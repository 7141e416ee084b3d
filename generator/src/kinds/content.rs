use super::{
    EntryIx, Filter, FrontMatter, KindMarker, ListFacts, PageScope, Provenance, References,
};
use crate::date::Period;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt;

/// The properties of an entry in a calendar.
#[derive(Debug, Default)]
pub(crate) struct InCalendar<'a> {
    /// The lines that say where it takes place.
    pub(crate) place: Vec<&'a str>,
    /// Its address on the web.
    pub(crate) url: Option<&'a str>,
}

/// What the program needs to know about the facts of one kind.
pub(crate) trait Content: KindMarker + References + DeserializeOwned + JsonSchema {
    /// The keys of this kind's front matter other than title and summary.
    type FrontMatter: fmt::Debug + Clone + DeserializeOwned + JsonSchema;
    /// The `item` of the kind's template.
    type View<'a>: Serialize
    where
        Self: 'a;

    /// Sources and dates of checks.
    fn provenance(&self) -> &Provenance;

    /// The view for the page of the entry `ix`, whose facts these are.
    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> Self::View<'a>;

    /// What lists show of the entry `ix` below its summary.
    fn list_facts<'a>(&'a self, _ix: EntryIx, _scope: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts::default()
    }

    /// The name of the template.
    fn template(&self) -> &'static str {
        Self::KIND.row().template
    }

    /// Whether its page shows the text in sections, not as a whole.
    fn in_sections(&self) -> bool {
        false
    }

    /// The type in Schema.org's terms.
    fn schema_org(&self) -> &'static str {
        Self::KIND.row().schema_org
    }

    /// Further properties of that type; those that are null are left out.
    fn properties<'a>(&'a self, _ix: EntryIx, _scope: &dyn PageScope<'a>) -> Value {
        json!({ "lastReviewed": self.provenance().checked })
    }

    /// Whether a list that is narrowed by a filter of the kind's row names the entry.
    fn admits(&self, _filter: Filter) -> bool {
        true
    }

    /// When it takes place; `None` for a kind without days.
    fn period(&self) -> Option<Period> {
        None
    }

    /// Its properties in a calendar other than title, summary and period.
    fn in_calendar<'a>(&'a self, _texts: &'a FrontMatter) -> InCalendar<'a> {
        InCalendar::default()
    }
}
