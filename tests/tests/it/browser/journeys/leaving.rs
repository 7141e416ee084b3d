//! A person who is watched: one tap, the cover before anything is loaded, and what the Back key
//! shows afterwards, as the page on safety says.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::Screen;
use homeward_tests::browser::keyboard::SHIFT;
use homeward_tests::none_wrong;
use homeward_tests::portal::LANGUAGES;
use homeward_tests::sample;
use serde_json::{Value, json};

use super::super::visit::{By, frank};
use super::Phone;

const LEAVE: &str = "[data-leave]";

/// What is left of the portal below or beside the cover. Empty if the cover hides it all. The
/// link over the header is not seen without the focus, and says nothing of the portal.
const UNCOVERED: &str = "
    const words = document.querySelector('[data-leave]').dataset.leaving;
    const faults = [];
    for (const part of document.body.children) {
        if (part.matches('.cover')) {
            if (part.textContent !== words) faults.push('the cover says ' + part.textContent);
        } else if (!part.matches('.skip') && part.checkVisibility()) {
            faults.push('words: ' + part.innerText.trim().slice(0, 80));
        }
    }
    if (document.title !== words) faults.push('title: ' + document.title);
    for (let x = 1; x < innerWidth; x += 20) {
        for (let y = 1; y < innerHeight; y += 20) {
            const top = document.elementFromPoint(x, y);
            if (!top?.matches('.cover')) faults.push([x, y, top?.tagName].join(' '));
        }
    }
    const { backgroundColor, opacity } = getComputedStyle(document.querySelector('.cover') ?? document.body);
    if (opacity !== '1' || /rgba|transparent/.test(backgroundColor)) faults.push('one can see through');
    return faults;
";

/// Puts another website in place of the one that the portal names, and looks at the page when
/// the portal's own script has just been told of the tap or the key.
fn prepare(event: &str) -> String {
    let of = if event == "click" {
        "link"
    } else {
        "globalThis"
    };
    format!(
        "const link = document.querySelector('{LEAVE}');
        const named = link.href;
        link.href = arguments[0];
        globalThis.atOnce = null;
        {of}.addEventListener('{event}', () => {{
            globalThis.atOnce = (() => {{ {UNCOVERED} }})();
        }});
        return named;"
    )
}

/// Another website that people go to, and its address: `localhost` is another site for the
/// browser than the address of the portal, although both are this machine.
fn elsewhere() -> Result<(tempfile::TempDir, StaticServer, String)> {
    let folder = tempfile::tempdir()?;
    let html = "<!DOCTYPE html><html lang=\"en\"><title>Weather</title><p>Sunny</p>";
    fs::write(folder.path().join("index.html"), html)?;
    let server = StaticServer::start(folder.path(), "/", 0)?;
    let url = server.url().replace("127.0.0.1", "localhost");
    Ok((folder, server, url))
}

/// The address of another website that has nothing to show, so that the browser stays where it
/// is: what is on the screen then is what a person sees until another website answers. The
/// thread ends with the process.
fn nowhere() -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        }
    });
    Ok(format!("http://127.0.0.1:{port}/"))
}

impl Phone {
    async fn prepare(&self, event: &str, address: &str) -> Result<()> {
        let browser = &self.visit.browser;
        let named: String = browser.ask(&prepare(event), vec![json!(address)]).await?;
        ensure!(named == "https://www.wikipedia.org/", "Leave opens {named}");
        Ok(())
    }

    /// Goes back as with the Back key of a phone.
    async fn back(&self) -> Result<()> {
        Ok(self.visit.browser.client().back().await?)
    }

    /// Presses the Shift key alone.
    async fn shift(&self, times: usize) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".into());
        for _ in 0..times {
            keys = keys.then(KeyAction::Down { value: SHIFT });
            keys = keys.then(KeyAction::Up { value: SHIFT });
        }
        Ok(self.visit.browser.client().perform_actions(keys).await?)
    }

    /// Insists that the cover hides the page, as it did when the event was over.
    async fn is_covered(&self) -> Result<()> {
        let browser = &self.visit.browser;
        let at_once = browser.ask("return globalThis.atOnce", Vec::new()).await?;
        let at_once: Option<Vec<String>> = at_once;
        none_wrong(&at_once.context("the page was not told")?).context("at once")?;
        let still: Vec<String> = browser.ask(UNCOVERED, Vec::new()).await?;
        none_wrong(&still).context("until another website answers")
    }
}

