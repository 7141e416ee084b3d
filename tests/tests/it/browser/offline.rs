//! "Save for offline": what it stores, what works without a host, and that nothing is left.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use homeward_tests::browser::{Browser, Screen};
use homeward_tests::fixture::{MINIMAL, Site, copy_tree};
use homeward_tests::none_wrong;
use homeward_tests::portal::{self, built};
use serde::Deserialize;
use serde_json::json;

use super::SUB_PATH;
use super::visit::{By, Visit, frank};

/// What is stored: the names of caches, the addresses in them, the service workers, and other
/// storage.
const STORED: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const names = await caches.keys();
        const files = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(it => it.url)));
        const workers = await navigator.serviceWorker.getRegistrations();
        const databases = await indexedDB.databases();
        done({
            names, files: files.flat(), workers: workers.map(it => it.scope),
            other: localStorage.length + sessionStorage.length + databases.length + document.cookie.length,
        });
    })();
";

#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
struct Stored {
    names: Vec<String>,
    files: Vec<String>,
    workers: Vec<String>,
    other: usize,
}

async fn stored(browser: &Browser) -> Result<Stored> {
    let found = browser.client().execute_async(STORED, Vec::new()).await?;
    Ok(serde_json::from_value(found)?)
}

/// Waits until an element is shown, and clicks it.
async fn click(browser: &Browser, selector: &str) -> Result<()> {
    let found = browser.client().wait().for_element(Locator::Css(selector));
    let found = found.await.with_context(|| selector.to_owned())?;
    Ok(found.click().await?)
}

const SUMMARY: &str = "#block-offline:not([hidden]) > summary";
const SAVE: &str = "[data-save]:not([hidden]) button";
const REMOVE: &str = "[data-remove]:not([hidden]) button";

/// Saves the pages of a language, from its home page.
async fn save(browser: &Browser, base: &str, lang: &str) -> Result<()> {
    browser.open(&format!("{base}{lang}/index.html")).await?;
    click(browser, SUMMARY).await?;
    click(browser, SAVE).await?;
    let saved = browser.client().wait().for_element(Locator::Css(REMOVE));
    saved.await.context("nothing was saved")?;
    Ok(())
}

async fn heading(browser: &Browser) -> Result<String> {
    browser.text("h1").await
}

/// Whether a page of the site is shown at an address.
async fn is_shown(browser: &Browser, url: &str) -> Result<bool> {
    if browser.open(url).await.is_err() {
        return Ok(false);
    }
    let has_heading = "return !!document.querySelector('.site-header')";
    browser.ask(has_heading, Vec::new()).await
}

#[tokio::test]
async fn a_saved_language_works_without_the_host_and_no_other_does() -> Result<()> {
    let mut visit = Visit::with(Browser::start().await?, built()?, "en")?;
    let base = visit.base().to_owned();
    let programme = format!("{base}en/programmes/iom-lithuania.html");
    visit.browser.open(&programme).await?;
    let title = heading(&visit.browser).await?;
    save(&visit.browser, &base, "en").await?;
    none_wrong(&visit.browser.traffic().await?.wrong(&base))?;
    let all = stored(&visit.browser).await?;
    let other = all.files.iter().filter(|it| it.contains("/ar/"));
    assert_eq!(other.count(), 0, "files of another language: {all:?}");
    assert_eq!(all.other, 0);
    visit.cut();

    visit.browser.open(&programme).await?;
    assert_eq!(heading(&visit.browser).await?, title);
    // As hosts that leave out the end of a file's name, and with words after it.
    let short = format!("{base}en/programmes/iom-lithuania?x=1#steps");
    visit.browser.open(&short).await?;
    assert_eq!(heading(&visit.browser).await?, title);
    visit.browser.open(&base).await?;
    let home = format!("{base}en/index.html");
    assert_eq!(visit.browser.client().current_url().await?.as_str(), home);
    let styled = "return getComputedStyle(document.querySelector('.skip')).position";
    let position: String = visit.browser.ask(styled, Vec::new()).await?;
    assert_eq!(position, "absolute", "the home page has no style");

    visit.open(None).await?;
    visit.walk(By::Mouse, &frank()?).await?;
    let seen = visit.browser.seen().await?;
    assert_eq!(seen.screen, Screen::Result);
    ensure!(
        !visit.browser.shown_results().await?.is_empty(),
        "no result"
    );
    // No answer is stored.
    let mut after = stored(&visit.browser).await?;
    after.files.sort();
    let mut before = all.files;
    before.sort();
    assert_eq!((after.files, after.other), (before, 0));

    let arabic = format!("{base}ar/index.html");
    ensure!(!is_shown(&visit.browser, &arabic).await?, "Arabic is shown");
    Ok(())
}

