//! The day of a new editor: a story, the preview, a mistake in it, its correction, and the portal
//! in which readers find the story.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use homeward_devtools::preview::Preview;
use homeward_tests::browser::Browser;
use homeward_tests::command::homeward;
use homeward_tests::portal::serve;
use serde_json::Value;

use super::{add_entries, add_help, add_story, homeward_in, read};

const DAY: &str = "2026-12-01";
const TEXT: &str = "content/stories/amal/en.md";

/// Asks until an expression of the page is true. A page that is being replaced cannot be asked.
async fn until(browser: &Browser, expression: &str) -> Result<()> {
    let script = format!("return Boolean({expression})");
    for _ in 0..600 {
        let answer = browser.client().execute(&script, Vec::new()).await;
        if matches!(answer, Ok(Value::Bool(true))) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("it never holds: {expression}")
}

fn replace(portal: &Path, from: &str, to: &str) -> Result<()> {
    let text = read(portal, TEXT)?;
    ensure!(text.contains(from), "{text}");
    fs::write(portal.join(TEXT), text.replace(from, to)).context(TEXT)
}

#[tokio::test]
async fn a_story_is_written_seen_corrected_and_found() -> Result<()> {
    let around = tempfile::tempdir()?;
    let portal = around.path().join("my-portal");
    let init = [
        "init",
        "my-portal",
        "--name",
        "Return help",
        "--languages",
        "en,ar",
    ];
    homeward_in(around.path(), &init)?.expect_code(0)?;
    add_entries(&portal)?;
    add_help(&portal)?;
    add_story(&portal)?;

    let mut command = homeward()?;
    command
        .current_dir(&portal)
        .args(["serve", "--port", "0", "--today", DAY]);
    let preview = Preview::start(&mut command)?;
    let browser = Browser::start().await?;
    browser
        .open(&format!("{}en/stories/amal.html", preview.url()))
        .await?;
    until(
        &browser,
        "document.body.innerText.includes('asked a lawyer')",
    )
    .await?;
    replace(&portal, "a lawyer", "[a lawyer](service:legal-suport)")?;
    let overlay =
        "document.querySelector('homeward-preview')?.shadowRoot?.querySelector('dialog[open]')";
    until(
        &browser,
        &format!("{overlay}?.innerText.includes('did you mean `legal-support`?')"),
    )
    .await?;
    replace(&portal, "legal-suport", "legal-support")?;
    until(
        &browser,
        &format!("!{overlay} && document.querySelector('main a[href$=\"legal-support.html\"]')"),
    )
    .await?;
    drop(preview);

    let base = ["--today", DAY, "--base-url", "https://portal.test/"];
    homeward_in(&portal, &[&["build"], &base[..]].concat())?.expect_code(0)?;
    let public = portal.join("public");
    for place in ["en/stories/index.html", "en/feed.xml", "en/search.html"] {
        let page = read(&public, place)?;
        ensure!(
            page.contains("Amal: a “bakery”"),
            "{place} does not have the story"
        );
    }
    let server = serve(&public, "/")?;
    browser
        .open(&format!("{}en/search.html", server.url()))
        .await?;
    let search = "document.querySelector('#search-field').value = 'lawyers'; document.querySelector('#search-field').form.requestSubmit()";
    browser.client().execute(search, Vec::new()).await?;
    until(
        &browser,
        "document.querySelector('.search-results a[href$=\"stories/amal.html\"]')",
    )
    .await
}
