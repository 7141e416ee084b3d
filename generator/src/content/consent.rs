use super::scalar::LanguageTag;
use crate::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The reason why a person's story may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ConsentBasis {
    /// Summarised from a public source, which is linked.
    Published,
    /// The person agreed.
    Personal,
}

/// Where a story may appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ConsentScope {
    /// The pages of the website. Without it, the story is published nowhere.
    Web,
    /// The feed, which other programs read and copy.
    Feed,
    /// Paper that you hand out. The program prints nothing: this is for you to know.
    Print,
    /// The portable edition for USB sticks and telephones (`homeward build --portable`). Nobody can take a
    /// story back from such a copy.
    Export,
}

/// The languages in which a story may appear.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum ConsentLanguages {
    /// Written `all`.
    All(AllLanguages),
    Some(Vec<LanguageTag>),
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AllLanguages {
    All,
}

impl ConsentLanguages {
    pub(crate) fn include(&self, tag: &str) -> bool {
        match self {
            Self::All(_) => true,
            Self::Some(tags) => tags.iter().any(|allowed| allowed.as_str() == tag),
        }
    }
}

impl JsonSchema for ConsentLanguages {
    fn schema_name() -> Cow<'static, str> {
        "ConsentLanguages".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            { "const": "all" },
            { "type": "array", "items": { "type": "string", "format": "language-tag" }, "minItems": 1 },
        ]})
    }
}

/// A person's consent, or its substitute. Names no person: the reference is opaque
/// and identifies the record that the publisher keeps in another place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Consent {
    /// The reason why it may be published.
    pub(crate) basis: ConsentBasis,
    /// Where you keep the record of the consent, such as `letter 8`. No name, no telephone number, no
    /// address: they belong in the record. Kept out of every output.
    #[schemars(length(min = 1))]
    pub(crate) reference: String,
    /// Since when.
    pub(crate) given: Date,
    /// Until when; after that day, what the consent is for is left out: the story, or only its photo.
    pub(crate) until: Option<Date>,
    /// Where it may appear.
    #[schemars(length(min = 1))]
    pub(crate) scope: Vec<ConsentScope>,
    /// In which languages it may appear: `all`, or a list of tags.
    pub(crate) languages: ConsentLanguages,
}

impl Consent {
    /// Whether consent holds on a day.
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.given <= day && self.until.is_none_or(|until| day <= until)
    }

    pub(crate) fn covers(&self, scope: ConsentScope) -> bool {
        self.scope.contains(&scope)
    }
}
