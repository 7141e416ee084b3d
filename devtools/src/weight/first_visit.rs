//! What a first visit to a page loads before a person presses anything.
//!
//! The page, its style sheets with what they refer to, its scripts, icons and drawings, and the
//! manifest. Photographs and other pictures made of pixels are left out, and so is what a script
//! loads later: the self-check itself, the index of the search, the pages that are saved. All is
//! found in the built files; a test compares it with what a browser asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::tags::{Tag, tags};

/// A first visit to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstVisit {
    /// The page, as a path in the portal.
    pub page: String,
    /// Its language, if it is in the directory of one.
    pub lang: Option<String>,
    /// The other files that are loaded, as paths in the portal.
    pub files: BTreeSet<String>,
}

/// The values of `rel` whose address a browser loads with the page.
const LOADED: [&str; 6] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "manifest",
    "preload",
    "modulepreload",
];

/// The endings of pictures that are made of pixels.
const PIXELS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "avif", "gif"];

impl FirstVisit {
    /// Finds out what a page of a built portal loads.
    ///
    /// # Errors
    /// When a file cannot be read, or is named and not there.
    pub fn of(public: &Path, page: &str) -> Result<Self> {
        let html = fs::read_to_string(public.join(page)).with_context(|| page.to_owned())?;
        let mut visit = Self {
            page: page.to_owned(),
            lang: None,
            files: BTreeSet::new(),
        };
        for tag in tags(&html) {
            if tag.name == "html" {
                let folder = page.split_once('/').map(|(folder, _)| folder);
                visit.lang = tag
                    .get("lang")
                    .filter(|lang| folder == Some(lang))
                    .map(str::to_owned);
            }
            if let Some(address) = loaded(tag) {
                visit.add(public, page, address)?;
            }
        }
        Ok(visit)
    }

    /// The kind of the page, which pages of the same kind in other languages have too: a page
    /// at the top of a language and an index are kinds of their own, all other pages of a
    /// directory are one, and so are the self-checks of single programmes. That of a page outside
    /// of all languages begins with `/`.
    #[must_use]
    pub fn kind(&self) -> String {
        let in_language = self
            .lang
            .as_ref()
            .and_then(|lang| self.page.strip_prefix(lang.as_str()));
        let path = in_language.map_or(self.page.as_str(), |path| &path[1..]);
        match path.rsplit_once('/') {
            _ if self.lang.is_none() => format!("/{path}"),
            Some((folder, name)) if name != "index.html" => format!("{folder}/*"),
            None if path.starts_with("self-check-") => "self-check-*".to_owned(),
            _ => path.to_owned(),
        }
    }

    /// The sum of all that is loaded, if `of` gives the weight of a file.
    ///
    /// # Errors
    /// When `of` has one.
    pub fn weight(&self, mut of: impl FnMut(&str) -> Result<usize>) -> Result<usize> {
        let mut sum = of(&self.page)?;
        for file in &self.files {
            sum += of(file)?;
        }
        Ok(sum)
    }

    fn add(&mut self, public: &Path, from: &str, address: &str) -> Result<()> {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        if address.is_empty() || address.starts_with("data:") || is_picture(address) {
            return Ok(());
        }
        let file = if address.starts_with('/') {
            from_root(public, address)
        } else {
            Some(below(from, address))
        };
        let file = file.filter(|file| public.join(file).is_file());
        let file = file.with_context(|| format!("{from} loads {address}, which is not there"))?;
        if self.files.insert(file.clone()) && is_of(&file, &["css"]) {
            let css = fs::read_to_string(public.join(&file))?;
            for rest in css.split("url(").skip(1) {
                let address = rest.split(')').next().unwrap_or_default();
                self.add(public, &file, address.trim_matches(['"', '\'']))?;
            }
        }
        Ok(())
    }
}

/// Whether a file is a picture that is made of pixels, by its name.
#[must_use]
pub fn is_picture(file: &str) -> bool {
    is_of(file, &PIXELS)
}

/// The address that a browser loads because of an element.
fn loaded(tag: Tag<'_>) -> Option<&str> {
    match tag.name {
        "link" => {
            let mut rels = tag.get("rel")?.split_whitespace();
            rels.any(|rel| LOADED.contains(&rel))
                .then(|| tag.get("href"))?
        }
        "script" | "img" => tag.get("src"),
        "image" | "use" => tag.get("href"),
        _ => None,
    }
}

