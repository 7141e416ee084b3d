use super::PageScope;
use super::reference::EntryIx;
use super::view::{LangView, PlaceView};
use homeward_eligibility::Role;
use serde::Serialize;

/// A criterion of the edition that is in force on the day of the build.
#[derive(Debug, Clone)]
pub(crate) struct CriterionInForce {
    /// Its id in the rules.
    pub(crate) id: String,
    /// What it decides.
    pub(crate) role: Role,
    /// Whether its source leaves it open.
    pub(crate) open: bool,
    /// The source, and where in it.
    pub(crate) source: Option<(EntryIx, Option<String>)>,
}

/// A criterion, in words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CriterionView<'a> {
    /// Its id in the rules.
    id: &'a str,
    /// A few words.
    pub(crate) title: Option<&'a str>,
    /// One or two sentences.
    pub(crate) text: Option<&'a str>,
    /// The language of title and text.
    lang: LangView<'a>,
    /// What it decides.
    role: Role,
    /// Whether its source leaves it open.
    open: bool,
    /// Where it comes from.
    source: Option<CriterionSource<'a>>,
}

/// The source of a criterion, or of a thing that a programme gives.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct CriterionSource<'a> {
    /// The title of the source.
    title: &'a str,
    /// The address of its page on this site.
    url: String,
    /// Where in the source.
    at: Option<PlaceView<'a>>,
}

impl<'a> CriterionSource<'a> {
    /// A source and a place in it.
    pub(super) fn of(
        source: Option<&'a (EntryIx, Option<String>)>,
        scope: &dyn PageScope<'a>,
    ) -> Option<Self> {
        let (source, at) = source?;
        let card = scope.card(*source);
        Some(Self {
            title: card.title,
            url: card.url,
            at: at.as_deref().map(|at| scope.place(at)),
        })
    }
}

/// The criteria that are in force when the site is built, in words.
pub(crate) fn criteria<'a>(ix: EntryIx, scope: &dyn PageScope<'a>) -> Vec<CriterionView<'a>> {
    let (lang, texts) = scope.front_matter(ix);
    let each = |criterion: &'a CriterionInForce| {
        let words = texts.criterion(&criterion.id);
        let source = CriterionSource::of(criterion.source.as_ref(), scope);
        CriterionView {
            id: &criterion.id,
            title: words.map(|words| words.title.as_str()),
            text: words.map(|words| words.text.as_str()),
            lang: lang.clone(),
            role: criterion.role,
            open: criterion.open,
            source,
        }
    };
    let in_force = scope.criteria(ix).into_iter().flatten();
    in_force.map(each).collect()
}
