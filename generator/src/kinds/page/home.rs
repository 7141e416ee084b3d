use super::super::country::{self, COUNTRIES};
use super::super::reference::EntryIx;
use super::super::service::Term;
use super::super::view::Card;
use super::super::{Filter, Kind, PageScope};
use super::{Station, journey};
use serde::Serialize;
/// The number of stories that it shows.
const STORIES: usize = 3;

/// The number of events that it shows.
const EVENTS: usize = 3;

/// The `item` of the template of the home page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct HomeView<'a> {
    /// What people may need, with the list of the services that answer it.
    needs: Vec<Term>,
    /// Countries by direction.
    countries: Directions<'a>,
    /// The first stories.
    stories: Vec<Card<'a>>,
    /// The first events that are to come.
    events: Vec<Card<'a>>,
    /// The stations on the way.
    journey: Vec<Station<'a>>,
    /// What saves the pages on a device; null for a site that does not offer it.
    offline: Option<Offline>,
}

/// Where the script that saves pages on a device finds its files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(clippy::struct_field_names, reason = "templates read these names")]
pub(crate) struct Offline {
    /// The list of the files of the language.
    pub(crate) list_url: String,
    /// The service worker.
    pub(crate) worker_url: String,
    /// The site's root: the service worker serves the pages below it.
    pub(crate) root_url: String,
}

/// Countries, by the programmes that name them.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Directions<'a> {
    /// Countries that people leave.
    hosts: Vec<Card<'a>>,
    /// Countries that people go back to.
    origins: Vec<Card<'a>>,
}

impl<'a> HomeView<'a> {
    pub(super) fn of(scope: &dyn PageScope<'a>) -> Self {
        let countries = scope.listed(Kind::Country).iter().copied();
        let cards = |is: fn(&dyn PageScope<'a>, EntryIx) -> bool| {
            let few = countries.clone().filter(|ix| is(scope, *ix));
            few.take(COUNTRIES).map(|ix| scope.card(ix)).collect()
        };
        let first = |kind, number: usize| {
            let all = scope.listed(kind);
            scope.cards(&all[..all.len().min(number)])
        };
        let filters = Filter::OF_SERVICES.iter().copied();
        let needs = filters.filter(|filter| matches!(filter, Filter::Need(_)));
        Self {
            needs: needs.map(|filter| Term::of(filter, scope)).collect(),
            countries: Directions {
                hosts: cards(|scope, ix| country::is_host(ix, scope)),
                origins: cards(|scope, ix| scope.help_in(ix).is_origin),
            },
            stories: first(Kind::Story, STORIES),
            events: first(Kind::Event, EVENTS),
            journey: journey(scope),
            offline: scope.offline(),
        }
    }
}
