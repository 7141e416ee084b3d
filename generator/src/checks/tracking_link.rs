use crate::address::{Url, is_of, written_host};
use spanned::{Code, Diagnostic, Severity, Span};

/// An address tells others who follows it.
pub(crate) const CODE: &Code = &Code {
    name: "tracking-link",
    severity: Severity::Warning,
    summary: "An address tells others who follows it.",
    explanation: "Parts such as `utm_source` or `fbclid` in an address, and addresses of mail filters or \
        search engines, report to a company who opens the page and where the link was. Readers \
        of this portal may be at risk. Write the address without them.",
    wrong: "[the office](https://www.iom.int/?utm_source=letter)",
    right: "[the office](https://www.iom.int/)",
};

/// Beginnings of the names of parameters that only count people.
const TRACKERS: [&str; 6] = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid"];

/// Addresses that only lead to others: the host, the path, and the parameter that has the other address.
const THROUGH: [(&str, Option<&str>, &str); 3] = [
    ("safelinks.protection.outlook.com", None, "url"),
    ("google.com", Some("/url"), "q"),
    ("facebook.com", Some("/l.php"), "u"),
];

/// A link whose address reports who follows it.
pub(crate) fn check(address: &str, span: Span) -> Option<Diagnostic> {
    let clean = clean(address)?;
    Some(
        Diagnostic::new(CODE, "this address reports who follows it")
            .at(span, "")
            .help(format!("write `{clean}`"))
            .fix(span, clean),
    )
}

/// The address that reports nobody, if another one was written.
fn clean(address: &str) -> Option<String> {
    // Most addresses are done here.
    if !address.contains('?') {
        return None;
    }
    let host = written_host(address);
    let is_through = THROUGH.iter().any(|(name, _, _)| is_of(host, name));
    if !is_through && !TRACKERS.iter().any(|name| address.contains(name)) {
        return None;
    }
    let url = Url::parse(address).ok()?;
    through(&url).or_else(|| without(&url))
}

/// The address behind that of a mail filter or a search engine.
fn through(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let (_, _, key) = THROUGH
        .iter()
        .find(|(name, path, _)| is_of(host, name) && path.is_none_or(|path| url.path() == path))?;
    let found = url.query_pairs().find(|(name, _)| name == key)?;
    found
        .1
        .starts_with("https://")
        .then(|| found.1.into_owned())
}

/// The address without what counts people, if there was any.
fn without(url: &Url) -> Option<String> {
    let is_tracker = |name: &str| TRACKERS.iter().any(|it| name.starts_with(it));
    let query = url.query()?;
    let all: Vec<&str> = query.split('&').collect();
    let kept: Vec<&str> = all.iter().copied().filter(|it| !is_tracker(it)).collect();
    if kept.len() == all.len() {
        return None;
    }
    let mut url = url.clone();
    let rest = kept.join("&");
    url.set_query((!rest.is_empty()).then_some(rest.as_str()));
    Some(url.into())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn addresses_behind_others_and_without_counters() {
        for (address, right) in [
            (
                "https://www.google.com/url?q=https%3A%2F%2Fiom.int%2F&sa=D",
                Some("https://iom.int/"),
            ),
            (
                "https://WWW.Google.com/url?q=https://iom.int/",
                Some("https://iom.int/"),
            ),
            (
                "https://l.facebook.com/l.php?u=https://iom.int/&h=x",
                Some("https://iom.int/"),
            ),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https://iom.int/",
                Some("https://iom.int/"),
            ),
            (
                "https://iom.int/?a=b&utm_source=letter",
                Some("https://iom.int/?a=b"),
            ),
            ("https://notgoogle.com/url?q=https://iom.int/", None),
            ("https://www.google.com/search?q=https://iom.int/", None),
            ("https://iom.int/utm_source?a=b", None),
            ("https://iom.int/utm_source", None),
        ] {
            assert_eq!(clean(address).as_deref(), right, "{address}");
        }
    }
}
