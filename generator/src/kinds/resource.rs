use super::front_matter::NothingMore;
use super::organisation::Organisation;
use super::programme::Programme;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::service::Service;
use super::view::{Card, ListFacts, NamedLanguage, category_key};
use super::{Content, Filter, Kind, PageScope, Provenance};
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
    /// How long it takes to watch or to listen to, in minutes.
    pub(crate) minutes: Option<u16>,
    /// How much data it takes, in megabytes: many readers pay for each.
    pub(crate) megabytes: Option<u32>,
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

impl Resource {
    /// Whether it is a website that nobody can open.
    pub(crate) fn is_website_without_address(&self) -> bool {
        self.category == ResourceType::Website && self.url.is_none()
    }

    /// Whether it is a film that can be opened, without its length or without its size.
    pub(crate) fn is_film_of_unknown_size(&self) -> bool {
        let is_known = self.minutes.is_some() && self.megabytes.is_some();
        self.category == ResourceType::Film && self.url.is_some() && !is_known
    }
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
    /// How long it takes, in minutes.
    minutes: Option<u16>,
    /// How much data it takes, in megabytes.
    megabytes: Option<u32>,
    /// Whether it can be opened, takes much data, and how much is not known.
    size_unknown: bool,
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
            minutes: self.minutes,
            megabytes: self.megabytes,
            size_unknown: self.is_film_of_unknown_size(),
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
            phases: Some(&self.phases),
            ..ListFacts::default()
        }
    }

    fn admits(&self, filter: Filter) -> bool {
        match filter {
            Filter::Phase(phase) => self.phases.contains(&phase),
            Filter::Need(_) | Filter::Reachable | Filter::Direction(_) => false,
        }
    }
}
