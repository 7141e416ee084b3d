//! The contact of an organisation, in the form that the widget shows.

use super::origin::Origin;
use crate::content::{Channel, Facts, Phone};
use crate::resolve::EntryIx;
use crate::theme::{Argument, Strings};
use homeward_widget::texts::{Contact, ContactWay};

/// The contact of an organisation; `None` if the sources give none.
pub(super) fn contact(from: &Origin<'_>, ix: EntryIx, strings: &Strings) -> Option<Contact> {
    let entry = from.site.entry(ix);
    let Facts::Organisation(organisation) = &entry.facts else {
        return None;
    };
    let contact = organisation.contact.as_ref()?;
    let text = entry.text(from.lang).1;
    let mut ways: Vec<ContactWay> = contact
        .phones
        .iter()
        .flat_map(|phone| by_phone(from, phone, strings))
        .collect();
    if let Some(email) = &contact.email {
        ways.push(way(
            "contact-email",
            format!("mailto:{}", email.as_str()),
            email.as_str(),
        ));
    }
    if let Some(website) = &contact.website {
        let url = website.as_str();
        let shown = url.trim_start_matches("https://").trim_end_matches('/');
        ways.push(way("contact-website", url.to_owned(), shown));
    }
    Some(Contact {
        page: from.link(ix),
        ways,
        address: text
            .words
            .address
            .as_deref()
            .unwrap_or("")
            .lines()
            .map(str::to_owned)
            .collect(),
        note: text.words.contact_note.clone(),
    })
}

fn way(by: &str, url: String, shown: &str) -> ContactWay {
    ContactWay {
        by: by.to_owned(),
        url,
        shown: shown.to_owned(),
        hint: None,
    }
}

fn by_phone(from: &Origin<'_>, phone: &Phone, strings: &Strings) -> Vec<ContactWay> {
    let international = phone.number.as_ref().map(|number| number.as_str());
    let dialled = international.or(phone.domestic.as_ref().map(|number| number.as_str()));
    let Some(dialled) = dialled else {
        return Vec::new();
    };
    let way = |channel: Channel| {
        // Messengers know people by the international number only.
        let (by, url) = match channel {
            Channel::Call => ("contact-call", format!("tel:{dialled}")),
            Channel::Sms => ("contact-sms", format!("sms:{dialled}")),
            Channel::Whatsapp => (
                "contact-whatsapp",
                format!("https://wa.me/{}", international?.trim_start_matches('+')),
            ),
            Channel::Telegram => (
                "contact-telegram",
                format!("https://t.me/{}", international?),
            ),
        };
        let call = channel == Channel::Call;
        let hint = hint(from, phone, strings).filter(|_| call);
        Some(ContactWay {
            hint,
            ..way(by, url, dialled)
        })
    };
    phone
        .channels
        .iter()
        .filter_map(|channel| way(*channel))
        .collect()
}

fn hint(from: &Origin<'_>, phone: &Phone, strings: &Strings) -> Option<String> {
    let tag = from.site.languages.tag(from.lang);
    let free = phone
        .toll_free
        .then(|| strings.get(tag, "contact-toll_free", &[]))
        .flatten();
    let country = phone.country.as_ref().filter(|_| phone.domestic.is_some());
    let country = country.and_then(|country| from.site.find(country.key().0, country.key().1));
    let domestic = country.and_then(|country| {
        let title = from
            .site
            .entry(country)
            .text(from.lang)
            .1
            .words
            .title
            .clone();
        strings.get(
            tag,
            "contact-domestic",
            &[("country".to_owned(), Argument::Text(title))],
        )
    });
    let hints: Vec<String> = [free, domestic].into_iter().flatten().collect();
    (!hints.is_empty()).then(|| hints.join(" · "))
}
