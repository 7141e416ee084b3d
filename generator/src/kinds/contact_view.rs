use super::contact::{Channel, Contact, Phone};
use super::reference::EntryIx;
use super::view::{Card, LangView};
use super::{Facts, PageScope};
use crate::content;
use serde::Serialize;

/// How to reach an organisation, ready to be linked.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ContactView<'a> {
    /// The organisation.
    organisation: Card<'a>,
    /// Telephone numbers, the best one first.
    pub(crate) phones: Vec<PhoneView<'a>>,
    /// The e-mail address.
    pub(crate) email: Option<Labelled<'a>>,
    /// The website.
    pub(crate) website: Option<Labelled<'a>>,
    /// Accounts on social networks.
    pub(crate) social: Vec<Account>,
    /// The lines of the postal address.
    pub(crate) address: Vec<&'a str>,
    /// What people should know before they write or call.
    pub(crate) note: Option<&'a str>,
    /// The language of address and note.
    lang: LangView<'a>,
}

/// A telephone number.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PhoneView<'a> {
    /// The number as people read it.
    display: &'a str,
    /// The address that calls it; null if it takes no calls.
    pub(crate) call: Option<String>,
    /// The address that writes a text message to it.
    pub(crate) sms: Option<String>,
    /// The address at `wa.me` that opens a chat.
    pub(crate) whatsapp: Option<String>,
    /// The address at `t.me` that opens a chat.
    pub(crate) telegram: Option<String>,
    /// Whether a call is free for the caller.
    pub(crate) toll_free: bool,
    /// The country outside which the number may not work.
    pub(crate) domestic_to: Option<&'a str>,
}

/// An address with a text.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Labelled<'a> {
    /// The address.
    pub(crate) href: String,
    /// The text of the link.
    pub(crate) label: &'a str,
}

/// An account on a social network.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Account {
    /// The network; `network-<network>` is the key of the UI string that names it.
    pub(crate) network: &'static str,
    /// The name of the account, as `@name`.
    pub(crate) handle: String,
    /// The address; null if it does not follow from the name.
    pub(crate) href: Option<String>,
}

impl<'a> ContactView<'a> {
    /// The contact of an organisation; `None` where the sources give no way to reach it.
    pub(crate) fn of(ix: EntryIx, scope: &dyn PageScope<'a>) -> Option<Self> {
        let Facts::Organisation(organisation) = scope.facts(ix) else {
            return None;
        };
        let contact = organisation.contact.as_ref()?;
        let (lang, texts) = scope.front_matter(ix);
        let phones = contact.phones.iter();
        Some(Self {
            organisation: scope.card(ix),
            phones: phones.map(|phone| PhoneView::of(phone, scope)).collect(),
            email: contact.email.as_ref().map(|email| Labelled {
                href: format!("mailto:{}", email.as_str()),
                label: email.as_str(),
            }),
            website: contact.website.as_ref().map(|url| Labelled {
                href: url.as_str().to_owned(),
                label: url.host(),
            }),
            social: accounts(contact),
            address: texts.address().collect(),
            note: texts.contact_note(),
            lang,
        })
    }
}

impl<'a> PhoneView<'a> {
    fn of(phone: &'a Phone, scope: &dyn PageScope<'a>) -> Self {
        Self {
            display: phone.shown().unwrap_or_default(),
            call: phone.url(Channel::Call),
            sms: phone.url(Channel::Sms),
            whatsapp: phone.url(Channel::Whatsapp),
            telegram: phone.url(Channel::Telegram),
            toll_free: phone.toll_free,
            domestic_to: phone.domestic_to().map(|ix| scope.title(ix)),
        }
    }
}

/// Accounts, linked where the network's addresses follow from the name.
fn accounts(contact: &Contact) -> Vec<Account> {
    let social = &contact.social;
    let networks: [(&'static str, &Option<content::Account>, Option<&str>); 6] = [
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
        // LinkedIn has different paths for people, companies and schools: a name alone is no address.
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
            let handle = handle.as_ref()?.as_str().trim_start_matches('@');
            Some(Account {
                network,
                handle: format!("@{handle}"),
                href: base.map(|base| format!("{base}{handle}")),
            })
        })
        .collect()
}
