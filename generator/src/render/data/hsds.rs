//! The Human Services Data Specification, version 3.0 (<https://docs.openreferral.org/>): arrays
//! of organisations and of services, each with everything that belongs to it inside.
//!
//! HSDS calls an offer of an organisation a service; here it is a programme. A type of help is a
//! term of a taxonomy, which an attribute connects with the service. An organisation's address has
//! no city and no postal code of its own in our facts, which an address of HSDS must have: its
//! lines are the description of a location.

use super::super::page::Page;
use super::identifiers::Identifiers;
use super::{entries, page_of};
use crate::address::uri;
use crate::kinds::{
    Channel, ContactView, EntryIx, EntryRef, Facts, Kind, PageScope, Phone, Programme, criteria,
};
use crate::resolve::Entry;
use serde_json::{Map, Value, json};

struct Hsds<'p> {
    page: &'p Page<'p>,
    ids: Identifiers,
}

pub(super) fn organizations(page: &Page<'_>) -> Value {
    let hsds = Hsds::of(page);
    let all = entries(page, Kind::Organisation).iter();
    all.map(|ix| hsds.organization(*ix)).collect()
}

pub(super) fn services(page: &Page<'_>) -> Value {
    let hsds = Hsds::of(page);
    let service = |ix: &EntryIx| match page.facts(*ix) {
        Facts::Programme(programme) => Some(hsds.service(*ix, programme)),
        _ => None,
    };
    let all = entries(page, Kind::Programme).iter();
    all.filter_map(service).collect()
}

impl<'p> Hsds<'p> {
    fn of(page: &'p Page<'p>) -> Self {
        // The plan has these files only where the portal has an address.
        let base_url = page.frame.site.base_url.as_deref().unwrap_or_default();
        Self {
            page,
            ids: Identifiers::of(base_url),
        }
    }

