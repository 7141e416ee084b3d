use super::super::page::Page;
use crate::content::{Kind, Organisation};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, ix: EntryIx, organisation: &Organisation) -> Value {
    json!({
        "type": organisation.sort,
        "country": organisation.country.as_ref().and_then(|id| context.card_of(id)),
        "parent": organisation.parent.as_ref().and_then(|id| context.card_of(id)),
        "contact": context.contact(ix),
        "programmes": context.citing(ix, Kind::Programme),
        "resources": context.citing(ix, Kind::Resource),
    })
}

pub(super) fn json_ld(organisation: &Organisation) -> (&'static str, Value) {
    let contact = organisation.contact.as_ref();
    let email = contact.and_then(|contact| contact.email.as_ref());
    let phone = contact.and_then(|contact| contact.phones.iter().find_map(|p| p.number.as_ref()));
    let website = contact.and_then(|contact| contact.website.as_ref());
    (
        "Organization",
        json!({
            "email": email.map(|email| email.as_str()),
            "telephone": phone.map(|phone| phone.as_str()),
            "sameAs": website.map(|url| url.as_str()),
        }),
    )
}
