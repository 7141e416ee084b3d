//! Failures on the way to the device: the page stays as it is, and one quiet line reports it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use homeward_tests::browser::Browser;
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use homeward_tests::sample;
use serde_json::json;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::visit::Visit;

/// A copy of the portal in which one file can be damaged.
struct Copied {
    folder: TempDir,
}

impl Copied {
    fn of(public: &Path) -> Result<Self> {
        let folder = tempfile::tempdir_in(workspace::target_dir()?)?;
        for entry in WalkDir::new(public) {
            let entry = entry?;
            let to = folder.path().join(entry.path().strip_prefix(public)?);
            if entry.file_type().is_dir() {
                fs::create_dir_all(to)?;
            } else {
                // A link: what is damaged is written anew.
                fs::hard_link(entry.path(), to)?;
            }
        }
        Ok(Self { folder })
    }

    /// The file of the self-check whose name begins and ends like this.
    fn file(&self, begins: &str, ends: &str) -> Result<PathBuf> {
        for entry in fs::read_dir(self.folder.path().join("assets"))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let middle = name
                .strip_prefix(begins)
                .and_then(|it| it.strip_suffix(ends));
            if middle.is_some_and(|it| !it.contains('.')) {
                return Ok(entry.path());
            }
        }
        anyhow::bail!("there is no {begins}*{ends}")
    }
}

/// What can become of a file.
#[derive(Debug, Clone, Copy)]
enum Damage {
    Gone,
    Empty,
    Half,
    /// One bit is flipped, at this percentage of the file.
    Flipped(usize),
    /// Another page, as hosts send for files that they do not find.
    Foreign,
}

impl Damage {
    /// Puts the damaged file in place of a sound one.
    fn put(self, file: &Path, sound: &[u8]) -> Result<()> {
        if file.exists() {
            fs::remove_file(file)?;
        }
        let damaged = match self {
            Self::Gone => return Ok(()),
            Self::Empty => Vec::new(),
            Self::Half => sound[..sound.len() / 2].to_vec(),
            Self::Foreign => b"<!DOCTYPE html><title>Welcome</title>".to_vec(),
            Self::Flipped(hundredths) => {
                let mut bytes = sound.to_vec();
                let at = bytes.len() * hundredths / 100;
                *bytes.get_mut(at).context("beyond the file")? ^= 0x10;
                bytes
            }
        };
        Ok(fs::write(file, damaged)?)
    }
}

const ANY: [Damage; 4] = [Damage::Gone, Damage::Empty, Damage::Half, Damage::Foreign];
/// A checksum guards the rules against anything.
const FLIPS: [Damage; 4] = [
    Damage::Flipped(0),
    Damage::Flipped(30),
    Damage::Flipped(60),
    Damage::Flipped(99),
];

/// The page once everything had time to load: whether the line is visible, whether the
/// widget is there, and how many characters the page without it has.
async fn shown(browser: &Browser) -> Result<(bool, bool, usize)> {
    let script = "
        const done = arguments[arguments.length - 1];
        const line = () => document.getElementById('self-check-unavailable');
        const look = left => {
            if (line() && !line().checkVisibility() && left > 0) setTimeout(() => look(left - 1), 50);
            else done([line()?.checkVisibility() ?? false, !!document.querySelector('#self-check .sc'),
                document.getElementById('self-check').innerText.length]);
        };
        look(100);
    ";
    let shown = browser.client().execute_async(script, Vec::new()).await?;
    Ok(serde_json::from_value(shown)?)
}

/// Requires that the page is complete without the self-check, and reports its absence.
async fn quiet(visit: &Visit, what: &str, faults: &mut Vec<String>) -> Result<()> {
    for (programme, least) in [(None, 1000), (Some("iom-lithuania"), 100)] {
        visit.open(programme).await?;
        let page = programme.unwrap_or("all");
        match shown(&visit.browser)
            .await
            .with_context(|| what.to_owned())?
        {
            (true, false, characters) if characters > least => {}
            shown => faults.push(format!("{what}, {page}: {shown:?}")),
        }
    }
    visit
        .browser
        .press("#self-check .sc-intro a[href='#s1']", None)
        .await?;
    let (_, ways) = visit.browser.ways().await?;
    if ways.is_empty() {
        faults.push(format!("{what}: the links do not work"));
    }
    Ok(())
}

#[tokio::test]
async fn damaged_files_leave_the_page_whole_and_a_quiet_line() -> Result<()> {
    let mut faults = Vec::new();
    let copy = Copied::of(built()?)?;
    let visit = Visit::with(Browser::start().await?, copy.folder.path(), "en")?;
    let mut tried = 0;
    for (begins, ends, flips) in [
        ("self-check.", ".js", &[][..]),
        ("self-check.", ".wasm", &[][..]),
        ("self-check.rules.", ".bin", &FLIPS[..]),
        ("self-check.en.", ".json", &[][..]),
    ] {
        let file = copy.file(begins, ends)?;
        let sound = fs::read(&file)?;
        // The browser would keep the sound one: each has a name of its own.
        for damage in sample::one_in(2, 0, ANY.iter().chain(flips)) {
            // An empty module is a module that does nothing.
            if ends == ".js" && matches!(damage, Damage::Empty) {
                continue;
            }
            damage.put(&file, &sound)?;
            visit
                .browser
                .dev_tools("Network.clearBrowserCache", json!({}))
                .await?;
            quiet(&visit, &format!("{begins}*{ends} {damage:?}"), &mut faults).await?;
            tried += 1;
        }
        fs::remove_file(&file).ok();
        fs::write(&file, sound)?;
    }
    let least = sample::number(15, 7);
    ensure!(tried > least, "only {tried} faults");
    // Mended, it runs again: it was the damage.
    visit
        .browser
        .dev_tools("Network.clearBrowserCache", json!({}))
        .await?;
    visit.open(None).await?;
    visit.browser.seen().await?;
    none_wrong(&faults)
}

#[tokio::test]
async fn blocked_files_leave_the_page_whole_and_a_quiet_line() -> Result<()> {
    let visit = Visit::new("en").await?;
    let mut faults = Vec::new();
    visit.browser.dev_tools("Network.enable", json!({})).await?;
    visit
        .browser
        .dev_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await?;
    for pattern in [
        "*self-check.*.js",
        "*.wasm",
        "*self-check.rules.*",
        "*self-check.en.*.json",
    ] {
        visit
            .browser
            .dev_tools("Network.setBlockedURLs", json!({ "urls": [pattern] }))
            .await?;
        quiet(&visit, pattern, &mut faults).await?;
    }
    none_wrong(&faults)
}

#[tokio::test]
async fn a_browser_that_knows_no_wasm_keeps_the_page() -> Result<()> {
    let visit = Visit::new("en").await?;
    let mut faults = Vec::new();
    for (what, script) in [
        ("no WASM", "delete globalThis.WebAssembly"),
        (
            "WASM refused",
            "WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new Error('no'))",
        ),
    ] {
        let source = json!({ "source": script });
        let added = visit
            .browser
            .dev_tools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        quiet(&visit, what, &mut faults).await?;
        let added = json!({ "identifier": added["identifier"] });
        visit
            .browser
            .dev_tools("Page.removeScriptToEvaluateOnNewDocument", added)
            .await?;
    }
    none_wrong(&faults)
}
