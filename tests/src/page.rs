//! The metadata and the references of a built page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use scraper::{Html, Selector};

use crate::references::{Reference, Use, references};

/// One built page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its path in the portal, such as `en/services/index.html`.
    pub path: String,
    /// The language and direction of the `html` element.
    pub lang: Option<String>,
    /// As `lang`.
    pub dir: Option<String>,
    /// How many `h1` it has.
    pub h1: usize,
    /// The address that search engines shall use.
    pub canonical: Option<String>,
    /// The robots directive.
    pub robots: String,
    /// `hreflang` and address of each alternate.
    pub alternates: BTreeSet<(String, String)>,
    /// All ids.
    pub ids: BTreeSet<String>,
    /// Everything it refers to.
    pub references: Vec<Reference>,
    /// The JSON-LD blocks, as written.
    pub json_ld: Vec<String>,
}

impl Page {
    /// Reads a page.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(public: &Path, path: &str) -> Result<Self> {
        let html = fs::read_to_string(public.join(path)).with_context(|| path.to_owned())?;
        Self::parse(path, &html)
    }

    /// Parses a page.
    ///
    /// # Errors
    /// Never in practice: the selectors are fixed and any text is HTML.
    pub fn parse(path: &str, html: &str) -> Result<Self> {
        let document = Html::parse_document(html);
        let root = document.root_element().value();
        let one = |selector: &str, attribute: &str| -> Result<Option<String>> {
            let found = document.select(&css(selector)?).next();
            Ok(found.and_then(|it| it.attr(attribute)).map(str::to_owned))
        };
        let mut alternates = BTreeSet::new();
        for link in document.select(&css("link[rel~=alternate][hreflang][href]")?) {
            let value = |name| link.attr(name).unwrap_or_default().to_owned();
            alternates.insert((value("hreflang"), value("href")));
        }
        let (with_id, json_ld) = (css("[id]")?, css("script[type='application/ld+json']")?);
        let ids = document.select(&with_id).filter_map(|it| it.attr("id"));
        let blocks = document.select(&json_ld);
        Ok(Self {
            path: path.to_owned(),
            lang: root.attr("lang").map(str::to_owned),
            dir: root.attr("dir").map(str::to_owned),
            h1: document.select(&css("h1")?).count(),
            canonical: one("link[rel=canonical]", "href")?,
            robots: one("meta[name=robots]", "content")?.unwrap_or_default(),
            alternates,
            ids: ids.map(str::to_owned).collect(),
            references: references(&document)?,
            json_ld: blocks.map(|it| it.text().collect()).collect(),
        })
    }

    /// Whether search engines may list it.
    #[must_use]
    pub fn indexable(&self) -> bool {
        !self.robots.contains("noindex")
    }

    /// The addresses of what the browser loads through the given element.
    pub fn loaded_by<'a>(&'a self, element: &'a str) -> impl Iterator<Item = &'a str> {
        self.references
            .iter()
            .filter(move |it| it.kind == Use::Subresource && it.from.starts_with(element))
            .map(|it| it.url.as_str())
    }
}

pub(crate) fn css(selector: &str) -> Result<Selector> {
    Selector::parse(selector).map_err(|error| anyhow!("{selector}: {error}"))
}
