use super::Translation;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of a criterion of a programme's rules.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct CriterionWords {
    /// A few words.
    pub(crate) title: String,
    /// One or two sentences.
    pub(crate) text: String,
}

/// What every text has in its front matter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
struct CommonWords {
    /// The page's heading.
    #[schemars(length(min = 1, max = 120))]
    title: String,
    /// One or two plain sentences: for lists, search results and previews.
    #[schemars(length(min = 1, max = 300))]
    summary: String,
    /// What the sources do not say, a sentence each.
    #[serde(default)]
    gaps: Vec<String>,
    /// What this translation was made from.
    translation: Option<Translation>,
}

macro_rules! front_matter {
    ($($name:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        /// What stands above a text's Markdown, between two lines of dashes.
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        pub(crate) struct $name {
            #[serde(flatten)]
            common: CommonWords,
            $($(#[$doc])* #[serde(default)] $field: $type,)*
        }

        impl From<$name> for Words {
            fn from(words: $name) -> Self {
                Self { $($field: words.$field,)* ..Self::from(words.common) }
            }
        }
    )*};
}

front_matter! {
    PlainWords {}
    ProgrammeWords {
        /// The words of each criterion in `rules.yaml`, by its id.
        criteria: BTreeMap<String, CriterionWords>,
    }
    StoryWords {
        /// What the photo shows, for those who cannot see it.
        photo_alt: Option<String>,
    }
    OrganisationWords {
        /// The postal address, a line each.
        address: Option<String>,
        /// What people should know before they write or call.
        contact_note: Option<String>,
    }
}

/// The front matter of a text, of any kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) gaps: Vec<String>,
    pub(crate) translation: Option<Translation>,
    pub(crate) criteria: BTreeMap<String, CriterionWords>,
    pub(crate) photo_alt: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) contact_note: Option<String>,
}

impl From<CommonWords> for Words {
    fn from(words: CommonWords) -> Self {
        Self {
            title: words.title,
            summary: words.summary,
            gaps: words.gaps,
            translation: words.translation,
            ..Self::default()
        }
    }
}

/// The words of the portal itself: `content/<lang>.md`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct SiteWords {
    /// The portal's name.
    pub(crate) title: String,
    /// What it is, in a sentence.
    pub(crate) summary: String,
    /// Who stands behind it, in a sentence.
    pub(crate) publisher: String,
    /// What it is not, in a sentence.
    pub(crate) disclaimer: String,
    /// What this translation was made from.
    pub(crate) translation: Option<Translation>,
}
