//! One page of each kind, on screens small and large, light and dark.

use anyhow::{Context, Result};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::Browser;
use homeward_tests::none_wrong;
use homeward_tests::portal::built;

use super::one_of_each_kind;

async fn axe_on_each_kind(width: u32, scheme: &str) -> Result<()> {
    let server = StaticServer::start(built()?, "/", 0)?;
    let browser = Browser::start().await?;
    browser.look(width, scheme).await?;
    let mut wrong = Vec::new();
    for page in one_of_each_kind()? {
        browser.open(&format!("{}{page}", server.url())).await?;
        let violations = browser.axe().await.with_context(|| page.clone())?;
        wrong.extend(
            violations
                .iter()
                .map(|it| format!("{page}: {}", it.in_words())),
        );
        if browser.scrolls_sideways().await? {
            wrong.push(format!("{page}: wider than {width} pixels"));
        }
    }
    none_wrong(&wrong)
}

#[tokio::test]
async fn axe_is_content_on_a_small_light_screen() -> Result<()> {
    axe_on_each_kind(320, "light").await
}

#[tokio::test]
async fn axe_is_content_on_a_small_dark_screen() -> Result<()> {
    axe_on_each_kind(320, "dark").await
}

#[tokio::test]
async fn axe_is_content_on_a_large_light_screen() -> Result<()> {
    axe_on_each_kind(1280, "light").await
}

#[tokio::test]
async fn axe_is_content_on_a_large_dark_screen() -> Result<()> {
    axe_on_each_kind(1280, "dark").await
}
