//! No answer leaves the device or stays on it, except by the person's own act.

use anyhow::{Result, ensure};
use homeward_tests::browser::Screen;
use homeward_tests::sample;
use serde::Deserialize;

use super::LANGUAGES;
use super::visit::{By, Visit, frank, silent};

/// All that a page can leave behind.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
struct Traces {
    local: Vec<String>,
    session: Vec<String>,
    cookies: String,
    databases: usize,
    caches: usize,
    workers: usize,
    /// The state in the history, without the step.
    state: Vec<String>,
}

async fn traces(visit: &Visit) -> Result<Traces> {
    let script = "
        const done = arguments[arguments.length - 1];
        Promise.all([
            indexedDB.databases(),
            globalThis.caches?.keys() ?? [],
            navigator.serviceWorker?.getRegistrations() ?? [],
        ]).then(([databases, caches, workers]) => done({
            local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
            databases: databases.length, caches: caches.length, workers: workers.length,
            state: Object.keys(history.state ?? {}).filter(key => !['step', 'depth'].includes(key)),
        }));
    ";
    let traces = visit
        .browser
        .client()
        .execute_async(script, Vec::new())
        .await?;
    Ok(serde_json::from_value(traces)?)
}

#[tokio::test]
async fn a_whole_self_check_asks_for_nothing_and_leaves_no_trace() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        let visit = Visit::new(lang).await?;
        visit.open(None).await?;
        visit.browser.seen().await?;
        let loaded = visit.browser.traffic().await?;
        ensure!(
            loaded.requests.iter().any(|(_, url)| url.contains(".wasm")),
            "{loaded:?}"
        );
        let address = visit.browser.client().current_url().await?;
        let responses = frank()?;
        loop {
            let seen = visit.browser.seen().await?;
            let left = traces(&visit).await?;
            ensure!(
                left == Traces::default(),
                "{lang}, {}: {left:?}",
                seen.heading
            );
            let now = visit.browser.client().current_url().await?;
            ensure!(
                now == address,
                "{lang}, {}: the address is {now}",
                seen.heading
            );
            if seen.screen == Screen::Result {
                break;
            }
            if seen.screen == Screen::Question {
                visit.enter(By::Mouse, &seen, &responses).await?;
            }
            visit.go_on(By::Mouse, seen.screen).await?;
        }
        let traffic = visit.browser.traffic().await?;
        // A drawing in the style sheet carries itself.
        let mut asked = traffic.requests.iter();
        ensure!(
            asked.all(|(_, url)| url.starts_with("data:")),
            "{lang}: {:?}",
            traffic.requests
        );
        ensure!(traffic.console.is_empty(), "{lang}: {:?}", traffic.console);
    }
    Ok(())
}

#[tokio::test]
async fn answers_stay_in_the_tab_only_while_the_box_is_ticked() -> Result<()> {
    let visit = Visit::new("en").await?;
    let remember = visit.words.ui("check-remember")?;
    let one = Traces {
        session: vec!["homeward.self-check".to_owned()],
        ..Traces::default()
    };
    let tick = || {
        visit
            .browser
            .press("#self-check label.sc-option", Some(remember))
    };
    visit.open(None).await?;
    visit.browser.seen().await?;
    tick().await?;
    ensure!(
        traces(&visit).await? == one,
        "ticked at the start, nothing is kept"
    );
    visit.walk(By::Mouse, &silent()?).await?;
    ensure!(traces(&visit).await? == one, "{:?}", traces(&visit).await?);
    tick().await?;
    ensure!(
        traces(&visit).await? == Traces::default(),
        "unticked, something stays"
    );
    tick().await?;
    ensure!(
        traces(&visit).await? == one,
        "ticked at the end, nothing is kept"
    );
    let kept = "return sessionStorage.getItem('homeward.self-check')";
    let before: String = visit.browser.ask(kept, Vec::new()).await?;
    ensure!(!before.is_empty(), "no answer is kept");
    visit
        .browser
        .press(".sc-keep button", Some(visit.words.ui("check-clear")?))
        .await?;
    let after: Option<String> = visit.browser.ask(kept, Vec::new()).await?;
    ensure!(
        after.unwrap_or_default().is_empty(),
        "answers stay after they are deleted"
    );
    let seen = visit.browser.seen().await?;
    ensure!(seen.screen == Screen::Start, "{seen:?}");
    Ok(())
}

#[tokio::test]
async fn once_loaded_it_needs_no_network() -> Result<()> {
    for programme in [None, Some("iom-lithuania")] {
        let mut visit = Visit::new("en").await?;
        visit.open(programme).await?;
        visit.browser.seen().await?;
        visit.cut();
        let offline = serde_json::json!({
            "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        visit
            .browser
            .dev_tools("Network.enable", serde_json::json!({}))
            .await?;
        visit
            .browser
            .dev_tools("Network.emulateNetworkConditions", offline)
            .await?;
        visit.walk(By::Mouse, &frank()?).await?;
        ensure!(
            !visit.browser.shown_results().await?.is_empty(),
            "nothing is results"
        );
    }
    Ok(())
}
