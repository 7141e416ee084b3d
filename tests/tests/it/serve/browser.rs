//! The preview in a real browser.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::target_dir;
use homeward_tests::browser::{Browser, none_violated};
use homeward_tests::fixture::{MINIMAL, Site};
use serde_json::{Value, json};

use super::{PAGE, TEXT, serve};

/// Whether a condition holds on the page, as a script; it is asked until it does.
async fn until(browser: &Browser, condition: &str) -> Result<()> {
    let script = format!("return Boolean({condition})");
    let waiting = async {
        loop {
            // A page that is being replaced cannot be asked.
            let answer = browser.client().execute(&script, Vec::new()).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let patience = std::time::Duration::from_mins(1);
    let waited = tokio::time::timeout(patience, waiting).await;
    waited.with_context(|| format!("it never holds: {condition}"))
}

async fn ask(browser: &Browser, expression: &str) -> Result<Value> {
    let script = format!("return {expression}");
    Ok(browser.client().execute(&script, Vec::new()).await?)
}

/// The part of the overlay that a selector finds.
fn overlay(selector: &str) -> String {
    format!("document.querySelector('homeward-preview')?.shadowRoot.querySelector({selector:?})")
}

/// A long text, so that the page scrolls.
fn long(word: &str) -> String {
    let lines: Vec<String> = (0..200).map(|n| format!("{word} in line {n}.\n")).collect();
    lines.join("\n")
}

#[tokio::test]
async fn a_saved_change_appears_and_the_reader_stays_in_place() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(TEXT, "Ask a lawyer.", &long("Old"))?;
    let preview = serve(&site, &[])?;
    let browser = Browser::start().await?;
    browser.look(360, "light").await?;
    browser
        .open(&format!("{}{}", preview.url(), &PAGE[1..]))
        .await?;
    until(&browser, "document.querySelector('homeward-preview')").await?;
    ask(&browser, "scrollTo(0, 3000)").await?;
    assert_eq!(ask(&browser, "scrollY").await?, json!(3000));

    // Another page: this one is not loaded again.
    ask(&browser, "window.isTheSame = true").await?;
    site.replace("content/stories/amal/en.md", "Amal asked", "Amal has asked")?;
    preview.wait_until(|it| {
        Ok(it
            .get("/en/stories/amal.html")?
            .text()?
            .contains("has asked"))
    })?;
    site.replace(
        "content/stories/amal/en.md",
        "Amal has asked",
        "Amal did ask",
    )?;
    preview.wait_until(|it| Ok(it.get("/en/stories/amal.html")?.text()?.contains("did ask")))?;
    assert_eq!(ask(&browser, "window.isTheSame").await?, json!(true));

    let text = fs::read_to_string(site.path().join(TEXT))?;
    site.write(TEXT, &text.replace("Old in", "New in"))?;
    until(
        &browser,
        "document.body.innerText.includes('New in line 199')",
    )
    .await?;
    until(&browser, "scrollY === 3000").await?;
    assert_eq!(
        ask(&browser, "history.scrollRestoration").await?,
        json!("auto")
    );
    assert_eq!(browser.console().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_mistake_is_an_overlay_that_a_person_can_close() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("content/notes.txt", "no one reads this")?;
    let preview = serve(&site, &[])?;
    let browser = Browser::start().await?;
    browser.look(1280, "light").await?;
    browser
        .open(&format!("{}{}", preview.url(), &PAGE[1..]))
        .await?;
    let badge = overlay("button.badge");
    until(&browser, &format!("{badge}?.textContent === '1 warning'")).await?;
    let open = overlay("dialog[open]");
    ensure!(
        ask(&browser, &open).await?.is_null(),
        "a warning opens nothing"
    );
    browser.look(360, "light").await?;
    let edge = |of: &str, side: &str| format!("{of}.getBoundingClientRect().{side}");
    let lower = edge(&badge, "bottom");
    let leave = edge("document.querySelector('.leave')", "top");
    let is_above = ask(&browser, &format!("{lower} <= {leave}")).await?;
    assert_eq!(is_above, true, "the badge covers the way to leave the site");
    browser.look(1280, "light").await?;

    site.replace(
        TEXT,
        "Ask a lawyer.",
        "Ask [a lawyer](organisation:small-ofice), or [another](service:gone).",
    )?;
    until(&browser, &open).await?;
    until(
        &browser,
        "document.body.innerText.includes('Ask a lawyer.')",
    )
    .await?;
    for (selector, part) in [
        ("dialog[role=alertdialog] h2", "2 errors, 1 warning"),
        ("li.error .message", "error[broken-link]"),
        (
            "li.error .place",
            "content/services/legal-support/en.md:5:16",
        ),
        ("li.error pre", "^^^"),
        ("li.error .help", "help: did you mean `small-office`?"),
        ("li.warning .message", "warning[unexpected-file]"),
    ] {
        let text = ask(&browser, &format!("{}.textContent", overlay(selector))).await?;
        let text = text.as_str().context(selector)?;
        ensure!(text.contains(part), "{selector}: no {part:?} in {text:?}");
    }
    let link = ask(&browser, &format!("{}.href", overlay("li.error a"))).await?;
    let file = site.path().canonicalize()?.join(TEXT);
    assert_eq!(link, json!(format!("vscode://file{}:5:16", file.display())));
    for (width, colours) in [(360, "light"), (1280, "light"), (360, "dark")] {
        browser.look(width, colours).await?;
        ensure!(!browser.scrolls_sideways().await?, "wider than {width} px");
        let dialog = overlay("dialog");
        let fits = format!("{dialog}.scrollWidth <= {dialog}.clientWidth");
        assert_eq!(ask(&browser, &fits).await?, json!(true), "{width} px");
        assert_eq!(browser.console().await?, Vec::<String>::new());
        let violations = browser.axe().await?;
        none_violated(&violations)?;
        // Axe itself tries to style the page, which the policy of the site refuses.
        browser.console().await?;
        let picture = browser.client().screenshot().await?;
        fs::write(
            pictures()?.join(format!("overlay-{width}-{colours}.png")),
            picture,
        )?;
    }

    // It stays closed until something else is wrong.
    browser.keys(&['\u{e00c}']).await?;
    until(&browser, &format!("!{open}")).await?;
    browser.client().refresh().await?;
    until(
        &browser,
        &format!("{badge}?.textContent === '2 errors, 1 warning'"),
    )
    .await?;
    ensure!(ask(&browser, &open).await?.is_null(), "it was closed");
    ask(&browser, &format!("{badge}.click()")).await?;
    until(&browser, &open).await?;
    site.replace(TEXT, ", or [another](service:gone)", "")?;
    until(
        &browser,
        &format!("{badge}.textContent === '1 error, 1 warning'"),
    )
    .await?;
    site.replace(TEXT, "small-ofice", "small-office")?;
    until(
        &browser,
        &format!("!({open}) && {badge}?.textContent === '1 warning'"),
    )
    .await?;
    assert_eq!(browser.console().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_page_comes_back_with_the_server() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(TEXT, "Ask a lawyer.", "Ask [x](service:gone).")?;
    let preview = serve(&site, &[])?;
    let port = preview.port().to_string();
    let browser = Browser::start().await?;
    browser
        .open(&format!("{}{}", preview.url(), &PAGE[1..]))
        .await?;
    until(&browser, &overlay("dialog[open]")).await?;
    let picture = browser.client().screenshot().await?;
    fs::write(pictures()?.join("never-good.png"), picture)?;
    drop(preview);
    site.replace(TEXT, "[x](service:gone)", "a lawyer")?;
    let mut command = homeward_tests::command::homeward()?;
    command.current_dir(site.path());
    let command = command.args(["serve", "--port", &port, "--today", homeward_tests::TODAY]);
    let _preview = homeward_devtools::preview::Preview::start(command)?;
    until(
        &browser,
        "document.body.innerText.includes('Ask a lawyer.')",
    )
    .await
}

/// Where pictures for people lie after the tests.
fn pictures() -> Result<std::path::PathBuf> {
    let folder = target_dir()?.join("screenshots").join("serve");
    fs::create_dir_all(Path::new(&folder))?;
    Ok(folder)
}
