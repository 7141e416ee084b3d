use super::Provenance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a page is for: it decides the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    Home,
    Guide,
    Page,
    SelfCheck,
    Proof,
}

/// Which menu names the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Menu {
    Main,
    Footer,
    #[default]
    None,
}

/// A page of its own: the home page, a guide, privacy, …
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Page {
    /// What the page is for.
    pub(crate) role: Role,
    /// Which menu names it.
    #[serde(default)]
    pub(crate) menu: Menu,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
