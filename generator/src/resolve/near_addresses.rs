//! Addresses in texts that are almost those of the facts: the same name with another ending, or the same mailbox at
//! another host.

use super::languages::Languages;
use super::mails::Addresses;
use super::near_hosts::name;
use crate::address;
use crate::checks::contradicting_facts;
use crate::kinds::Kind;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Diagnostics, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// The fewest letters of a name that two bodies do not have by chance.
const FEWEST: usize = 5;

/// The fewest letters of a mailbox that is not one of many: `info`, `office`.
const OF_MAILBOX: usize = 8;

/// What is known, by the parts that a slip leaves as they are.
struct Known<'k> {
    all: &'k Addresses,
    /// Hosts by their names.
    hosts: HashMap<&'k str, &'k str>,
    /// E-mail addresses by their mailboxes.
    mailboxes: HashMap<&'k str, &'k str>,
}

/// Looks at the links and the e-mail addresses of texts. Stories are looked at elsewhere.
pub(super) fn check(
    addresses: &Addresses,
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let hosts = addresses.hosts.iter();
    let hosts = hosts.filter_map(|host| Some((name(host)?, host.as_str())));
    let mails = addresses.mails.iter();
    let mails = mails.filter_map(|mail| Some((mail.split_once('@')?.0, mail.as_str())));
    let known = Known {
        all: addresses,
        hosts: hosts.filter(|(name, _)| name.len() >= FEWEST).collect(),
        mailboxes: mails
            .filter(|(mailbox, _)| mailbox.len() >= OF_MAILBOX)
            .collect(),
    };
    let others = entries.iter().filter(|it| it.kind != Kind::Story);
    let texts = others.flat_map(|it| &it.texts);
    let texts = texts.filter(|(tag, _)| languages.find(tag).is_some());
    for text in texts.filter_map(|(_, text)| text.as_ref()) {
        known.look(text, diagnostics);
    }
}

impl Known<'_> {
    fn look(&self, text: &Text, diagnostics: &mut Diagnostics) {
        for link in text.outline.links.iter().filter(|link| !link.image) {
            if link.url.starts_with("https://") {
                diagnostics.extend(self.site(&link.url, link.span));
            }
        }
        for mail in &text.outline.mails {
            diagnostics.extend(self.mail(&mail.address, mail.span));
        }
    }

    fn site(&self, url: &str, span: Span) -> Option<Diagnostic> {
        let host = address::host(url)?;
        let other = self.near_host(&host)?;
        Some(contradicting_facts::near_address(&host, other, span))
    }

    fn mail(&self, mail: &str, span: Span) -> Option<Diagnostic> {
        let mail = mail.to_lowercase();
        if self.all.mails.contains(&mail) {
            return None;
        }
        let (mailbox, host) = mail.split_once('@')?;
        let other = self.mailboxes.get(mailbox).copied();
        let other = other.or_else(|| self.near_host(host))?;
        Some(contradicting_facts::near_address(&mail, other, span))
    }

    /// The host of the facts with the same name, if it is another one.
    fn near_host(&self, host: &str) -> Option<&str> {
        let other = *self.hosts.get(name(host)?)?;
        let mut hosts = self.all.hosts.iter();
        let is_known = hosts.any(|it| address::is_of(it, host) || address::is_of(host, it));
        (!is_known).then_some(other)
    }
}
