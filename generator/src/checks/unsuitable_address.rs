mod mail_hosts;

pub(crate) use mail_hosts::mail;

use crate::address::{is_of, written_host};
use spanned::{Code, Diagnostic, Severity, Span};

/// An address is not one to give to readers.
pub(crate) const CODE: &Code = &Code {
    name: "unsuitable-address",
    severity: Severity::Warning,
    summary: "An address is not one to give to readers.",
    explanation: "A short address hides where it leads, counts who follows it, and ends when its company does. \
        With an invitation everybody can join a group, and members often see each other's names and numbers. \
        An address that you copy while you are signed in can have the key of your visit. \
        A translated or kept copy of a page, or a search, reports to another company who reads it. A page for signing in is shut to readers. Letters to a mistyped host, \
        such as `gmial.com`, reach nobody, or somebody who waits for them. A file that only one \
        sort of computer opens is nothing to a person with a telephone. Write the address that stays right for all.",
    wrong: "[the form](https://bit.ly/3AbCdEf)",
    right: "[the form](https://www.iom.int/contact-us)",
};

/// A file that only one sort of computer opens; `kind` is the end of its name.
pub(crate) fn file(kind: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("most telephones cannot open a file `.{kind}`"),
    )
    .at(span, "")
    .help(format!(
            "save it as {}, put the new file into `static/`, write its name here, and delete the old one",
            if kind == "heic" { "JPEG" } else { "PDF" }
        ))
}

/// Why an address is none for readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// It hides another address.
    Short,
    /// It lets people into a group.
    Invitation,
    /// It has the key of one person's visit.
    Visit,
    /// It shows a copy of a page.
    Copy,
    /// It shows a route from one place on a map to another one.
    Route,
    /// It asks who one is, or shows what that person alone may see.
    SignIn,
    /// It shows what a search engine finds.
    Search,
}

/// Hosts, and how the path begins behind the first `/`. Short addresses of one body or one service, such as
/// `forms.gle`, say where they lead, and are not here.
const HOSTS: [(&str, &str, Why); 67] = [
    ("bit.do", "", Why::Short),
    ("bit.ly", "", Why::Short),
    ("buff.ly", "", Why::Short),
    ("clck.ru", "", Why::Short),
    ("cutt.ly", "", Why::Short),
    ("dlvr.it", "", Why::Short),
    ("is.gd", "", Why::Short),
    ("j.mp", "", Why::Short),
    ("lnkd.in", "", Why::Short),
    ("ow.ly", "", Why::Short),
    ("qrco.de", "", Why::Short),
    ("rb.gy", "", Why::Short),
    ("rebrand.ly", "", Why::Short),
    ("s.id", "", Why::Short),
    ("short.gy", "", Why::Short),
    ("shorturl.at", "", Why::Short),
    ("shorturl.gg", "", Why::Short),
    ("surl.li", "", Why::Short),
    ("t.co", "", Why::Short),
    ("t.ly", "", Why::Short),
    ("tiny.cc", "", Why::Short),
    ("tiny.one", "", Why::Short),
    ("tinyurl.com", "", Why::Short),
    ("trib.al", "", Why::Short),
    ("urlz.fr", "", Why::Short),
    ("v.gd", "", Why::Short),
    ("vk.cc", "", Why::Short),
    ("vm.tiktok.com", "", Why::Short),
    ("vt.tiktok.com", "", Why::Short),
    ("chat.whatsapp.com", "", Why::Invitation),
    ("discord.com", "invite/", Why::Invitation),
    ("discord.gg", "", Why::Invitation),
    ("invite.viber.com", "", Why::Invitation),
    ("signal.group", "", Why::Invitation),
    ("t.me", "+", Why::Invitation),
    ("t.me", "joinchat/", Why::Invitation),
    ("telegram.me", "+", Why::Invitation),
    ("telegram.me", "joinchat/", Why::Invitation),
    ("translate.goog", "", Why::Copy),
    ("translate.google.com", "translate", Why::Copy),
    ("translate.google.com", "website", Why::Copy),
    ("translate.yandex.com", "translate", Why::Copy),
    ("translate.yandex.ru", "translate", Why::Copy),
    ("translated.turbopages.org", "", Why::Copy),
    ("webcache.googleusercontent.com", "", Why::Copy),
    ("cc.bingj.com", "", Why::Copy),
    ("microsofttranslator.com", "", Why::Copy),
    ("accounts.google.com", "", Why::SignIn),
    ("e.mail.ru", "", Why::SignIn),
    ("facebook.com", "login", Why::SignIn),
    ("instagram.com", "accounts/login", Why::SignIn),
    ("linkedin.com", "authwall", Why::SignIn),
    ("linkedin.com", "login", Why::SignIn),
    ("linkedin.com", "uas/login", Why::SignIn),
    ("login.microsoftonline.com", "", Why::SignIn),
    ("mail.google.com", "", Why::SignIn),
    ("mail.yahoo.com", "", Why::SignIn),
    ("mail.yandex.ru", "", Why::SignIn),
    ("outlook.live.com", "", Why::SignIn),
    ("outlook.office.com", "mail", Why::SignIn),
    ("web.telegram.org", "", Why::SignIn),
    ("web.whatsapp.com", "", Why::SignIn),
    ("bing.com", "search", Why::Search),
    ("duckduckgo.com", "?q=", Why::Search),
    ("search.yahoo.com", "search", Why::Search),
    ("yandex.com", "search", Why::Search),
    ("yandex.ru", "search", Why::Search),
];

