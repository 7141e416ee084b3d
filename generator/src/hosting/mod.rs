//! Files that hosts read: headers, redirects, what is not to be served. Which ones are written,
//! `hosting` in `site.yaml` says.

mod apache;
mod headers;
mod netlify;
mod nginx;

use crate::content::Host;

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

/// The type of a file by its ending, as hosts send it.
fn media_type(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css",
        "csv" => "text/csv",
        "html" => "text/html",
        "ics" => "text/calendar",
        "js" => "text/javascript",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "txt" => "text/plain",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether files of a type are text, whose encoding a host names.
fn is_text(ending: &str) -> bool {
    !matches!(ending, "wasm" | "bin")
}
