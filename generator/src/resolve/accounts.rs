//! Profiles on social networks in stories.

use super::languages::Languages;
use crate::address::{Url, is_of, written_host};
use crate::checks::personal_data;
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, blocks_of};
use memchr::{memchr, memmem};
use spanned::{Diagnostics, Sources, Span};
use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

/// Networks, and the first parts of addresses there that are no person's profile.
const NETWORKS: [(&str, &[&str]); 13] = [
    ("facebook.com", FACEBOOK),
    ("fb.com", FACEBOOK),
    (
        "instagram.com",
        &[
            "about", "accounts", "explore", "legal", "p", "reel", "reels", "tv",
        ],
    ),
    (
        "linkedin.com",
        &[
            "company", "feed", "jobs", "learning", "legal", "posts", "pulse", "school", "showcase",
        ],
    ),
    ("snapchat.com", &["discover", "spotlight"]),
    ("t.me", TELEGRAM),
    ("telegram.me", TELEGRAM),
    ("threads.com", &["search"]),
    ("threads.net", &["search"]),
    (
        "tiktok.com",
        &["about", "discover", "legal", "music", "tag"],
    ),
    ("twitter.com", X),
    ("x.com", X),
    ("vk.com", &["feed", "search"]),
];

const FACEBOOK: &[&str] = &[
    "business",
    "events",
    "groups",
    "hashtag",
    "help",
    "legal",
    "login",
    "marketplace",
    "permalink.php",
    "photo",
    "photo.php",
    "policies",
    "privacy",
    "reel",
    "share",
    "share.php",
    "sharer",
    "sharer.php",
    "story.php",
    "watch",
];

const TELEGRAM: &[&str] = &["addstickers", "c", "joinchat", "proxy", "share"];

const X: &[&str] = &[
    "explore", "hashtag", "home", "i", "intent", "privacy", "search", "share", "tos",
];

/// Parts of addresses before the name of an account.
const BEFORE: [&str; 7] = ["add", "in", "people", "pg", "pub", "s", "stories"];

/// The fewest letters of a name in a text.
const FEWEST: usize = 3;

/// Reports profiles in stories that are not those of organisations.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let stories = entries.iter().filter(|entry| entry.kind == Kind::Story);
    let texts = stories.flat_map(|entry| &entry.texts);
    let texts = texts.filter(|(tag, _)| languages.find(tag).is_some());
    // Most portals have no account in a story, and each one is looked for in all other files.
    let known: OnceCell<Known> = OnceCell::new();
    for text in texts.filter_map(|(_, text)| text.as_ref()) {
        let links = text.outline.links.iter();
        let links = links.filter_map(|link| Some((of_address(&link.url)?, link.span)));
        let mut found: Vec<(String, Span)> = links.collect();
        let whole = sources.text(text.source);
        if memchr(b'@', whole.as_bytes()).is_some() {
            let blocks = blocks_of(text.source, sources).unwrap_or_default();
            for range in blocks.ranges() {
                let part = whole.get(range.clone()).unwrap_or_default();
                found.extend(named(part).into_iter().map(|(at, name)| {
                    let start = range.start + at;
                    let span = Span::new(text.source, start..start + 1 + name.len());
                    (name.to_owned(), span)
                }));
            }
        }
        let mut told = HashSet::new();
        for (name, span) in found {
            let small = name.to_lowercase();
            if !known
                .get_or_init(|| Known::of(entries, sources))
                .has(&small)
                && told.insert(small)
            {
                diagnostics.push(personal_data::profile(&name, span));
            }
        }
    }
}

/// The name of the account in the address of a profile.
fn of_address(address: &str) -> Option<String> {
    let host = written_host(address);
    let (_, others) = NETWORKS.iter().find(|(name, _)| is_of(host, name))?;
    let url = Url::parse(address).ok()?;
    let mut parts = url.path_segments()?.filter(|part| !part.is_empty());
    let first = parts.next()?;
    let is = |list: &[&str], part: &str| list.contains(&part.to_ascii_lowercase().as_str());
    if is(others, first) {
        return None;
    }
    if first == "profile.php" {
        let mut pairs = url.query_pairs();
        return pairs
            .find(|(key, id)| key == "id" && !id.is_empty())
            .map(|(_, id)| id.into_owned());
    }
    let name = if is(&BEFORE, first) {
        parts.next()?
    } else {
        first
    };
    // An invitation to a group, or a telephone number, which is looked at as such.
    let name = name.trim_start_matches('@');
    (!name.is_empty() && !name.starts_with('+')).then(|| name.to_owned())
}

/// The names behind `@` in a text that are no part of an address, each with the byte of its sign.
fn named(text: &str) -> Vec<(usize, &str)> {
    let names = text.match_indices('@').filter_map(|(at, _)| {
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
        (begins && is_name).then_some((at, name))
    });
    names.collect()
}

/// The accounts that organisations have, and the texts that can name others as theirs: all files but those of stories,
/// in small letters.
struct Known {
    accounts: HashSet<String>,
    texts: Vec<String>,
}

impl Known {
    fn of(entries: &[Arc<EntryDocument>], sources: &Sources) -> Self {
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
    fn has(&self, name: &str) -> bool {
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
            let start = before.rfind(char::is_whitespace).map_or(0, |it| it + 1);
            let address = before.get(start..).unwrap_or_default();
            path.is_some() && NETWORKS.iter().any(|(host, _)| address.contains(host))
        };
        is_whole && (before.ends_with('@') || in_address())
    })
}

#[cfg(test)]
mod tests {
    use super::{named, names_account, of_address};

    #[test]
    fn an_empty_name_is_in_no_text() {
        assert!(!names_account("اتصل @amal", ""));
    }

    #[test]
    fn addresses_of_profiles_are_told_from_others() {
        for (address, name) in [
            ("https://www.facebook.com/amal.k84", Some("amal.k84")),
            ("https://m.facebook.com/profile.php?id=10001", Some("10001")),
            ("https://www.facebook.com/profile.php?id=", None),
            (
                "https://www.facebook.com/people/Amal-K/10001/",
                Some("Amal-K"),
            ),
            ("https://instagram.com/amal_k/", Some("amal_k")),
            ("https://t.me/amal_k", Some("amal_k")),
            ("https://t.me/s/amal_k", Some("amal_k")),
            ("https://www.tiktok.com/@amal_k", Some("amal_k")),
            ("https://x.com/amal_k/status/1", Some("amal_k")),
            ("https://www.linkedin.com/in/amal-k", Some("amal-k")),
            ("https://www.snapchat.com/add/amal_k", Some("amal_k")),
            ("https://www.linkedin.com/company/iom", None),
            ("https://www.facebook.com/groups/1", None),
            ("https://www.instagram.com/p/Ab", None),
            ("https://t.me/+AbCd", None),
            ("https://x.com/", None),
            ("https://netflix.com/amal", None),
        ] {
            assert_eq!(of_address(address).as_deref(), name, "{address}");
        }
    }

    #[test]
    fn names_are_told_from_mail_addresses() {
        for (text, names) in [
            ("Write to @amal_k.", vec!["amal_k"]),
            ("Instagram:@amal.k84, (@amal)", vec!["amal.k84", "amal"]),
            ("amal@mail.test, @ noon, @5, a@b", vec![]),
            ("https://tiktok.com/@amal", vec![]),
        ] {
            let found: Vec<&str> = named(text).into_iter().map(|(_, name)| name).collect();
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
