//! The sitemap, read as a search engine reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use roxmltree::{Document, Node};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The alternates (`hreflang`, address) of each listed address.
pub type Sitemap = BTreeMap<String, BTreeSet<(String, String)>>;

/// The most addresses that one file may list.
const MOST: usize = 50_000;

/// Reads the sitemap of a built portal, all its parts if it is an index of several.
///
/// # Errors
/// When a part is missing or its structure is wrong.
pub fn read(public: &Path, base_url: &str) -> Result<Sitemap> {
    let text = |name: &str| fs::read_to_string(public.join(name)).with_context(|| name.to_owned());
    let first = text("sitemap.xml")?;
    let document = Document::parse(&first)?;
    if !document
        .root_element()
        .has_tag_name((SITEMAP, "sitemapindex"))
    {
        return parse(&first);
    }
    let mut whole = Sitemap::new();
    let locs = document
        .descendants()
        .filter(|it| it.has_tag_name((SITEMAP, "loc")));
    for loc in locs {
        let loc = loc.text().unwrap_or_default().trim();
        let name = loc
            .strip_prefix(base_url)
            .with_context(|| format!("{loc} is elsewhere"))?;
        for (url, alternates) in parse(&text(name)?)? {
            ensure!(
                whole.insert(url.clone(), alternates).is_none(),
                "{url} is listed twice"
            );
        }
    }
    ensure!(!whole.is_empty(), "the index of sitemaps is empty");
    Ok(whole)
}

/// Parses one file of a sitemap, insisting on its structure: the right namespaces, one absolute
/// `loc` in each `url`, nothing twice, nothing unknown.
///
/// # Errors
/// When the structure is wrong.
pub fn parse(xml: &str) -> Result<Sitemap> {
    let document = Document::parse(xml)?;
    let root = document.root_element();
    ensure!(
        root.has_tag_name((SITEMAP, "urlset")),
        "the root is not a urlset"
    );
    let mut sitemap = Sitemap::new();
    for url in root.children().filter(Node::is_element) {
        ensure!(
            url.has_tag_name((SITEMAP, "url")),
            "{:?} in urlset",
            url.tag_name()
        );
        let (loc, alternates) = entry(url)?;
        let former = sitemap.insert(loc.clone(), alternates);
        ensure!(former.is_none(), "{loc} is listed twice");
    }
    ensure!(!sitemap.is_empty(), "the sitemap is empty");
    ensure!(
        sitemap.len() <= MOST,
        "{} addresses in one file",
        sitemap.len()
    );
    Ok(sitemap)
}

fn entry(url: Node<'_, '_>) -> Result<(String, BTreeSet<(String, String)>)> {
    let (mut locs, mut alternates) = (Vec::new(), BTreeSet::new());
    for child in url.children().filter(Node::is_element) {
        let name = child.tag_name();
        match (name.namespace(), name.name()) {
            (Some(SITEMAP), "loc") => locs.push(child.text().unwrap_or_default().trim()),
            (Some(SITEMAP), "lastmod" | "changefreq" | "priority") => {}
            (Some(XHTML), "link") => {
                let value = |key| {
                    child
                        .attribute(key)
                        .with_context(|| format!("a link lacks {key}"))
                };
                ensure!(value("rel")? == "alternate", "a link that is no alternate");
                alternates.insert((value("hreflang")?.to_owned(), value("href")?.to_owned()));
            }
            _ => anyhow::bail!("{name:?} in url"),
        }
    }
    ensure!(locs.len() == 1, "a url has {} locs", locs.len());
    ensure!(
        locs[0].starts_with("https://"),
        "{:?} is not absolute",
        locs[0]
    );
    Ok((locs[0].to_owned(), alternates))
}

/// Everything that is wrong with the alternates: each page must list itself, one
/// `x-default`, and every page that it lists must list the same. One page may list itself
/// as `x-default` alone: the choice of languages.
#[must_use]
pub fn not_reciprocal(sitemap: &Sitemap) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut choices = 0;
    for (loc, alternates) in sitemap {
        let defaults = alternates
            .iter()
            .filter(|(lang, _)| lang == "x-default")
            .count();
        if defaults != 1 {
            wrong.push(format!("{loc}: {defaults} x-default"));
        }
        let own: Vec<&str> = alternates
            .iter()
            .filter(|(_, href)| href == loc)
            .map(|(lang, _)| lang.as_str())
            .collect();
        choices += usize::from(own == ["x-default"]);
        if own.is_empty() || choices > 1 {
            wrong.push(format!("{loc}: does not list itself"));
        }
        for (lang, href) in alternates {
            match sitemap.get(href) {
                None => wrong.push(format!("{loc}: alternate {lang} {href} is not listed")),
                Some(theirs) if theirs != alternates => {
                    wrong.push(format!("{loc}: alternate {lang} {href} lists others"));
                }
                Some(_) => {}
            }
        }
    }
    wrong
}
