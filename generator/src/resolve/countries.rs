use super::entry::Entry;
use crate::kinds::{CountryHelp, EntryIx, EntryRef, Facts, Programme, RELATED};
use std::collections::{BTreeSet, HashMap};

/// What programmes offer in each country, in the order of one language. `shown` are the
/// entries of the language in its order, `ranks` the rank of each entry.
pub(super) fn help(
    entries: &[Entry],
    shown: &[EntryIx],
    ranks: &[u32],
) -> HashMap<EntryIx, CountryHelp> {
    let facts = |ix: &EntryIx| (*ix, &entries[ix.ix()].facts);
    let programmes: Vec<(EntryIx, &Programme)> = shown
        .iter()
        .map(facts)
        .filter_map(|(ix, facts)| match facts {
            Facts::Programme(programme) => Some((ix, &**programme)),
            _ => None,
        })
        .collect();
    let mut help: HashMap<EntryIx, CountryHelp> = HashMap::new();
    let mut services: HashMap<EntryIx, BTreeSet<(u32, EntryIx)>> = HashMap::new();
    for (ix, programme) in &programmes {
        let gives = programme.services.iter().map(EntryRef::entry);
        let gives = gives.map(|service| (ranks[service.ix()], service));
        for country in programme.host_countries.entries() {
            let help = help.entry(country).or_default();
            help.is_host = true;
            push(&mut help.programmes_from, *ix);
            services.entry(country).or_default().extend(gives.clone());
        }
        for country in programme.origin_countries.entries() {
            let help = help.entry(country).or_default();
            help.is_origin = true;
            push(&mut help.programmes_to, *ix);
            services.entry(country).or_default().extend(gives.clone());
        }
    }
    let open = programmes
        .iter()
        .filter(|(_, programme)| programme.origin_countries.open);
    let open: Vec<&(EntryIx, &Programme)> = open.collect();
    for (country, help) in &mut help {
        let Facts::Country(facts) = &entries[country.ix()].facts else {
            continue;
        };
        if help.is_origin {
            let reaches = |programme: &Programme| {
                let countries = &programme.origin_countries;
                countries.may_reach(facts.region) && !countries.entries().any(|ix| ix == *country)
            };
            let open = open.iter().filter(|(_, programme)| reaches(programme));
            help.programmes_open = open.take(RELATED).map(|(ix, _)| *ix).collect();
        }
        let services = services.remove(country).unwrap_or_default().into_iter();
        help.services = services.take(RELATED).map(|(_, ix)| ix).collect();
    }
    help
}

/// Adds a programme that is not the last one already, while pages can list it.
fn push(programmes: &mut Vec<EntryIx>, ix: EntryIx) {
    if programmes.len() < RELATED && programmes.last() != Some(&ix) {
        programmes.push(ix);
    }
}
