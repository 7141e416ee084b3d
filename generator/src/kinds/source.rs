use super::front_matter::NothingMore;
use super::organisation::Organisation;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::view::{Card, ListFacts, NamedLanguage, category_key};
use super::{Content, Kind, PageScope, Provenance};
use crate::Date;
use crate::content::{LanguageTag, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The sort of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SourceType {
    WebPage,
    BlogPost,
    Document,
    /// What people told the publisher, or the publisher knows from its own work.
    FirstHand,
}

/// A document that facts come from.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Source {
    /// The sort of document.
    #[serde(rename = "type")]
    pub(crate) category: SourceType,
    /// Who published it.
    pub(crate) publisher: Option<EntryRef<Organisation>>,
    /// The language it is in.
    pub(crate) language: LanguageTag,
    /// Its address, where it is recorded.
    pub(crate) url: Option<WebAddress>,
    /// When it was published, if the document states it.
    pub(crate) published: Option<String>,
    /// When our copy was made.
    pub(crate) retrieved: Date,
    /// Whether a person compared our copy with the published document.
    #[serde(default)]
    pub(crate) verified: bool,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Source {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.publisher.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// The `item` of a source's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SourceView<'a> {
    /// The sort of document.
    #[serde(rename = "type")]
    category: SourceType,
    /// The language it is in.
    language: NamedLanguage<'a>,
    /// Its address.
    url: Option<&'a str>,
    /// The address, as people read it.
    url_label: Option<&'a str>,
    /// When it was published, if the document states it.
    published: Option<&'a str>,
    /// When our copy was made.
    retrieved: Date,
    /// Whether a person compared our copy with the published document.
    verified: bool,
    /// Who published it.
    publisher: Option<Card<'a>>,
    /// The entries whose facts come from it.
    cited_by: Vec<Card<'a>>,
}

impl Content for Source {
    type FrontMatter = NothingMore;
    type View<'a> = SourceView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> SourceView<'a> {
        let citing = Kind::citing_sources().into_iter();
        SourceView {
            category: self.category,
            language: scope.named_language(self.language.as_str()),
            url: self.url.as_ref().map(|url| url.as_str()),
            url_label: self.url.as_ref().map(|url| url.label()),
            published: self.published.as_deref(),
            retrieved: self.retrieved,
            verified: self.verified,
            publisher: self.publisher.as_ref().map(|by| scope.card_of(by)),
            cited_by: citing
                .flat_map(|kind| scope.cards_citing(ix, kind))
                .collect(),
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts {
            category: Some(category_key(Kind::Source.name(), &self.category)),
            ..ListFacts::default()
        }
    }
}
