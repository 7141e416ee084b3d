//! The contact of an organisation, in the form that the widget shows.

use super::origin::Origin;
use crate::kinds::{Channel, EntryIx, Facts, Phone};
use crate::theme::{Argument, Strings};
use homeward_widget::texts::{Contact, ContactWay};

/// The contact of an organisation; `None` if the sources give none.
pub(super) fn contact(from: &Origin<'_>, ix: EntryIx, strings: &Strings) -> Option<Contact> {
    let entry = from.site.entry(ix);
    let Facts::Organisation(organisation) = &entry.facts else {
        return None;
    };
    let contact = organisation.contact.as_ref()?;
    let words = &entry.text(from.lang).1.words;
    let mut ways: Vec<ContactWay> = contact
        .phones
        .iter()
        .flat_map(|phone| by_phone(from, phone, strings))
        .collect();
    if let Some(email) = &contact.email {
        let email = email.as_str();
        ways.push(way("contact-email", format!("mailto:{email}"), email));
    }
    if let Some(website) = &contact.website {
        let url = website.as_str().to_owned();
        ways.push(way("contact-website", url, website.host()));
    }
    Some(Contact {
        page: from.link(ix),
        ways,
        address: words.address().map(|line| from.words(line)).collect(),
        note: words.contact_note().map(|note| from.words(note)),
        country: organisation
            .country
            .as_ref()
            .and_then(|country| from.code(country.entry()))
            .unwrap_or_default(),
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
    let Some(shown) = phone.shown() else {
        return Vec::new();
    };
    let way = |channel: Channel| {
        let by = match channel {
            Channel::Call => "contact-call",
            Channel::Sms => "contact-sms",
            Channel::Whatsapp => "contact-whatsapp",
            Channel::Telegram => "contact-telegram",
        };
        let call = channel == Channel::Call;
        let hint = hint(from, phone, strings).filter(|_| call);
        Some(ContactWay {
            hint,
            ..way(by, phone.url(channel)?, shown)
        })
    };
    let channels = phone.channels.iter();
    channels.filter_map(|channel| way(*channel)).collect()
}

fn hint(from: &Origin<'_>, phone: &Phone, strings: &Strings) -> Option<String> {
    let tag = from.site.languages.tag(from.lang);
    let free = phone
        .toll_free
        .then(|| strings.get(tag, "contact-toll_free", &[]))
        .flatten();
    let domestic = phone.domestic_to().and_then(|country| {
        let title = from.site.entry(country).title(from.lang).to_owned();
        let arguments = [("country".to_owned(), Argument::Text(title))];
        strings.get(tag, "contact-domestic", &arguments)
    });
    let hints: Vec<String> = [free, domestic].into_iter().flatten().collect();
    (!hints.is_empty()).then(|| hints.join(" · "))
}
