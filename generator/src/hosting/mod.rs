//! Files that hosts read: headers, redirects, what is not to be served. Which ones are written,
//! `hosting` in `site.yaml` says.

mod apache;
mod headers;
mod netlify;
mod nginx;

use crate::content::Host;
use crate::file_names::ending;

/// A file for hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum HostFile {
    /// For Apache httpd, which most shared hosts run.
    Htaccess,
    /// For nginx: the server's own configuration includes it.
    Nginx,
    /// Headers for Netlify and Cloudflare Pages.
    Headers,
    /// Redirects for Netlify, Cloudflare Pages and GitLab Pages.
    Redirects,
    /// Says to GitHub Pages that the files are finished pages.
    NoJekyll,
}

/// What the files for hosts depend on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portal<'a> {
    /// The path of the portal on its host, with `/` at both ends.
    pub(crate) root: &'a str,
    /// Former addresses and those of today, below the root.
    pub(crate) moved: &'a [(String, String)],
    /// Whether there are compressed copies next to the files.
    pub(crate) compressed: bool,
    /// The hosts that `site.yaml` names.
    pub(crate) hosts: &'a [Host],
    /// What the editor in the browser may load; `None` if there is no editor.
    pub(crate) editor_policy: Option<&'a str>,
}

impl HostFile {
    /// The files that hosts need, each once.
    pub(crate) fn of(hosts: &[Host]) -> Vec<Self> {
        let files = hosts.iter().flat_map(|host| match host {
            Host::Apache => [Self::Htaccess].as_slice(),
            Host::Nginx => &[Self::Nginx],
            Host::Netlify | Host::Cloudflare => &[Self::Headers, Self::Redirects],
            Host::GithubPages => &[Self::NoJekyll],
            Host::GitlabPages => &[Self::Redirects],
        });
        let mut files: Vec<Self> = files.copied().collect();
        files.sort_unstable();
        files.dedup();
        files
    }

    /// Its path below the root of the portal.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Htaccess => ".htaccess",
            Self::Nginx => "nginx.conf",
            Self::Headers => "_headers",
            Self::Redirects => "_redirects",
            Self::NoJekyll => ".nojekyll",
        }
    }

    /// Its content.
    pub(crate) fn text(self, portal: &Portal<'_>) -> String {
        match self {
            Self::Htaccess => apache::htaccess(portal),
            Self::Nginx => nginx::snippet(portal),
            Self::Headers => netlify::headers(portal),
            Self::Redirects => netlify::redirects(portal),
            Self::NoJekyll => String::new(),
        }
    }
}

/// The type of a file and its encoding by its name, as hosts and the preview send them.
pub fn content_type(path: &str) -> String {
    let ending = ending(path);
    let charset = if is_text(ending) {
        "; charset=utf-8"
    } else {
        ""
    };
    format!("{}{charset}", media_type(ending))
}

/// The type of a file by its ending. What browsers have no type for, such as the files of the search, is
/// bytes to them.
fn media_type(ending: &str) -> &'static str {
    let known = mime_guess::from_ext(ending).first_raw();
    known.unwrap_or("application/octet-stream")
}

/// Whether files with an ending are text, whose encoding a host names.
fn is_text(ending: &str) -> bool {
    let (of, name) = media_type(ending).split_once('/').unwrap_or_default();
    let is_syntax = |part| ["xml", "json", "javascript"].contains(&part);
    of == "text" || name.split('+').any(is_syntax)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file_names::COMPRESSIBLE;

    /// Types as they are registered (IANA), and whether they are text.
    const TYPES: [(&str, &str, bool); 29] = [
        ("css", "text/css", true),
        ("csv", "text/csv", true),
        ("html", "text/html", true),
        ("ics", "text/calendar", true),
        ("js", "text/javascript", true),
        ("json", "application/json", true),
        ("svg", "image/svg+xml", true),
        ("txt", "text/plain", true),
        ("wasm", "application/wasm", false),
        ("webmanifest", "application/manifest+json", true),
        ("xml", "text/xml", true),
        ("bin", "application/octet-stream", false),
        // Of the search.
        ("pagefind", "application/octet-stream", false),
        ("pf_fragment", "application/octet-stream", false),
        ("pf_index", "application/octet-stream", false),
        ("pf_meta", "application/octet-stream", false),
        // Pictures and fonts.
        ("jpg", "image/jpeg", false),
        ("png", "image/png", false),
        ("webp", "image/webp", false),
        ("woff2", "font/woff2", false),
        // What `static/` can have.
        (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            false,
        ),
        ("mp3", "audio/mpeg", false),
        ("mp4", "video/mp4", false),
        ("odt", "application/vnd.oasis.opendocument.text", false),
        ("pdf", "application/pdf", false),
        ("zip", "application/zip", false),
        // Former names, which browsers and phones take as well.
        ("mjs", "application/javascript", true),
        ("vcf", "text/x-vcard", true),
        ("po", "application/octet-stream", false),
    ];

    #[test]
    fn hosts_and_the_preview_send_registered_types() {
        for (ending, want, is_text) in TYPES {
            assert_eq!(media_type(ending), want, "{ending}");
            assert_eq!(super::is_text(ending), is_text, "{ending}");
        }
        let named = |of: &str| TYPES.iter().any(|(ending, _, _)| *ending == of);
        assert!(COMPRESSIBLE.iter().all(|ending| named(ending)));
    }

    #[test]
    fn types_name_the_encoding_of_texts() {
        for (path, want) in [
            ("en/a.html", "text/html; charset=utf-8"),
            ("feed.xml", "text/xml; charset=utf-8"),
            ("a.SVG", "image/svg+xml; charset=utf-8"),
            ("a.wasm", "application/wasm"),
            ("a.b/LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), want, "{path}");
        }
    }
}
