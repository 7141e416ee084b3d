//! `cargo xtask screenshots`: pictures of every kind of page, to look at after a change of the
//! theme.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::{CHROMIUM, HEADLESS_SHELL};
use homeward_devtools::serve::StaticServer;

use crate::site;

/// One page of each kind, below the directory of a language; the first two have none.
const PAGES: [(&str, &str); 20] = [
    ("languages", "index.html"),
    ("not-found", "404.html"),
    ("home", "{lang}/index.html"),
    ("services", "{lang}/services/index.html"),
    ("need", "{lang}/services/need/home.html"),
    ("service", "{lang}/services/business-start-up.html"),
    ("countries", "{lang}/countries/index.html"),
    ("pair", "{lang}/countries/nigeria.html#from-germany"),
    ("country", "{lang}/countries/iraq.html"),
    ("programmes", "{lang}/programmes/index.html"),
    ("programme", "{lang}/programmes/iom-lithuania.html"),
    ("story", "{lang}/stories/emir.html"),
    ("organisation", "{lang}/organisations/mrc-iraq.html"),
    ("guide", "{lang}/before-you-decide.html"),
    ("contacts", "{lang}/contacts.html"),
    ("search", "{lang}/search.html"),
    ("translations", "{lang}/translations.html"),
    ("self-check", "{lang}/self-check.html"),
    (
        "result",
        "{lang}/self-check.html#results=mrc-iraq:contact,eurp-germany:ask+contact",
    ),
    ("question", "{lang}/self-check-iom-lithuania.html#s1"),
];

const LANGUAGES: [&str; 2] = ["en", "ar"];

/// Sizes of screens in CSS pixels; of a phone more than one screen is shown.
const SIZES: [(u32, u32); 2] = [(360, 1480), (1280, 1000)];

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
    for (name, path) in PAGES {
        let languages = if path.contains("{lang}") {
            &LANGUAGES[..]
        } else {
            &LANGUAGES[..1]
        };
        for lang in languages {
            let url = format!("{}{}", server.url(), path.replace("{lang}", lang));
            for (width, height) in SIZES {
                for (colours, scheme) in COLOURS {
                    let file = out.join(format!("{name}-{lang}-{width}-{colours}.png"));
                    let size = format!("--window-size={width},{height}");
                    let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
                    picture(&browser, &[&size, &scheme], &url, &file)?;
                    made += 1;
                }
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