    fn entry(&self, ix: EntryIx) -> &'p Entry {
        self.page.frame.site.entry(ix)
    }

    /// The id of an entry, or of a part of it.
    fn id(&self, ix: EntryIx, part: &[&str]) -> String {
        let entry = self.entry(ix);
        self.ids
            .id(&[&[entry.kind.name(), entry.id.as_str()], part].concat())
    }

    fn organization(&self, ix: EntryIx) -> Value {
        let (page, card) = (self.page, self.page.card(ix));
        let Facts::Organisation(organisation) = page.facts(ix) else {
            return Value::Null;
        };
        let contact = ContactView::of(ix, page);
        let contact = contact.as_ref();
        let email = contact.and_then(|it| it.email.as_ref()).map(|it| it.label);
        let website = contact.and_then(|it| it.website.as_ref());
        let parent = organisation.parent.as_ref().map(EntryRef::entry);
        object(json!({
            "id": self.id(ix, &[]),
            "name": card.title,
            "description": card.summary,
            "email": email.filter(|email| email.is_ascii()),
            "website": website.and_then(|it| uri(&it.href)),
            "parent_organization_id": parent.map(|ix| self.id(ix, &[])),
            "phones": self.phones(ix, organisation.phones(), ix),
            "locations": self.locations(ix, contact),
        }))
    }

    /// The telephone numbers of an organisation, as those of `owner`.
    fn phones(&self, ix: EntryIx, phones: &[Phone], owner: EntryIx) -> Vec<Value> {
        let phone = |(number, phone): (usize, &Phone)| {
            let position = number.to_string();
            let organisation = &self.entry(ix).id;
            let is_own = owner == ix;
            let part: &[&str] = if is_own {
                &["phone", &position]
            } else {
                &["phone", organisation, &position]
            };
            let kind = [(Channel::Call, "voice"), (Channel::Sms, "text")];
            let mut kinds = kind.into_iter();
            let kind = kinds.find(|(channel, _)| phone.channels.contains(channel));
            Some(object(json!({
                "id": self.id(owner, part),
                "number": phone.dialled()?,
                "type": kind.map(|(_, name)| name),
                "description": self.about(phone),
            })))
        };
        phones.iter().enumerate().filter_map(phone).collect()
    }

    /// What the page says next to a number; `None` where it says nothing.
    fn about(&self, phone: &Phone) -> Option<String> {
        let frame = self.page.frame;
        let mut parts = Vec::new();
        let messengers = [
            (Channel::Whatsapp, "contact-whatsapp"),
            (Channel::Telegram, "contact-telegram"),
        ];
        for (channel, key) in messengers {
            if phone.url(channel).is_some() {
                parts.push(frame.string(key));
            }
        }
        if phone.toll_free {
            parts.push(frame.string("contact-toll_free"));
        }
        if let Some(country) = phone.domestic_to() {
            let title = self.entry(country).title(frame.lang);
            parts.push(frame.string_with("contact-domestic", &[("country", title)]));
        }
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    fn locations(&self, ix: EntryIx, contact: Option<&ContactView<'_>>) -> Vec<Value> {
        let address = contact.map_or(&[][..], |contact| &contact.address);
        if address.is_empty() {
            return Vec::new();
        }
        vec![json!({
            "id": self.id(ix, &["location"]),
            "location_type": "postal",
            "organization_id": self.id(ix, &[]),
            "name": self.entry(ix).title(self.page.frame.lang),
            "description": address.join("\n"),
        })]
    }

    fn service(&self, ix: EntryIx, programme: &Programme) -> Value {
        let (page, card) = (self.page, self.page.card(ix));
        let organisation = programme.organisations.first().map(EntryRef::entry);
        let ended = programme.has_ended();
        let reached = page.reach(ix).map(|reach| reach.organisation);
        let phones = match reached.map(|ix| (ix, page.facts(ix))) {
            Some((of, Facts::Organisation(facts))) => self.phones(of, facts.phones(), ix),
            _ => Vec::new(),
        };
        let checked = programme.provenance.checked;
        object(json!({
            "id": self.id(ix, &[]),
            "organization_id": organisation.map(|ix| self.id(ix, &[])),
            "name": card.title,
            "description": card.summary,
            "url": uri(&page_of(page, ix)),
            // HSDS must have one of four words. A page shows a programme as an offer until a
            // source says that it has ended.
            "status": if ended { "inactive" } else { "active" },
            "alert": ended.then(|| page.frame.string("status-ended")),
            "eligibility_description": self.eligibility(ix),
            "assured_date": checked.map(|day| day.to_string()),
            "phones": phones,
            "service_areas": self.areas(ix, programme),
            "organization": organisation.map(|ix| self.organization(ix)),
            "attributes": self.attributes(ix, programme),
        }))
    }

    /// The criteria in force, a line each; `None` without rules.
    fn eligibility(&self, ix: EntryIx) -> Option<String> {
        let criteria = criteria(ix, self.page).into_iter();
        let lines = criteria.filter_map(|criterion| {
            let (title, text) = (criterion.title?, criterion.text?);
            Some(format!("{title}: {text}"))
        });
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The countries where people are when they ask.
    fn areas(&self, ix: EntryIx, programme: &Programme) -> Vec<Value> {
        let area = |country: EntryIx| {
            let entry = self.entry(country);
            json!({
                "id": self.id(ix, &["area", &entry.id]),
                "service_id": self.id(ix, &[]),
                "name": entry.title(self.page.frame.lang),
            })
        };
        programme.host_countries.entries().map(area).collect()
    }

    /// The types of help that a programme gives.
    fn attributes(&self, ix: EntryIx, programme: &Programme) -> Vec<Value> {
        let attribute = |service: EntryIx| {
            let card = self.page.card(service);
            json!({
                "id": self.id(ix, &["help", card.id]),
                "link_id": self.id(ix, &[]),
                "link_entity": "service",
                "taxonomy_term_id": self.id(service, &[]),
                "taxonomy_term": object(json!({
                    "id": self.id(service, &[]),
                    "code": card.id,
                    "name": card.title,
                    "description": card.summary,
                    "language": card.lang.tag,
                    "term_uri": uri(&page_of(self.page, service)),
                })),
            })
        };
        let services = programme.services.iter().map(EntryRef::entry);
        services.map(attribute).collect()
    }
}

/// Without keys that have no value: HSDS knows no null, and an empty list says nothing.
fn object(value: Value) -> Value {
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::Array(values) => !values.is_empty(),
        _ => true,
    };
    match value {
        Value::Object(keys) => {
            let keys = keys.into_iter().filter(|(_, value)| says(value));
            Value::Object(keys.collect::<Map<_, _>>())
        }
        other => other,
    }
}
