use super::super::context::PageContext;
use crate::content::{Countries, Facts, Kind, Programme};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &PageContext<'_>, ix: EntryIx, programme: &Programme) -> Value {
    let contact = programme
        .organisations
        .iter()
        .filter_map(|id| context.site.find(id.key().0, id.key().1))
        .find_map(|organisation| context.contact(organisation));
    let criteria = criteria(context, ix);
    let check = if criteria.is_empty() {
        None
    } else {
        context
            .questions_url(ix)
            .or_else(|| context.self_check_url())
    };
    json!({
        "nature": programme.nature,
        "delivery": programme.delivery,
        "free_of_charge": programme.free_of_charge,
        "since": programme.since,
        "phases": programme.phases,
        "contact": contact,
        "organisations": context.cards_of(&programme.organisations),
        "host_countries": countries(context, &programme.host_countries),
        "origin_countries": countries(context, &programme.origin_countries),
        "services": context.cards_of(&programme.services),
        "stories": context.citing(ix, Kind::Story),
        "resources": context.citing(ix, Kind::Resource),
        "criteria": criteria,
        "self_check_url": check,
    })
}

fn countries(context: &PageContext<'_>, countries: &Countries) -> Value {
    json!({ "listed": context.cards_of(&countries.listed), "open": countries.open })
}

/// The criteria that are in force when the site is built, in words.
pub(super) fn criteria(context: &PageContext<'_>, ix: EntryIx) -> Vec<Value> {
    let site = context.site;
    let entry = site.entry(ix);
    let Some(rules) = site.rules.as_ref().and_then(|rules| rules.of(&entry.id)) else {
        return Vec::new();
    };
    let today = site.today.to_string();
    // Dates written as ISO does sort as days do.
    let edition = rules
        .editions
        .iter()
        .rev()
        .find(|edition| edition.from <= today);
    let Some(edition) = edition.or(rules.editions.first()) else {
        return Vec::new();
    };
    let (lang, text) = entry.text(context.lang);
    edition
        .criteria
        .iter()
        .map(|(id, criterion)| {
            let words = text.words.criteria.get(id);
            let source = criterion.source.as_ref().and_then(|source| {
                let card = context.card(site.find(Kind::Source, &source.id)?);
                Some(json!({ "title": card.title, "url": card.url, "at": source.at }))
            });
            json!({
                "id": id,
                "title": words.map(|words| words.title.as_str()),
                "text": words.map(|words| words.text.as_str()),
                "lang": context.lang_view(lang),
                "role": criterion.role,
                "open": criterion.open,
                "source": source,
            })
        })
        .collect()
}

pub(super) fn json_ld(context: &PageContext<'_>, programme: &Programme) -> (&'static str, Value) {
    let provider = programme
        .organisations
        .first()
        .and_then(|id| context.site.find(id.key().0, id.key().1))
        .map(|ix| json!({ "@type": "Organization", "name": context.card(ix).title }));
    let areas: Vec<Value> = programme
        .host_countries
        .listed
        .iter()
        .filter_map(|id| context.site.find(id.key().0, id.key().1))
        .filter_map(|ix| match &context.site.entry(ix).facts {
            Facts::Country(country) => {
                Some(json!({ "@type": "Country", "identifier": country.code.as_str() }))
            }
            _ => None,
        })
        .collect();
    (
        "Service",
        json!({ "provider": provider, "areaServed": areas }),
    )
}
