//! What the browser itself writes to its profile on disk: neither the state of the fields
//! (for the restore of tabs) nor the answers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::browser::{Browser, Screen};
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use homeward_tests::sample;
use walkdir::WalkDir;

use super::visit::{By, Visit, frank};

/// Where Chromium keeps what it needs to restore tabs, in its profile.
const TABS: &str = "Default/Sessions";
/// Where it keeps `sessionStorage`.
const STORAGE: &str = "Default/Session Storage";
/// The key of the self-check in `sessionStorage`.
const KEY: &str = "homeward.self-check";
/// How Chromium calls the state of a field that it keeps.
const FIELDS: [&str; 2] = ["radio", "checkbox"];

/// The files of a folder of the profile that contain a text, in UTF-8 or UTF-16.
fn containing(profile: &Path, folder: &str, text: &str) -> Result<Vec<String>> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for entry in WalkDir::new(profile.join(folder)).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        let bytes = fs::read(entry.path())?;
        let has = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        if has(text.as_bytes()) || has(&wide) {
            found.push(format!("{text:?} is in {}", entry.path().display()));
        }
    }
    Ok(found)
}

/// Traces of answers to these questions.
fn traces<'a>(profile: &Path, questions: impl Iterator<Item = &'a String>) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for field in FIELDS {
        found.extend(containing(profile, TABS, field)?);
    }
    for question in questions {
        found.extend(containing(profile, STORAGE, &format!("{question}="))?);
    }
    Ok(found)
}

/// A whole self-check; what happens at its end; and the traces that the closed browser
/// has left.
async fn left_by(remember: bool, at_the_end: Option<&str>) -> Result<Vec<String>> {
    let browser = Browser::that_keeps_its_profile().await?;
    let visit = Visit::with(browser, built()?, "en")?;
    visit.open(None).await?;
    let responses = frank()?;
    visit.browser.seen().await?;
    if remember {
        let remember = visit.words.ui("check-remember")?;
        let label = "#self-check label.sc-option";
        visit.browser.press(label, Some(remember)).await?;
    }
    let pages = visit.walk(By::Mouse, &responses).await?;
    let asked = pages.iter().filter(|page| page.screen == Screen::Question);
    let asked = asked.map(|page| Ok(visit.words.question(&page.heading)?.to_owned()));
    let asked = asked.collect::<Result<Vec<_>>>()?;
    if let Some(button) = at_the_end {
        let button = visit.words.ui(button)?;
        visit.browser.press(".sc-keep button", Some(button)).await?;
    }
    let profile = visit.browser.close().await?;
    let tabs = containing(profile.path(), TABS, "self-check.html")?;
    ensure!(!tabs.is_empty(), "the browser has not written its tabs");
    if remember && at_the_end.is_none() {
        let storage = containing(profile.path(), STORAGE, KEY)?;
        ensure!(
            !storage.is_empty(),
            "the browser has not written its storage"
        );
    }
    traces(profile.path(), asked.iter()).context("the profile")
}

/// Whether the person lets the tab keep the answers, and the button that they press at the end.
const ENDS: [(bool, Option<&str>); 3] = [
    (false, None),
    (false, Some("check-clear")),
    (true, Some("check-clear")),
];

#[tokio::test]
async fn answers_that_a_person_does_not_keep_or_deletes_are_not_on_disk() -> Result<()> {
    for (remember, at_the_end) in sample::one_in(ENDS.len(), 0, ENDS) {
        let mut found = left_by(remember, at_the_end).await?;
        // A browser may keep what its storage held, even if it was deleted; the portal states
        // so next to the box. The contents of forms must be deleted.
        found.retain(|it| !remember || !it.contains(STORAGE));
        none_wrong(&found)?;
    }
    Ok(())
}

#[tokio::test]
async fn answers_that_a_person_keeps_are_found_on_disk() -> Result<()> {
    let found = left_by(true, None).await?;
    let storage = found.iter().any(|it| it.contains(STORAGE));
    ensure!(storage, "the test above could not fail: {found:?}");
    Ok(())
}
