//! The repository's own portal, built once for all tests, and a host for it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use homeward_devtools::serve::{Headers, StaticServer};
use homeward_devtools::workspace;

use crate::TODAY;
use crate::command::{homeward, run};
use crate::fixture::{MINIMAL, Site};

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

/// Serves a portal under a path, with the headers that its host is told to send: by its own file
/// `_headers`, or else as any portal without an editor asks for them.
///
/// # Errors
/// When the folder does not exist, or there are no headers to read.
pub fn serve(public: &Path, prefix: &str) -> Result<StaticServer> {
    let own = public.join("_headers");
    let headers = if own.is_file() {
        Headers::read(&own)?
    } else {
        headers()?.clone()
    };
    StaticServer::with(public, prefix, 0, headers)
}

/// The headers that hosts are told to send for every portal without an editor, read from the
/// file of a small one: the portal of this repository names no host. Cloudflare's file says them
/// all without rules that only the host knows.
fn headers() -> Result<&'static Headers> {
    static HEADERS: OnceLock<Result<Headers, String>> = OnceLock::new();
    let read = || -> Result<Headers> {
        let site = Site::of(MINIMAL)?;
        let settings = "content/site.yaml";
        let text = std::fs::read_to_string(site.path().join(settings))?;
        site.write(
            settings,
            &format!("{text}hosting: {{ hosts: [cloudflare] }}\n"),
        )?;
        site.build(&[])?.expect_code(0)?;
        Headers::read(&site.public().join("_headers"))
    };
    let headers = HEADERS.get_or_init(|| read().map_err(|error| format!("{error:#}")));
    headers.as_ref().map_err(|why| anyhow!("{why}"))
}
