//! The page for searching: what it finds, how people reach it, what leaves the device.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::keyboard::{ENTER, TAB};
use homeward_tests::browser::{Browser, Found};
use homeward_tests::none_wrong;
use homeward_tests::portal::{self, built};
use homeward_tests::queries::QUERIES;
use homeward_tests::sample;
use scraper::{Html, Selector};

use super::{LANGUAGES, SUB_PATH};

/// A browser at the page for searching of the built portal.
struct Visit {
    browser: Browser,
    server: StaticServer,
}

impl Visit {
    async fn new(lang: &str) -> Result<Self> {
        let server = portal::serve(built()?, SUB_PATH)?;
        let visit = Self {
            browser: Browser::start().await?,
            server,
        };
        visit.open(lang, "").await?;
        Ok(visit)
    }

    async fn open(&self, lang: &str, after: &str) -> Result<()> {
        let url = format!("{}{lang}/search.html{after}", self.server.url());
        self.browser.open(&url).await
    }

    async fn search(&self, words: &str) -> Result<Found> {
        self.browser.search(words).await
    }
}

/// The words in the main element of a built page, in lower case.
fn words_of(path: &str) -> Result<BTreeSet<String>> {
    let html = fs::read_to_string(built()?.join(path)).with_context(|| path.to_owned())?;
    let main = Selector::parse("main").map_err(|error| anyhow::anyhow!("{error}"))?;
    let document = Html::parse_document(&html);
    let main = document.select(&main).next().context("no main")?;
    let text: String = main.text().collect::<Vec<_>>().join(" ");
    let words = text.split(|c: char| !c.is_alphanumeric());
    Ok(words.map(str::to_lowercase).collect())
}

#[tokio::test]
async fn inflected_forms_are_found_in_each_language() -> Result<()> {
    let mut wrong = Vec::new();
    for (lang, queries) in sample::one_in(3, 0, QUERIES) {
        let visit = Visit::new(lang).await?;
        let mut times = Vec::new();
        for (query, page) in queries {
            let path = format!("{lang}/{page}");
            // Otherwise the page would be found without any stemming.
            let same = words_of(&path)?
                .into_iter()
                .find(|it| it.starts_with(query));
            ensure!(
                same.is_none(),
                "{path} has {same:?}, which begins as {query}"
            );
            let found = visit.search(query).await?;
            let url = format!("{}{path}", visit.server.url());
            times.push(found.milliseconds);
            match found.results.iter().find(|it| it.url == url) {
                None => wrong.push(format!("{lang}: {query} does not find {page}: {found:?}")),
                Some(it) if it.marks == 0 => wrong.push(format!("{path}: {query}: no mark")),
                Some(it) if it.kind.is_empty() => wrong.push(format!("{path}: no kind")),
                Some(_) => {}
            }
        }
        let (first, most) = (times[0], times[1..].iter().copied().fold(0.0, f64::max));
        println!("{lang}: {first:.0} ms for the first search, then at most {most:.0} ms");
        none_wrong(&visit.browser.traffic().await?.wrong(&visit.server.url()))?;
    }
    none_wrong(&wrong)
}

#[tokio::test]
async fn no_request_carries_the_words_and_the_address_loses_them() -> Result<()> {
    let visit = Visit::new("en").await?;
    let words = "lawyers";
    // From the field in the header of another page, as the person types it.
    let home = format!("{}en/index.html", visit.server.url());
    visit.browser.open(&home).await?;
    visit.browser.tab_to(".site-search input").await?;
    let mut keys: Vec<char> = words.chars().collect();
    keys.push(ENTER);
    visit.browser.keys(&keys).await?;
    let client = visit.browser.client();
    client
        .wait()
        .for_element(Locator::Css(".search-results li"))
        .await?;
    let at = client.current_url().await?;
    assert_eq!(at.as_str(), format!("{}en/search.html", visit.server.url()));
    let more = visit.search("families").await?;
    ensure!(!more.results.is_empty(), "{more:?}");
    let traffic = visit.browser.traffic().await?;
    let with_words = traffic
        .requests
        .iter()
        .map(|(_, url)| url.split('#').next());
    let with_words: Vec<_> = with_words
        .flatten()
        .filter(|url| url.contains("lawyer") || url.contains("famil"))
        .collect();
    assert_eq!(with_words, Vec::<&str>::new());
    none_wrong(&traffic.wrong(&visit.server.url()))?;
    let kept = "return [localStorage.length, sessionStorage.length, document.cookie.length,
        history.state === null ? 0 : 1]";
    let kept: [usize; 4] = visit.browser.ask(kept, Vec::new()).await?;
    assert_eq!(kept, [0; 4]);
    Ok(())
}

