use super::front_matter::NothingMore;
use super::organisation::Organisation;
use super::programme::Programme;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::service::Service;
use super::view::{Card, ListFacts, NamedLanguage, category_key};
use super::{Content, Kind, PageScope, Provenance};
use crate::content::{LanguageTag, Phase, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The category of the resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ResourceType {
    Course,
    Group,
    Hotline,
    Film,
    Website,
    App,
    Training,
}

/// Something that people can use by themselves: a course, a group, a hotline, a film.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Resource {
    /// The category of the resource.
    #[serde(rename = "type")]
    pub(crate) category: ResourceType,
    /// Its address, where the source gives one.
    pub(crate) url: Option<WebAddress>,
    /// The languages it is in, where known.
    #[serde(default)]
    pub(crate) languages: Vec<LanguageTag>,
    /// Programmes it belongs to.
    #[serde(default)]
    pub(crate) programmes: Vec<EntryRef<Programme>>,
    /// Who offers it.
    #[serde(default)]
    pub(crate) organisations: Vec<EntryRef<Organisation>>,
    /// What it helps with.
    #[serde(default)]
    pub(crate) services: Vec<EntryRef<Service>>,
    /// When it helps.
    #[serde(default)]
    pub(crate) phases: Vec<Phase>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Resource {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.programmes.references_mut(visit);
        self.organisations.references_mut(visit);
        self.services.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// The `item` of a resource's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ResourceView<'a> {
    /// The category of the resource.
    #[serde(rename = "type")]
    category: ResourceType,
    /// Its address.
    url: Option<&'a str>,
    /// The address, as people read it.
    url_label: Option<&'a str>,
    /// The languages it is in.
    languages: Vec<NamedLanguage<'a>>,
    /// Programmes it belongs to.
    programmes: Vec<Card<'a>>,
    /// Who offers it.
    organisations: Vec<Card<'a>>,
    /// What it helps with.
    services: Vec<Card<'a>>,
    /// When it helps.
    phases: &'a [Phase],
}

impl Content for Resource {
    type FrontMatter = NothingMore;
    type View<'a> = ResourceView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, _: EntryIx, scope: &dyn PageScope<'a>) -> ResourceView<'a> {
        let languages = self.languages.iter();
        ResourceView {
            category: self.category,
            url: self.url.as_ref().map(|url| url.as_str()),
            url_label: self.url.as_ref().map(|url| url.label()),
            languages: languages
                .map(|tag| scope.named_language(tag.as_str()))
                .collect(),
            programmes: scope.cards_of(&self.programmes),
            organisations: scope.cards_of(&self.organisations),
            services: scope.cards_of(&self.services),
            phases: &self.phases,
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts {
            category: Some(category_key(Kind::Resource.name(), &self.category)),
            ..ListFacts::default()
        }
    }
}
