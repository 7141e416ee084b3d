use crate::kinds::Kind;
use memchr::memchr;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The target of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkTarget<'a> {
    /// An entry: `service:legal-support`, perhaps with `#anchor`.
    Entry {
        kind: Kind,
        id: &'a str,
        anchor: Option<&'a str>,
    },
    /// The first telephone number of an organisation: `phone:small-office`.
    Phone(&'a str),
    /// A file in `static/`: `static:leaflet.pdf`.
    File(&'a str),
    /// No link: the words are in another language, `lang:sk`, as a sentence to say.
    Language(&'a str),
    /// The list of a kind: `list:services`.
    List(Kind),
    /// A heading of the same page: `#steps`.
    Anchor(&'a str),
    /// Outside: `https:`, `mailto:` or `tel:`.
    Outside(&'a str),
    /// A list of something that has no list.
    UnknownList(&'a str),
    /// A scheme that is not allowed.
    Unsafe(&'a str),
    /// A path or file name: not how links are written here.
    Path(&'a str),
}

impl<'a> LinkTarget<'a> {
    pub(crate) fn parse(url: &'a str) -> Self {
        if let Some(anchor) = url.strip_prefix('#') {
            return Self::Anchor(anchor);
        }
        let Some(colon) = memchr(b':', url.as_bytes()) else {
            return Self::Path(url);
        };
        let (scheme, rest) = (&url[..colon], &url[colon + 1..]);
        if scheme == "phone" {
            return Self::Phone(rest);
        }
        if scheme == "static" {
            return Self::File(rest);
        }
        if scheme == "lang" {
            return Self::Language(rest);
        }
        if scheme == "list" {
            let kind = Kind::of_folder(rest).filter(|kind| kind.has_list());
            return kind.map_or(Self::UnknownList(rest), Self::List);
        }
        if let Some(kind) = Kind::of_name(scheme) {
            let (id, anchor) = match memchr(b'#', rest.as_bytes()) {
                Some(at) => (&rest[..at], Some(&rest[at + 1..])),
                None => (rest, None),
            };
            return Self::Entry { kind, id, anchor };
        }
        match scheme.to_ascii_lowercase().as_str() {
            "https" | "mailto" | "tel" => Self::Outside(url),
            // A path may hold a colon, but then a slash or dot comes first.
            _ if scheme.contains(['/', '.']) => Self::Path(url),
            _ => Self::Unsafe(url),
        }
    }
}

/// The path below `static/` of a [`LinkTarget::File`], and what follows it in the address: `#page=2`.
pub(crate) fn file(target: &str) -> (Cow<'_, str>, &str) {
    let end = target.find('#').unwrap_or(target.len());
    let (path, anchor) = target.split_at(end);
    (percent_decode_str(path).decode_utf8_lossy(), anchor)
}

#[cfg(test)]
mod tests {
    use super::{LinkTarget, file};
    use crate::kinds::Kind;

    #[test]
    fn each_way_of_writing_a_link() {
        let entry = |id, anchor| LinkTarget::Entry {
            kind: Kind::Service,
            id,
            anchor,
        };
        assert_eq!(
            LinkTarget::parse("service:healthcare"),
            entry("healthcare", None)
        );
        assert_eq!(
            LinkTarget::parse("service:healthcare#ask"),
            entry("healthcare", Some("ask"))
        );
        assert_eq!(
            LinkTarget::parse("list:stories"),
            LinkTarget::List(Kind::Story)
        );
        assert_eq!(
            LinkTarget::parse("list:pages"),
            LinkTarget::UnknownList("pages")
        );
        assert_eq!(LinkTarget::parse("phone:iom"), LinkTarget::Phone("iom"));
        assert_eq!(LinkTarget::parse("static:a.pdf"), LinkTarget::File("a.pdf"));
        assert_eq!(file("a%20b.pdf#page=2"), ("a b.pdf".into(), "#page=2"));
        assert_eq!(LinkTarget::parse("lang:sk"), LinkTarget::Language("sk"));
        assert_eq!(LinkTarget::parse("#ask"), LinkTarget::Anchor("ask"));
        for outside in [
            "https://a.org/x:y",
            "mailto:a@b.org",
            "tel:+37052",
            "HTTPS://a.org",
        ] {
            assert_eq!(LinkTarget::parse(outside), LinkTarget::Outside(outside));
        }
        for evil in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "http://a.org",
            "vbscript:x",
        ] {
            assert_eq!(LinkTarget::parse(evil), LinkTarget::Unsafe(evil));
        }
        for path in ["/services/x", "../x.md", "x.md", "./a:b"] {
            assert_eq!(LinkTarget::parse(path), LinkTarget::Path(path));
        }
    }
}
