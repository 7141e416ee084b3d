use super::super::page::Page;
use crate::content::{Countries, Country, Facts, Kind, Programme};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

/// Whether people leave a country or go back to it, by what programmes say.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Roles {
    pub(in super::super) is_host: bool,
    pub(in super::super) is_origin: bool,
}

/// The roles of a country.
pub(in super::super) fn country_roles(context: &Page<'_>, ix: EntryIx) -> Roles {
    let mut roles = Roles::default();
    for other in context
        .frame
        .site
        .citing(ix, Kind::Programme, context.frame.lang)
    {
        let Facts::Programme(programme) = &context.frame.site.entry(other).facts else {
            continue;
        };
        roles.is_host |= lists(context, &programme.host_countries, ix);
        roles.is_origin |= lists(context, &programme.origin_countries, ix);
    }
    roles
}

pub(super) fn view(context: &Page<'_>, ix: EntryIx, country: &Country) -> Value {
    let site = context.frame.site;
    let citing = site.citing(ix, Kind::Programme, context.frame.lang);
    let naming = |countries: fn(&Programme) -> &Countries| -> Vec<EntryIx> {
        let names = |other: &EntryIx| match &site.entry(*other).facts {
            Facts::Programme(programme) => lists(context, countries(programme), ix),
            _ => false,
        };
        citing.iter().copied().filter(names).collect()
    };
    let from = naming(|programme| &programme.host_countries);
    let to = naming(|programme| &programme.origin_countries);
    let roles = country_roles(context, ix);
    let open: Vec<EntryIx> = site
        .of_kind(Kind::Programme, context.frame.lang)
        .iter()
        .copied()
        .filter(|other| {
            roles.is_origin && !to.contains(other) && may_reach(context, *other, country)
        })
        .collect();
    let mut services: Vec<EntryIx> = from
        .iter()
        .chain(&to)
        .filter_map(|ix| match &site.entry(*ix).facts {
            Facts::Programme(programme) => Some(&programme.services),
            _ => None,
        })
        .flatten()
        .filter_map(|id| site.find(id.key().0, id.key().1))
        .collect();
    services.sort_unstable();
    services.dedup();
    site.sort(&mut services, context.frame.lang);
    let organisations: Vec<Value> = site
        .citing(ix, Kind::Organisation, context.frame.lang)
        .into_iter()
        .map(|ix| {
            let mut card = json!(context.card(ix));
            card["contact"] = json!(context.contact(ix));
            card
        })
        .collect();
    json!({
        "code": country.code.as_str(),
        "is_host": roles.is_host,
        "is_origin": roles.is_origin,
        "programmes_from": context.cards(&from),
        "programmes_to": context.cards(&to),
        "programmes_open": context.cards(&open),
        "services": context.cards(&services),
        "organisations": organisations,
        "stories": context.citing(ix, Kind::Story),
    })
}

fn lists(context: &Page<'_>, countries: &Countries, ix: EntryIx) -> bool {
    let id = context.frame.site.entry(ix).id.as_str();
    countries.listed.iter().any(|listed| listed.key().1 == id)
}

/// Whether a programme's list of countries is open to this one.
fn may_reach(context: &Page<'_>, programme: EntryIx, country: &Country) -> bool {
    let Facts::Programme(programme) = &context.frame.site.entry(programme).facts else {
        return false;
    };
    let origins = &programme.origin_countries;
    origins.open && origins.region.is_none_or(|region| region == country.region)
}
