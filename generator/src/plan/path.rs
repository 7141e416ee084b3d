use crate::address;

/// The relative reference from one file of the site to another: so that a site works
/// under any address, and from a folder.
fn relative(from: &str, to: &str) -> String {
    // The bytes of the directories that both are in.
    let mut shared = 0;
    for (at, (a, b)) in from.bytes().zip(to.bytes()).enumerate() {
        if a != b {
            break;
        }
        if a == b'/' {
            shared = at + 1;
        }
    }
    let (from, to) = (&from[shared..], &to[shared..]);
    let up = from.bytes().filter(|byte| *byte == b'/').count();
    let mut reference = String::with_capacity(UP.len() * up + to.len());
    for _ in 0..up {
        reference.push_str(UP);
    }
    reference.push_str(to);
    reference
}

/// The reference to the directory above.
const UP: &str = "../";

/// How files of the site refer to each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Addresses {
    /// The path of the site's root on its host, with `/` at both ends, where known.
    root: Option<String>,
}

/// The file that hosts show for addresses that do not exist.
pub(crate) const NOT_FOUND: &str = "404.html";

impl Addresses {
    /// Of a site that will live at `base_url`.
    pub(super) fn of(base_url: Option<&str>) -> Self {
        let path = base_url.and_then(address::path);
        let root = path.map(|path| format!("{}/", path.trim_end_matches('/')));
        Self { root }
    }

    /// The path of the site's root on its host, with `/` at both ends; `/` where it is unknown.
    pub(crate) fn root(&self) -> &str {
        self.root.as_deref().unwrap_or("/")
    }

    /// The reference from one file to another: relative, but for the page that is shown
    /// at any depth.
    pub(crate) fn between(&self, from: &str, to: &str) -> String {
        match &self.root {
            Some(root) if from == NOT_FOUND => format!("{root}{to}"),
            _ => relative(from, to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Addresses, NOT_FOUND, address, relative};

    #[test]
    fn the_page_for_no_address_refers_from_the_root() {
        let at = |url| Addresses::of(Some(url)).between(NOT_FOUND, "en/index.html");
        assert_eq!(at("https://h.org"), "/en/index.html");
        assert_eq!(at("https://h.org/sub/path/"), "/sub/path/en/index.html");
        assert_eq!(
            Addresses::default().between(NOT_FOUND, "en/a.html"),
            "en/a.html"
        );
    }

    #[test]
    fn goes_up_as_far_as_needed_and_no_further() {
        for (from, to, want) in [
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "en/about.html", "about.html"),
            ("en/a/b.html", "en/a/c.html", "c.html"),
            ("en/a/b.html", "en/index.html", "../index.html"),
            ("en/a/b/c.html", "ar/a/b/c.html", "../../../ar/a/b/c.html"),
            ("en/a/b.html", "assets/x.css", "../../assets/x.css"),
            ("en/a.html", "en/a/index.html", "a/index.html"),
        ] {
            assert_eq!(relative(from, to), want, "{from} → {to}");
            let base = address::Url::parse("https://h.org/sub/").unwrap();
            let resolved = base.join(from).unwrap().join(want).unwrap();
            assert_eq!(resolved, base.join(to).unwrap());
        }
    }
}
