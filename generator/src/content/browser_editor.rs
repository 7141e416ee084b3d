use super::scalar::WebAddress;
use schemars::JsonSchema;
use serde::Deserialize;

/// The service that keeps the files of a portal with their history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CodeHost {
    /// github.com, or GitHub Enterprise.
    Github,
    /// gitlab.com, or a GitLab of your own.
    Gitlab,
}

/// The editor in the browser, which the portal has at `admin/`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct BrowserEditor {
    /// Where the files of the portal are.
    pub(crate) backend: CodeHost,
    /// The repository, such as `your-organisation/portal`.
    #[schemars(length(min = 3))]
    pub(crate) repo: String,
    /// The branch that is published; the default branch of the repository if it is missing.
    pub(crate) branch: Option<String>,
    /// The folder of the repository that has `content/`, if it is not the topmost one.
    pub(crate) folder: Option<String>,
    /// The address of the service, if it is one of your own.
    pub(crate) server: Option<WebAddress>,
    /// The address of the program that signs people in to GitHub. Without it, they sign in with an
    /// access token.
    pub(crate) sign_in: Option<WebAddress>,
    /// The id of the application that signs people in to GitLab. Without it, they sign in with an
    /// access token.
    pub(crate) app_id: Option<String>,
    /// Whether another person looks at each change before it is published: it waits as a pull
    /// request. No if it is missing.
    #[serde(default)]
    pub(crate) review: bool,
}

impl BrowserEditor {
    /// The script of the editor, below the folder of the site. A build loads nothing from
    /// elsewhere, so it is a file of the site.
    pub(crate) const SCRIPT: &str = "static/admin/sveltia-cms.js";

    /// The address of the service without its path, such as `https://github.com`.
    pub(crate) fn server(&self) -> &str {
        let own = self.server.as_ref().map(|it| it.as_str());
        own.map_or(
            match self.backend {
                CodeHost::Github => "https://github.com",
                CodeHost::Gitlab => "https://gitlab.com",
            },
            |own| own.trim_end_matches('/'),
        )
    }

    /// The address of the service's interface for programs.
    pub(crate) fn api(&self) -> String {
        match (self.backend, &self.server) {
            (CodeHost::Github, None) => "https://api.github.com".to_owned(),
            (CodeHost::Github, Some(_)) => format!("{}/api/v3", self.server()),
            (CodeHost::Gitlab, _) => format!("{}/api/v4", self.server()),
        }
    }
}
