use super::super::contact_view::ContactView;
use super::super::criterion::{CriterionView, criteria};
use super::super::programme::contact;
use super::super::reference::EntryIx;
use super::super::view::{Card, ListFacts};
use super::super::{Content, Facts, Kind, PageScope};
use serde::Serialize;

/// Where the widget finds its files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(clippy::struct_field_names, reason = "templates read these names")]
pub(crate) struct Mount {
    /// The module that loads the widget.
    pub(crate) module_url: String,
    /// The widget.
    pub(crate) wasm_url: String,
    /// The compiled rules.
    pub(crate) rules_url: String,
    /// The words in the language of the page.
    pub(crate) texts_url: String,
}

/// The `item` of the template of the self-check page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SelfCheckView<'a> {
    /// The programmes with rules, in words, for people whose browser runs no script.
    programmes: Vec<Checked<'a>>,
    /// Where the widget finds its files.
    mount: Option<Mount>,
}

/// A programme with its criteria.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Checked<'a> {
    #[serde(flatten)]
    card: Card<'a>,
    /// Small facts: where people are, and where they go.
    facts: ListFacts<'a>,
    /// Its criteria in force on the day of the build.
    criteria: Vec<CriterionView<'a>>,
    /// How to reach it.
    contact: Option<ContactView<'a>>,
    /// The page with its questions.
    questions_url: Option<String>,
}

impl<'a> SelfCheckView<'a> {
    pub(super) fn of(scope: &dyn PageScope<'a>) -> Self {
        let programmes = scope.listed(Kind::Programme).iter();
        Self {
            programmes: programmes
                .filter_map(|ix| Checked::of(*ix, scope))
                .collect(),
            mount: scope.mount(),
        }
    }
}

impl<'a> Checked<'a> {
    /// `None` for a programme without criteria.
    fn of(ix: EntryIx, scope: &dyn PageScope<'a>) -> Option<Self> {
        let criteria = criteria(ix, scope);
        let Facts::Programme(programme) = scope.facts(ix) else {
            return None;
        };
        (!criteria.is_empty()).then(|| Self {
            card: scope.card(ix),
            facts: programme.list_facts(ix, scope),
            criteria,
            contact: contact(ix, scope),
            questions_url: scope.questions_url(ix),
        })
    }
}
