use super::contact_view::ContactView;
use super::front_matter::NothingMore;
use super::reference::{EntryIx, References, Visitor};
use super::region::Region;
use super::view::{Card, ListFacts, RELATED};
use super::{Content, Facts, Kind, PageScope, Provenance, programme};
use crate::content::CountryCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A country. Whether people leave it or go back to it follows from the programmes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Country {
    /// The two capital letters of the country, such as `NO` for Norway (ISO 3166-1).
    pub(crate) code: CountryCode,
    /// Its region, in the United Nations' geoscheme.
    pub(crate) region: Region,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Country {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.provenance.references_mut(visit);
    }
}

/// What programmes offer to people in a country, or who go back to it: the first few entries
/// of each list, in the order of one language.
#[derive(Debug, Clone, Default)]
pub(crate) struct CountryHelp {
    /// Whether people leave the country, according to programmes.
    pub(crate) is_host: bool,
    /// Whether people go back to it.
    pub(crate) is_origin: bool,
    /// Programmes for people who are there.
    pub(crate) programmes_from: Vec<EntryIx>,
    /// Programmes for people who go back there.
    pub(crate) programmes_to: Vec<EntryIx>,
    /// Programmes whose list of countries is open to it.
    pub(crate) programmes_open: Vec<EntryIx>,
    /// What the programmes from it and to it give.
    pub(crate) services: Vec<EntryIx>,
}

impl CountryHelp {
    /// Of a country that no programme names.
    pub(crate) const NOTHING: Self = Self {
        is_host: false,
        is_origin: false,
        programmes_from: Vec::new(),
        programmes_to: Vec::new(),
        programmes_open: Vec::new(),
        services: Vec::new(),
    };
}

/// The `item` of a country's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CountryView<'a> {
    /// ISO 3166-1 alpha-2.
    code: &'a str,
    /// Whether people leave the country, according to programmes.
    is_host: bool,
    /// Whether people go back to it.
    is_origin: bool,
    /// Programmes for people who are there.
    programmes_from: Vec<Card<'a>>,
    /// Programmes for people who go back there, by the country where they are or were: those
    /// that name the country, and those whose list of countries is open to it.
    ways_back: Vec<WayBack<'a>>,
    /// Countries where people can ask, of which `ways_back` has none: the choice of two countries on the home
    /// page leads here from them, too. Empty if nobody goes back here.
    other_hosts: Vec<Card<'a>>,
    /// What the programmes from it and to it give.
    services: Vec<Card<'a>>,
    /// Organisations in the country.
    organisations: Vec<Reachable<'a>>,
    /// Where no organisation in the country can be reached: how to reach the first programme
    /// that names it.
    elsewhere: Option<ContactView<'a>>,
    /// Events that are to come.
    events: Vec<Card<'a>>,
    /// Stories of people who left it or went back to it.
    stories: Vec<Card<'a>>,
}

/// An organisation and how to reach it.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Reachable<'a> {
    #[serde(flatten)]
    card: Card<'a>,
    /// How to reach it.
    contact: Option<ContactView<'a>>,
}

/// The programmes for people who go back to a country from another one.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WayBack<'a> {
    /// The country where people are or were; null for programmes that do not name it.
    from: Option<Card<'a>>,
    /// The programmes, those that name the country first.
    programmes: Vec<ProgrammeBack<'a>>,
    /// The address of the first of them that can be reached; null for programmes that do not name the country
    /// where people are.
    answer_url: Option<String>,
}

/// A programme for people who go back to a country.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ProgrammeBack<'a> {
    #[serde(flatten)]
    card: Card<'a>,
    /// How the programme has to do with the country.
    listing: Listing,
    /// Whether a source calls the programme closed.
    ended: bool,
}

/// How a programme has to do with a country to which people go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum Listing {
    /// It names the country.
    Named,
    /// Its list of countries is open to it.
    Open,
    /// Its source names no countries.
    Unnamed,
}

/// The largest number of countries in the choice of two countries on the home page.
pub(super) const COUNTRIES: usize = 30;

/// Programmes in the order of a way back, each with whether it has ended.
type Listed = BTreeMap<Listing, Vec<(EntryIx, bool)>>;

/// Whether people can ask in a country: a programme helps people there, or no programme names it and an office
/// there can be reached.
pub(super) fn is_host(country: EntryIx, scope: &dyn PageScope<'_>) -> bool {
    let help = scope.help_in(country);
    let mut offices = scope.citing(country, Kind::Organisation).iter();
    let mut has_office = || offices.any(|it| ContactView::of(*it, scope).is_some());
    help.is_host || (!help.is_origin && has_office())
}

