use super::super::card::Card;
use super::super::page::Page;
use super::country::country_roles;
use crate::content::{Facts, Kind, Role};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

/// How many countries each way the home page names.
const COUNTRIES: usize = 30;
/// How many stories it shows.
const STORIES: usize = 3;

pub(super) fn view(context: &Page<'_>) -> Value {
    let of = |kind| context.frame.site.of_kind(kind, context.frame.lang);
    let mut hosts = Vec::new();
    let mut origins = Vec::new();
    for ix in of(Kind::Country) {
        if hosts.len() >= COUNTRIES && origins.len() >= COUNTRIES {
            break;
        }
        let roles = country_roles(context, *ix);
        if roles.is_host && hosts.len() < COUNTRIES {
            hosts.push(context.card(*ix));
        }
        if roles.is_origin && origins.len() < COUNTRIES {
            origins.push(context.card(*ix));
        }
    }
    let stories: Vec<EntryIx> = of(Kind::Story).iter().take(STORIES).copied().collect();
    json!({
        "needs": context.cards(of(Kind::Service)),
        "countries": { "hosts": hosts, "origins": origins },
        "stories": context.cards(&stories),
        "guides": guides(context),
        "programmes": context.cards(of(Kind::Programme)),
        "self_check_url": context.self_check_url(),
    })
}

/// All guides, in order.
pub(super) fn guides<'a>(context: &Page<'a>) -> Vec<Card<'a>> {
    let pages = context
        .frame
        .site
        .of_kind(Kind::Page, context.frame.lang)
        .iter()
        .copied();
    let guides: Vec<EntryIx> = pages
        .filter(|ix| {
            matches!(&context.frame.site.entry(*ix).facts, Facts::Page(page) if page.role == Role::Guide)
        })
        .collect();
    context.cards(&guides)
}
