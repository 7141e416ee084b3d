//! `homeward serve`, over HTTP and in a real browser.

mod browser;
mod edits;
mod http;
mod memory;
mod survival;

use anyhow::{Result, ensure};
use homeward_devtools::preview::Preview;
use homeward_tests::TODAY;
use homeward_tests::command::homeward;
use homeward_tests::fixture::Site;
use serde_json::Value;

/// The text of the service in the fixture.
const TEXT: &str = "content/services/legal-support/en.md";
/// Its page.
const PAGE: &str = "/en/services/legal-support.html";

/// The command, serving a site on a free port; its first state is there.
fn serve(site: &Site, more: &[&str]) -> Result<Preview> {
    let mut command = homeward()?;
    command.current_dir(site.path());
    command.args(["serve", "--port", "0", "--today", TODAY]);
    let preview = Preview::start(command.args(more))?;
    // This answer waits for the first state.
    preview.get("/")?;
    Ok(preview)
}

/// Waits until a page contains a text.
fn shows(preview: &Preview, path: &str, text: &str) -> Result<()> {
    preview.wait_until(|it| Ok(it.get(path)?.text()?.contains(text)))
}

/// What the overlay shows.
fn mistakes(preview: &Preview) -> Result<Value> {
    let answer = preview.get("/.homeward/mistakes")?;
    assert_eq!(answer.status, 200);
    Ok(serde_json::from_slice(&answer.body)?)
}

/// Waits until the overlay shows as many errors.
fn has_errors(preview: &Preview, errors: u64) -> Result<Value> {
    preview.wait_until(|it| Ok(mistakes(it)?["errors"] == errors))?;
    mistakes(preview)
}

/// Insists that the site is shown without errors, and that a further change arrives.
fn is_alive(site: &Site, preview: &Preview) -> Result<()> {
    site.replace(TEXT, "Ask a lawyer.", "Ask another lawyer.")?;
    shows(preview, PAGE, "Ask another lawyer.")?;
    site.replace(TEXT, "Ask another lawyer.", "Ask a lawyer.")?;
    shows(preview, PAGE, "Ask a lawyer.")?;
    let mistakes = mistakes(preview)?;
    ensure!(mistakes["errors"] == 0, "{mistakes:#}");
    Ok(())
}
