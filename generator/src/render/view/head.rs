use serde::Serialize;
use std::borrow::Cow;

/// What search engines and previews read.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct HeadView<'a> {
    /// The title for tabs and search results.
    pub(crate) title: Cow<'a, str>,
    /// The page in a sentence.
    pub(crate) description: &'a str,
    /// The absolute address that search engines are to know; null for a site without
    /// `base_url`.
    pub(crate) canonical: Option<String>,
    /// `noindex`, for pages that search engines are not to know.
    pub(crate) robots: Option<&'static str>,
    /// The same page in other languages, for search engines; empty for pages that they are
    /// not to know.
    pub(crate) alternates: Vec<Alternate<'a>>,
    /// The address of the feed; null for a site without `base_url`.
    pub(crate) feed_url: Option<String>,
    /// Open Graph properties, for previews.
    pub(crate) open_graph: Vec<OpenGraph<'a>>,
    /// Schema.org data as JSON-LD. It is safe inside a script element: `<` is written
    /// `\u003c`.
    pub(crate) json_ld: Option<String>,
}

/// The same page in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Alternate<'a> {
    /// The language's tag, or `x-default`.
    pub(crate) hreflang: &'a str,
    /// The absolute address.
    pub(crate) href: String,
}

/// An Open Graph property.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct OpenGraph<'a> {
    /// Its name.
    pub(crate) property: &'static str,
    /// Its value.
    pub(crate) content: Cow<'a, str>,
}
