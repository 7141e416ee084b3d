use super::contact_view::ContactView;
use super::country::Country;
use super::criterion::{CriterionView, criteria};
use super::given::{GiftView, gives};
use super::organisation::Organisation;
use super::programme_words::ProgrammeFrontMatter;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::region::Region;
use super::service::Service;
use super::view::{Card, ListFacts, Names};
use super::{Content, Facts, Filter, Kind, PageScope, Provenance};
use crate::content::Phase;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A list of countries, which may be known to be incomplete.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Countries {
    /// The countries that the source names.
    pub(crate) listed: Vec<EntryRef<Country>>,
    /// Whether there may be others: then a country not listed is never a "no".
    pub(crate) open: bool,
    /// The region that the others are in, where the source names one.
    pub(crate) region: Option<Region>,
}

impl Countries {
    /// The countries that the source names.
    pub(crate) fn entries(&self) -> impl Iterator<Item = EntryIx> {
        self.listed.iter().map(EntryRef::entry)
    }

    /// Whether it is the list of a programme for nobody.
    pub(crate) fn names_nobody(&self) -> bool {
        self.listed.is_empty() && !self.open && self.region.is_none()
    }

    /// The names of the first few countries, enough for a line.
    fn few<'a>(&self, scope: &dyn PageScope<'a>) -> Names<'a> {
        const FEW: usize = 4;
        let few = self.entries().take(FEW);
        Names {
            names: few.map(|ix| scope.title(ix)).collect(),
            more: self.open || self.listed.len() > FEW,
        }
    }

    /// Whether the list is open to countries of a region that it does not name.
    pub(crate) fn may_reach(&self, region: Region) -> bool {
        self.open && self.region.is_none_or(|of| of == region)
    }
}

/// A rung of the ladder from a programme upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum Rung {
    /// An organisation that runs the programme.
    Own,
    /// An organisation that one of these belongs to.
    Above,
    /// An office, in a country of the programme, of one of these.
    Office,
}

/// How a programme can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reach {
    /// An organisation with a contact.
    pub(crate) organisation: EntryIx,
    /// Where on the ladder it is.
    pub(crate) rung: Rung,
    /// Offices, in countries, of an organisation that runs it: for people who are there.
    pub(crate) offices: Vec<EntryIx>,
}

/// In what form help reaches a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    InKind,
    Cash,
    InKindAndCash,
    Services,
    NotStated,
}

/// Whether the page describes one programme or sums up many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Nature {
    Programme,
    Overview,
}

/// Whether a programme still runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ProgrammeStatus {
    /// A source of the last months says that it runs.
    Running,
    /// A source says that it has ended.
    Ended,
    /// No one has confirmed that it runs.
    Unknown,
}

/// An offer of help.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Programme {
    /// Who runs it; the first is the one to contact.
    pub(crate) organisations: Vec<EntryRef<Organisation>>,
    /// Where people are when they ask.
    pub(crate) host_countries: Countries,
    /// Where they go back to.
    pub(crate) origin_countries: Countries,
    /// What it gives.
    #[schemars(length(min = 1))]
    pub(crate) services: Vec<EntryRef<Service>>,
    /// When it gives it.
    pub(crate) phases: Vec<Phase>,
    /// Whether help comes as goods, money or services.
    pub(crate) delivery: Delivery,
    /// Only if the source states it.
    pub(crate) free_of_charge: Option<bool>,
    /// The year it began.
    #[schemars(range(min = 1900, max = 2200))]
    pub(crate) since: Option<i32>,
    /// Whether this is one programme or a synthesis of many.
    pub(crate) nature: Nature,
    /// Whether it still runs, as far as this is known.
    pub(crate) status: Option<ProgrammeStatus>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl Programme {
    /// Whether a source calls it closed.
    pub(crate) fn has_ended(&self) -> bool {
        self.status == Some(ProgrammeStatus::Ended)
    }
}

impl References for Programme {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.organisations.references_mut(visit);
        self.host_countries.listed.references_mut(visit);
        self.origin_countries.listed.references_mut(visit);
        self.services.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// The countries that a programme names.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CountriesView<'a> {
    /// The countries.
    listed: Vec<Card<'a>>,
    /// The first few of them by name.
    named: Names<'a>,
    /// Whether there may be others.
    open: bool,
    /// The region that the others are in, where the source names one.
    region: Option<Region>,
}

