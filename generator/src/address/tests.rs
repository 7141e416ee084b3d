use super::*;

/// An address, its host as written, and its host for comparing.
const ADDRESSES: &[(&str, &str, Option<&str>)] = &[
    ("https://iom.int", "iom.int", Some("iom.int")),
    ("https://www.iom.int/about", "www.iom.int", Some("iom.int")),
    ("HTTPS://WWW.Iom.INT?x", "WWW.Iom.INT", Some("iom.int")),
    ("https://iom.int#www.x.org", "iom.int", Some("iom.int")),
    ("https://iom.int:8443/", "iom.int", Some("iom.int")),
    ("https://iom.int:/", "iom.int", Some("iom.int")),
    ("https://iom.int./", "iom.int.", Some("iom.int")),
    ("https://x.org/@me", "x.org", Some("x.org")),
    ("https://x.org?to=me@y.org", "x.org", Some("x.org")),
    ("https://iom.int@evil.org/", "evil.org", Some("evil.org")),
    ("https://a:b@evil.org:80/", "evil.org", Some("evil.org")),
    ("https://a@b@evil.org/", "evil.org", Some("evil.org")),
    (r"https://evil.org\@iom.int/", "evil.org", Some("evil.org")),
    (
        "https://münchen.de/",
        "münchen.de",
        Some("xn--mnchen-3ya.de"),
    ),
    (
        "https://MÜNCHEN.de/",
        "MÜNCHEN.de",
        Some("xn--mnchen-3ya.de"),
    ),
    (
        "https://xn--mnchen-3ya.de/",
        "xn--mnchen-3ya.de",
        Some("xn--mnchen-3ya.de"),
    ),
    (
        "https://[2001:DB8::1]/x",
        "[2001:DB8::1]",
        Some("[2001:db8::1]"),
    ),
    ("https://[::1]:8080/", "[::1]", Some("[::1]")),
    ("https://127.1:80/", "127.1", Some("127.0.0.1")),
    ("https://3cx.com/", "3cx.com", Some("3cx.com")),
    ("https://%61.org/", "%61.org", Some("a.org")),
    ("https://localhost:8000/en/", "localhost", Some("localhost")),
    ("https://two words.org/", "two words.org", None),
    ("https:///x", "", None),
    ("https:x.org", "https", Some("x.org")),
    ("https://www.org/", "www.org", Some("www.org")),
    ("", "", None),
    // Without a scheme.
    ("iom.int", "iom.int", Some("iom.int")),
    ("www.iom.int:80/about", "www.iom.int", Some("iom.int")),
    ("//iom.int/", "", None),
    ("x.org/?u=https://y.org", "x.org", Some("x.org")),
    ("пример.рф/x", "пример.рф", Some("xn--e1afmkfd.xn--p1ai")),
    ("Office@NGO.test", "NGO.test", Some("ngo.test")),
    ("a@пример.рф", "пример.рф", Some("xn--e1afmkfd.xn--p1ai")),
    ("mailto:office@ngo.test", "ngo.test", Some("ngo.test")),
    ("tel:+3705212", "tel", None),
];

#[test]
fn each_address_has_one_host() {
    for (address, written, compared) in ADDRESSES {
        assert_eq!(written_host(address), *written, "{address}");
        assert_eq!(host(address).as_deref(), *compared, "{address}");
    }
}

/// Where browsers go: what the crate for addresses says.
#[test]
fn hosts_are_those_to_which_browsers_go() {
    let with_scheme = ADDRESSES.iter().filter(|it| it.0.contains("://"));
    let mut compared = 0;
    for (address, _, _) in with_scheme {
        let Ok(url) = Url::parse(address) else {
            continue;
        };
        let Some(real) = url.host_str() else {
            continue;
        };
        let real = real.trim_end_matches('.');
        let bare = real.strip_prefix("www.").filter(|it| it.contains('.'));
        let real = bare.unwrap_or(real);
        // This one has no host by its signs, and browsers take a part of its path.
        if !authority(address).is_empty() {
            assert_eq!(host(address).as_deref(), Some(real), "{address}");
            compared += 1;
        }
    }
    assert!(compared > 18, "{compared}");
}

