//! The editor in the browser (Sveltia CMS): a person writes a story in its forms. The directory
//! that the editor writes to is one of the browser, because no test can choose one on disk.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::{checkers_dir, root};
use homeward_tests::browser::Browser;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::none_wrong;
use homeward_tests::portal;
use serde_json::{Value, json};
use walkdir::WalkDir;

/// In place of the dialog of the browser for choosing a directory.
const PICKER: &str = "window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repository', { create: true })";

/// The minimal site with an editor, in the form that the editor needs, and the headers of a host:
/// the editor has a policy of its own.
pub(super) fn site() -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    let facts = fs::read_to_string(site.path().join("content/site.yaml"))?;
    let editor = "editor: { backend: github, repo: your-organisation/portal }\nsearch: false\n";
    let hosting = "hosting: { hosts: [cloudflare] }\n";
    site.write("content/site.yaml", &format!("{facts}{editor}{hosting}"))?;
    site.write("static/admin/README.md", "The script of the editor.\n")?;
    let script = sveltia()?.join("dist/sveltia-cms.js");
    fs::copy(script, site.path().join("static/admin/sveltia-cms.js"))?;
    site.run_any(&["editor", "convert"])?.expect_code(0)?;
    let confirm = ["translations", "confirm", "content/pages/home/page.ar.md"];
    let both = [&confirm[..], &["content/pages/safety/page.ar.md"]].concat();
    site.run_any(&both)?.expect_code(0)?;
    site.check(&["--strict"])?.expect_code(0)?;
    Ok(site)
}

/// The package of the editor.
fn sveltia() -> Result<std::path::PathBuf> {
    let package = checkers_dir()?.join("node_modules/@sveltia/cms");
    ensure!(
        package.is_dir(),
        "Sveltia CMS is missing: cargo xtask setup"
    );
    Ok(package)
}

/// The content of a site, by path.
pub(super) fn content(site: &Site) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(site.path().join("content")) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(site.path())?;
            files.insert(
                path.to_string_lossy().into_owned(),
                fs::read_to_string(entry.path())?,
            );
        }
    }
    Ok(files)
}

/// Does some steps of `editor.js`, one after the other; gives back the result of the last one.
pub(super) async fn act(browser: &Browser, steps: Value) -> Result<Value> {
    let script = include_str!("editor.js");
    let mut answer = browser.client().execute_async(script, vec![steps]).await?;
    ensure!(answer["error"].is_null(), "{}", answer["error"]);
    Ok(answer["result"].take())
}

/// A browser that shows the editor at `url`, with the files of a site.
pub(super) async fn editor(url: &str, files: &BTreeMap<String, String>) -> Result<Browser> {
    let browser = Browser::start().await?;
    let source = json!({ "source": PICKER });
    browser
        .dev_tools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    // The whole form is on the screen: the editor makes fields when they are seen.
    browser.screen(1400, 9000).await?;
    browser.open(&format!("{url}robots.txt")).await?;
    act(&browser, json!([["seed", files]])).await?;
    browser.open(&format!("{url}admin/index.html")).await?;
    let steps = json!([
        ["press", "Work with Local Repository"],
        ["waitFor", "#/collections/pages"],
    ]);
    act(&browser, steps).await?;
    Ok(browser)
}

/// Clicks into the area of the text, which has the words `old`, and types.
pub(super) async fn write_into_body(browser: &Browser, old: &str, keys: &str) -> Result<()> {
    act(browser, json!([["see", "body", old]])).await?;
    let body = "section.field[data-key-path=body] [contenteditable]";
    let body = browser
        .client()
        .find(fantoccini::Locator::Css(body))
        .await?;
    body.click().await?;
    body.send_keys(keys).await?;
    Ok(())
}

