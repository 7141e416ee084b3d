//! The numbers of a block of steps, as a browser shows them: only its own items count.

use anyhow::{Context, Result, ensure};
use homeward_tests::browser::Browser;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::portal::serve;
use serde_json::json;

/// Points and numbers below a step, and words between two steps.
const STEPS: &str = "> 1. Ask.\n>    - by telephone\n>      1. today\n>      2. tomorrow\n>    - by letter\n> 2. Wait.\n>\n> Now you can choose.\n>\n> 3. Go.";

#[tokio::test]
async fn points_below_a_step_are_no_steps_and_words_between_steps_do_not_begin_anew() -> Result<()>
{
    let site = Site::of(MINIMAL)?;
    let text = "content/programmes/small-help/en.md";
    site.replace(text, "> 1. Ask.\n> 2. Wait.", STEPS)?;
    site.build(&[])?.expect_code(0)?;
    let server = serve(&site.public(), "/")?;
    let browser = Browser::start().await?;
    let page = format!("{}en/programmes/small-help.html", server.url());
    browser.open(&page).await?;
    let tree = browser.dev_tools("Accessibility.getFullAXTree", json!({}));
    let tree = tree.await?;
    let nodes = tree["nodes"].as_array().context("no tree")?;
    let words = nodes
        .iter()
        .filter(|it| it["role"]["value"] == "StaticText");
    let numbers: Vec<u32> = words
        .filter_map(|it| it["name"]["value"].as_str()?.trim().parse().ok())
        .collect();
    ensure!(numbers == [1, 2, 3], "the circles have {numbers:?}");
    Ok(())
}
