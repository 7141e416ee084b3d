use super::card::Card;
use super::page::Page;
use super::view::LangView;
use crate::content::{Channel, Contact, Facts, Phone};
use crate::resolve::EntryIx;
use serde::Serialize;

/// How to reach an organisation, ready to be linked.
#[derive(Debug, Serialize)]
pub(super) struct ContactView<'a> {
    organisation: Card<'a>,
    phones: Vec<PhoneView<'a>>,
    email: Option<Labelled>,
    website: Option<Labelled>,
    social: Vec<Account>,
    address: Vec<&'a str>,
    note: Option<&'a str>,
    lang: LangView<'a>,
}

#[derive(Debug, Serialize)]
struct PhoneView<'a> {
    display: String,
    call: Option<String>,
    sms: Option<String>,
    whatsapp: Option<String>,
    telegram: Option<String>,
    toll_free: bool,
    /// The country outside which the number may not work.
    domestic_to: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Labelled {
    href: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct Account {
    network: &'static str,
    handle: String,
    href: Option<String>,
}

impl<'a> Page<'a> {
    /// The contact card of an organisation; `None` where the sources give no way to reach it.
    pub(super) fn contact(&self, ix: EntryIx) -> Option<ContactView<'a>> {
        let entry = self.frame.site.entry(ix);
        let Facts::Organisation(organisation) = &entry.facts else {
            return None;
        };
        let contact = organisation.contact.as_ref()?;
        let (lang, text) = entry.text(self.frame.lang);
        Some(ContactView {
            organisation: self.card(ix),
            phones: contact
                .phones
                .iter()
                .map(|phone| self.phone(phone))
                .collect(),
            email: contact.email.as_ref().map(|email| Labelled {
                href: format!("mailto:{}", email.as_str()),
                label: email.as_str().to_owned(),
            }),
            website: contact.website.as_ref().map(|url| Labelled {
                href: url.as_str().to_owned(),
                label: url_label(url.as_str()),
            }),
            social: accounts(contact),
            address: text
                .words
                .address
                .as_deref()
                .unwrap_or("")
                .lines()
                .collect(),
            note: text.words.contact_note.as_deref(),
            lang: self.frame.lang_view(lang),
        })
    }

    fn phone(&self, phone: &Phone) -> PhoneView<'a> {
        let international = phone.number.as_ref().map(|number| number.as_str());
        let dialled = international
            .or(phone.domestic.as_ref().map(|d| d.as_str()))
            .unwrap_or("");
        let on = |channel: Channel| phone.channels.contains(&channel);
        // Messengers address people by the international number alone.
        let messenger = |channel: Channel| international.filter(|_| on(channel));
        let country = phone
            .country
            .as_ref()
            .filter(|_| phone.domestic.is_some())
            .and_then(|country| self.frame.site.find(country.key().0, country.key().1));
        PhoneView {
            display: dialled.to_owned(),
            call: on(Channel::Call).then(|| format!("tel:{dialled}")),
            sms: on(Channel::Sms).then(|| format!("sms:{dialled}")),
            whatsapp: messenger(Channel::Whatsapp)
                .map(|number| format!("https://wa.me/{}", number.trim_start_matches('+'))),
            telegram: messenger(Channel::Telegram).map(|number| format!("https://t.me/{number}")),
            toll_free: phone.toll_free,
            domestic_to: country.map(|ix| {
                self.frame
                    .site
                    .entry(ix)
                    .text(self.frame.lang)
                    .1
                    .words
                    .title
                    .as_str()
            }),
        }
    }
}

/// An address without what every address has.
pub(super) fn url_label(url: &str) -> String {
    url.trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned()
}

/// Accounts, linked where the network's addresses follow from the name.
fn accounts(contact: &Contact) -> Vec<Account> {
    let social = &contact.social;
    let networks: [(&'static str, &Option<String>, Option<&str>); 6] = [
        (
            "facebook",
            &social.facebook,
            Some("https://www.facebook.com/"),
        ),
        (
            "instagram",
            &social.instagram,
            Some("https://www.instagram.com/"),
        ),
        // LinkedIn keeps people, companies and schools apart: a name alone leads nowhere.
        ("linkedin", &social.linkedin, None),
        ("telegram", &social.telegram, Some("https://t.me/")),
        ("x", &social.x, Some("https://x.com/")),
        (
            "youtube",
            &social.youtube,
            Some("https://www.youtube.com/@"),
        ),
    ];
    networks
        .into_iter()
        .filter_map(|(network, handle, base)| {
            let handle = handle.as_ref()?.trim_start_matches('@');
            Some(Account {
                network,
                handle: format!("@{handle}"),
                href: base.map(|base| format!("{base}{handle}")),
            })
        })
        .collect()
}
