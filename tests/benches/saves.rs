//! How long after a save an open page shows the new text in the browser:
//!
//! ```sh
//! cargo xtask bench serve 6000 --browser
//! ```
//!
//! The arguments are the command `homeward`, a site, a text of it and the path of its page. The
//! time runs from just before the file is written to the first picture of the new page, as the page
//! itself tells it: both clocks are that of this machine, in milliseconds.
#![expect(clippy::print_stdout, reason = "a benchmark for people")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use homeward_devtools::preview::Preview;
use homeward_tests::browser::Browser;
use serde_json::{Value, json};

/// The number of saves.
const SAVES: usize = 50;

/// How long a person waits who thinks that nothing will come, in milliseconds.
const PATIENCE: u64 = 60_000;

/// Tells when a page has been painted with all of its text: a task after the next frame.
const PAINTED: &str = "addEventListener('DOMContentLoaded', () => \
    requestAnimationFrame(() => setTimeout(() => { window.painted = Date.now(); })))";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // Cargo adds an option of its own.
    let mut arguments = std::env::args_os().skip(1).filter(|it| it != "--bench");
    let mut next = || arguments.next().context("PROGRAM SITE TEXT PAGE");
    let (homeward, site, text, page) = (next()?, next()?, next()?, next()?);
    let page = page.to_str().context("a path of a page")?;
    let mut command = Command::new(homeward);
    command.args(["serve", "--port", "0", "--today", "2026-11-21", "--site"]);
    let preview = Preview::start(command.arg(&site))?;
    let browser = Browser::start().await?;
    let script = json!({ "source": PAINTED });
    browser
        .dev_tools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    let url = format!("{}{}", preview.url(), page.trim_start_matches('/'));
    browser.open(&url).await?;

    let file = Path::new(&site).join(text);
    let words = fs::read_to_string(&file)?;
    let mut times = Vec::with_capacity(SAVES);
    for _ in 0..SAVES {
        // People pause between two saves; the page has connected again.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let start = now()?;
        let mark = format!("This was saved at {start}.");
        fs::write(&file, format!("{words}\n\n{mark}\n"))?;
        let shown = painted(&browser, &mark, start).await;
        // The site is as it was, also where a save is not seen.
        fs::write(&file, &words)?;
        times.push(shown? - start);
    }
    times.sort_unstable();
    let at = |percent: usize| times[(SAVES * percent).div_ceil(100) - 1];
    println!("save to new text on the screen: median  90th percentile  slowest");
    println!("{:>35} ms{:>14} ms{:>6} ms", at(50), at(90), at(100));
    Ok(())
}

/// When the page with the new text was painted.
async fn painted(browser: &Browser, mark: &str, start: u64) -> Result<u64> {
    let script = "return document.body?.innerText.includes(arguments[0]) && window.painted || null";
    loop {
        // While a page is being replaced there is no answer.
        let answer = browser.client().execute(script, vec![json!(mark)]).await;
        if let Some(painted) = answer.ok().as_ref().and_then(Value::as_u64) {
            return Ok(painted);
        }
        ensure!(now()? < start + PATIENCE, "the page never shows {mark:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Milliseconds since 1970, as `Date.now()` counts them.
fn now() -> Result<u64> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(u64::try_from(since.as_millis())?)
}