#[tokio::test]
async fn words_that_came_in_the_address_do_not_claim_to_have_stayed() -> Result<()> {
    let visit = Visit::new("en").await?;
    let claim = "return document.querySelector('#search-hint').checkVisibility()";
    let claimed: bool = visit.browser.ask(claim, Vec::new()).await?;
    ensure!(claimed, "the page does not say that words stay");
    visit.open("en", "?q=lawyers").await?;
    let client = visit.browser.client();
    client
        .wait()
        .for_element(Locator::Css(".search-results li"))
        .await?;
    let claimed: bool = visit.browser.ask(claim, Vec::new()).await?;
    ensure!(!claimed, "the words have been sent");
    ensure!(
        client.current_url().await?.query().is_none(),
        "the words stay in the address"
    );
    Ok(())
}

#[tokio::test]
async fn the_keyboard_alone_leads_to_a_page() -> Result<()> {
    let visit = Visit::new("en").await?;
    let browser = &visit.browser;
    let focused: String = browser
        .ask("return document.activeElement.id", Vec::new())
        .await?;
    assert_eq!(focused, "search-field");
    // Results come while the person types.
    browser.keys(&"lawyers".chars().collect::<Vec<_>>()).await?;
    let client = browser.client();
    client
        .wait()
        .for_element(Locator::Css(".search-results li"))
        .await?;
    let report = browser.text("[role=status].search-status").await?;
    ensure!(report.contains("result"), "the report is {report:?}");
    browser.keys(&[ENTER]).await?;
    let found = client
        .wait()
        .for_element(Locator::Css(".search-found:focus"));
    found.await?;
    browser.keys(&[TAB]).await?;
    let link = "return document.activeElement.href ?? ''";
    let link: String = browser.ask(link, Vec::new()).await?;
    browser.keys(&[ENTER]).await?;
    client.wait().for_url(&link.parse()?).await?;
    ensure!(link.starts_with(&visit.server.url()), "{link}");
    Ok(())
}

#[tokio::test]
async fn nothing_found_is_said_and_links_to_all_titles() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        let visit = Visit::new(lang).await?;
        let found = visit.search("qqqxyzzyqqq").await?;
        ensure!(
            found.results.is_empty() && !found.status.is_empty(),
            "{found:?}"
        );
        let link = visit.browser.client();
        let link = link.find(Locator::Css(".search-none a")).await?;
        link.click().await?;
        let at = visit.browser.client().current_url().await?;
        assert_eq!(at.fragment(), Some("block-titles"));
        none_wrong(&visit.browser.traffic().await?.wrong(&visit.server.url()))?;
    }
    Ok(())
}

#[tokio::test]
async fn text_of_a_page_never_becomes_an_element() -> Result<()> {
    let visit = Visit::new("en").await?;
    for words in ["<img src=x onerror=alert(1)>", "\"<mark>\"", "&lt;b&gt;"] {
        visit.search(words).await?;
        let made = "return document.querySelectorAll('.search-found :is(img, b, script)').length";
        let made: usize = visit.browser.ask(made, Vec::new()).await?;
        assert_eq!(made, 0, "{words}");
    }
    none_wrong(&visit.browser.traffic().await?.wrong(&visit.server.url()))
}

#[tokio::test]
async fn without_a_script_the_titles_are_there_and_no_field_that_does_nothing() -> Result<()> {
    let server = portal::serve(built()?, SUB_PATH)?;
    let browser = Browser::without_scripts().await?;
    for lang in sample::one_in(LANGUAGES.len(), 1, LANGUAGES) {
        browser
            .open(&format!("{}{lang}/search.html?q=x", server.url()))
            .await?;
        let client = browser.client();
        let links = client
            .find_all(Locator::Css(".search-titles li > a"))
            .await?;
        ensure!(links.len() > 20, "{lang}: only {} titles", links.len());
        let field = client.find(Locator::Css("#search-field")).await?;
        ensure!(!field.is_displayed().await?, "a field that does nothing");
    }
    Ok(())
}
