//! Addresses on the web: whose host they name, and what is below what. The only module that names the
//! crate for addresses.
//!
//! Checks look at every link of every text, so what the signs of an address tell is not parsed:
//! [`authority`] and [`written_host`] are slices. [`host`] is for comparing: two addresses with the same
//! host have the same text there, whatever an editor has written.

pub(crate) use url::Url;

/// What stands between the scheme and the path, as it is written: perhaps a user, the host, and perhaps a
/// port. An address without a scheme begins with it.
pub(crate) fn authority(address: &str) -> &str {
    let rest = after_scheme(address).unwrap_or(address);
    // To browsers, `\` in a web address is `/`.
    rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest)
}

fn after_scheme(address: &str) -> Option<&str> {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let (scheme, rest) = address.split_once("://")?;
    scheme.chars().all(is_sign).then_some(rest)
}

/// The host of an address as it is written, for reports that quote it. It can begin with `www.`.
pub(crate) fn written_host(address: &str) -> &str {
    divided(authority(address)).0
}

/// The host of an address, for comparing: in small letters, without `www.`, other alphabets in ASCII (IDNA).
/// An e-mail address has one too. `None` where there is none.
pub fn host(address: &str) -> Option<String> {
    let (written, port) = divided(authority(address));
    let is_name = |b: u8| b.is_ascii_alphanumeric() || b"-.".contains(&b);
    let last = written.rsplit('.').find(|part| !part.is_empty());
    // Numbers can be written in several ways: to browsers, `127.1` is `127.0.0.1`.
    let is_number = last.is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let is_plain =
        !is_number && written.bytes().all(is_name) && port.bytes().all(|b| b.is_ascii_digit());
    let mut host = if is_plain {
        written.to_ascii_lowercase()
    } else {
        let url = Url::parse(address).ok();
        let is_bare = url.is_none() && after_scheme(address).is_none();
        let bare = is_bare.then(|| Url::parse(&format!("https://{address}")).ok());
        url.or(bare.flatten())?.host_str()?.to_owned()
    };
    if host.ends_with('.') {
        host.pop();
    }
    let host = without_www(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// Host and port of an authority.
fn divided(authority: &str) -> (&str, &str) {
    let (_, after_user) = authority.rsplit_once('@').unwrap_or(("", authority));
    // There are colons in an address of IPv6, too.
    let end = after_user.find(']').map_or(0, |at| at + 1);
    let colon = after_user[end..].find(':').map(|at| end + at);
    colon.map_or((after_user, ""), |at| {
        (&after_user[..at], &after_user[at + 1..])
    })
}

/// A host without the `www.` that many sites can be written with or without.
pub(crate) fn without_www(host: &str) -> &str {
    let is_www = |label: &str| label.eq_ignore_ascii_case("www");
    match host.split_once('.') {
        Some((first, rest)) if is_www(first) && rest.contains('.') => rest,
        _ => host,
    }
}

/// Whether a host is that of this name, or below it: `maps.google.com` is of `google.com`, and
/// `notgoogle.com` is not. Capital letters do not count.
pub(crate) fn is_of(host: &str, name: &str) -> bool {
    let (host, name) = (host.as_bytes(), name.as_bytes());
    let start = host.len().checked_sub(name.len());
    start.is_some_and(|start| {
        let is_whole = start == 0 || host[start - 1] == b'.';
        is_whole && host[start..].eq_ignore_ascii_case(name)
    })
}

/// Whether only the computer that asks has this host.
pub(crate) fn is_own_computer(host: &str) -> bool {
    let is_loopback =
        host.starts_with("127.") && host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    is_loopback || host == "[::1]" || is_of(host, "localhost")
}

/// What follows the address of a portal in that of one of its pages: it begins with `/`, `?` or `#`, or is
/// empty. `None` for an address that is not below `base`.
pub(crate) fn below<'a>(url: &'a str, base: &str) -> Option<&'a str> {
    let base = base.trim_end_matches('/');
    // Capital letters count in a path, and not before it.
    let path = base.find("://").map_or(0, |at| at + 3) + authority(base).len();
    let (start, folder) = base.split_at(path);
    let is_same = url.get(..path)?.eq_ignore_ascii_case(start);
    let below = url[path..].strip_prefix(folder).filter(|_| is_same)?;
    (below.is_empty() || below.starts_with(['/', '?', '#'])).then_some(below)
}

/// Whether an address is that of a portal or of one of its pages.
pub(crate) fn is_below(url: &str, base: &str) -> bool {
    below(url, base).is_some()
}

/// Scheme, host and port of an address, as policies name them.
pub(crate) fn origin(address: &str) -> Option<String> {
    Some(Url::parse(address).ok()?.origin().ascii_serialization())
}

/// The path of an address.
pub(crate) fn path(address: &str) -> Option<String> {
    Some(Url::parse(address).ok()?.path().to_owned())
}

/// An address with ASCII characters alone (RFC 3986), as programs exchange them.
pub fn uri(address: &str) -> Option<String> {
    Url::parse(address).ok().map(String::from)
}

#[cfg(test)]
mod tests;
