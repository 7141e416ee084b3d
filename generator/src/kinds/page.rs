mod home;
mod proof;
mod self_check;

pub(crate) use home::{HomeView, Offline};
pub(crate) use proof::ProofView;
pub(crate) use self_check::{Mount, SelfCheckView};

use super::front_matter::NothingMore;
use super::reference::{EntryIx, References, Visitor};
use super::view::Card;
use super::{Content, Facts, Kind, KindMarker, PageScope, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

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
    /// Whom to call or write to.
    Contacts,
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

/// Where a person is on the way.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stage {
    /// Thinking about it; nothing is decided.
    Deciding,
    /// Preparing the journey.
    Preparing,
    /// Back in the country of origin.
    Back,
}

/// A page of its own: the home page, a guide, privacy, …
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Page {
    /// The purpose of the page.
    pub(crate) role: Role,
    /// Which menu names it.
    #[serde(default)]
    pub(crate) menu: Menu,
    /// The stage of the way for which a guide is; the first guide of a stage is its station on
    /// the home page.
    pub(crate) stage: Option<Stage>,
    /// Whether the sections of the text are folded: for long pages of which each reader needs
    /// one section.
    #[serde(default)]
    pub(crate) folded: bool,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Page {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.provenance.references_mut(visit);
    }
}

/// A station on the way: a stage and its guide.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Station<'a> {
    /// The stage; `stage-<stage>` is the key of the UI string that names it.
    stage: Stage,
    /// The guide.
    guide: Card<'a>,
}

/// The stations on the way, in order: the first guide of each stage.
pub(super) fn journey<'a>(scope: &dyn PageScope<'a>) -> Vec<Station<'a>> {
    let mut stations: BTreeMap<Stage, EntryIx> = BTreeMap::new();
    for ix in scope.guides() {
        let stage = match scope.facts(*ix) {
            Facts::Page(page) => page.stage,
            _ => None,
        };
        if let Some(stage) = stage {
            stations.entry(stage).or_insert(*ix);
        }
    }
    let station = |(stage, ix)| Station {
        stage,
        guide: scope.card(ix),
    };
    stations.into_iter().map(station).collect()
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
    /// The stations on the way, on the pages of guides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    journey: Vec<Station<'a>>,
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
                journey: journey(scope),
            }),
            Role::Page | Role::Contacts => PageItem::Text(TextView {
                role: self.role,
                guides: None,
                journey: Vec::new(),
            }),
        }
    }

    fn in_sections(&self) -> bool {
        self.folded
    }

    fn template(&self) -> &'static str {
        match self.role {
            Role::Home => "home.html",
            Role::SelfCheck => "self-check.html",
            Role::Proof => "proof.html",
            Role::Guide | Role::Page | Role::Contacts => Kind::Page.row().template,
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