#[tokio::test]
async fn one_tap_covers_the_page_before_anything_is_loaded() -> Result<()> {
    let nowhere = nowhere()?;
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        let mut phone = Phone::at(lang, &format!("{lang}/programmes/mrc-iraq.html")).await?;
        let browser = &phone.visit.browser;
        let before: Vec<String> = browser.ask(UNCOVERED, Vec::new()).await?;
        ensure!(before.len() > 100, "nothing to be covered: {before:?}");
        // In the middle of reading.
        let scroll = "scrollTo(0, document.documentElement.scrollHeight / 3)";
        browser.client().execute(scroll, Vec::new()).await?;
        phone.prepare("click", &nowhere).await?;
        phone.tap(LEAVE, None).await?;
        ensure!(phone.taps == 1);
        phone.is_covered().await.with_context(|| lang.to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn the_shift_key_covers_the_page_when_it_is_pressed_three_times() -> Result<()> {
    let phone = Phone::at("en", "en/programmes/mrc-iraq.html").await?;
    let browser = &phone.visit.browser;
    phone.prepare("keyup", &nowhere()?).await?;
    phone.shift(2).await?;
    let early: Vec<String> = browser.ask(UNCOVERED, Vec::new()).await?;
    ensure!(!early.is_empty(), "covered after two");
    phone.shift(1).await?;
    phone.is_covered().await
}

/// The portal's page in the history is the one before; of the page that was left nothing is.
#[tokio::test]
async fn back_shows_the_page_before_and_never_the_page_that_was_left() -> Result<()> {
    let (_folder, _server, other) = elsewhere()?;
    let mut phone = Phone::at("en", "en/index.html").await?;
    phone.tap("main .tiles a", None).await?;
    let left = phone.path().await?;
    ensure!(left.starts_with("en/services/"), "{left}");
    phone.prepare("click", &other).await?;
    phone.tap(LEAVE, None).await?;
    let client = phone.visit.browser.client();
    ensure!(client.current_url().await?.as_str() == other);
    ensure!(client.title().await? == "Weather");
    phone.back().await?;
    ensure!(phone.path().await? == "en/index.html");
    let covered: Vec<String> = phone.visit.browser.ask(UNCOVERED, Vec::new()).await?;
    ensure!(!covered.is_empty(), "a person who comes back sees nothing");
    client.forward().await?;
    ensure!(client.current_url().await?.as_str() == other);

    // Therefore the page on safety says that Back is no way out.
    let url = format!("{}en/safety.html", phone.visit.base());
    phone.visit.browser.open(&url).await?;
    let said = phone.visit.browser.text("main").await?;
    for words in [
        "The Back key of the browser can show a page of this portal again.",
        "does not erase your history",
    ] {
        ensure!(said.contains(words), "the page on safety: {said}");
    }
    Ok(())
}

#[tokio::test]
async fn back_shows_no_page_of_the_portal_if_only_one_was_opened() -> Result<()> {
    let (_folder, _server, other) = elsewhere()?;
    let mut phone = Phone::at("ar", "ar/safety.html").await?;
    phone.prepare("click", &other).await?;
    phone.tap(LEAVE, None).await?;
    phone.back().await?;
    // Where the browser started.
    let at = phone.visit.browser.client().current_url().await?;
    ensure!(at.as_str() == "about:blank", "{at}");
    Ok(())
}

/// Some browsers keep a page in memory that is left in this way; this one does not, so it is told
/// that it did. Those who are safe again must not find the cover, and the page begins anew.
#[tokio::test]
async fn a_page_that_was_kept_in_memory_is_loaded_again() -> Result<()> {
    let mut phone = Phone::at("en", "en/safety.html").await?;
    phone.prepare("click", &nowhere()?).await?;
    phone.tap(LEAVE, None).await?;
    phone.is_covered().await?;
    let browser = &phone.visit.browser;
    let shown = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    browser.client().execute(shown, Vec::new()).await?;
    let title = browser.client().wait().for_element(Locator::Css("main h1"));
    let title = title.await?.text().await?;
    ensure!(!title.is_empty(), "covered, or empty");
    // Another document than the one that was told of the tap.
    let told = "return globalThis.atOnce === undefined";
    ensure!(
        browser.ask::<bool>(told, Vec::new()).await?,
        "the same page"
    );
    Ok(())
}

/// Each question is a page in the history of the browser, so Back leads into the self-check.
#[tokio::test]
async fn back_into_the_self_check_shows_no_answer() -> Result<()> {
    let (_folder, _server, other) = elsewhere()?;
    let mut phone = Phone::at("en", "en/self-check.html").await?;
    let remember = phone.visit.words.ui("check-remember")?.to_owned();
    phone.visit.browser.seen().await?;
    let label = "#self-check label.sc-option";
    phone.visit.browser.press(label, Some(&remember)).await?;
    let mut questions = 0;
    let pages = phone
        .visit
        .walk_to(By::Mouse, &frank()?, |seen| {
            questions += usize::from(seen.screen == Screen::Question);
            questions == 4
        })
        .await?;
    let asked: Vec<&str> = pages.iter().map(|seen| seen.heading.as_str()).collect();
    let browser = &phone.visit.browser;
    let kept = "return sessionStorage.length";
    ensure!(
        browser.ask::<u32>(kept, Vec::new()).await? > 0,
        "nothing is kept"
    );
    phone.prepare("click", &other).await?;
    phone.tap(LEAVE, None).await?;
    phone.back().await?;
    let at = phone.path().await?;
    ensure!(at.starts_with("en/self-check.html"), "{at}");
    let seen = phone.visit.browser.seen().await?;
    ensure!(seen.screen == Screen::Start, "{seen:?} after {asked:?}");
    let given = "return [...document.querySelectorAll('#self-check :is(input, select, textarea)')]
        .filter(it => it.checked || it.type !== 'checkbox' && it.type !== 'radio' && it.value)
        .map(it => it.outerHTML)";
    let given: Value = phone.visit.browser.ask(given, Vec::new()).await?;
    ensure!(given == json!([]), "answers are shown: {given}");
    let left: u32 = phone.visit.browser.ask(kept, Vec::new()).await?;
    ensure!(left == 0, "answers are kept");
    Ok(())
}
