use super::{TRANSLATED, portal};
use anyhow::{Context, Result, anyhow, ensure};
use homeward_devtools::workspace;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::portal::{LANGUAGES, built};
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use walkdir::WalkDir;

fn status(site: &Site, more: &[&str]) -> Result<Value> {
    let arguments = [&["translations", "status", "--format", "json"], more].concat();
    let text = site.run_any(&arguments)?.expect_code(0)?.stdout;
    serde_json::from_str(&text).context("not JSON")
}

/// The number of texts in English on disk, by directory below `content/`.
fn english_texts() -> Result<BTreeMap<String, usize>> {
    let content = workspace::root().join("content");
    let mut counts = BTreeMap::new();
    for entry in WalkDir::new(&content) {
        let entry = entry?;
        let below = entry.path().strip_prefix(&content)?;
        if below.ends_with("en.md") {
            let directory = below.iter().next().context("no directory")?;
            let directory = directory.to_string_lossy().into_owned();
            *counts.entry(directory).or_insert(0) += 1;
        }
    }
    Ok(counts)
}

#[test]
fn no_text_of_the_portal_falls_back_in_any_language() -> Result<()> {
    let languages = status(&portal()?, &[])?;
    let languages = languages.as_array().context("no list")?;
    let tags: Vec<&str> = languages
        .iter()
        .filter_map(|it| it["language"].as_str())
        .collect();
    assert_eq!(tags, TRANSLATED);
    let on_disk = english_texts()?;
    for language in languages {
        let mut counts = BTreeMap::<String, usize>::new();
        for file in language["files"].as_array().context("no files")? {
            ensure!(file["state"] == "complete", "{file}");
            let path = file["path"].as_str().context("no path")?;
            let below = path.strip_prefix("content/");
            let own = format!("{}.md", language["language"].as_str().unwrap_or_default());
            if let Some(below) = below.filter(|it| it.ends_with(&own)) {
                let directory = below.split('/').next().context("no directory")?;
                // The portal's own words are in a file without a directory.
                *counts.entry(directory.replace(&own, "en.md")).or_insert(0) += 1;
            }
        }
        assert_eq!(counts, on_disk, "{}", language["language"]);
    }
    Ok(())
}

#[test]
fn missing_and_incomplete_translations_are_named() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let safety = "content/pages/safety/ar.md";
    site.replace(safety, "summary: كيف تبقى آمنا.\n", "")?;
    let text = site.run_any(&["translations", "status", "--lang", "ar"])?;
    let text = text.expect_code(0)?.stdout;
    for line in [
        "content/services/legal-support/ar.md: missing\n",
        "content/pages/safety/ar.md: is missing: `summary`\n",
        "page               3           1           0           1           1           0\n",
    ] {
        ensure!(text.contains(line), "no {line:?} in\n{text}");
    }
    site.run_any(&["translations", "status", "--lang", "fr"])?
        .expect_code(2)?;
    Ok(())
}

/// The last row of the table of each language on a page of the portal: all kinds together.
fn totals_on_page(path: &str) -> Result<BTreeMap<String, Vec<usize>>> {
    let html = fs::read_to_string(built()?.join(path)).with_context(|| path.to_owned())?;
    let page = Html::parse_document(&html);
    let css = |selector: &str| Selector::parse(selector).map_err(|error| anyhow!("{error}"));
    let (heading, cell) = (css("summary h2")?, css("tfoot td")?);
    let mut totals = BTreeMap::new();
    for language in page.select(&css("details.work")?) {
        let heading = language.select(&heading).next().context("no heading")?;
        let tag = heading.attr("lang").context("no language")?;
        let numbers = language.select(&cell).map(|cell| {
            let text: String = cell.text().collect();
            text.trim().parse::<usize>().context(text)
        });
        totals.insert(tag.to_owned(), numbers.collect::<Result<_>>()?);
    }
    Ok(totals)
}

#[test]
fn the_page_of_each_language_has_the_numbers_of_the_command() -> Result<()> {
    let mut expected = BTreeMap::new();
    for language in status(&portal()?, &[])?.as_array().context("no list")? {
        let files = language["files"].as_array().context("no files")?;
        let count = |is: &dyn Fn(&Value) -> bool| files.iter().filter(|file| is(file)).count();
        let state = |state: &str| count(&|file| file["state"] == state);
        let numbers = vec![
            files.len(),
            state("complete"),
            state("stale"),
            state("missing") + state("incomplete"),
            count(&|file| file["unreviewed"] == true),
        ];
        let tag = language["language"].as_str().context("no tag")?;
        expected.insert(tag.to_owned(), numbers);
    }
    assert_eq!(expected.len(), TRANSLATED.len());
    for lang in LANGUAGES {
        let page = format!("{lang}/translations.html");
        assert_eq!(totals_on_page(&page)?, expected, "{page}");
    }
    Ok(())
}
