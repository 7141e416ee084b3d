use super::scalar::{LanguageTag, Slug, WebAddress};
use super::{Brand, BrowserEditor, Feedback, Hosting, Translation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    /// As in HTML.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language that the site is published in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Language {
    /// BCP 47 tag; the folder's name in the site.
    pub(crate) tag: LanguageTag,
    /// The language's name for itself.
    pub(crate) name: String,
    /// Which way it is written.
    pub(crate) dir: Direction,
    /// The tag for search engines, if it is another one.
    pub(crate) hreflang: Option<LanguageTag>,
}

/// `site.yaml`: what holds for the whole portal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct SiteFacts {
    /// The languages, the source language first.
    #[schemars(length(min = 1))]
    pub(crate) languages: Vec<Language>,
    /// Where the portal will live: for canonical links, the sitemap and feeds.
    pub(crate) base_url: Option<WebAddress>,
    /// The folder below `themes/` with this site's overrides.
    pub(crate) theme: Option<Slug>,
    /// Whether the portal has a search. Its index costs time and memory at each build: a portal of
    /// many thousand pages may do without. Yes if it is missing.
    #[serde(default = "yes")]
    pub(crate) search: bool,
    /// Whether people can save the pages of a language on their device, to read them without
    /// internet. Yes if it is missing.
    #[serde(default = "yes")]
    pub(crate) offline: bool,
    /// The target of "Leave this site".
    pub(crate) leave_url: WebAddress,
    /// Logo, colours and partners.
    pub(crate) brand: Option<Brand>,
    /// Whether the portal has files for other programs, below `data/`: tables of programmes,
    /// services and contacts as CSV and JSON, and lists in the Human Services Data Specification of
    /// Open Referral. They say what the pages say, and no more. No if it is missing.
    #[serde(default)]
    pub(crate) data: bool,
    /// Files for the host of the portal.
    #[serde(default)]
    pub(crate) hosting: Hosting,
    /// The editor in the browser, at `admin/`; without it there is none.
    pub(crate) editor: Option<BrowserEditor>,
    /// How readers can report a mistake; without it the pages do not ask them to.
    pub(crate) feedback: Option<Feedback>,
}

impl SiteFacts {
    /// The folder below `themes/` with this site's overrides.
    pub(crate) fn theme_name(&self) -> &str {
        self.theme.as_ref().map_or("default", |name| name.as_str())
    }
}

fn yes() -> bool {
    true
}

/// The words of the portal itself: `content/<lang>.md`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct SiteWords {
    /// The portal's name.
    pub(crate) title: String,
    /// Its purpose, in a sentence.
    pub(crate) summary: String,
    /// Who publishes it, in a sentence.
    pub(crate) publisher: String,
    /// What it is not, in a sentence.
    pub(crate) disclaimer: String,
    /// Places in sources, such as `first paragraph`, by a name of their own: what `at` of a
    /// citation says, a text for each of its parts between semicolons. Translations give the same
    /// names.
    #[serde(default)]
    pub(crate) places: BTreeMap<String, String>,
    /// The source text of this translation.
    pub(crate) translation: Option<Translation>,
}
