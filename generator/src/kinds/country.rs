use super::contact_view::ContactView;
use super::front_matter::NothingMore;
use super::reference::{EntryIx, References, Visitor};
use super::view::{Card, ListFacts};
use super::{Content, Kind, PageScope, Provenance};
use crate::content::CountryCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A region of the United Nations' geoscheme (M49).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Region {
    Africa,
    Americas,
    Asia,
    Europe,
    Oceania,
}

/// A country. Whether people leave it or go back to it follows from the programmes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
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
    /// Programmes for people who go back there.
    programmes_to: Vec<Card<'a>>,
    /// Programmes whose list of countries is open to it.
    programmes_open: Vec<Card<'a>>,
    /// What the programmes from it and to it give.
    services: Vec<Card<'a>>,
    /// Organisations in the country.
    organisations: Vec<Reachable<'a>>,
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

impl Content for Country {
    type FrontMatter = NothingMore;
    type View<'a> = CountryView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> CountryView<'a> {
        let help = scope.help_in(ix);
        let organisations = scope.citing(ix, Kind::Organisation).iter();
        CountryView {
            code: self.code.as_str(),
            is_host: help.is_host,
            is_origin: help.is_origin,
            programmes_from: scope.cards(&help.programmes_from),
            programmes_to: scope.cards(&help.programmes_to),
            programmes_open: scope.cards(&help.programmes_open),
            services: scope.cards(&help.services),
            organisations: organisations
                .map(|ix| Reachable {
                    card: scope.card(*ix),
                    contact: ContactView::of(*ix, scope),
                })
                .collect(),
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