/// The `item` of a programme's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ProgrammeView<'a> {
    /// Whether this is one programme or a synthesis of many.
    nature: Nature,
    /// Whether help comes as goods, money or services.
    delivery: Delivery,
    /// Whether it still runs, as far as this is known.
    status: Option<ProgrammeStatus>,
    /// Only if the source states it.
    free_of_charge: Option<bool>,
    /// The year it began.
    since: Option<i32>,
    /// When it gives help.
    phases: &'a [Phase],
    /// How to reach it.
    contact: Option<ContactView<'a>>,
    /// Whom the contact is of: an organisation that runs it, one above, or an office.
    reached_by: Option<Rung>,
    /// Who runs it.
    organisations: Vec<Card<'a>>,
    /// Where people are when they ask.
    host_countries: CountriesView<'a>,
    /// Where they go back to.
    origin_countries: CountriesView<'a>,
    /// What it gives.
    services: Vec<Card<'a>>,
    /// Stories of people whom it helped.
    stories: Vec<Card<'a>>,
    /// What people can use by themselves.
    resources: Vec<Card<'a>>,
    /// Events that are to come.
    events: Vec<Card<'a>>,
    /// What it asks of people, on the day of the build.
    criteria: Vec<CriterionView<'a>>,
    /// What its rules say that it gives, on the day of the build.
    gives: Vec<GiftView<'a>>,
    /// The programmes without whose approval it gives nothing.
    builds_on: Vec<Card<'a>>,
    /// The programmes that give nothing without the approval of this one.
    basis_of: Vec<Card<'a>>,
    /// Whether it has rules of which no edition is in force on the day of the build.
    rules_not_in_force: bool,
    /// Where to check the criteria: questions of this programme alone where there are any.
    self_check_url: Option<String>,
}

/// How to reach a programme.
pub(super) fn contact<'a>(
    programme: EntryIx,
    scope: &dyn PageScope<'a>,
) -> Option<ContactView<'a>> {
    ContactView::of(scope.reach(programme)?.organisation, scope)
}

impl Content for Programme {
    type FrontMatter = ProgrammeFrontMatter;
    type View<'a> = ProgrammeView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> ProgrammeView<'a> {
        let criteria = criteria(ix, scope);
        let check = || scope.questions_url(ix).or_else(|| scope.self_check_url());
        let cards = |entries: &[EntryIx]| entries.iter().map(|it| scope.card(*it)).collect();
        let countries = |countries: &'a Countries| CountriesView {
            listed: scope.cards_of(&countries.listed),
            named: countries.few(scope),
            open: countries.open,
            region: countries.region,
        };
        ProgrammeView {
            nature: self.nature,
            delivery: self.delivery,
            status: self.status,
            free_of_charge: self.free_of_charge,
            since: self.since,
            phases: &self.phases,
            contact: contact(ix, scope),
            reached_by: scope.reach(ix).map(|reach| reach.rung),
            organisations: scope.cards_of(&self.organisations),
            host_countries: countries(&self.host_countries),
            origin_countries: countries(&self.origin_countries),
            services: scope.cards_of(&self.services),
            stories: scope.cards_citing(ix, Kind::Story),
            resources: scope.cards_citing(ix, Kind::Resource),
            events: scope.cards_citing(ix, Kind::Event),
            builds_on: cards(scope.builds_on(ix)),
            basis_of: cards(scope.basis_of(ix)),
            rules_not_in_force: scope.has_rules(ix) && scope.criteria(ix).is_none(),
            self_check_url: if criteria.is_empty() { None } else { check() },
            gives: gives(ix, scope),
            criteria,
        }
    }

    fn in_sections(&self) -> bool {
        true
    }

    /// Whether it can be reached follows from its organisations.
    fn admits(&self, filter: Filter) -> bool {
        match filter {
            Filter::Phase(phase) => self.phases.contains(&phase),
            Filter::Need(_) | Filter::Reachable | Filter::Direction(_) => false,
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, scope: &dyn PageScope<'a>) -> ListFacts<'a> {
        let names = |countries: &Countries| Some(countries.few(scope));
        ListFacts {
            phases: Some(&self.phases),
            host_countries: names(&self.host_countries),
            origin_countries: names(&self.origin_countries),
            ended: self.has_ended(),
            ..ListFacts::default()
        }
    }

    fn properties<'a>(&'a self, _: EntryIx, scope: &dyn PageScope<'a>) -> Value {
        let provider = self
            .organisations
            .first()
            .map(|first| json!({ "@type": "Organization", "name": scope.title(first.entry()) }));
        let area = |ix| match scope.facts(ix) {
            Facts::Country(country) => {
                Some(json!({ "@type": "Country", "identifier": country.code.as_str() }))
            }
            _ => None,
        };
        let areas: Vec<Value> = self.host_countries.entries().filter_map(area).collect();
        json!({ "provider": provider, "areaServed": areas })
    }
}
