//! One page of each kind, on screens small and large, light and dark.

use anyhow::{Context, Result};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::{Browser, Rules};
use homeward_tests::none_wrong;
use homeward_tests::portal::built;

use super::one_of_each_kind;

async fn axe_on_each_kind(width: u32) -> Result<()> {
    let server = StaticServer::start(built()?, "/", 0)?;
    let browser = Browser::start().await?;
    let mut wrong = Vec::new();
    for page in one_of_each_kind()? {
        browser.open(&format!("{}{page}", server.url())).await?;
        for (colours, rules) in [("light", Rules::All), ("dark", Rules::Colours)] {
            browser.look(width, colours).await?;
            let violations = browser.axe(rules).await.with_context(|| page.clone())?;
            let violations = violations.iter().map(|it| it.in_words());
            wrong.extend(violations.map(|it| format!("{page}, {colours}: {it}")));
            if browser.scrolls_sideways().await? {
                wrong.push(format!("{page}, {colours}: wider than {width} pixels"));
            }
        }
    }
    none_wrong(&wrong)
}

#[tokio::test]
async fn axe_is_content_on_a_small_screen() -> Result<()> {
    axe_on_each_kind(320).await
}

#[tokio::test]
async fn axe_is_content_on_a_large_screen() -> Result<()> {
    axe_on_each_kind(1280).await
}
