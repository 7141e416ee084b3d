mod home;
mod proof;
mod self_check;

pub(crate) use home::HomeView;
pub(crate) use proof::ProofView;
pub(crate) use self_check::{Mount, SelfCheckView};

use super::front_matter::NothingMore;
use super::reference::{EntryIx, References, Visitor};
use super::view::Card;
use super::{Content, Kind, KindMarker, PageScope, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The purpose of a page, which decides its template.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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
    /// The purpose of the page.
    pub(crate) role: Role,
    /// Which menu names it.
    #[serde(default)]
    pub(crate) menu: Menu,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Page {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.provenance.references_mut(visit);
    }
}

/// The `item` of a page's template, by the role of the page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(crate) enum PageItem<'a> {
    /// The home page.
    Home(HomeView<'a>),
    /// The page of the self-check.
    SelfCheck(SelfCheckView<'a>),
    /// The page about the proofs.
    Proof(ProofView<'a>),
    /// A guide or another text.
    Text(TextView<'a>),
}

/// The `item` of the template of a guide or another text.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct TextView<'a> {
    /// The purpose of the page.
    role: Role,
    /// All guides, on the pages of guides.
    #[serde(skip_serializing_if = "Option::is_none")]
    guides: Option<Vec<Card<'a>>>,
}

impl Content for Page {
    type FrontMatter = NothingMore;
    type View<'a> = PageItem<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, _: EntryIx, scope: &dyn PageScope<'a>) -> PageItem<'a> {
        match self.role {
            Role::Home => PageItem::Home(HomeView::of(scope)),
            Role::SelfCheck => PageItem::SelfCheck(SelfCheckView::of(scope)),
            Role::Proof => PageItem::Proof(ProofView::of(scope)),
            Role::Guide => PageItem::Text(TextView {
                role: self.role,
                guides: Some(scope.cards(scope.guides())),
            }),
            Role::Page => PageItem::Text(TextView {
                role: self.role,
                guides: None,
            }),
        }
    }

    fn template(&self) -> &'static str {
        match self.role {
            Role::Home => "home.html",
            Role::SelfCheck => "self-check.html",
            Role::Proof => "proof.html",
            Role::Guide | Role::Page => Kind::Page.row().template,
        }
    }

    fn schema_org(&self) -> &'static str {
        match self.role {
            Role::Home => "WebSite",
            _ => Self::KIND.row().schema_org,
        }
    }

    fn properties<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> Value {
        match self.role {
            Role::Home => json!({}),
            _ => json!({ "lastReviewed": self.provenance.checked }),
        }
    }
}
