//! What a person with paid data loads.

use anyhow::{Result, ensure};
use homeward_tests::browser::Screen;

use super::visit::Visit;

/// The requests for WebAssembly since the last question.
async fn modules(visit: &Visit) -> Result<usize> {
    let traffic = visit.browser.traffic().await?;
    let modules = traffic
        .requests
        .iter()
        .filter(|(_, url)| url.ends_with(".wasm"));
    Ok(modules.count())
}

#[tokio::test]
async fn the_self_check_is_loaded_when_a_person_starts_on_a_slow_connection() -> Result<()> {
    let visit = Visit::new("en").await?;
    visit.browser.connection(1.0).await?;
    visit.open(None).await?;
    // The loader runs, and leaves it at that.
    visit.browser.visible("[data-start]", None).await?;
    ensure!(modules(&visit).await? == 0, "loaded before the start");
    visit.browser.press("[data-start]", None).await?;
    let until_started = visit.browser.seen().await?;
    ensure!(
        until_started.screen != Screen::Review,
        "the start leads to a question: {until_started:?}"
    );
    ensure!(modules(&visit).await? == 1, "loaded once");
    Ok(())
}

#[tokio::test]
async fn a_fast_connection_loads_it_at_once() -> Result<()> {
    let visit = Visit::new("en").await?;
    visit.open(None).await?;
    ensure!(visit.browser.seen().await?.screen == Screen::Start);
    ensure!(modules(&visit).await? == 1);
    Ok(())
}