fn is_of(path: &str, endings: &[&str]) -> bool {
    let ending = path.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// The path of an address that is relative to a file.
fn below(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The file of an address from the root of the host, as the page for wrong addresses has them:
/// the portal may be in a directory there, of which nothing here knows the name.
fn from_root(public: &Path, address: &str) -> Option<String> {
    let mut rest = address;
    while let Some((_, below)) = rest.split_once('/') {
        if public.join(below).is_file() {
            return Some(below.to_owned());
        }
        rest = below;
    }
    None
}

/// The first visits to all pages of a built portal.
///
/// # Errors
/// When a file cannot be read, or there is no page.
pub fn all(public: &Path) -> Result<Vec<FirstVisit>> {
    let mut visits = Vec::new();
    for entry in walkdir::WalkDir::new(public).sort_by_file_name() {
        let entry = entry.context("build the portal first: cargo xtask site")?;
        if entry.path().extension().is_some_and(|it| it == "html") {
            let path = entry.path().strip_prefix(public)?.to_string_lossy();
            visits.push(FirstVisit::of(public, &path.replace('\\', "/"))?);
        }
    }
    ensure!(!visits.is_empty(), "{} has no page", public.display());
    Ok(visits)
}

/// A value for each language; pages outside of all languages have none.
pub type ByLanguage<T> = BTreeMap<Option<String>, T>;

/// The heaviest first visit of each kind of page in each language, by the weight of a file.
///
/// # Errors
/// When `weight` has one.
pub fn heaviest(
    visits: &[FirstVisit],
    mut weight: impl FnMut(&str) -> Result<usize>,
) -> Result<BTreeMap<String, ByLanguage<&FirstVisit>>> {
    let mut kinds = BTreeMap::<String, ByLanguage<(usize, &FirstVisit)>>::new();
    for visit in visits {
        let sum = visit.weight(&mut weight)?;
        let languages = kinds.entry(visit.kind()).or_default();
        let most = languages.entry(visit.lang.clone()).or_insert((sum, visit));
        if sum > most.0 {
            *most = (sum, visit);
        }
    }
    let visits = |all: ByLanguage<(usize, _)>| all.into_iter().map(|(lang, it)| (lang, it.1));
    let kinds = kinds.into_iter();
    Ok(kinds
        .map(|(kind, all)| (kind, visits(all).collect()))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let site = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = site.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        site
    }

    const PAGE: &str = "<html lang=\"en\"><link rel=\"stylesheet\" href=\"../assets/a.css\">\
        <link rel=\"alternate\" href=\"feed.xml\"><script src=\"../assets/a.js\" defer></script>\
        <img src=\"photo.jpg\" alt=\"\"><img src=\"../assets/b.svg?x#y\" alt=\"\">\
        <svg><use href=\"#c\"/></svg><div data-wasm=\"../assets/a.wasm\"></div>";

    #[test]
    fn a_visit_loads_what_the_page_and_its_style_sheets_name_but_no_photograph() {
        let site = site(&[
            ("en/index.html", PAGE),
            (
                "assets/a.css",
                "a { b: url(\"d.woff2\") } c { d: url(\"data:,x\") }",
            ),
            ("assets/a.js", ""),
            ("assets/b.svg", ""),
            ("assets/d.woff2", ""),
        ]);
        let visit = FirstVisit::of(site.path(), "en/index.html").unwrap();
        let files: Vec<_> = visit.files.iter().map(String::as_str).collect();
        let due = [
            "assets/a.css",
            "assets/a.js",
            "assets/b.svg",
            "assets/d.woff2",
        ];
        assert_eq!(files, due);
        fs::remove_file(site.path().join("assets/d.woff2")).unwrap();
        assert!(FirstVisit::of(site.path(), "en/index.html").is_err());
    }

    #[test]
    fn the_page_for_wrong_addresses_names_files_from_the_root_of_the_host() {
        for root in ["/", "/some/sub/path/"] {
            let html = format!("<html lang=\"en\"><script src=\"{root}assets/a.js\"></script>");
            let site = site(&[("404.html", html.as_str()), ("assets/a.js", "")]);
            let visit = FirstVisit::of(site.path(), "404.html").unwrap();
            assert_eq!(visit.files, BTreeSet::from(["assets/a.js".to_owned()]));
            assert_eq!(
                (visit.lang.as_deref(), visit.kind().as_str()),
                (None, "/404.html")
            );
        }
    }

    #[test]
    fn the_heaviest_page_of_a_kind_counts_in_each_language() {
        let html = |lang| format!("<html lang=\"{lang}\">");
        let (en, ar) = (html("en"), html("ar"));
        let site = site(&[
            ("en/services/index.html", en.as_str()),
            ("en/services/a.html", &en),
            ("en/services/b.html", &en),
            ("en/self-check-x.html", &en),
            ("ar/services/a.html", &ar),
        ]);
        let visits = all(site.path()).unwrap();
        let weight = |file: &str| Ok(if file.ends_with("b.html") { 9 } else { 5 });
        let kinds = heaviest(&visits, weight).unwrap();
        let names: Vec<_> = kinds.keys().map(String::as_str).collect();
        assert_eq!(names, ["self-check-*", "services/*", "services/index.html"]);
        let of = |lang: &str| kinds["services/*"][&Some(lang.to_owned())].page.as_str();
        assert_eq!(
            (of("en"), of("ar")),
            ("en/services/b.html", "ar/services/a.html")
        );
    }
}