#[test]
fn a_name_has_hosts_below_it() {
    for (host, name, is) in [
        ("google.com", "google.com", true),
        ("maps.Google.com", "google.com", true),
        ("notgoogle.com", "google.com", false),
        ("google.com.evil.org", "google.com", false),
        ("com", "google.com", false),
        ("portal.example", "example", true),
        ("example", "example", true),
        ("myexample", "example", false),
        ("", "example", false),
        ("пример.рф", "рф", true),
        ("кпример.рф", "пример.рф", false),
    ] {
        assert_eq!(is_of(host, name), is, "{host} {name}");
    }
}

#[test]
fn hosts_of_this_computer_are_told_from_others() {
    for (host, is) in [
        ("localhost", true),
        ("portal.localhost", true),
        ("127.0.0.1", true),
        ("[::1]", true),
        ("localhost.org", false),
        ("127.org", false),
        ("10.0.0.1", false),
    ] {
        assert_eq!(is_own_computer(host), is, "{host}");
    }
}

#[test]
fn an_address_is_below_a_portal_or_beside_it() {
    for (url, base, want) in [
        ("https://portal.org", "https://portal.org", Some("")),
        ("https://portal.org/", "https://portal.org/", Some("/")),
        ("https://portal.org/en/", "https://portal.org", Some("/en/")),
        (
            "https://Portal.org/en/",
            "https://portal.org/",
            Some("/en/"),
        ),
        ("https://portal.org?x", "https://portal.org", Some("?x")),
        ("https://portal.org#x", "https://portal.org/", Some("#x")),
        (
            "https://ngo.org/portal/en/",
            "https://ngo.org/portal",
            Some("/en/"),
        ),
        (
            "https://NGO.org/portal",
            "https://ngo.org/portal/",
            Some(""),
        ),
        ("https://ngo.org/Portal/", "https://ngo.org/portal/", None),
        ("https://ngo.org/portals/", "https://ngo.org/portal/", None),
        ("https://ngo.org/", "https://ngo.org/portal/", None),
        (
            "https://portal.organisation.net/",
            "https://portal.org",
            None,
        ),
        ("https://portal.org.evil.net/", "https://portal.org", None),
        ("https://portal.org:8443/", "https://portal.org", None),
        ("https://portal.org@evil.net/", "https://portal.org", None),
        ("https://porталь.org/", "https://portal.org", None),
        ("https://p.org/", "https://portal.org", None),
        ("", "https://portal.org", None),
    ] {
        assert_eq!(below(url, base), want, "{url} {base}");
        assert_eq!(is_below(url, base), want.is_some(), "{url} {base}");
    }
}

#[test]
fn an_origin_has_no_path() {
    for (url, want) in [
        ("https://api.github.com", Some("https://api.github.com")),
        ("https://git.ngo.test/api/v4", Some("https://git.ngo.test")),
        (
            "https://Git.ngo.test:8443/",
            Some("https://git.ngo.test:8443"),
        ),
        ("https://git.ngo.test:443?x", Some("https://git.ngo.test")),
        (
            "https://git.münchen.de/",
            Some("https://git.xn--mnchen-3ya.de"),
        ),
        ("git.ngo.test", None),
    ] {
        assert_eq!(origin(url).as_deref(), want, "{url}");
    }
}

#[test]
fn an_address_for_programs_is_in_ascii() {
    let uri = uri("https://пример.рф/помощь?a=б").unwrap();
    assert!(uri.is_ascii(), "{uri}");
    assert!(
        uri.starts_with("https://xn--e1afmkfd.xn--p1ai/%D0%BF"),
        "{uri}"
    );
    assert_eq!(path("https://h.org/sub/?x").as_deref(), Some("/sub/"));
}
