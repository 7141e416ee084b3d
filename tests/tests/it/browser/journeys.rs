//! The ways of real people through the portal, on a phone of 360 × 740 pixels, with the number
//! of taps and screens that each may take.

use std::fs;

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::PrintConfigurationBuilder;
use homeward_tests::browser::{Browser, Screen};
use homeward_tests::none_wrong;
use homeward_tests::portal::{LANGUAGES, built};
use homeward_tests::sample;
use homeward_tests::self_check::brute::{Response, Value};
use serde_json::json;

use super::visit::{By, Responses, Visit};

mod branding;
mod family;
mod leaving;
mod lengths;
mod so_far;

/// The height of a screen in CSS pixels.
const SCREEN: f64 = 740.0;

/// A phone at a page of the portal, with the taps of the person counted.
struct Phone {
    visit: Visit,
    taps: u32,
}

impl Phone {
    async fn at(lang: &str, path: &str) -> Result<Self> {
        Self::with(Browser::start().await?, lang, path).await
    }

    async fn with(browser: Browser, lang: &str, path: &str) -> Result<Self> {
        let visit = Visit::with(browser, built()?, lang)?;
        visit.browser.screen(360, 740).await?;
        visit
            .browser
            .open(&format!("{}{path}", visit.base()))
            .await?;
        Ok(Self { visit, taps: 0 })
    }

    async fn tap(&mut self, selector: &str, text: Option<&str>) -> Result<()> {
        self.taps += 1;
        self.visit.browser.press(selector, text).await
    }

    /// Chooses a country in a list of the browser's own, which counts as one tap.
    async fn choose(&mut self, selector: &str, page: &str) -> Result<()> {
        self.taps += 1;
        let list = self.visit.browser.visible(selector, None).await?;
        Ok(list.select_by_value(&format!("countries/{page}")).await?)
    }

    /// The distance of an element from the top of the page, in screens, where the page opens.
    async fn screens_to(&self, selector: &str) -> Result<f64> {
        let ask = "const it = [...document.querySelectorAll(arguments[0])].find(it => it.checkVisibility());
            return it ? it.getBoundingClientRect().top : null";
        let top: Option<f64> = self.visit.browser.ask(ask, vec![json!(selector)]).await?;
        top.map(|top| top / SCREEN)
            .with_context(|| format!("there is no {selector}"))
    }

    /// The length of the main part of the page, in screens.
    async fn screens(&self) -> Result<f64> {
        let ask = "return document.querySelector('main').getBoundingClientRect().height";
        let height: f64 = self.visit.browser.ask(ask, Vec::new()).await?;
        Ok(height / SCREEN)
    }

    /// The words of the main part of the page that a person sees without opening a fold.
    async fn words(&self) -> Result<u64> {
        let ask = "return document.querySelector('main').innerText.split(/\\s+/).length";
        self.visit.browser.ask(ask, Vec::new()).await
    }

    async fn path(&self) -> Result<String> {
        let url = self.visit.browser.client().current_url().await?;
        let base = self.visit.base();
        let path = url.as_str().strip_prefix(base);
        path.map(str::to_owned).context("outside the portal")
    }
}

#[tokio::test]
async fn a_nigerian_in_germany_finds_whom_to_ask_from_the_home_page() -> Result<()> {
    let mut phone = Phone::at("en", "en/index.html").await?;
    phone.choose("#picker-origin", "nigeria.html").await?;
    phone.choose("#picker-host", "germany.html").await?;
    phone.tap("[data-picker-show]", None).await?;
    ensure!(phone.path().await? == "en/countries/nigeria.html#from-germany");
    let answer = "#from-germany a[href*='programmes/']";
    ensure!(
        phone.screens_to(answer).await? < 1.0,
        "not on the first screen"
    );
    phone.tap(answer, None).await?;
    let contact = phone.screens_to(".contact-ways a").await?;
    ensure!(
        phone.taps <= 4 && contact < 1.0,
        "{} taps, {contact} screens",
        phone.taps
    );
    ensure!(phone.screens().await? <= 4.0, "the programme is too long");
    Ok(())
}

#[tokio::test]
async fn an_iraqi_who_reads_only_arabic_reaches_a_call_link() -> Result<()> {
    let mut phone = Phone::at("ar", "index.html").await?;
    phone.tap("main a[hreflang=ar]", None).await?;
    phone.choose("#picker-origin", "iraq.html").await?;
    phone.tap("[data-picker-show]", None).await?;
    let call = phone.screens_to("a[href^='tel:']").await?;
    ensure!(
        phone.taps <= 3 && call < 1.0,
        "{} taps, {call} screens",
        phone.taps
    );
    let latin = "return [...document.querySelectorAll('h1, h2, .chips, .picker option')]
        .filter(it => !/\\p{Script=Arabic}/u.test(it.textContent)).map(it => it.textContent)";
    let latin: Vec<String> = phone.visit.browser.ask(latin, Vec::new()).await?;
    ensure!(latin.is_empty(), "without an Arabic letter: {latin:?}");
    Ok(())
}

fn words(all: &[&str]) -> Response {
    Response::Value(Value::Words(
        all.iter().map(|word| (*word).to_owned()).collect(),
    ))
}

