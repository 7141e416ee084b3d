//! The self-check: without scripts, and walked through.

use std::path::Path;

use anyhow::{Result, ensure};
use fantoccini::Locator;
use homeward_tests::browser::Browser;
use homeward_tests::portal::{self, built};

use super::LANGUAGES;

/// The path of the page where the self-check lives.
fn self_check(public: &Path, lang: &str) -> Result<String> {
    let path = format!("{lang}/self-check.html");
    ensure!(public.join(&path).is_file(), "there is no {path}");
    Ok(path)
}

#[tokio::test]
async fn without_scripts_the_self_check_still_says_criteria_and_contacts() -> Result<()> {
    let server = portal::serve(built()?, "/")?;
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
