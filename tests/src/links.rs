//! Follows every reference in a built portal, knowing nothing of who built it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;
use url::Url;

use crate::page::Page;
use crate::references::{Reference, Use, css_addresses};
use crate::tree::Tree;

/// Where the portal hangs while we resolve addresses: below the root of its host, so
/// that a link from the root of the host is found out.
const BASE: &str = "http://portal.invalid/some/sub/path/";

/// Schemes that a reader's link may have.
const LINK_SCHEMES: [&str; 6] = ["https", "mailto", "tel", "sms", "whatsapp", "tg"];

/// A built portal, read once.
pub struct Portal {
    /// All its pages, by path.
    pub pages: BTreeMap<String, Page>,
    files: Tree,
    styles: BTreeMap<String, Vec<Reference>>,
    base_url: Option<String>,
}

impl Portal {
    /// Reads every page and style sheet. Absolute links to `base_url` count as links
    /// inside the portal.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(public: &Path, base_url: Option<&str>) -> Result<Self> {
        let files = Tree::of(public)?;
        let (mut pages, mut styles) = (BTreeMap::new(), BTreeMap::new());
        for path in files.paths() {
            let extension = Path::new(path).extension().and_then(|it| it.to_str());
            if extension == Some("html") {
                pages.insert(path.to_owned(), Page::read(public, path)?);
            } else if extension == Some("css") {
                let mut found = Vec::new();
                css_addresses(&mut found, "css", &fs::read_to_string(public.join(path))?);
                styles.insert(path.to_owned(), found);
            }
        }
        let base_url = base_url.map(str::to_owned);
        Ok(Self {
            pages,
            files,
            styles,
            base_url,
        })
    }

    /// Every reference with a missing or forbidden target, in words.
    ///
    /// # Errors
    /// When a page's own path is no address.
    pub fn broken(&self) -> Result<Vec<String>> {
        let pages = self
            .pages
            .iter()
            .map(|(path, page)| (path, &page.references));
        let mut wrong = Vec::new();
        for (path, references) in pages.chain(self.styles.iter()) {
            let base = Url::parse(BASE)?.join(path)?;
            for reference in references {
                if let Some(why) = self.why_broken(&base, reference) {
                    wrong.push(format!(
                        "{path}: {} {:?}: {why}",
                        reference.from, reference.url
                    ));
                }
            }
        }
        Ok(wrong)
    }

    fn why_broken(&self, base: &Url, reference: &Reference) -> Option<String> {
        if reference.url.starts_with("data:") && reference.kind == Use::Subresource {
            return None;
        }
        let inside = if base.path().ends_with("/some/sub/path/404.html") {
            self.inside_from_root(&reference.url)
        } else {
            self.inside(&reference.url)
        };
        let url = match inside {
            Some(path) => Url::parse(BASE).and_then(|base| base.join(&path)),
            None => base.join(&reference.url),
        };
        let url = match url {
            Ok(url) => url,
            Err(error) => return Some(format!("not an address: {error}")),
        };
        let Some(path) = url.as_str().strip_prefix(BASE) else {
            return why_outside(&url, reference.kind);
        };
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return Some("the path is not UTF-8".into());
        };
        if self.files.hash(&path).is_none() {
            return Some("there is no such file".into());
        }
        let fragment = url.fragment().filter(|it| !it.is_empty() && *it != "top")?;
        let id = percent_decode_str(fragment).decode_utf8_lossy();
        let page = self.pages.get(&*path)?;
        let missing = !page.ids.contains(&*id);
        missing.then(|| format!("{path} has no id {id:?}"))
    }

    /// The file below the portal that an absolute address of this portal means. Such an
    /// address is asked of a server, which gives a folder's index page; a relative link
    /// must work from a plain folder as well, and gets no such help.
    fn inside(&self, url: &str) -> Option<String> {
        let rest = url.strip_prefix(self.base_url.as_deref()?)?;
        let path = rest.split(['?', '#']).next().unwrap_or_default();
        let index = path.is_empty() || path.ends_with('/');
        Some(if index {
            format!("{path}index.html{}", &rest[path.len()..])
        } else {
            rest.to_owned()
        })
    }

    /// The page for missing pages is shown at addresses of any depth, so its links begin
    /// at the root of the host: the one place where the portal's own address matters.
    fn inside_from_root(&self, url: &str) -> Option<String> {
        let base_url = Url::parse(self.base_url.as_deref()?).ok()?;
        let rest = url.strip_prefix(base_url.path());
        rest.map(str::to_owned).or_else(|| self.inside(url))
    }

    /// The file of an address on a page, for a portal at `base_url`.
    ///
    /// # Errors
    /// When it is outside of the portal.
    pub fn file_of(page: &Page, url: &str, base_url: &str) -> Result<String> {
        let url = Url::parse(base_url)?.join(&page.path)?.join(url)?;
        let path = url
            .as_str()
            .strip_prefix(base_url)
            .with_context(|| url.to_string())?;
        Ok(path.split(['?', '#']).next().unwrap_or_default().to_owned())
    }
}

fn why_outside(url: &Url, kind: Use) -> Option<String> {
    if url.host_str() == Some("portal.invalid") {
        return Some("it leaves the portal's folder".into());
    }
    if kind == Use::Subresource {
        return Some("it is loaded from elsewhere".into());
    }
    let allowed = LINK_SCHEMES.contains(&url.scheme());
    (!allowed).then(|| format!("the scheme {} is not allowed", url.scheme()))
}