#[tokio::test]
async fn an_afghan_in_lithuania_sees_one_office_on_the_first_screen_of_the_result() -> Result<()> {
    let phone = Phone::at("en", "en/self-check.html").await?;
    let country = |code: &str| Response::Value(Value::Word(code.to_owned()));
    let word = |word: &str| Response::Value(Value::Word(word.to_owned()));
    let responses = Responses::from([
        ("host_country".to_owned(), country("LT")),
        ("origin_country".to_owned(), country("AF")),
        ("return_status".to_owned(), word("considering")),
        ("area_affected".to_owned(), word("yes")),
        ("situation".to_owned(), words(&["single_parent"])),
        ("needs".to_owned(), words(&["business", "language"])),
        ("asked_for_help".to_owned(), word("no")),
        ("plan".to_owned(), words(&[])),
    ]);
    let pages = phone.visit.walk(By::Mouse, &responses).await?;
    let questions = pages.iter().filter(|it| it.screen == Screen::Question);
    ensure!(questions.count() <= 8, "too many questions");
    let contact = phone.screens_to(".sc-first .contact-ways a").await?;
    ensure!(contact < 1.0, "the contact is at {contact} screens");
    let first = ".sc-first a[href*='programmes/iom-lithuania']";
    ensure!(phone.screens_to(first).await? < 1.0);
    let long = phone.screens().await?;
    ensure!(long <= 3.0, "the result has {long} screens");
    let needs = "return [...document.querySelectorAll('.sc-needs li')].map(it => it.className)";
    let needs: Vec<String> = phone.visit.browser.ask(needs, Vec::new()).await?;
    ensure!(
        needs == ["", "sc-met"],
        "language, then business: {needs:?}"
    );
    let sheets = sheets(&phone.visit.browser).await?;
    ensure!(sheets <= 2, "the result needs {sheets} sheets");
    Ok(())
}

/// The page of each programme in a language.
fn programmes(lang: &str) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(built()?.join(lang).join("programmes"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|it| it == "html") && name != "index" {
            pages.push(format!("{lang}/programmes/{name}.html"));
        }
    }
    ensure!(pages.len() >= 9, "{} programmes in {lang}", pages.len());
    Ok(pages)
}

/// In English, a programme has 350 words at most before a fold is opened.
#[tokio::test]
async fn every_programme_has_four_screens_at_most() -> Result<()> {
    let phone = Phone::at("en", "en/index.html").await?;
    let mut long = Vec::new();
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        for page in programmes(lang)? {
            let url = format!("{}{page}", phone.visit.base());
            phone.visit.browser.open(&url).await?;
            let (screens, words) = (phone.screens().await?, phone.words().await?);
            if screens > 4.0 || lang == "en" && words > 350 {
                long.push(format!("{page}: {screens:.2} screens, {words} words"));
            }
        }
    }
    none_wrong(&long)
}

/// The number of sheets of A4 that a page needs.
async fn sheets(browser: &Browser) -> Result<usize> {
    // A4 by default.
    let paper = PrintConfigurationBuilder::default().build();
    let paper = paper.map_err(|error| anyhow!("{error:?}"))?;
    let pdf = browser.client().print(paper).await?;
    let pdf = String::from_utf8_lossy(&pdf);
    let sheets = pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count();
    ensure!(sheets > 0, "no page in the PDF");
    Ok(sheets)
}

#[tokio::test]
async fn a_counsellor_prints_a_programme_on_two_sheets() -> Result<()> {
    let phone = Phone::at("en", "en/index.html").await?;
    let mut faults = Vec::new();
    for lang in ["en", "ar", "ru"] {
        for path in programmes(lang)? {
            let browser = &phone.visit.browser;
            browser
                .open(&format!("{}{path}", phone.visit.base()))
                .await?;
            let sheets = sheets(browser).await?;
            if sheets > 2 {
                faults.push(format!("{path}: {sheets} sheets"));
            }
        }
    }
    none_wrong(&faults)
}

#[tokio::test]
async fn without_scripts_a_choice_leads_to_an_office() -> Result<()> {
    let browser = Browser::without_scripts().await?;
    let mut phone = Phone::with(browser, "en", "en/self-check.html").await?;
    let choice = ".sc-static a[href*='self-check-iom-lithuania']";
    let at = phone.screens_to(choice).await?;
    ensure!(at < 2.5, "the choice is at {at} screens");
    phone.tap(choice, None).await?;
    phone.tap(".sc-intro a[href='#s1']", None).await?;
    let (title, ways) = phone.visit.browser.ways().await?;
    ensure!(phone.taps == 2 && !title.is_empty() && ways.len() > 1);
    // In Lithuania, thinking about going back, to a place with war: the first answer of each.
    while phone.visit.browser.shown_results().await?.is_empty() {
        ensure!(phone.taps < 5, "no result after {} taps", phone.taps);
        phone.tap(".sc-step:target a.sc-option", None).await?;
    }
    let contact = ".sc-step:target .contact-ways a";
    let at = phone.screens_to(contact).await?;
    ensure!(at < 1.0, "the contact is at {at} screens");
    Ok(())
}

#[tokio::test]
async fn a_person_who_is_watched_can_leave_from_everywhere() -> Result<()> {
    let phone = Phone::at("en", "en/programmes/mrc-iraq.html").await?;
    let covered = "
        const leave = document.querySelector('[data-leave]').getBoundingClientRect();
        const seen = () => {
            const it = document.elementFromPoint(leave.left + leave.width / 2, leave.top + leave.height / 2);
            return it?.closest('[data-leave]') !== null;
        };
        const faults = [];
        for (const part of [0, .25, .5, .75, 1]) {
            scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
            if (!seen()) faults.push('covered at ' + part);
        }
        const last = [...document.querySelectorAll('footer p')].pop().getBoundingClientRect();
        if (last.bottom > leave.top) faults.push('covers the end of the page');
        return faults;
    ";
    let faults: Vec<String> = phone.visit.browser.ask(covered, Vec::new()).await?;
    none_wrong(&faults)
}
