use super::front_matter::NothingMore;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::view::{Card, ListFacts};
use super::{Content, Filter, Kind, PageScope, Provenance};
use crate::content::{Phase, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The dimensions of reintegration in IOM's integrated approach.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Dimension {
    Economic,
    Social,
    Psychosocial,
}

/// The levels of reintegration in IOM's integrated approach.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Level {
    Individual,
    Community,
    Structural,
}

/// What people say they need most: how readers look for help.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Need {
    /// Money and a business of one's own.
    Money,
    /// Work and training.
    Work,
    /// A home, and the family.
    Home,
    /// Health.
    Health,
    /// Papers and law.
    Papers,
    /// Someone to talk to.
    People,
}

impl Need {
    /// The name, as facts write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Work => "work",
            Self::Home => "home",
            Self::Health => "health",
            Self::Papers => "papers",
            Self::People => "people",
        }
    }
}

/// A type of help.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Service {
    /// When in the journey it is given.
    #[schemars(length(min = 1))]
    pub(crate) phases: Vec<Phase>,
    /// The needs that it answers.
    pub(crate) needs: Vec<Need>,
    /// The name of a drawing of the theme; if there is none, that of the first need is shown.
    pub(crate) icon: Option<Slug>,
    /// Which sides of life it helps with.
    pub(crate) dimensions: Vec<Dimension>,
    /// Whether it helps one person, a community, or changes structures.
    pub(crate) levels: Vec<Level>,
    /// Services that people often need together with it.
    #[serde(default)]
    pub(crate) related: Vec<EntryRef<Service>>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Service {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.related.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// A term of a classification, with the list of what it applies to.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Term {
    /// The term, as facts write it.
    id: &'static str,
    /// The list.
    url: String,
}

impl Term {
    /// The term of a filter of the list of services.
    pub(super) fn of(filter: Filter, scope: &dyn PageScope<'_>) -> Self {
        Self {
            id: filter.value(),
            url: scope.filtered_url(Kind::Service, filter),
        }
    }
}

/// The `item` of a service's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ServiceView<'a> {
    /// When in the journey it is given.
    phases: Vec<Term>,
    /// The needs that it answers.
    needs: Vec<Term>,
    /// Which sides of life it helps with.
    dimensions: &'a [Dimension],
    /// Whether it helps one person, a community, or changes structures.
    levels: &'a [Level],
    /// Programmes that give it.
    programmes: Vec<Card<'a>>,
    /// Stories of people whom it helped.
    stories: Vec<Card<'a>>,
    /// What people can use by themselves.
    resources: Vec<Card<'a>>,
    /// Events that are to come.
    events: Vec<Card<'a>>,
    /// Services that people often need together with it.
    related: Vec<Card<'a>>,
}

impl Content for Service {
    type FrontMatter = NothingMore;
    type View<'a> = ServiceView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> ServiceView<'a> {
        let term = |filter| Term::of(filter, scope);
        let phases = self.phases.iter().copied().map(Filter::Phase);
        let needs = self.needs.iter().copied().map(Filter::Need);
        ServiceView {
            phases: phases.map(term).collect(),
            needs: needs.map(term).collect(),
            dimensions: &self.dimensions,
            levels: &self.levels,
            programmes: scope.cards_citing(ix, Kind::Programme),
            stories: scope.cards_citing(ix, Kind::Story),
            resources: scope.cards_citing(ix, Kind::Resource),
            events: scope.cards_citing(ix, Kind::Event),
            related: scope.cards_of(&self.related),
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts {
            needs: Some(&self.needs),
            icon: self.icon.as_ref().map(Slug::as_str),
            phases: Some(&self.phases),
            ..ListFacts::default()
        }
    }

    fn properties<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> Value {
        json!({})
    }

    fn admits(&self, filter: Filter) -> bool {
        match filter {
            Filter::Phase(phase) => self.phases.contains(&phase),
            Filter::Need(need) => self.needs.contains(&need),
            Filter::Reachable | Filter::Direction(_) => false,
        }
    }
}