#[tokio::test]
async fn a_story_is_written_in_the_browser_and_published() -> Result<()> {
    let site = site()?;
    site.build(&[])?.expect_code(0)?;
    let server = portal::serve(&site.public(), "/")?;
    let before = content(&site)?;
    let browser = editor(&server.url(), &before).await?;
    let steps = json!([
        ["go", "#/collections/stories/new"],
        ["type", "title", "Emir opens a bakery: “Bread”"],
        ["type", "summary", "He asked, and waited."],
        ["choose", "facts.programme", "Small help"],
        ["choose", "facts.host_country", "Lithuania"],
        ["choose", "facts.origin_country", "Iraq"],
        ["choose", "facts.services", "Legal support"],
        ["choose", "facts.consent.basis", "Personal"],
        ["type", "facts.consent.reference", "letter 7"],
        ["type", "facts.consent.given", "2026-11-20"],
        ["choose", "facts.consent.scope", "Web"],
        ["choose", "facts.consent.languages", "en"],
        ["choose", "facts.names_changed", "Yes"],
        ["type", "facts.review", "2027-05-20"],
        ["type", "facts.checked", "2026-11-20"],
        ["type", "facts.check_due", "2027-05-20"],
    ]);
    act(&browser, steps).await?;
    write_into_body(&browser, "", "Emir asked a lawyer.").await?;
    let save = json!([
        ["press", "Save"],
        ["waitFor", "#/collections/stories"],
        ["files"]
    ]);
    let after = act(&browser, save).await?;
    let after: BTreeMap<String, String> = serde_json::from_value(after)?;

    let new: Vec<&String> = after
        .keys()
        .filter(|path| !before.contains_key(*path))
        .collect();
    ensure!(
        new == ["content/stories/emir-opens-a-bakery-bread/story.en.md"],
        "{new:?}"
    );
    for (path, text) in &before {
        ensure!(after.get(path) == Some(text), "{path} has changed");
    }
    site.write(new[0], &after[new[0]])?;
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&[])?.expect_code(0)?;
    let list = fs::read_to_string(site.public().join("en/stories/index.html"))?;
    ensure!(list.contains("Emir opens a bakery: “Bread”"), "{list}");
    let page = "en/stories/emir-opens-a-bakery-bread.html";
    let page = fs::read_to_string(site.public().join(page))?;
    ensure!(page.contains("Emir asked a lawyer."), "{page}");
    // The person agreed to English and to the web.
    let arabic = fs::read_to_string(site.public().join("ar/stories/index.html"))?;
    let feed = fs::read_to_string(site.public().join("en/feed.xml"))?;
    ensure!(
        !arabic.contains("bakery") && !feed.contains("bakery"),
        "more than the consent"
    );
    Ok(())
}

#[test]
fn the_forms_follow_the_schema_of_the_editor() -> Result<()> {
    let site = site()?;
    let words = "terms: { papers: { use: [papers] } }\njargon: { utilis: use }\nwords: 30\n";
    site.write("content/glossary/en.yaml", words)?;
    let schema = fs::read_to_string(sveltia()?.join("schema/sveltia-cms.json"))?;
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema)?)?;
    for more in [
        "",
        ", branch: main, review: true, folder: portal, server: https://git.ngo.test",
        ", sign_in: https://sign-in.ngo.test",
    ] {
        site.build(&[])?.expect_code(0)?;
        let config = fs::read_to_string(site.public().join("admin/config.json"))?;
        let config: Value = serde_json::from_str(&config)?;
        let wrong: Vec<String> = validator
            .iter_errors(&config)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        none_wrong(&wrong).with_context(|| more.to_owned())?;
        let facts = fs::read_to_string(site.path().join("content/site.yaml"))?;
        let facts = facts.replace(
            "repo: your-organisation/portal",
            &format!("repo: your-organisation/portal{more}"),
        );
        site.write("content/site.yaml", &facts)?;
    }
    Ok(())
}

#[test]
fn the_page_of_the_editor_is_valid_and_no_search_engine_shows_it() -> Result<()> {
    let site = site()?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("admin/index.html"))?;
    ensure!(
        page.contains("<meta name=\"robots\" content=\"noindex\">"),
        "{page}"
    );
    ensure!(
        page.contains("connect-src 'self' blob: data: https://api.github.com;"),
        "{page}"
    );
    let sitemap = fs::read_to_string(site.public().join("sitemap-1.xml"))?;
    ensure!(!sitemap.contains("admin"), "{sitemap}");
    none_wrong(&homeward_tests::nu::errors(&[site.public().join("admin")])?)?;
    // Without the key there is no editor.
    let facts = fs::read_to_string(site.path().join("content/site.yaml"))?;
    let without: Vec<&str> = facts
        .lines()
        .filter(|line| !line.starts_with("editor:"))
        .collect();
    site.write("content/site.yaml", &without.join("\n"))?;
    site.build(&[])?.expect_code(0)?;
    ensure!(
        !site.public().join("admin/index.html").exists(),
        "an editor that no one wants"
    );
    Ok(())
}

#[test]
fn the_documentation_names_the_checksum_of_the_tried_script() -> Result<()> {
    let script = sveltia()?.join("dist/sveltia-cms.js");
    let sum =
        homeward_devtools::steps::output(std::process::Command::new("sha256sum").arg(script))?;
    let sum = sum.split_whitespace().next().context("no checksum")?;
    let page = fs::read_to_string(root().join("docs/browser-editor.md"))?;
    ensure!(page.contains(sum), "{sum} is not in docs/browser-editor.md");
    Ok(())
}
