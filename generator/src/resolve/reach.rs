//! How to reach programmes: the ladder from the organisations that run one upwards.

use super::entry::Entry;
use crate::checks::no_contact;
use crate::kinds::{EntryIx, Facts, Organisation, Programme, Reach, Rung};
use spanned::{Diagnostics, Span};
use std::collections::{BTreeSet, HashMap};

/// The most organisations above one that are tried; a circle of parents ends there.
const HEIGHT: usize = 8;

/// How each programme can be reached. One that cannot be reached at all is reported.
pub(super) fn reach(entries: &[Entry], diagnostics: &mut Diagnostics) -> HashMap<EntryIx, Reach> {
    let ladder = Ladder::of(entries);
    let mut all = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let Facts::Programme(programme) = &entry.facts else {
            continue;
        };
        if let Some(reach) = ladder.first(programme) {
            all.insert(EntryIx::new(at), reach);
        } else {
            let span = Span::start_of(entry.anchor);
            diagnostics.push(no_contact::programme(
                &entry.id,
                !programme.organisations.is_empty(),
                span,
            ));
        }
    }
    all
}

/// The organisations of a site.
struct Ladder<'a> {
    entries: &'a [Entry],
    /// The offices in each country that can be reached.
    offices: HashMap<EntryIx, Vec<EntryIx>>,
    /// The same offices by each organisation above them.
    branches: HashMap<EntryIx, Vec<EntryIx>>,
}

impl<'a> Ladder<'a> {
    fn of(entries: &'a [Entry]) -> Self {
        let mut ladder = Self {
            entries,
            offices: HashMap::new(),
            branches: HashMap::new(),
        };
        for (at, entry) in entries.iter().enumerate() {
            let Facts::Organisation(organisation) = &entry.facts else {
                continue;
            };
            if let (Some(country), Some(_)) = (&organisation.country, &organisation.contact) {
                let office = EntryIx::new(at);
                let offices = ladder.offices.entry(country.entry()).or_default();
                offices.push(office);
                let above: Vec<EntryIx> = ladder.above(office).collect();
                for parent in above {
                    ladder.branches.entry(parent).or_default().push(office);
                }
            }
        }
        ladder
    }

    fn organisation(&self, ix: EntryIx) -> Option<&'a Organisation> {
        match &self.entries[ix.ix()].facts {
            Facts::Organisation(organisation) => Some(organisation),
            _ => None,
        }
    }

    fn is_reachable(&self, ix: EntryIx) -> bool {
        self.organisation(ix).is_some_and(|it| it.contact.is_some())
    }

    /// The organisations above one, the nearest first.
    fn above(&self, ix: EntryIx) -> impl Iterator<Item = EntryIx> {
        let parent = |ix: &EntryIx| {
            let parent = self.organisation(*ix)?.parent.as_ref()?;
            Some(parent.entry())
        };
        std::iter::successors(Some(ix), parent).skip(1).take(HEIGHT)
    }

    /// The first rung that can be reached: an organisation that runs the programme, one above
    /// it, or an office of one of these in a country where the programme works.
    fn first(&self, programme: &Programme) -> Option<Reach> {
        let own: Vec<EntryIx> = programme
            .organisations
            .iter()
            .map(|it| it.entry())
            .collect();
        let above: Vec<EntryIx> = own.iter().flat_map(|ix| self.above(*ix)).collect();
        let related = |office: &EntryIx| {
            self.above(*office)
                .any(|parent| own.contains(&parent) || above.contains(&parent))
        };
        let hosts = programme.host_countries.entries();
        let countries = hosts.chain(programme.origin_countries.entries());
        let offices = countries
            .filter_map(|country| self.offices.get(&country))
            .flatten()
            .copied()
            .filter(related);
        let rungs = own.iter().map(|ix| (Rung::Own, *ix));
        let mut rungs = rungs
            .chain(above.iter().map(|ix| (Rung::Above, *ix)))
            .chain(offices.map(|ix| (Rung::Office, ix)));
        let (rung, organisation) = rungs.find(|(_, ix)| self.is_reachable(*ix))?;
        let branches = own.iter().filter_map(|ix| self.branches.get(ix));
        let offices: BTreeSet<EntryIx> = branches.flatten().copied().collect();
        Some(Reach {
            organisation,
            rung,
            offices: offices.into_iter().collect(),
        })
    }
}
