use super::reference::{EntryRef, References, Visitor};
use super::source::Source;
use crate::Date;
use crate::content::Slug;
use schemars::JsonSchema;
use serde::Deserialize;

/// The place in a source that supports an entry's facts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Citation {
    /// The source entry.
    #[serde(rename = "ref")]
    pub(crate) source: EntryRef<Source>,
    /// Where in the source: a heading, a criterion's number, a paragraph; several with semicolons
    /// between them. `places` in `content/<lang>.md` translates each.
    #[schemars(extend("x-form-hint" = "Where in the source: a heading, a criterion's number, a paragraph; several with semicolons between them."))]
    pub(crate) at: Option<String>,
}

/// Sources of an entry's facts and the dates of its reviews.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Provenance {
    /// The sources of the facts.
    #[serde(default)]
    pub(crate) sources: Vec<Citation>,
    /// The day on which a person last compared the entry with its sources.
    pub(crate) checked: Option<Date>,
    /// The day by which a person should compare again.
    pub(crate) check_due: Option<Date>,
    /// Position in lists, small first; entries without it follow by title.
    pub(crate) order: Option<i64>,
    /// The last part of the address, if it is not the id.
    pub(crate) slug: Option<Slug>,
    /// Last parts of former addresses: they lead to the address of today.
    #[serde(default)]
    pub(crate) formerly: Vec<Slug>,
}

impl References for Citation {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.source.references_mut(visit);
    }
}

impl References for Provenance {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.sources.references_mut(visit);
    }
}