/// How the addresses begin, behind the first `/`, at which editors of a website sign in.
const OF_EDITORS: [&str; 2] = ["wp-admin", "wp-login.php"];

/// Parts of addresses that have the key of a visit, in small letters.
const VISITS: [&str; 6] = [
    "jsessionid=",
    "phpsessid=",
    "aspsessionid",
    "cftoken=",
    "access_token=",
    "x-amz-signature=",
];

/// A web address that is none for readers.
pub(crate) fn check(address: &str, span: Span) -> Option<Diagnostic> {
    let (message, label, help) = match why(address)? {
        Why::Short => (
            "this short address hides where it leads",
            "its company counts who follows it",
            "open it, and write the address that the browser shows then",
        ),
        Why::Invitation => (
            "with this address, everybody can join the group",
            "members often see each other's names and numbers",
            "say whom to ask for an invitation, and link to an organisation: `[](organisation:organisation-id)`",
        ),
        Why::Visit => (
            "this address has the key of one person's visit",
            "it works for a short time, or shows what only that person may see",
            "open the page in a private window, from the first page of its site, and write the address that the browser shows there",
        ),
        Why::Copy => (
            "this is the address of a copy, and not of the page",
            "another company learns who reads it",
            "write the address of the page itself",
        ),
        Why::Route => (
            "this map shows a route, with the place where it begins",
            "the place can be your own home, and readers begin somewhere else",
            "open the map at the place that readers look for, and copy the address from the browser then",
        ),
        Why::SignIn => (
            "this address asks who one is, or shows what one person alone may see",
            "readers see a page for signing in, and nothing else",
            "write the address of a page that everybody can open: try it in a private window",
        ),
        Why::Search => (
            "this is the address of a search, and not of a page",
            "its company learns who reads it, and finds something else tomorrow",
            "open what you have found, and write its address",
        ),
    };
    Some(Diagnostic::new(CODE, message).at(span, label).help(help))
}

