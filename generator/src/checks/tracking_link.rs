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

/// A link whose address reports who follows it.
pub(crate) fn check(address: &str, span: Span) -> Option<Diagnostic> {
    if !address.contains('?') {
        return None;
    }
    let url = url::Url::parse(address).ok()?;
    let clean = through(&url).or_else(|| without(&url))?;
    Some(
        Diagnostic::new(CODE, "this address reports who follows it")
            .at(span, "")
            .help(format!("write `{clean}`"))
            .fix(span, clean),
    )
}

/// The address behind that of a mail filter or a search engine.
fn through(url: &url::Url) -> Option<String> {
    let host = url.host_str()?;
    let key = if host.ends_with("safelinks.protection.outlook.com") {
        "url"
    } else if host.ends_with("google.com") && url.path() == "/url" {
        "q"
    } else if host.ends_with("facebook.com") && url.path() == "/l.php" {
        "u"
    } else {
        return None;
    };
    let found = url.query_pairs().find(|(name, _)| name == key)?;
    found
        .1
        .starts_with("https://")
        .then(|| found.1.into_owned())
}

/// The address without what counts people, if there was any.
fn without(url: &url::Url) -> Option<String> {
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
