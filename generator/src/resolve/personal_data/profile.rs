//! Profiles on social networks in stories.

use super::networks::{NETWORKS, of_address};
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, Text};
use memchr::{memchr_iter, memmem};
use spanned::{Sources, Span};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// The fewest letters of a name in a text.
const FEWEST: usize = 3;

/// The accounts to whose profiles a text links.
pub(super) fn linked(text: &Text) -> Vec<(String, Span)> {
    let links = text.outline.links.iter();
    let links = links.filter_map(|link| Some((of_address(&link.url)?, link.span)));
    links.collect()
}

/// The names behind `@` in a text that are no part of an address, with that sign.
pub(super) fn named(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr_iter(b'@', text.as_bytes()).filter_map(|at| {
        let before = text[..at].chars().next_back();
        let begins = before.is_none_or(|c| {
            c.is_whitespace() || "([{\"'“„«:*_".contains(c) || spanned::is_invisible(c)
        });
        let rest = &text[at + 1..];
        let is_part = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        let name = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        let after = rest[name.len()..].chars().next();
        let name = name.trim_end_matches(['.', '_', '-']);
        let is_name = name.len() >= FEWEST
            && name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && name.bytes().any(|byte| byte.is_ascii_alphabetic())
            && after.is_none_or(|c| c != '@' && !c.is_alphanumeric());
        (begins && is_name).then_some(at..at + 1 + name.len())
    })
}

/// The accounts that organisations have, and the texts that can name others as theirs: all files but those of stories,
/// in small letters.
pub(super) struct Known {
    accounts: HashSet<String>,
    texts: Vec<String>,
}

impl Known {
    pub(super) fn of(entries: &[Arc<EntryDocument>], sources: &Sources) -> Self {
        let contacts = entries.iter().filter_map(|entry| match &entry.facts {
            Some(Facts::Organisation(it)) => it.contact.as_ref(),
            _ => None,
        });
        let accounts = contacts.flat_map(|contact| contact.social.accounts());
        let accounts = accounts.into_iter().flatten();
        let folder = format!("{}/", Kind::Story.folder());
        let others = sources
            .ids()
            .filter(|id| !sources.path(*id).contains(&folder));
        Self {
            accounts: accounts
                .map(|it| it.as_str().trim_start_matches('@').to_lowercase())
                .collect(),
            texts: others.map(|id| sources.text(id).to_lowercase()).collect(),
        }
    }

    /// Whether an account, in small letters, is that of an organisation.
    pub(super) fn has(&self, name: &str) -> bool {
        let mut texts = self.texts.iter();
        self.accounts.contains(name) || texts.any(|text| names_account(text, name))
    }
}

/// Whether a text in small letters names an account: with its sign, or in an address of a network.
fn names_account(text: &str, name: &str) -> bool {
    /// The most bytes before the name that are read as its address: else each hit would read a whole line again.
    const FAR: usize = 200;
    // An empty name would be found inside of letters.
    if name.is_empty() {
        return false;
    }
    memmem::find_iter(text.as_bytes(), name).any(|at| {
        let after = text[at + name.len()..].chars().next();
        let is_whole = after.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let before = &text[text.ceil_char_boundary(at.saturating_sub(FAR))..at];
        let in_address = || {
            let path = before
                .strip_suffix('/')
                .or_else(|| before.strip_suffix("id="));
            let address = before
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            path.is_some() && NETWORKS.iter().any(|(host, _)| address.contains(host))
        };
        is_whole && (before.ends_with('@') || in_address())
    })
}

#[cfg(test)]
mod tests {
    use super::{named, names_account};

    #[test]
    fn an_empty_name_is_in_no_text() {
        assert!(!names_account("اتصل @amal", ""));
    }

    #[test]
    fn names_are_told_from_mail_addresses() {
        for (text, names) in [
            ("Write to @amal_k.", vec!["amal_k"]),
            ("Instagram:@amal.k84, (@amal)", vec!["amal.k84", "amal"]),
            ("amal@mail.test, @ noon, @5, a@b", vec![]),
            ("https://tiktok.com/@amal", vec![]),
        ] {
            let found: Vec<&str> = named(text).map(|it| &text[it.start + 1..it.end]).collect();
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn a_portal_names_an_account_by_its_sign_or_its_address() {
        assert!(names_account("- instagram: @mrcbaghdad\n", "mrcbaghdad"));
        assert!(names_account("url: https://t.me/s/mrc_iraq\n", "mrc_iraq"));
        assert!(!names_account("see story:amal and /stories/amal", "amal"));
        assert!(!names_account("@amalia", "amal"));
    }
}