fn why(address: &str) -> Option<Why> {
    let host = written_host(address);
    let (_, rest) = address.split_once("://")?;
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let mut rows = HOSTS.iter();
    let row = rows.find(|(name, begins, _)| is_of(host, name) && path.starts_with(begins));
    let why = row.map(|(.., why)| *why);
    // The first page of a company that makes short addresses is none.
    let is_first_page = why == Some(Why::Short) && path.is_empty();
    // Behind a plus, Telegram has the number of an account, or an invitation.
    let is_number = || {
        let number = path.trim_start_matches('+').split(['?', '#', '/']).next();
        number.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_account = why == Some(Why::Invitation) && path.starts_with('+') && is_number();
    let why = why.filter(|_| !is_first_page && !is_account);
    let why = why.or_else(|| has_visit(address).then_some(Why::Visit));
    let is_of_editors = || OF_EDITORS.iter().any(|begins| path.starts_with(begins));
    let why = why.or_else(|| is_of_editors().then_some(Why::SignIn));
    let is_search = || path.starts_with("search?") && is_google(host);
    let why = why.or_else(|| is_search().then_some(Why::Search));
    why.or_else(|| is_route(host, path).then_some(Why::Route))
}

/// Whether a host is that of Google in a country: `www.google.com`, `google.com.tr`.
fn is_google(host: &str) -> bool {
    let labels: Vec<String> = host.split('.').map(str::to_ascii_lowercase).collect();
    let behind = labels.iter().position(|it| it == "google");
    let behind = behind.map(|at| &labels[at + 1..]);
    behind.is_some_and(|it| (1..=2).contains(&it.len()) && it.iter().all(|label| label.len() <= 3))
}

/// Whether an address of a map has the place where a way begins.
fn is_route(host: &str, path: &str) -> bool {
    /// What stands there where the way begins with the reader.
    const READER: [&str; 2] = ["current+location", "my+location"];
    let is_place = |place: &str| {
        let place = place.split(['/', '&', '#']).next().unwrap_or_default();
        let small = place.replace("%20", "+").to_ascii_lowercase();
        !place.starts_with(['@', '?']) && !place.is_empty() && !READER.contains(&small.as_str())
    };
    let begins = |key: &str| {
        let (_, query) = path.split_once('?')?;
        let mut values = query.split('&');
        values.find_map(|it| it.strip_prefix(key)?.strip_prefix('='))
    };
    let has = |key: &str| begins(key).is_some_and(is_place);
    let is_directions = host.ends_with("openstreetmap.org") && path.starts_with("directions");
    (is_google(host)
        && (path.strip_prefix("maps/dir/").is_some_and(is_place) || has("origin") || has("saddr")))
        || (is_directions && has("from"))
}

fn has_visit(address: &str) -> bool {
    if !address.contains(['=', ';']) {
        return false;
    }
    let small = address.to_ascii_lowercase();
    VISITS.iter().any(|part| {
        small.match_indices(part).any(|(at, _)| {
            let before = small[..at].chars().next_back();
            before.is_some_and(|c| "?&;#".contains(c))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_for_readers_are_told_from_others() {
        for (address, expected) in [
            ("https://bit.ly/3AbCdEf", Some(Why::Short)),
            ("https://www.tinyurl.com/abc", Some(Why::Short)),
            ("https://t.co/Ab", Some(Why::Short)),
            ("https://bit.ly/", None),
            ("https://at.co/Ab", None),
            ("https://forms.gle/Ab", None),
            ("https://chat.whatsapp.com/Ab", Some(Why::Invitation)),
            ("https://t.me/+AbCd123", Some(Why::Invitation)),
            ("https://t.me/joinchat/Ab", Some(Why::Invitation)),
            ("https://t.me/+9647826892128", None),
            ("https://t.me/mrc_iraq", None),
            ("https://wa.me/9647826892128", None),
            ("https://iom.int/a;jsessionid=1AB?x=1", Some(Why::Visit)),
            ("https://iom.int/?a=1&PHPSESSID=1ab", Some(Why::Visit)),
            ("https://iom.int/?notphpsessid=1", None),
            (
                "https://translate.google.com/translate?u=https://iom.int",
                Some(Why::Copy),
            ),
            ("https://www-iom-int.translate.goog/a", Some(Why::Copy)),
            (
                "https://webcache.googleusercontent.com/search?q=cache:iom.int",
                Some(Why::Copy),
            ),
            ("https://translate.google.com/", None),
            ("https://www.google.com.tr/search?q=iom", Some(Why::Search)),
            ("https://www.bing.com/search?q=iom", Some(Why::Search)),
            ("https://iom.int/search?q=iom", None),
            (
                "https://mail.google.com/mail/u/0/#inbox/F",
                Some(Why::SignIn),
            ),
            ("https://www.facebook.com/login/?next=a", Some(Why::SignIn)),
            ("https://www.facebook.com/iom", None),
            (
                "https://iom.int/wp-admin/post.php?post=5",
                Some(Why::SignIn),
            ),
            ("mailto:office@bit.ly", None),
        ] {
            assert_eq!(why(address), expected, "{address}");
        }
    }
}
