//! `cargo xtask screenshots`: pictures of every kind of page, to look at after a change of the
//! theme.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::{CHROMIUM, HEADLESS_SHELL};
use homeward_devtools::serve::StaticServer;

use crate::{kinds_of_pages, site};

/// Sizes of screens in CSS pixels; of a phone more than one screen is shown.
const SIZES: [(u32, u32); 2] = [(360, 1480), (1280, 1000)];

/// In CSS pixels, the height of a window that needs no scrolling: Chromium's pictures of a page
/// that has scrolled to a part of itself show nothing above that part.
const WHOLE_PAGE: u32 = 5000;

/// The colours, and how Chromium's engine calls them.
const COLOURS: [(&str, &str); 2] = [("light", "1"), ("dark", "0")];

/// Builds the portal and makes all pictures below `out`.
///
/// # Errors
/// When the portal cannot be built, or the browser is missing or makes no picture.
pub(crate) fn screenshots(out: &Path) -> Result<()> {
    let browser = HEADLESS_SHELL.find().or_else(|| CHROMIUM.find());
    let browser = browser.context("Chromium is missing: cargo xtask setup")?;
    let portal = tempfile::tempdir()?;
    let portal = portal.path().join("public");
    site::build(&portal)?;
    let server = StaticServer::start(&portal, "/", 0)?;
    fs::create_dir_all(out)?;
    let mut made = 0;
    for page in kinds_of_pages::all() {
        let url = format!("{}{}", server.url(), page.path);
        for (width, height) in SIZES {
            let height = if page.has_target { WHOLE_PAGE } else { height };
            for (colours, scheme) in COLOURS {
                let (name, lang) = (page.name, page.lang);
                let file = out.join(format!("{name}-{lang}-{width}-{colours}.png"));
                let size = format!("--window-size={width},{height}");
                let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
                picture(&browser, &[&size, &scheme], &url, &file)?;
                made += 1;
            }
        }
    }
    println!("{made} pictures are in {}", out.display());
    Ok(())
}

fn picture(browser: &Path, settings: &[&str], url: &str, file: &Path) -> Result<()> {
    let profile = tempfile::tempdir()?;
    let status = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ])
        .args(["--virtual-time-budget=4000", "--no-first-run"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--screenshot={}", file.display()))
        .args(settings)
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    ensure!(status.success() && file.exists(), "no picture of {url}");
    Ok(())
}
