use super::country::Country;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use crate::checks::{example_address, incomplete_phone, no_contact};
use crate::content::{Account, DomesticNumber, Email, InternationalNumber, WebAddress};
use crate::telephone;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use spanned::Diagnostic;
use spanned::yaml::{Node, Value};
use std::sync::OnceLock;

/// How a number can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Channel {
    Call,
    Sms,
    Whatsapp,
    Telegram,
}

/// A telephone number: `number`, or `domestic` with `country`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Phone {
    /// A number that can be dialled from anywhere, as `+442079460958`.
    pub(crate) number: Option<InternationalNumber>,
    /// A number that works within one country only, or may do so, in groups as the source has them.
    pub(crate) domestic: Option<DomesticNumber>,
    /// The country of a domestic number.
    pub(crate) country: Option<EntryRef<Country>>,
    /// Whether calling is free.
    #[serde(default)]
    pub(crate) toll_free: bool,
    /// How the number can be reached; by calls if this is missing.
    #[serde(default = "calls")]
    pub(crate) channels: Vec<Channel>,
    /// `number` in groups, once a page has shown it: other pages and languages show the same.
    #[serde(skip)]
    grouped: OnceLock<String>,
}

impl Phone {
    /// The digits of [`dialled`](Self::dialled), without zeros at the start, to compare with those of a text.
    pub(crate) fn digits(&self) -> Option<String> {
        let dialled = self.dialled()?;
        Some(dialled.trim_start_matches(['+', '0']).to_owned())
    }

    /// The number to dial, if possible one that works from every country. `None` if the number is missing.
    pub(crate) fn dialled(&self) -> Option<String> {
        let international = self
            .number
            .as_ref()
            .map(|number| number.as_str().to_owned());
        let domestic = || {
            self.domestic
                .as_ref()
                .map(|it| it.as_str().replace([' ', '-'], ""))
        };
        international.or_else(domestic)
    }

    /// The number as people read it, with its digits in groups.
    pub(crate) fn shown(&self) -> Option<&str> {
        let Some(number) = &self.number else {
            return self.domestic.as_ref().map(DomesticNumber::as_str);
        };
        let grouped = || telephone::grouped(number.as_str());
        Some(self.grouped.get_or_init(grouped))
    }

    /// The address that opens a channel. `None` if the number cannot be reached by it.
    pub(crate) fn url(&self, channel: Channel) -> Option<String> {
        if !self.channels.contains(&channel) {
            return None;
        }
        // Messengers address people by the international number alone.
        let international = self.number.as_ref();
        match channel {
            Channel::Call => Some(format!("tel:{}", self.dialled()?)),
            Channel::Sms => Some(format!("sms:{}", self.dialled()?)),
            Channel::Whatsapp => Some(international?.whatsapp()),
            Channel::Telegram => Some(format!("https://t.me/{}", international?.as_str())),
        }
    }

    /// The country outside which the number may not work.
    pub(crate) fn domestic_to(&self) -> Option<EntryIx> {
        let country = self.country.as_ref().filter(|_| self.domestic.is_some());
        country.map(EntryRef::entry)
    }
}

/// What is wrong with the contact in an organisation's facts.
pub(super) fn mistakes(facts: &Node) -> Vec<Diagnostic> {
    let contact = facts.get("contact");
    if let Some(contact) = contact.filter(|contact| names_nothing(contact)) {
        return vec![no_contact::empty(contact.span)];
    }
    let addresses = ["email", "website"].map(|key| contact.and_then(|contact| contact.get(key)));
    let examples = addresses
        .into_iter()
        .flatten()
        .filter_map(|address| match &address.value {
            Value::Text(text) => example_address::contact(text, address.span),
            _ => None,
        });
    let mut found: Vec<Diagnostic> = examples.collect();
    let phones = contact.and_then(|contact| contact.get("phones"));
    let Some(Value::Sequence(phones)) = phones.map(|phones| &phones.value) else {
        return found;
    };
    let mistake = |phone: &Node| {
        let has = |key| {
            phone
                .get(key)
                .is_some_and(|it| !matches!(it.value, Value::Null))
        };
        let wrong = match (has("number"), has("domestic"), has("country")) {
            (false, false, _) => incomplete_phone::Keys::None,
            (true, true, _) => incomplete_phone::Keys::Both,
            (false, true, false) => incomplete_phone::Keys::NoCountry,
            (_, is_domestic, _) => return channels(phone, is_domestic),
        };
        let is_block = matches!(phone.value, Value::Mapping(_));
        is_block.then(|| incomplete_phone::keys(wrong, phone.span))
    };
    found.extend(phones.iter().filter_map(mistake));
    found
}

/// What is wrong with the channels of a telephone number: no page would show it, or not this way to
/// reach it.
fn channels(phone: &Node, is_domestic: bool) -> Option<Diagnostic> {
    let channels = phone.get("channels")?;
    let Value::Sequence(items) = &channels.value else {
        return None;
    };
    if items.is_empty() {
        let wrong = incomplete_phone::Keys::NoChannel;
        return Some(incomplete_phone::keys(wrong, channels.span));
    }
    let mut items = items.iter().filter(|_| is_domestic);
    items.find_map(|item| {
        let Value::Text(channel) = &item.value else {
            return None;
        };
        let name = match channel.as_str() {
            "whatsapp" => "WhatsApp",
            "telegram" => "Telegram",
            _ => return None,
        };
        Some(incomplete_phone::messenger(name, channel, item.span))
    })
}

/// Whether a value is a block or a list without anything in it.
fn names_nothing(node: &Node) -> bool {
    match &node.value {
        Value::Mapping(entries) => entries.iter().all(|(_, value)| names_nothing(value)),
        Value::Sequence(items) => items.is_empty(),
        Value::Null => true,
        _ => false,
    }
}

impl References for Phone {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.country.references_mut(visit);
    }
}

fn calls() -> Vec<Channel> {
    vec![Channel::Call]
}

/// Names on social networks, without `@`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Social {
    pub(crate) facebook: Option<Account>,
    pub(crate) instagram: Option<Account>,
    pub(crate) linkedin: Option<Account>,
    pub(crate) telegram: Option<Account>,
    pub(crate) x: Option<Account>,
    pub(crate) youtube: Option<Account>,
}

impl Social {
    /// The names on all networks.
    pub(crate) fn accounts(&self) -> [&Option<Account>; 6] {
        let Self {
            facebook,
            instagram,
            linkedin,
            telegram,
            x,
            youtube,
        } = self;
        [facebook, instagram, linkedin, telegram, x, youtube]
    }
}

/// How to reach an organisation.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Contact {
    /// Telephone numbers, the best one first.
    #[serde(default)]
    pub(crate) phones: Vec<Phone>,
    /// E-mail address.
    pub(crate) email: Option<Email>,
    /// Web site.
    pub(crate) website: Option<WebAddress>,
    /// Social networks.
    #[serde(default)]
    pub(crate) social: Social,
}

impl Contact {
    /// Whether it names no way at all to reach the organisation.
    fn is_empty(&self) -> bool {
        self.phones.is_empty()
            && self.email.is_none()
            && self.website.is_none()
            && self.social.accounts().into_iter().all(Option::is_none)
    }

    /// A contact, if it names a way to reach the organisation. One that names none was reported.
    pub(super) fn if_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Self>, D::Error> {
        let contact = Option::<Self>::deserialize(from)?;
        Ok(contact.filter(|contact| !contact.is_empty()))
    }
}

impl References for Contact {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.phones.references_mut(visit);
    }
}
