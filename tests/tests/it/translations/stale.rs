use super::{TRANSLATED, portal, read};
use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use serde_json::Value;

const TEXT: &str = "content/programmes/iom-lithuania/en.md";
const PARAGRAPH: &str = "**In kind, never in cash.** IOM pays the suppliers.";

/// The paths and messages of all reports that a translation is out of date.
fn stale(site: &Site) -> Result<Vec<(String, String)>> {
    let report = site.check(&["--format", "json"])?.expect_code(0)?.stdout;
    let report: Value = serde_json::from_str(&report)?;
    let all = report.as_array().context("no list")?;
    let stale = all.iter().filter(|it| it["code"] == "stale-translation");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let stale = stale.map(|it| (text(&it["primary"]["file"]), text(&it["message"])));
    Ok(stale.collect())
}

#[test]
fn a_changed_paragraph_makes_exactly_its_translations_stale_and_is_named() -> Result<()> {
    let site = portal()?;
    assert_eq!(stale(&site)?, []);
    site.replace(TEXT, PARAGRAPH, "IOM pays in kind.")?;
    let found = stale(&site)?;
    let mut paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    paths.sort_unstable();
    let mut expected = TRANSLATED.map(|lang| TEXT.replace("en.md", &format!("{lang}.md")));
    expected.sort();
    assert_eq!(paths, expected);
    let named = "since this translation was made: the paragraph `IOM pays in kind.` below `#form`";
    for (path, message) in &found {
        ensure!(message.ends_with(named), "{path}: {message}");
    }
    Ok(())
}

#[test]
fn a_translation_that_is_confirmed_is_true_again() -> Result<()> {
    let site = portal()?;
    site.replace(TEXT, PARAGRAPH, "IOM pays in kind.")?;
    let french = TEXT.replace("en.md", "fr.md");
    let before = read(&site, &french)?;
    let confirm = [
        "translations",
        "confirm",
        &french,
        "--reviewed",
        "2026-11-21",
    ];
    site.run_any(&confirm)?.expect_code(0)?;
    let found = stale(&site)?;
    assert_eq!(found.len(), TRANSLATED.len() - 1, "{found:?}");
    ensure!(found.iter().all(|(path, _)| *path != french), "{found:?}");
    let after = read(&site, &french)?;
    let changed: Vec<_> = before
        .lines()
        .zip(after.lines())
        .filter(|(a, b)| a != b)
        .collect();
    ensure!(
        changed.len() == 1 && changed[0].1.contains("reviewed: 2026-11-21"),
        "{changed:?}"
    );
    Ok(())
}

/// A shell completes paths from its current directory, or whole ones.
#[test]
fn a_translation_is_found_by_each_path_that_leads_to_its_file() -> Result<()> {
    let site = portal()?;
    let french = TEXT.replace("en.md", "fr.md");
    let whole = site.path().join(&french);
    let whole = whole.to_str().context("no UTF-8")?;
    let mut paragraph = PARAGRAPH.to_owned();
    for (number, path) in [&french, &format!("./{french}"), whole]
        .into_iter()
        .enumerate()
    {
        let new = format!("IOM pays in kind. Version {number}.");
        site.replace(TEXT, &paragraph, &new)?;
        paragraph = new;
        ensure!(stale(&site)?.iter().any(|(it, _)| *it == french), "{path}");
        site.run_any(&["translations", "confirm", path])?
            .expect_code(0)?;
        ensure!(stale(&site)?.iter().all(|(it, _)| *it != french), "{path}");
    }
    Ok(())
}

/// What an editor has written below `translation` stays, and there is no second one.
#[test]
fn a_record_without_a_source_gets_one() -> Result<()> {
    for record in [
        "translation: { method: person, reviewed: 2026-11-21 }\n",
        "translation:\n  method: person\n  reviewed: 2026-11-21\n",
    ] {
        let site = Site::of(MINIMAL)?;
        let path = "content/pages/safety/ar.md";
        let text = read(&site, path)?;
        let lines = text.split_inclusive('\n');
        let lines = lines.map(|line| {
            if line.starts_with("translation:") {
                record
            } else {
                line
            }
        });
        site.write(path, &lines.collect::<String>())?;
        let before = site.check(&[])?.expect_code(1)?.text();
        ensure!(before.contains("`source` is missing"), "{before}");
        site.run_any(&["translations", "confirm", path])?
            .expect_code(0)?;
        site.check(&["--strict"])?.expect_code(0)?;
        let after = read(&site, path)?;
        ensure!(after.contains("reviewed: 2026-11-21"), "{after}");
    }
    Ok(())
}

#[test]
fn a_path_that_is_no_translation_is_refused() -> Result<()> {
    let site = portal()?;
    for path in [
        TEXT,
        "content/site.yaml",
        "content/pages/none/fr.md",
        "../fr.md",
    ] {
        site.run_any(&["translations", "confirm", path])?
            .expect_code(2)?;
    }
    Ok(())
}
