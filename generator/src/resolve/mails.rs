//! E-mail addresses in stories.

use super::languages::Languages;
use crate::checks::personal_contact;
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, SiteDocument};
use spanned::Diagnostics;
use std::collections::HashSet;
use std::sync::Arc;

/// Reports addresses in stories that belong to nobody whom the facts name, and those that are no links.
pub(super) fn check(
    site: &SiteDocument,
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let stories = entries.iter().filter(|entry| entry.kind == Kind::Story);
    let texts = stories.flat_map(|entry| &entry.texts);
    let texts = texts.filter(|(tag, _)| languages.find(tag).is_some());
    let mut mails = texts
        .filter_map(|(_, text)| text.as_ref())
        .flat_map(|text| &text.outline.mails)
        .peekable();
    if mails.peek().is_none() {
        return;
    }
    let Some(known) = Addresses::of(site, entries) else {
        return;
    };
    for mail in mails {
        let found = if known.have(&mail.address) {
            mail.without_link()
        } else {
            Some(personal_contact::mail(&mail.address, mail.span))
        };
        diagnostics.extend(found);
    }
}

/// The addresses in the facts, and the hosts of the sites of organisations, in small letters.
struct Addresses {
    mails: HashSet<String>,
    hosts: HashSet<String>,
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
            known.mails.extend(mail);
            let host = contact.website.as_ref().and_then(|it| host(it.as_str()));
            known.hosts.extend(host);
        }
        let feedback = site.facts.feedback.as_ref();
        let mail = feedback.and_then(|it| it.email.as_ref());
        known
            .mails
            .extend(mail.map(|it| it.as_str().to_lowercase()));
        Some(known)
    }

    /// Whether an address belongs to an organisation, by itself or by the name of its site.
    fn have(&self, mail: &str) -> bool {
        let mail = mail.to_lowercase();
        let host = mail.rsplit_once('@').map(|(_, host)| host);
        self.mails.contains(&mail) || host.is_some_and(|host| self.hosts.contains(host))
    }
}

/// The host of the address of a site, without `www.`.
fn host(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}