#[tokio::test]
async fn nothing_is_stored_before_a_person_saves_and_nothing_after_they_remove() -> Result<()> {
    let server = portal::serve(built()?, SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    let home = format!("{base}ar/index.html");
    browser.open(&home).await?;
    let before = browser.traffic().await?;
    let asked = before.requests.iter().map(|(_, url)| url.as_str());
    let asked: Vec<_> = asked
        .filter(|url| url.ends_with("offline.json") || url.ends_with("sw.js"))
        .collect();
    assert_eq!(asked, Vec::<&str>::new(), "a visit loads what saves pages");
    click(&browser, SUMMARY).await?;
    let button = browser.client().wait().for_element(Locator::Css(SAVE));
    let label = button.await?.text().await?;
    let bytes: serde_json::Value =
        serde_json::from_slice(&fs::read(built()?.join("ar/offline.json"))?)?;
    let bytes = bytes["bytes"].as_u64().context("no size")?;
    let tenths = (bytes + 50_000) / 100_000;
    let size = match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    };
    ensure!(label.contains(&size), "{label:?} does not name {size} MB");
    assert_eq!(stored(&browser).await?, Stored::default());

    save(&browser, &base, "ar").await?;
    let kept = stored(&browser).await?;
    assert_eq!(kept.workers, [base.as_str()]);
    assert_eq!(kept.names, [format!("homeward {base} ar")]);
    // The state is known to a later visit.
    browser.open(&home).await?;
    let state = browser.text("#block-offline [data-saved]").await?;
    ensure!(state.contains(['2', '0']), "{state:?} has no date");
    click(&browser, SUMMARY).await?;
    click(&browser, REMOVE).await?;
    let again = browser.client().wait().for_element(Locator::Css(SAVE));
    again.await.context("pages cannot be saved again")?;
    assert_eq!(stored(&browser).await?, Stored::default());
    none_wrong(&browser.traffic().await?.wrong(&base))?;
    // The page that was open when they were removed stores nothing either.
    browser.open(&format!("{base}ar/safety.html")).await?;
    assert_eq!(stored(&browser).await?, Stored::default());
    Ok(())
}

#[tokio::test]
async fn two_saved_languages_are_removed_together() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let server = portal::serve(&site.public(), SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    save(&browser, &base, "en").await?;
    save(&browser, &base, "ar").await?;
    assert_eq!(stored(&browser).await?.names.len(), 2);
    click(&browser, REMOVE).await?;
    browser
        .client()
        .wait()
        .for_element(Locator::Css(SAVE))
        .await?;
    assert_eq!(stored(&browser).await?, Stored::default());
    Ok(())
}

/// Waits until the saved files are as wanted.
async fn until(browser: &Browser, wanted: impl Fn(&Stored) -> bool) -> Result<Stored> {
    const TRIES: usize = 200;
    for _ in 0..TRIES {
        let now = stored(browser).await?;
        if wanted(&now) {
            return Ok(now);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("never as wanted: {:?}", stored(browser).await?)
}

#[tokio::test]
async fn a_story_that_is_withdrawn_vanishes_with_the_next_visit() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let server = portal::serve(&site.public(), SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    save(&browser, &base, "en").await?;
    let story = format!("{base}en/stories/amal.html");
    ensure!(stored(&browser).await?.files.contains(&story), "not saved");

    let facts = "content/stories/amal/story.yaml";
    let text = fs::read_to_string(site.path().join(facts))?;
    site.write(facts, &format!("{text}withdrawn: true\n"))?;
    site.build(&[])?.expect_code(0)?;
    browser.open(&format!("{base}en/index.html")).await?;
    until(&browser, |now| !now.files.contains(&story)).await?;
    // The pages that named it are loaded again. The date of the record is the last to be written.
    let list = "
        const done = arguments[arguments.length - 1];
        caches.match(arguments[0]).then(it => it.text()).then(done);
    ";
    let stories = json!(format!("{base}en/stories/index.html"));
    let mut text = String::new();
    for _ in 0..200 {
        let found = browser.client().execute_async(list, vec![stories.clone()]);
        text = serde_json::from_value(found.await?)?;
        if !text.contains("Amal") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    ensure!(!text.contains("Amal"), "the saved list names the story");
    drop(server);
    ensure!(is_shown(&browser, &format!("{base}en/safety.html")).await?);
    ensure!(!is_shown(&browser, &story).await?, "the story is shown");
    Ok(())
}

#[tokio::test]
async fn a_page_that_the_host_no_longer_has_is_removed_at_once() -> Result<()> {
    let (_site, public) = copied()?;
    let server = portal::serve(public.path(), SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    save(&browser, &base, "en").await?;
    let page = format!("{base}en/stories/amal.html");
    ensure!(is_shown(&browser, &page).await?);
    // The list still names it.
    fs::remove_file(public.path().join("en/stories/amal.html"))?;
    browser.open(&page).await?;
    browser.open(&format!("{base}en/safety.html")).await?;
    until(&browser, |now| !now.files.contains(&page)).await?;
    Ok(())
}

/// The built minimal site in a directory that tests may change.
fn copied() -> Result<(Site, tempfile::TempDir)> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let public = tempfile::tempdir()?;
    copy_tree(&site.public(), public.path())?;
    Ok((site, public))
}

#[tokio::test]
async fn a_save_that_fails_leaves_nothing_and_says_so() -> Result<()> {
    let (_site, public) = copied()?;
    fs::remove_file(public.path().join("en/safety.html"))?;
    let server = portal::serve(public.path(), SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    browser.open(&format!("{base}en/index.html")).await?;
    click(&browser, SUMMARY).await?;
    click(&browser, SAVE).await?;
    let told = "#block-offline [role=status]:not(:empty)";
    browser
        .client()
        .wait()
        .for_element(Locator::Css(told))
        .await?;
    let words = browser.text(told).await?;
    ensure!(words.contains("could not be saved"), "{words:?}");
    assert_eq!(stored(&browser).await?, Stored::default());
    Ok(())
}

#[tokio::test]
async fn a_portal_that_ends_saving_removes_what_is_saved() -> Result<()> {
    let (_site, public) = copied()?;
    let server = portal::serve(public.path(), SUB_PATH)?;
    let (browser, base) = (Browser::start().await?, server.url());
    save(&browser, &base, "en").await?;
    remove(public.path(), &["en/offline.json", "sw.js"])?;
    browser.open(&format!("{base}en/index.html")).await?;
    let nothing = until(&browser, |now| {
        now.names.is_empty() && now.workers.is_empty()
    })
    .await?;
    assert_eq!(nothing, Stored::default());
    Ok(())
}

fn remove(public: &Path, paths: &[&str]) -> Result<()> {
    for path in paths {
        fs::remove_file(public.join(path))?;
    }
    Ok(())
}
