//! `homeward build --portable`: one zip file whose pages work without a web server.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use homeward_devtools::workspace;
use homeward_tests::TODAY;
use homeward_tests::browser::Browser;
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::links::Portal;
use homeward_tests::{none_wrong, sample};
use scraper::{Html, Selector};
use tempfile::TempDir;
use url::Url;
use zip::ZipArchive;

/// The portable edition of a site.
fn portable(site: &Path, around: &Path) -> Result<PathBuf> {
    let file = around.join("portal.zip");
    let mut build = homeward()?;
    build.arg("build").arg("--site").arg(site);
    build.args(["--today", TODAY, "--portable"]).arg(&file);
    run(&mut build)?.expect_code(0)?;
    Ok(file)
}

/// What a person sees after unpacking it.
fn unpacked(file: &Path, around: &Path) -> Result<PathBuf> {
    let directory = around.join("unpacked");
    ZipArchive::new(File::open(file)?)?.extract(&directory)?;
    Ok(directory)
}

#[test]
fn every_reference_is_a_file_in_the_zip() -> Result<()> {
    let around = TempDir::new()?;
    let directory = unpacked(&portable(workspace::root(), around.path())?, around.path())?;
    let portal = Portal::read(&directory, None)?;
    none_wrong(&portal.broken()?)?;
    ensure!(portal.pages.len() > 500, "{} pages", portal.pages.len());
    for page in [
        "index.html",
        "en/index.html",
        "en/search.html",
        "ar/self-check.html",
    ] {
        ensure!(portal.pages.contains_key(page), "no {page}");
    }
    let questions = portal
        .pages
        .keys()
        .filter(|path| path.starts_with("en/self-check-"));
    ensure!(questions.count() > 0, "no self-check without script");
    // Nothing that needs a web server.
    let mut names = Vec::new();
    for entry in walkdir::WalkDir::new(&directory) {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    for ending in [
        ".wasm",
        ".webmanifest",
        "sw.js",
        ".xml",
        "offline.json",
        "404.html",
        ".csv",
        "admin",
    ] {
        let found = names.iter().find(|name| name.ends_with(ending));
        ensure!(found.is_none(), "{found:?}");
    }
    for script in ["search.", "offline."] {
        let is_script = |name: &&String| {
            Path::new(name.as_str())
                .extension()
                .is_some_and(|it| it == "js")
                && name.starts_with(script)
        };
        let found = names.iter().find(is_script);
        ensure!(found.is_none(), "{found:?}");
    }
    for (path, page) in &portal.pages {
        let html = fs::read_to_string(directory.join(path))?;
        ensure!(!html.contains("type=\"module\""), "{path} has a module");
        ensure!(page.canonical.is_none(), "{path} names an address");
        if path.ends_with("/search.html") {
            let headings = headings(&html)?;
            ensure!(headings.len() == 1, "{path}: {headings:?}");
        }
    }
    Ok(())
}

/// The words of all headings of a page that are in its main part.
fn headings(html: &str) -> Result<Vec<String>> {
    let selector = Selector::parse("main h1, main h2").map_err(|it| anyhow!("{it}"))?;
    let page = Html::parse_document(html);
    let found = page.select(&selector);
    Ok(found.map(|it| it.text().collect()).collect())
}

#[test]
fn the_bytes_follow_from_the_site_alone() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let mut both = Vec::new();
    for (name, threads) in [("a.zip", "1"), ("b.zip", "4")] {
        let mut build = homeward()?;
        build
            .current_dir(site.path())
            .env("RAYON_NUM_THREADS", threads);
        build.args(["build", "--today", TODAY, "--portable", name]);
        run(&mut build)?.expect_code(0)?;
        both.push(fs::read(site.path().join(name))?);
    }
    ensure!(both[0] == both[1], "the files differ");
    ensure!(!site.public().exists(), "a directory was made too");
    Ok(())
}

#[test]
fn only_a_file_of_its_own_is_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::write(site.path().join("thesis.zip"), "the only copy")?;
    for name in ["thesis.zip", "portal.html"] {
        let said = site.build(&["--portable", name])?.expect_code(2)?.stderr;
        ensure!(said.contains(name), "{said}");
    }
    assert_eq!(
        fs::read_to_string(site.path().join("thesis.zip"))?,
        "the only copy"
    );

    site.build(&["--portable", "portal.zip"])?.expect_code(0)?;
    let before = fs::read(site.path().join("portal.zip"))?;
    let entries = site.entries()?;
    site.make_a_mistake()?;
    site.build(&["--portable", "portal.zip"])?.expect_code(1)?;
    ensure!(
        fs::read(site.path().join("portal.zip"))? == before,
        "it was replaced"
    );
    assert_eq!(site.entries()?, entries, "leftovers");
    site.replace(
        "content/pages/safety/page.yaml",
        "menu: header",
        "menu: none",
    )?;
    site.build(&["--portable", "portal.zip"])?.expect_code(0)?;
    ensure!(
        fs::read(site.path().join("portal.zip"))? != before,
        "it was not replaced"
    );
    Ok(())
}

