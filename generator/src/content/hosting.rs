use schemars::JsonSchema;
use serde::Deserialize;

/// A sort of host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Host {
    /// Apache httpd, which most shared hosts run: `.htaccess`.
    Apache,
    /// nginx: `nginx.conf`, to be included.
    Nginx,
    /// Netlify: `_headers` and `_redirects`.
    Netlify,
    /// Cloudflare Pages: `_headers` and `_redirects`.
    Cloudflare,
    /// GitHub Pages: `.nojekyll`.
    GithubPages,
    /// GitLab Pages: `_redirects`.
    GitlabPages,
}

/// Where the portal is published, for hosts that read files of their own.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Hosting {
    /// The hosts for which files are written.
    #[serde(default)]
    pub(crate) hosts: Vec<Host>,
    /// Whether each file gets compressed copies next to it (`.gz` and `.br`), for hosts that send
    /// them as they are. No if it is missing.
    #[serde(default)]
    pub(crate) compressed: bool,
}
