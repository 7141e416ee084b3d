//! Two built portals compared page for page: text, links and structure, not bytes. White space,
//! the order of attributes and the hashes in the names of assets may differ.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result, ensure};
use regex::Regex;
use scraper::{ElementRef, Html, Node};
use walkdir::WalkDir;

/// The pages of a portal by their paths, each as lines: an element with its attributes, or a
/// text.
pub type Pages = BTreeMap<String, Vec<String>>;

/// Reads the pages of a portal.
///
/// # Errors
/// When the folder cannot be read or has no page.
pub fn pages(public: &Path) -> Result<Pages> {
    let mut pages = Pages::new();
    for entry in WalkDir::new(public) {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_some_and(|it| it == "html") {
            let html = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            let place = path.strip_prefix(public)?.to_string_lossy().into_owned();
            pages.insert(place, lines(&html)?);
        }
    }
    ensure!(!pages.is_empty(), "{} has no page", public.display());
    Ok(pages)
}

/// A text in which the hashes in the names of assets are all the same.
///
/// # Errors
/// Never in practice: the pattern is fixed.
pub fn without_hashes(text: &str) -> Result<Cow<'_, str>> {
    static HASH: OnceLock<Result<Regex, regex::Error>> = OnceLock::new();
    let hash = HASH.get_or_init(|| Regex::new(r"\.[0-9a-f]{12}\."));
    Ok(hash
        .as_ref()
        .map_err(Clone::clone)?
        .replace_all(text, ".HASH."))
}

/// A page as lines.
///
/// # Errors
/// As [`without_hashes`].
pub fn lines(html: &str) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    element(
        Html::parse_document(&without_hashes(html)?).root_element(),
        &mut lines,
    );
    Ok(lines)
}

fn element(of: ElementRef<'_>, lines: &mut Vec<String>) {
    let attributes: BTreeSet<_> = of.value().attrs().collect();
    let attributes = attributes.into_iter();
    let attributes = attributes.map(|(name, value)| format!(" {name}=\"{}\"", one_line(value)));
    let attributes: String = attributes.collect();
    lines.push(format!("<{}{attributes}>", of.value().name()));
    for child in of.children() {
        if let Some(child) = ElementRef::wrap(child) {
            element(child, lines);
        } else if let Node::Text(text) = child.value() {
            lines.extend(Some(one_line(text)).filter(|text| !text.is_empty()));
        }
    }
    lines.push(format!("</{}>", of.value().name()));
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What differs between two portals: a page that only one has, or the first line in which a page
/// differs.
#[must_use]
pub fn differences(before: &Pages, after: &Pages) -> Vec<String> {
    let paths: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let difference = |path: &String| match (before.get(path), after.get(path)) {
        (Some(before), Some(after)) => {
            let none = String::new();
            let longer = before.len().max(after.len());
            let line = |lines: &[String], at| lines.get(at).unwrap_or(&none).clone();
            let mut pairs = (0..longer).map(|at| (line(before, at), line(after, at)));
            let (before, after) = pairs.find(|(before, after)| before != after)?;
            Some(format!("{path}:\n- {before}\n+ {after}"))
        }
        (Some(_), None) => Some(format!("{path}: only before")),
        (None, _) => Some(format!("{path}: only after")),
    };
    paths.into_iter().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><title>A</title>\
        <link rel=\"stylesheet\" href=\"style.0123456789ab.css\"></head>\
        <body><h1>A</h1><p>See <a class=\"b\" href=\"b.html\">B</a>.</p></body></html>";

    fn difference(from: &str, to: &str) -> Vec<String> {
        assert!(PAGE.contains(from), "{from}");
        let portal = |html: &str| Pages::from([("a.html".to_owned(), lines(html).unwrap())]);
        differences(&portal(PAGE), &portal(&PAGE.replace(from, to)))
    }

    #[test]
    fn what_readers_and_browsers_do_not_see_may_differ() {
        for (from, to) in [
            ("<h1>A</h1><p>", "<h1>A</h1>\n  <p>"),
            ("class=\"b\" href=\"b.html\"", "href=\"b.html\" class=\"b\""),
            ("0123456789ab", "ba9876543210"),
        ] {
            assert_eq!(difference(from, to), Vec::<String>::new(), "{to}");
        }
    }

    #[test]
    fn a_link_a_text_and_an_element_may_not() {
        for (from, to, before, after) in [
            (
                "b.html",
                "c.html",
                "<a class=\"b\" href=\"b.html\">",
                "<a class=\"b\" href=\"c.html\">",
            ),
            (">B<", ">C<", "B", "C"),
            ("</p>", "</p><hr>", "</body>", "<hr>"),
        ] {
            assert_eq!(
                difference(from, to),
                [format!("a.html:\n- {before}\n+ {after}")]
            );
        }
    }

    #[test]
    fn a_page_that_is_lost_is_named() {
        let both = Pages::from([
            ("a.html".to_owned(), Vec::new()),
            ("b.html".to_owned(), Vec::new()),
        ]);
        let one = Pages::from([("a.html".to_owned(), Vec::new())]);
        assert_eq!(differences(&both, &one), ["b.html: only before"]);
        assert_eq!(differences(&one, &both), ["b.html: only after"]);
    }
}
