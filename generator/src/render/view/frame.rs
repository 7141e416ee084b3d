use super::super::templates::Prepared;
use super::{BrandView, FeedbackView, HeadView, PageView, SwitcherLanguage};
use crate::kinds::LangView;
use serde::Serialize;
use std::borrow::Cow;

/// The variables that every template gets. They depend on the language and the directory of
/// a page alone.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FrameVariables<'a> {
    /// Opaque: the language and directory of the page, for functions. A component that calls
    /// `t()`, `date()`, `number()`, `join()`, `list_url()`, `page_url()` or `asset()`
    /// declares `@here`.
    pub(crate) here: &'a str,
    /// The language of the frame: menus, labels, notices.
    pub(crate) lang: LangView<'a>,
    /// The portal's own texts and addresses.
    pub(crate) site: SiteView<'a>,
    /// Logo, colours and partners.
    pub(crate) brand: BrandView<'a>,
    /// The UI strings without arguments, by key: `ui["nav-main"]`. A component that uses them
    /// declares `@ui`.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub(crate) ui: Prepared,
    /// The addresses of the theme's and the self-check's files, by name:
    /// `assets["style.css"]`.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub(crate) assets: Prepared,
    /// The drawings, by name: `icons.phone`. They are HTML already. A component that uses
    /// them declares `@icons`.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub(crate) icons: Prepared,
}

/// The further variables of the templates below `frame/`, which are rendered once for a
/// language and a directory.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FrameTemplateVariables<'a> {
    /// The menu of the footer.
    pub(crate) menu: Vec<&'a NavLink<'a>>,
    /// The address of the page for searching; null for a site without search.
    pub(crate) search_url: Option<String>,
    /// Whether that page searches; in a portable edition it is the list of all titles alone.
    pub(crate) can_search: bool,
    /// The address of the page with the state of the translations; null for a site in one
    /// language.
    pub(crate) translations_url: Option<String>,
    /// The address of the web app manifest of the language; null in a portable edition.
    pub(crate) manifest_url: Option<String>,
}

/// What the templates below `frame/` have made. They are HTML already.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FrameParts {
    /// Of `frame/head.html`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) head: Prepared,
    /// Of `frame/top.html`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) top: Prepared,
    /// Of `frame/search-form.html`. Empty for a site without search.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) search_form: Prepared,
    /// Of `frame/footer.html`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) footer: Prepared,
}

/// The further variables of every page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FrameVariable {
    /// What the templates below `frame/` have made for the language and the directory.
    pub(crate) frame: FrameParts,
}

/// The portal's own texts and addresses.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SiteView<'a> {
    /// The portal's name.
    pub(crate) title: &'a str,
    /// The portal in one sentence.
    pub(crate) tagline: &'a str,
    /// Who publishes it, in a sentence.
    pub(crate) publisher: &'a str,
    /// What it is not, in a sentence.
    pub(crate) disclaimer: &'a str,
    /// The language of these texts; null if it is that of the page.
    pub(crate) lang: Option<LangView<'a>>,
    /// The address of the home page.
    pub(crate) home_url: String,
    /// The page of the self-check, if there is one.
    pub(crate) self_check_url: Option<String>,
    /// The page that says whom to call or write to, if there is one.
    pub(crate) contacts_url: Option<String>,
    /// The address that “Leave this site” opens.
    pub(crate) leave_url: &'a str,
}

/// The further variables of a page in one language. `item` depends on the template.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PageVariables<'a, I> {
    /// What search engines and previews read.
    pub(crate) head: HeadView<'a>,
    /// The page in each language.
    pub(crate) languages: Vec<SwitcherLanguage<'a>>,
    /// Menus, and the way from home to this page.
    pub(crate) nav: NavView<'a>,
    /// What every page has.
    pub(crate) page: PageView<'a>,
    /// How to report a mistake on the page; null if the portal names no way.
    pub(crate) feedback: Option<FeedbackView<'a>>,
    /// What pages of this template have.
    pub(crate) item: I,
}

/// Menus, and the way from home to a page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NavView<'a> {
    /// The main menu.
    #[cfg_attr(test, schemars(with = "Vec<NavLink<'static>>"))]
    pub(crate) main: Prepared,
    /// The way from home to this page, without the page itself; empty on the home page.
    pub(crate) trail: Vec<NavLink<'a>>,
}

/// A link of a menu.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NavLink<'a> {
    /// The address.
    pub(crate) url: String,
    /// The text of the link.
    pub(crate) title: Cow<'a, str>,
    /// The language of the text; null if it is that of the page.
    pub(crate) lang: Option<LangView<'a>>,
    /// Whether it is the page itself.
    pub(crate) current: bool,
    /// Whether it is the list that the page belongs to.
    pub(crate) within: bool,
}
