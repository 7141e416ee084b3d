//! The self-check: without scripts, and walked through.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use homeward_tests::browser::{Browser, Place, Violation};
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use xtask::serve::StaticServer;

use crate::{LANGUAGES, SUB_PATH};

/// The path of the page where the self-check lives.
fn self_check(public: &Path, lang: &str) -> Result<String> {
    let path = format!("{lang}/self-check.html");
    ensure!(public.join(&path).is_file(), "there is no {path}");
    Ok(path)
}

#[tokio::test]
async fn without_scripts_the_self_check_still_says_criteria_and_contacts() -> Result<()> {
    let server = StaticServer::start(built()?, "/", 0)?;
    let browser = Browser::without_scripts().await?;
    for lang in LANGUAGES {
        let page = self_check(built()?, lang)?;
        browser.open(&format!("{}{page}", server.url())).await?;
        let main = browser.text("main").await?;
        ensure!(main.chars().count() > 1000, "{page} says only: {main}");
        for (what, selector) in [
            ("a programme", "main a[href*='programmes/iom-lithuania']"),
            (
                "a way to call",
                "main a[href^='tel:'], main a[href^='https://wa.me/']",
            ),
            ("a way to write", "main a[href^='mailto:']"),
        ] {
            let found = browser.client().find_all(Locator::Css(selector)).await?;
            ensure!(!found.is_empty(), "{page} has no {what}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_self_check_walks_to_an_outcome_with_its_source() -> Result<()> {
    let server = StaticServer::start(built()?, SUB_PATH, 0)?;
    let browser = Browser::start().await?;
    browser.look(320, "light").await?;
    for lang in LANGUAGES {
        let page = self_check(built()?, lang)?;
        browser.open(&format!("{}{page}", server.url())).await?;
        for place in [Place::Start, Place::Question, Place::Review, Place::Result] {
            let pages = browser.walk_to(place).await.with_context(|| page.clone())?;
            ensure!(
                pages > 0 || place == Place::Start,
                "{page}: no way to {place:?}"
            );
            let violations = browser.axe().await?;
            none_wrong(
                &violations
                    .iter()
                    .map(Violation::in_words)
                    .collect::<Vec<_>>(),
            )
            .with_context(|| format!("{page}, {place:?}"))?;
            let wide = browser.scrolls_sideways().await?;
            ensure!(!wide, "{page}, {place:?}: wider than the screen");
        }
        let said = browser.text("#self-check").await?;
        for selector in [
            "#self-check .sc-not-a-decision",
            "#self-check a[href*='sources/']",
        ] {
            let found = browser.client().find_all(Locator::Css(selector)).await?;
            ensure!(!found.is_empty(), "{page}: no {selector} in\n{said}");
        }
        none_wrong(&browser.traffic().await?.wrong(&server.url()))?;
    }
    Ok(())
}
