//! What people do by mistake, or what befalls them, in the middle of a self-check: their
//! answers survive it.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use homeward_tests::browser::{Browser, Screen, Seen};
use serde_json::json;

use super::visit::{By, Visit, silent};

/// Answers this number of questions, and shows the next one.
async fn to_question(visit: &Visit, number: usize) -> Result<Seen> {
    let responses = silent()?;
    let first = visit
        .walk_to(By::Mouse, &responses, |seen| {
            seen.screen == Screen::Question
        })
        .await?;
    let mut seen = first.last().context("no pages")?.clone();
    for _ in 1..number {
        visit.enter(By::Mouse, &seen, &responses).await?;
        visit.go_on(By::Mouse, seen.screen).await?;
        seen = visit.browser.seen().await?;
    }
    Ok(seen)
}

/// The answers, as the person sees them listed.
async fn answers(browser: &Browser) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('#self-check .sc-answers dd:not(.sc-change)')].map(it => it.textContent.trim())";
    browser.ask(script, Vec::new()).await
}

/// Waits until the page has the wanted heading, and gives back what was seen last.
async fn until(browser: &Browser, heading: &str) -> Result<Seen> {
    let mut seen = browser.seen().await?;
    for _ in 0..50 {
        if seen.heading == heading {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        seen = browser.seen().await?;
    }
    ensure!(
        seen.heading == heading,
        "{seen:?} where {heading:?} was due"
    );
    Ok(seen)
}

/// Answers what is left, and finds every question answered.
async fn all_is_kept(visit: &Visit) -> Result<()> {
    visit
        .walk_to(By::Mouse, &silent()?, |seen| seen.screen == Screen::Review)
        .await?;
    let kept = answers(&visit.browser).await?;
    let all = visit.written.questions.questions.len();
    ensure!(kept.len() == all, "answers are lost: {kept:?}");
    Ok(())
}

#[tokio::test]
async fn the_browsers_back_and_forward_step_through_the_questions() -> Result<()> {
    let visit = Visit::new("en").await?;
    visit.open(None).await?;
    let pages = visit.walk(By::Mouse, &silent()?).await?;
    for page in pages.iter().rev().skip(1) {
        visit.browser.client().back().await?;
        until(&visit.browser, &page.heading).await?;
    }
    for page in &pages[1..] {
        visit.browser.client().forward().await?;
        until(&visit.browser, &page.heading).await?;
    }
    let back = visit.words.ui("check-back")?;
    for page in pages.iter().rev().skip(1) {
        visit
            .browser
            .press("#self-check .sc-back", Some(back))
            .await?;
        let seen = until(&visit.browser, &page.heading).await?;
        ensure!(seen.screen == page.screen, "{seen:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_double_click_skips_no_question() -> Result<()> {
    let visit = Visit::new("en").await?;
    let responses = silent()?;
    visit.open(None).await?;
    let right = visit.walk(By::Mouse, &responses).await?;
    visit.open(None).await?;
    for page in &right {
        let seen = until(&visit.browser, &page.heading).await?;
        ensure!(
            seen.errors.is_empty(),
            "a second press was taken for an answer: {seen:?}"
        );
        if seen.screen == Screen::Result {
            break;
        }
        if seen.screen == Screen::Question {
            visit.enter(By::Mouse, &seen, &responses).await?;
        }
        visit
            .browser
            .press_twice("#self-check .sc-actions button")
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn another_language_keeps_the_place_and_the_answers() -> Result<()> {
    let visit = Visit::new("en").await?;
    let arabic = Visit::new("ar").await?.words;
    visit.open(None).await?;
    let seen = to_question(&visit, 4).await?;
    let question = visit.words.question(&seen.heading)?.to_owned();
    for (lang, words) in [("ar", &arabic), ("en", &visit.words)] {
        let link = format!("nav a[hreflang='{lang}']");
        let link = visit.browser.client().find(Locator::Css(&link)).await?;
        // On small screens the links may be folded away.
        let press = vec![serde_json::to_value(link)?];
        visit
            .browser
            .client()
            .execute("arguments[0].click()", press)
            .await?;
        let there = "return [document.documentElement.lang, document.readyState].join()";
        for _ in 0..100 {
            let now: String = visit
                .browser
                .ask(there, Vec::new())
                .await
                .unwrap_or_default();
            if now == format!("{lang},complete") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let seen = visit.browser.seen().await?;
        ensure!(
            words.question(&seen.heading)? == question,
            "{lang}: {seen:?}"
        );
    }
    // The rest is answered, and everything from before is still there.
    all_is_kept(&visit).await?;
    Ok(())
}

#[tokio::test]
async fn loaded_again_it_keeps_what_it_may_and_no_more() -> Result<()> {
    let visit = Visit::new("en").await?;
    visit.open(None).await?;
    to_question(&visit, 3).await?;
    visit.browser.client().refresh().await?;
    let anew = visit.browser.seen().await?;
    ensure!(
        anew.screen == Screen::Start,
        "without leave something was kept: {anew:?}"
    );

    let remember = visit.words.ui("check-remember")?;
    visit
        .browser
        .press("#self-check label.sc-option", Some(remember))
        .await?;
    let before = to_question(&visit, 3).await?;
    visit.browser.client().refresh().await?;
    let after = visit.browser.seen().await?;
    ensure!(
        after.heading == before.heading,
        "{before:?}, then {after:?}"
    );
    all_is_kept(&visit).await?;
    Ok(())
}

#[tokio::test]
async fn a_full_or_forbidden_storage_loses_no_answer() -> Result<()> {
    for script in [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ] {
        let visit = Visit::new("en").await?;
        let source = json!({ "source": script });
        visit
            .browser
            .dev_tools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        visit.open(None).await?;
        visit.browser.seen().await?;
        let remember = visit.words.ui("check-remember")?;
        visit
            .browser
            .press("#self-check label.sc-option", Some(remember))
            .await?;
        all_is_kept(&visit).await.context(script)?;
        let traffic = visit.browser.traffic().await?;
        ensure!(
            traffic.console.is_empty(),
            "{script}: {:?}",
            traffic.console
        );
    }
    Ok(())
}