#[test]
fn the_editor_in_the_browser_is_not_in_it() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let yaml = fs::read_to_string(site.path().join("content/site.yaml"))?;
    let editor = "editor: { backend: github, repo: example/portal }";
    site.write("content/site.yaml", &format!("{yaml}{editor}\n"))?;
    site.write("static/admin/sveltia-cms.js", "/* the editor */")?;
    site.write("static/CNAME", "portal.example")?;
    site.build(&[])?.expect_code(0)?;
    ensure!(site.public().join("admin/index.html").exists(), "no editor");
    let root = site.path();
    let directory = unpacked(&portable(&root, &root)?, &root)?;
    ensure!(!directory.join("admin").exists(), "the editor is in it");
    ensure!(directory.join("CNAME").exists(), "the other file is not");
    Ok(())
}

/// Nobody can take a story back from a copy on a stick.
#[test]
fn a_story_without_consent_to_copies_is_left_out() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let story = "content/stories/amal/story.yaml";
    let facts = fs::read_to_string(site.path().join(story))?;
    let start = facts.find("scope: [").context("no scope")?;
    let end = start + facts[start..].find(']').context("no end")? + 1;
    for (scope, is_there) in [
        ("scope: [web, feed, export]", true),
        ("scope: [web, feed]", false),
    ] {
        let mut facts = facts.clone();
        facts.replace_range(start..end, scope);
        site.write(story, &facts)?;
        site.build(&[])?.expect_code(0)?;
        ensure!(
            site.public().join("en/stories/amal.html").exists(),
            "{scope}"
        );
        let said = site
            .build(&["--portable", "portal.zip"])?
            .expect_code(0)?
            .stderr;
        let left_out = said.contains("1 story is not published");
        ensure!(left_out != is_there, "{said}");
        ensure!(is_there || said.contains("portable editions"), "{said}");
        let around = TempDir::new()?;
        let directory = unpacked(&site.path().join("portal.zip"), around.path())?;
        let page = directory.join("en/stories/amal.html");
        ensure!(page.exists() == is_there, "{scope}");
        none_wrong(&Portal::read(&directory, None)?.broken()?)?;
    }
    Ok(())
}

/// Opens a page as a file manager does, and follows each of its links to another page.
#[tokio::test]
async fn a_browser_opens_it_from_a_directory() -> Result<()> {
    let around = TempDir::new()?;
    let directory = unpacked(&portable(&folder(MINIMAL), around.path())?, around.path())?;
    let file = |path: &str| {
        let url = Url::from_file_path(directory.join(path));
        url.map_err(|()| anyhow::anyhow!("no address of a file"))
    };
    let browser = Browser::start().await?;
    let mut wrong = Vec::new();
    for start in sample::one_in(3, 0, ["index.html", "ar/index.html", "en/self-check.html"]) {
        let start = file(start)?;
        let page = look(&browser, &start, &mut wrong).await?;
        for link in page {
            let url = start.join(&link)?;
            if url.scheme() == "file" && url.path() != start.path() {
                look(&browser, &url, &mut wrong).await?;
            }
        }
    }
    none_wrong(&wrong)
}

/// Opens a page, notes what is wrong with it, and returns the addresses of its links.
async fn look(browser: &Browser, url: &Url, wrong: &mut Vec<String>) -> Result<Vec<String>> {
    browser.client().goto(url.as_str()).await?;
    let script = "return [
        document.querySelectorAll('h1').length,
        getComputedStyle(document.querySelector('.site-header')).backgroundColor,
        [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
        [...document.images].filter((it) => it.complete && !it.naturalWidth).length,
    ]";
    let seen = browser.client().execute(script, Vec::new()).await?;
    let links = seen[2].as_array().context("no links")?;
    if seen[0] != 1 {
        wrong.push(format!("{url}: {} headings", seen[0]));
    }
    if seen[1] == "rgba(0, 0, 0, 0)" {
        wrong.push(format!("{url}: no style"));
    }
    if seen[3] != 0 {
        wrong.push(format!("{url}: {} pictures are missing", seen[3]));
    }
    let traffic = browser.traffic().await?;
    wrong.extend(traffic.wrong("file:///"));
    Ok(links
        .iter()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect())
}
