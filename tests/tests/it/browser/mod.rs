//! The repository's own portal in a real browser.

mod access;
mod disk;
mod editor;
mod editor_hints;
mod editor_words;
mod faults;
mod first_visit;
mod focus;
mod journeys;
mod mishaps;
mod monkey;
mod offline;
mod paid_data;
mod privacy;
mod search;
mod self_check;
mod step_numbers;
mod steps;
mod visit;
mod walks;

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use homeward_tests::browser::{Browser, none_violated};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::none_wrong;
use homeward_tests::portal::{self, built};
use homeward_tests::sample;
use walkdir::WalkDir;

const SUB_PATH: &str = "/some/sub/path/";
const LANGUAGES: [&str; 2] = ["en", "ar"];

/// Every page of the two languages, and the page where people choose one.
fn pages() -> Result<Vec<String>> {
    pages_of(&LANGUAGES)
}

/// Every page of some languages, and the page where people choose one.
fn pages_of(languages: &[&str]) -> Result<Vec<String>> {
    let public = built()?;
    let mut pages = vec!["index.html".to_owned()];
    for lang in languages {
        for entry in WalkDir::new(public.join(lang)).sort_by_file_name() {
            let entry = entry?;
            if entry.path().extension().is_some_and(|it| it == "html") {
                let path = entry.path().strip_prefix(public)?;
                pages.push(path.to_string_lossy().into_owned());
            }
        }
    }
    ensure!(pages.len() > 20, "only {} pages", pages.len());
    Ok(pages)
}

/// One page of each kind: all in the directory of a language (they differ most),
/// and of each folder the index and the first entry.
fn one_of_each_kind() -> Result<Vec<String>> {
    let mut kinds = BTreeMap::new();
    for page in pages()? {
        kinds.entry(kind(&page)).or_insert(page);
    }
    Ok(kinds.into_values().collect())
}

fn kind(page: &str) -> String {
    let (folder, name) = page.rsplit_once('/').unwrap_or(("", page));
    let top = folder.is_empty() || LANGUAGES.contains(&folder);
    if top || name == "index.html" {
        page.to_owned()
    } else {
        format!("{folder}/*")
    }
}

/// One page of each kind, where those of the self-checks of single programmes are one kind, and
/// a page and its translation too: half of them in each language, in the other on the next day.
/// In a run of everything, as [`one_of_each_kind`].
fn some_of_each_kind() -> Result<Vec<String>> {
    let all = one_of_each_kind()?;
    if sample::seed().is_none() {
        return Ok(all);
    }
    let mut kinds = BTreeMap::<String, Vec<String>>::new();
    for page in all {
        let own = kind(&page);
        let (_, of) = own.split_once('/').unwrap_or(("", &own));
        let of = if of.starts_with("self-check-") {
            "self-check-*"
        } else {
            of
        };
        kinds.entry(of.to_owned()).or_default().push(page);
    }
    let pages = kinds.into_values().enumerate();
    let pages = pages.flat_map(|(at, pages)| sample::one_in(pages.len(), at, pages));
    Ok(pages.collect())
}

/// A sample has one page in this number, besides some of each kind.
const SAMPLED: usize = 48;

/// Opens every page of some languages, as a host sends it: what a page does against the policy
/// is an error on the console. The page for missing pages has a test of its own.
async fn open_all(languages: &[&str], prefix: &str, position: usize) -> Result<()> {
    let server = portal::serve(built()?, prefix)?;
    let browser = Browser::start().await?;
    let mut wrong = Vec::new();
    let mut requests = 0;
    let mut pages = sample::one_in(SAMPLED, position, pages_of(languages)?);
    // The path of the portal changes nothing in a page: in a sample, one path has each kind.
    if sample::covers(position, 2) {
        pages.extend(some_of_each_kind()?);
    }
    pages.sort();
    pages.dedup();
    for some in pages.chunks(25) {
        for page in some {
            browser.open(&format!("{}{page}", server.url())).await?;
        }
        let traffic = browser.traffic().await?;
        requests += traffic.requests.len();
        wrong.extend(traffic.wrong(&server.url()));
    }
    ensure!(
        requests >= pages.len(),
        "{requests} requests for {} pages",
        pages.len()
    );
    none_wrong(&wrong)
}

#[tokio::test]
async fn every_page_is_quiet_and_whole_at_the_root_of_a_host() -> Result<()> {
    open_all(&portal::LANGUAGES, "/", 0).await
}

#[tokio::test]
async fn every_page_is_quiet_and_whole_below_a_sub_path() -> Result<()> {
    open_all(&LANGUAGES, SUB_PATH, 13).await
}

#[tokio::test]
async fn the_page_for_missing_pages_is_whole_at_any_depth() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let base = "https://portal.test/some/sub/path/";
    site.build(&["--base-url", base])?.expect_code(0)?;
    let server = portal::serve(&site.public(), SUB_PATH)?;
    let browser = Browser::start().await?;
    for address in ["404.html", "gone.html", "en/services/gone/for/ever.html"] {
        let address = format!("{}{address}", server.url());
        browser.open(&address).await?;
        let traffic = browser.traffic().await?;
        let styled = traffic.requests.iter().any(|(_, url)| url.contains(".css"));
        ensure!(styled, "{address} loads no style sheet");
        // Its own status is no fault; anything else that fails is.
        let own = [
            format!("console: {address} "),
            format!("failed: {address}: {address}: "),
        ];
        let mut wrong = traffic.wrong(&server.url());
        wrong.retain(|it| !own.iter().any(|own| it.starts_with(own)));
        none_wrong(&wrong)?;
        let violations = browser.axe().await?;
        none_violated(&violations)?;

        let link = browser
            .client()
            .find(Locator::Css("main a[lang='ar']"))
            .await?;
        link.click().await?;
        let home = format!("{}ar/index.html", server.url());
        browser
            .client()
            .wait()
            .for_url(&home.parse()?)
            .await
            .context(address)?;
        browser.traffic().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_language_switch_links_to_the_same_page_and_back() -> Result<()> {
    let server = portal::serve(built()?, SUB_PATH)?;
    let browser = Browser::start().await?;
    let mut tried = 0;
    let kinds = one_of_each_kind()?;
    let english = kinds.iter().filter_map(|page| page.strip_prefix("en/"));
    for rest in sample::one_in(4, 0, english) {
        let page = format!("en/{rest}");
        browser.open(&format!("{}{page}", server.url())).await?;
        for lang in ["ar", "en"] {
            // By script: on small screens the links may be folded away.
            let link = format!("nav a[lang='{lang}'][href], nav a[hreflang='{lang}'][href]");
            let link = browser.client().find(Locator::Css(&link)).await;
            let link = link.with_context(|| format!("{page} has no link to {lang}"))?;
            let link = serde_json::to_value(link)?;
            browser
                .client()
                .execute("arguments[0].click()", vec![link])
                .await?;
            let expected = format!("{}{lang}/{rest}", server.url());
            let at = browser.client().wait().for_url(&expected.parse()?).await;
            at.with_context(|| format!("the switch of {page} to {lang}"))?;
        }
        tried += 1;
    }
    let least = sample::number(10, 3);
    ensure!(tried > least, "only {tried} pages were tried");
    Ok(())
}
