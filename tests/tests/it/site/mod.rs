//! The repository's own portal, as built: sound, self-contained, found, light.

mod discovery;
mod doors;
mod offline;
mod search;
mod weight;

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::links::Portal;
use homeward_tests::portal::{BASE_URL, LANGUAGES, built};
use homeward_tests::{none_wrong, nu, sample};
use serde_json::Value;

fn portal() -> Result<Portal> {
    Portal::read(built()?, Some(BASE_URL))
}

fn file(path: &str) -> Result<String> {
    fs::read_to_string(built()?.join(path)).with_context(|| path.to_owned())
}

#[test]
fn every_reference_has_a_target_and_every_file_is_of_the_portal() -> Result<()> {
    none_wrong(&portal()?.broken()?)
}

#[test]
fn the_nu_checker_finds_no_error() -> Result<()> {
    if sample::seed().is_none() {
        return none_wrong(&nu::errors(&[built()?.to_path_buf()])?);
    }
    let mut some = vec![built()?.join("index.html"), built()?.join("404.html")];
    for lang in sample::one_in(3, 0, LANGUAGES) {
        some.push(built()?.join(lang));
    }
    none_wrong(&nu::errors(&some)?)
}

#[test]
fn every_page_names_its_language_direction_heading_and_address() -> Result<()> {
    let mut wrong = Vec::new();
    for (path, page) in &portal()?.pages {
        let folder = path.split_once('/').map(|(lang, _)| lang);
        match (folder, page.lang.as_deref()) {
            (_, None | Some("")) => wrong.push(format!("{path}: no lang")),
            (Some(folder), Some(lang)) if folder != lang => {
                wrong.push(format!("{path}: lang {lang}"));
            }
            _ => {}
        }
        let due = if page.lang.as_deref() == Some("ar") {
            "rtl"
        } else {
            "ltr"
        };
        if page.dir.as_deref() != Some(due) {
            wrong.push(format!("{path}: dir {:?}", page.dir));
        }
        if page.h1 != 1 {
            wrong.push(format!("{path}: {} h1", page.h1));
        }
        let canonical = page.canonical.as_deref().unwrap_or_default();
        if path != "404.html" && !canonical.starts_with(BASE_URL) {
            wrong.push(format!("{path}: canonical {canonical:?}"));
        }
        if page.indexable() && canonical != address(path) {
            wrong.push(format!("{path}: indexable, but canonical is {canonical}"));
        }
    }
    none_wrong(&wrong)
}

/// The absolute address of a page: that of an index page is its folder's.
fn address(path: &str) -> String {
    format!(
        "{BASE_URL}{}",
        path.strip_suffix("index.html").unwrap_or(path)
    )
}

#[test]
fn json_ld_is_json_with_a_context_and_a_type() -> Result<()> {
    let mut blocks = 0;
    for (path, page) in &portal()?.pages {
        for block in &page.json_ld {
            let value: Value = serde_json::from_str(block).with_context(|| path.clone())?;
            ensure!(value["@context"] == "https://schema.org", "{path}: {block}");
            let typed = value["@type"].is_string() || value["@graph"].is_array();
            ensure!(typed, "{path}: no type in {block}");
            blocks += 1;
        }
    }
    ensure!(blocks > 100, "only {blocks} pages have JSON-LD");
    Ok(())
}

/// The line of HTML in `docs/hosting.md` for other websites.
#[test]
fn the_link_for_other_websites_opens_the_self_check_and_runs_no_script() -> Result<()> {
    let root = homeward_devtools::workspace::root();
    let text = fs::read_to_string(root.join("docs/hosting.md"))?;
    let mut lines = text.lines().filter(|line| line.starts_with("<a "));
    let line = lines.next().context("no line of HTML")?;
    let is_event = |word: &str| word.starts_with("on") && word.contains('=');
    let has_script = line.contains("script") || line.split_whitespace().any(is_event);
    ensure!(!has_script, "{line}");
    let start = "href=\"https://www.your-organisation.org/portal/";
    let rest = line.split_once(start).context("no address")?.1;
    let path = rest.split('"').next().unwrap_or_default();
    ensure!(
        file(path)?.contains("id=\"self-check\""),
        "{path} is no self-check"
    );
    Ok(())
}
