use super::OwnFrontMatter;
use crate::content::Translation;
use schemars::JsonSchema;
use serde::Deserialize;

/// What every text has in its front matter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
struct Common {
    /// The page's heading.
    #[schemars(length(min = 1, max = 120))]
    title: String,
    /// One or two plain sentences: for lists, search results and previews.
    #[schemars(length(min = 1, max = 300))]
    summary: String,
    /// Facts that the sources do not state, a sentence each.
    #[serde(default)]
    gaps: Vec<String>,
    /// The source text of this translation.
    translation: Option<Translation>,
}

/// What is above a text's Markdown, between two lines of dashes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(rename = "FrontMatter")]
pub(crate) struct FrontMatterOf<T> {
    #[serde(flatten)]
    common: Common,
    #[serde(flatten)]
    own: T,
}

/// The front matter of a kind without keys of its own.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct NothingMore {}

/// The front matter of a text, of any kind.
#[derive(Debug, Clone)]
pub(crate) struct FrontMatter {
    /// The page's heading.
    pub(crate) title: String,
    /// One or two plain sentences.
    pub(crate) summary: String,
    /// Facts that the sources do not state, a sentence each.
    pub(crate) gaps: Vec<String>,
    /// The source text of the translation.
    pub(crate) translation: Option<Translation>,
    /// What texts of its kind alone have.
    pub(crate) own: OwnFrontMatter,
}

impl<T> FrontMatterOf<T> {
    /// The front matter, with `own` to convert what its kind alone has.
    pub(super) fn with(self, own: fn(T) -> OwnFrontMatter) -> FrontMatter {
        FrontMatter {
            title: self.common.title,
            summary: self.common.summary,
            gaps: self.common.gaps,
            translation: self.common.translation,
            own: own(self.own),
        }
    }
}
