//! Addresses of profiles on social networks.

use crate::address::{Url, written_host};

/// Networks, and the first parts of addresses there that are no person's profile.
pub(super) const NETWORKS: [(&str, &[&str]); 13] = [
    ("facebook.com", FACEBOOK),
    ("fb.com", FACEBOOK),
    ("instagram.com", INSTAGRAM),
    ("linkedin.com", LINKEDIN),
    (
        "snapchat.com",
        &["discover", "download", "lens", "spotlight", "unlock"],
    ),
    ("t.me", TELEGRAM),
    ("telegram.me", TELEGRAM),
    ("threads.com", &["login", "search", "t"]),
    ("threads.net", &["login", "search", "t"]),
    ("tiktok.com", TIKTOK),
    ("twitter.com", X),
    ("vk.com", VK),
    ("x.com", X),
];

const FACEBOOK: &[&str] = &[
    "about",
    "ads",
    "business",
    "careers",
    "community",
    "dialog",
    "directory",
    "donate",
    "events",
    "fundraisers",
    "gaming",
    "groups",
    "hashtag",
    "help",
    "home.php",
    "l.php",
    "legal",
    "live",
    "login",
    "login.php",
    "marketplace",
    "media",
    "messages",
    "newsletters",
    "notes",
    "pages",
    "permalink.php",
    "photo",
    "photo.php",
    "photos",
    "places",
    "plugins",
    "policies",
    "policy.php",
    "privacy",
    "public",
    "r.php",
    "reel",
    "reels",
    "safety",
    "search",
    "settings",
    "share",
    "share.php",
    "sharer",
    "sharer.php",
    "story.php",
    "terms",
    "terms.php",
    "topic",
    "tr",
    "video",
    "video.php",
    "videos",
    "watch",
];

const INSTAGRAM: &[&str] = &[
    "about",
    "accounts",
    "direct",
    "directory",
    "explore",
    "legal",
    "p",
    "press",
    "privacy",
    "reel",
    "reels",
    "share",
    "terms",
    "tv",
    "web",
];

const LINKEDIN: &[&str] = &[
    "advice",
    "company",
    "events",
    "feed",
    "games",
    "groups",
    "help",
    "jobs",
    "learning",
    "legal",
    "login",
    "newsletters",
    "organization",
    "organizations",
    "posts",
    "products",
    "pulse",
    "redir",
    "school",
    "search",
    "sharearticle",
    "sharing",
    "showcase",
    "signup",
    "video",
];

const TELEGRAM: &[&str] = &[
    "addemoji",
    "addlist",
    "addstickers",
    "addtheme",
    "bg",
    "boost",
    "c",
    "confirmphone",
    "iv",
    "joinchat",
    "login",
    "proxy",
    "setlanguage",
    "share",
    "socks",
];

const TIKTOK: &[&str] = &[
    "about",
    "channel",
    "community-guidelines",
    "discover",
    "embed",
    "explore",
    "foryou",
    "forgood",
    "legal",
    "live",
    "login",
    "music",
    "place",
    "privacy",
    "safety",
    "search",
    "share",
    "sticker",
    "t",
    "tag",
    "topics",
    "transparency",
    "upload",
    "v",
    "video",
];

const X: &[&str] = &[
    "about",
    "communities",
    "compose",
    "download",
    "events",
    "explore",
    "hashtag",
    "home",
    "i",
    "intent",
    "jobs",
    "login",
    "logout",
    "messages",
    "notifications",
    "privacy",
    "search",
    "settings",
    "share",
    "signup",
    "tos",
];

const VK: &[&str] = &[
    "about",
    "ads",
    "apps",
    "audio",
    "away.php",
    "dev",
    "docs",
    "doc",
    "feed",
    "groups",
    "im",
    "jobs",
    "legal",
    "login",
    "market",
    "music",
    "privacy",
    "search",
    "services",
    "share.php",
    "support",
    "terms",
    "video",
    "videos",
];

/// How addresses of groups, posts and films begin at VK, before a number.
const OF_GROUPS: [&str; 12] = [
    "album", "app", "article", "audio", "clip", "club", "event", "photo", "public", "topic",
    "video", "wall",
];

/// Parts of addresses before the name of an account.
const BEFORE: [&str; 7] = ["add", "in", "people", "pg", "pub", "s", "stories"];

/// The name of the account in the address of a profile.
pub(super) fn of_address(address: &str) -> Option<String> {
    let host = written_host(address);
    let (network, others) = network(host)?;
    let url = Url::parse(address).ok()?;
    let mut parts = url.path_segments()?.filter(|part| !part.is_empty());
    let first = parts.next()?;
    let is = |list: &[&str], part: &str| list.contains(&part.to_ascii_lowercase().as_str());
    if is(others, first) || (network == "vk.com" && is_of_group(first)) {
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
    let name = name.trim_start_matches('@');
    // The names of programs end so at Telegram.
    let is_bot = others == TELEGRAM && name.to_ascii_lowercase().ends_with("bot");
    // `+` begins an invitation to a group, or a telephone number, which is looked at as such.
    (!name.is_empty() && !name.starts_with('+') && !is_bot).then(|| name.to_owned())
}

/// The network of a host: that has profiles itself, on other hosts it tells of itself (`about.fb.com`) or has short
/// addresses (`vm.tiktok.com`).
fn network(host: &str) -> Option<(&'static str, &'static [&'static str])> {
    let host = host.to_ascii_lowercase();
    let mut networks = NETWORKS.iter();
    let is_own = |before: &str| {
        let is_letters =
            |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
        // Languages, such as `de` and `fr-ca`.
        let is_short_address = matches!(before, "vm" | "vt");
        matches!(before, "www" | "m" | "mobile")
            || (!is_short_address && before.splitn(2, '-').all(is_letters))
    };
    let found = networks.find(|(name, _)| {
        let before = host.strip_suffix(name);
        before.is_some_and(|it| it.is_empty() || it.strip_suffix('.').is_some_and(is_own))
    });
    found.copied()
}

/// Whether a part of an address at VK is a group, a post or a film: `club12`, `wall-12_3`.
fn is_of_group(part: &str) -> bool {
    OF_GROUPS.iter().any(|word| {
        let number = part.strip_prefix(word);
        number.is_some_and(|it| {
            it.trim_start_matches('-')
                .starts_with(|c: char| c.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::of_address;

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
            ("https://t.me/InfoOfficeBot", None),
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
            ("https://de-de.facebook.com/amal", Some("amal")),
            ("https://defacebook.com/amal", None),
            ("https://de.linkedin.com/in/amal-k", Some("amal-k")),
            ("https://mobile.twitter.com/amal_k", Some("amal_k")),
            ("https://about.fb.com/news", None),
            ("https://newsroom.tiktok.com/en-us", None),
            ("https://vm.tiktok.com/ZMabc", None),
            ("https://www.facebook.com/pages/Office/10001", None),
            ("https://www.facebook.com/media/set/?set=a.1", None),
            ("https://www.facebook.com/video.php?v=1", None),
            ("https://l.facebook.com/l.php?u=x", None),
            ("https://www.facebook.com/l.php?u=x", None),
            ("https://www.linkedin.com/newsletters/news-1", None),
            ("https://vk.com/club12", None),
            ("https://vk.com/public12", None),
            ("https://vk.com/wall-12_3", None),
            ("https://vk.com/event12", None),
            ("https://vk.com/id12", Some("id12")),
            ("https://vk.com/clubber", Some("clubber")),
        ] {
            assert_eq!(of_address(address).as_deref(), name, "{address}");
        }
    }
}