/// The programmes for people who go back to a country, by the country where they are or were.
/// A country is where the first of its programmes puts it.
fn ways_back<'a>(help: &CountryHelp, scope: &dyn PageScope<'a>) -> Vec<WayBack<'a>> {
    let mut ways: Vec<(Option<EntryIx>, Listed)> = Vec::new();
    let mut places: BTreeMap<Option<EntryIx>, usize> = BTreeMap::new();
    let all = [
        (Listing::Named, &help.programmes_to),
        (Listing::Open, &help.programmes_open),
    ];
    for (listing, programmes) in all {
        for ix in programmes {
            let Facts::Programme(programme) = scope.facts(*ix) else {
                continue;
            };
            let names_none = programme.origin_countries.listed.is_empty();
            let listing = match listing {
                Listing::Open if names_none => Listing::Unnamed,
                other => other,
            };
            let mut hosts: Vec<_> = programme.host_countries.entries().map(Some).collect();
            if hosts.is_empty() {
                hosts.push(None);
            }
            for host in hosts {
                let place = *places.entry(host).or_insert_with(|| {
                    ways.push((host, Listed::new()));
                    ways.len() - 1
                });
                let shown = ways[place].1.entry(listing).or_default();
                if shown.len() < RELATED {
                    shown.push((*ix, programme.has_ended()));
                }
            }
        }
    }
    let ways = ways.into_iter();
    ways.map(|(from, programmes)| {
        let mut all = programmes.values().flatten().map(|(ix, _)| *ix);
        let is_reached = |ix: &EntryIx| programme::contact(*ix, scope).is_some();
        let answer = from.and_then(|_| all.find(is_reached));
        let back = |listing: Listing, (ix, ended): (EntryIx, bool)| ProgrammeBack {
            card: scope.card(ix),
            listing,
            ended,
        };
        WayBack {
            answer_url: answer.map(|ix| scope.card(ix).url),
            from: from.map(|ix| scope.card(ix)),
            programmes: programmes
                .into_iter()
                .flat_map(|(listing, of)| of.into_iter().map(move |it| back(listing, it)))
                .collect(),
        }
    })
    .collect()
}

/// Countries where people can ask, and from which no way back leads here.
fn other_hosts<'a>(ix: EntryIx, ways: &[WayBack<'a>], scope: &dyn PageScope<'a>) -> Vec<Card<'a>> {
    let named = |card: &Card<'_>| {
        let mut from = ways.iter().filter_map(|way| way.from.as_ref());
        from.any(|it| it.id == card.id)
    };
    let countries = scope.listed(Kind::Country).iter().copied();
    let hosts = countries.filter(|it| *it != ix && is_host(*it, scope));
    let hosts = hosts.take(COUNTRIES).map(|it| scope.card(it));
    hosts.filter(|card| !named(card)).collect()
}

impl Content for Country {
    type FrontMatter = NothingMore;
    type View<'a> = CountryView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> CountryView<'a> {
        let help = scope.help_in(ix);
        let organisations = scope.citing(ix, Kind::Organisation).iter();
        let organisations: Vec<_> = organisations
            .map(|ix| Reachable {
                card: scope.card(*ix),
                contact: ContactView::of(*ix, scope),
            })
            .collect();
        let elsewhere = || {
            let mut named = help.programmes_to.iter().chain(&help.programmes_from);
            named.find_map(|programme| programme::contact(*programme, scope))
        };
        let ways_back = ways_back(help, scope);
        let other_hosts = if help.is_origin {
            other_hosts(ix, &ways_back, scope)
        } else {
            Vec::new()
        };
        let has_office = organisations.iter().any(|it| it.contact.is_some());
        CountryView {
            code: self.code.as_str(),
            is_host: help.is_host,
            is_origin: help.is_origin,
            programmes_from: scope.cards(&help.programmes_from),
            ways_back,
            other_hosts,
            services: scope.cards(&help.services),
            elsewhere: if has_office { None } else { elsewhere() },
            organisations,
            events: scope.cards_citing(ix, Kind::Event),
            stories: scope.cards_citing(ix, Kind::Story),
        }
    }

    fn list_facts<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> ListFacts<'a> {
        let help = scope.help_in(ix);
        let directions = [("host", help.is_host), ("origin", help.is_origin)];
        let directions = directions.into_iter().filter(|(_, is)| *is);
        ListFacts {
            directions: Some(directions.map(|(direction, _)| direction).collect()),
            ..ListFacts::default()
        }
    }
}
