//! The repository's own portal, built once for all tests.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use homeward_devtools::workspace;

use crate::TODAY;
use crate::command::{homeward, run};

/// The address that the portal is built for in these tests.
pub const BASE_URL: &str = "https://portal.test/";

/// Its languages; the first one is the source language.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "ar", "es", "tr", "ru"];

/// The folder of the built portal. It is in cargo's build folder, and the next
/// run of the same tests replaces it.
///
/// # Errors
/// When the content does not build.
pub fn built() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let make = || build().map_err(|error| format!("{error:#}"));
    let built = BUILT.get_or_init(make);
    built.as_deref().map_err(|why| anyhow!("{why}"))
}

fn build() -> Result<PathBuf> {
    let test = std::env::current_exe()?;
    let test = test
        .file_stem()
        .context("a test without name")?
        .to_string_lossy();
    let out = workspace::target_dir()?
        .join("portals")
        .join(&*test)
        .join("public");
    std::fs::create_dir_all(out.parent().context("a folder without parent")?)?;
    let mut build = homeward()?;
    build.arg("build").arg("--site").arg(workspace::root());
    build.args(["--base-url", BASE_URL, "--today", TODAY]);
    run(build.arg("--out").arg(&out))?.expect_code(0)?;
    Ok(out)
}
