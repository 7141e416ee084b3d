//! E-mail addresses in stories, and what the facts know of addresses.

use super::languages::Languages;
use super::near_addresses;
use crate::address;
use crate::checks::personal_contact;
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, SiteDocument};
use spanned::Diagnostics;
use std::collections::HashSet;
use std::sync::Arc;

/// Reports addresses in stories that belong to nobody whom the facts name, and those that are no links; and addresses in
/// other texts that are almost those of the facts.
pub(super) fn check(
    site: &SiteDocument,
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let Some(known) = Addresses::of(site, entries) else {
        return;
    };
    near_addresses::check(&known, entries, languages, diagnostics);
    let stories = entries.iter().filter(|entry| entry.kind == Kind::Story);
    let texts = stories.flat_map(|entry| &entry.texts);
    let texts = texts.filter(|(tag, _)| languages.find(tag).is_some());
    let mails = texts
        .filter_map(|(_, text)| text.as_ref())
        .flat_map(|text| &text.outline.mails);
    for mail in mails {
        let found = if known.have(&mail.address) {
            mail.without_link()
        } else {
            Some(personal_contact::mail(&mail.address, mail.span))
        };
        diagnostics.extend(found);
    }
}

/// Hosts at which everybody can have an address.
const PROVIDERS: [&str; 16] = [
    "aol.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.ru",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "web.de",
    "yahoo.com",
    "yandex.com",
    "yandex.ru",
];

/// The addresses in the facts, and the hosts of the sites of organisations, in small letters.
pub(super) struct Addresses {
    pub(super) mails: HashSet<String>,
    pub(super) hosts: HashSet<String>,
}

impl Addresses {
    /// `None` if some facts have mistakes, and their addresses are not known.
    fn of(site: &SiteDocument, entries: &[Arc<EntryDocument>]) -> Option<Self> {
        let mut known = Self {
            mails: HashSet::new(),
            hosts: HashSet::new(),
        };
        let organisations = entries.iter().filter(|it| it.kind == Kind::Organisation);
        for entry in organisations {
            let Facts::Organisation(organisation) = entry.facts.as_ref()? else {
                continue;
            };
            let Some(contact) = &organisation.contact else {
                continue;
            };
            let mail = contact.email.as_ref().map(|it| it.as_str().to_lowercase());
            known.add(mail);
            let host = contact
                .website
                .as_ref()
                .and_then(|it| address::host(it.as_str()));
            known.hosts.extend(host);
        }
        let feedback = site.facts.feedback.as_ref();
        let mail = feedback.and_then(|it| it.email.as_ref());
        known.add(mail.map(|it| it.as_str().to_lowercase()));
        let own = site.facts.base_url.as_ref();
        known
            .hosts
            .extend(own.and_then(|it| address::host(it.as_str())));
        Some(known)
    }

    /// Adds an address and its host, which is that of a body if people cannot get addresses there.
    fn add(&mut self, mail: Option<String>) {
        let Some(mail) = mail else { return };
        let host = address::host(&mail);
        let is_public = |host: &String| PROVIDERS.contains(&host.as_str());
        self.hosts.extend(host.filter(|host| !is_public(host)));
        self.mails.insert(mail);
    }

    /// Whether an address belongs to an organisation, by itself or by the name of its site.
    fn have(&self, mail: &str) -> bool {
        let mail = mail.to_lowercase();
        // An office can have a part of the name of its body, or a longer one.
        let is_known = |host: String| {
            let mut hosts = self.hosts.iter();
            hosts.any(|known| address::is_of(known, &host) || address::is_of(&host, known))
        };
        self.mails.contains(&mail) || address::host(&mail).is_some_and(is_known)
    }
}
