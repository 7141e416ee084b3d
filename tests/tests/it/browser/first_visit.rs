//! What a browser asks for before a person presses anything is what `cargo xtask size` counts.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use homeward_devtools::weight::first_visit::{FirstVisit, is_picture};
use homeward_tests::browser::Browser;
use homeward_tests::none_wrong;
use homeward_tests::page::Page;
use homeward_tests::portal::{self, built};
use homeward_tests::sample;

use super::some_of_each_kind;

/// Files that this browser does not ask for, and others do: it has no tabs with icons, and
/// offers no one to install a portal.
const NOT_HERE: [&str; 2] = ["link[rel=icon]", "link[rel=manifest]"];

/// The files of a page that [`NOT_HERE`] names.
fn not_here(page: &str) -> Result<BTreeSet<String>> {
    let read = Page::read(built()?, page)?;
    let base = "https://portal.invalid/";
    let urls = NOT_HERE.iter().flat_map(|element| read.loaded_by(element));
    urls.map(|url| {
        let url = base.parse::<url::Url>()?.join(page)?.join(url)?;
        Ok(url.path()[1..].to_owned())
    })
    .collect()
}

#[tokio::test]
async fn a_browser_asks_for_no_more_than_is_counted() -> Result<()> {
    let server = portal::serve(built()?, "/")?;
    let browser = Browser::start().await?;
    // Otherwise the self-check is loaded at once: it has a budget of its own.
    browser.connection(1.0).await?;
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for page in sample::one_in(3, 0, some_of_each_kind()?) {
        browser.open(&format!("{}{page}", server.url())).await?;
        let traffic = browser.traffic().await?;
        let mut asked = BTreeSet::new();
        for (_, url) in traffic
            .requests
            .iter()
            .filter(|(_, url)| !url.starts_with("data:"))
        {
            let file = url
                .strip_prefix(&server.url())
                .with_context(|| url.clone())?;
            let file = file.split(['?', '#']).next().unwrap_or_default();
            asked.extend((!is_picture(file)).then(|| file.to_owned()));
        }
        ensure!(asked.remove(&page), "{page} is not asked for: {asked:?}");
        let counted = FirstVisit::of(built()?, &page)?.files;
        let forgotten = asked.difference(&counted);
        wrong.extend(forgotten.map(|file| format!("{page} loads {file}, which is not counted")));
        let due: BTreeSet<_> = asked.union(&not_here(&page)?).cloned().collect();
        let idle = counted.difference(&due);
        wrong.extend(idle.map(|file| format!("{page} does not load {file}, which is counted")));
        tried += 1;
    }
    ensure!(tried > sample::number(60, 5), "only {tried} pages");
    none_wrong(&wrong)
}
