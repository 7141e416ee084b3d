//! Translations: what is missing or out of date, the exchange with translators' tools, new
//! languages, and invented ones that show what a page cannot hold. And the spaces of French.

mod confirm;
mod differences;
mod exchange;
mod first_page;
mod french;
mod language;
mod pseudo;
mod random;
mod stale;
mod status;
mod tools;
mod two_shapes;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use homeward_devtools::workspace;
use homeward_tests::fixture::Site;

/// The languages that the repository's portal is translated to.
const TRANSLATED: [&str; 5] = ["fr", "ar", "es", "tr", "ru"];

/// A copy of the repository's portal.
fn portal() -> Result<Site> {
    Site::copy_of(workspace::root())
}

/// Exports a language, and returns the path of the PO file.
fn export(site: &Site, lang: &str) -> Result<PathBuf> {
    let path = site.path().join(format!("{lang}.po"));
    let out = path.to_string_lossy().into_owned();
    let arguments = [
        "translations",
        "export",
        "--lang",
        lang,
        "--out",
        &out,
        "--today",
        "2026-11-21",
    ];
    site.run_any(&arguments)?.expect_code(0)?;
    Ok(path)
}

/// Imports a PO file of the site's folder, and returns what the command reports.
fn import(site: &Site, lang: &str) -> Result<String> {
    let file = format!("{lang}.po");
    let done = site.run_any(&["translations", "import", "--lang", lang, &file])?;
    Ok(done.expect_code(0)?.text())
}

fn read(site: &Site, path: &str) -> Result<String> {
    fs::read_to_string(site.path().join(path)).with_context(|| path.to_owned())
}
