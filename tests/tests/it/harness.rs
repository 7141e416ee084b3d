//! The instruments themselves: each must see a fault that was planted for it.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::{Browser, Violation};
use homeward_tests::links::Portal;
use homeward_tests::portal;
use homeward_tests::sitemap;

fn site(pages: &[(&str, &str)]) -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    for (path, body) in pages {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>Page</title>\
             <link rel=\"icon\" href=\"data:,\"></head><body><main><h1>Page</h1>{body}</main></body></html>"
        );
        fs::write(file, html)?;
    }
    Ok(folder)
}

fn broken(body: &str) -> Result<Vec<String>> {
    let folder = site(&[
        ("index.html", "<p id=\"here\"></p>"),
        ("en/page.html", body),
    ])?;
    Portal::read(folder.path(), Some("https://portal.test/"))?.broken()
}

#[test]
fn the_link_checker_is_content_with_sound_links() -> Result<()> {
    let body = "<a href=\"../index.html\">a</a> <a href=\"../index.html#here\">b</a> <a href=\"#top\">c</a>\
        <a href=\"https://example.org/\">d</a> <a href=\"tel:+37060000000\">e</a>\
        <a href=\"https://portal.test/index.html#here\">f</a> <a href=\"https://portal.test/\">g</a>";
    assert_eq!(broken(body)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_link_checker_sees_every_kind_of_broken_link() -> Result<()> {
    for (body, why) in [
        ("<a href=\"../nothing.html\">x</a>", "no such file"),
        ("<a href=\"../index.html#gone\">x</a>", "no id \"gone\""),
        ("<a href=\"#gone\">x</a>", "no id \"gone\""),
        (
            "<a href=\"/index.html\">x</a>",
            "leaves the portal's folder",
        ),
        (
            "<a href=\"../../index.html\">x</a>",
            "leaves the portal's folder",
        ),
        ("<a href=\"../\">x</a>", "no such file"),
        ("<a href=\"http://example.org/\">x</a>", "scheme http"),
        ("<a href=\"javascript:alert(1)\">x</a>", "scheme javascript"),
        (
            "<a href=\"https://portal.test/gone.html\">x</a>",
            "no such file",
        ),
        (
            "<img src=\"https://example.org/x.png\" alt=\"\">",
            "loaded from elsewhere",
        ),
        ("<img srcset=\"gone.png 2x\" alt=\"\">", "no such file"),
        (
            "<p style=\"background:url('gone.png')\">x</p>",
            "no such file",
        ),
        (
            "<style>@import \"https://example.org/x.css\";</style>",
            "loaded from elsewhere",
        ),
        ("<link rel=\"preload\" href=\"gone.js\">", "no such file"),
    ] {
        let found = broken(body)?;
        ensure!(
            found.len() == 1 && found[0].contains(why),
            "{body}: {found:?}"
        );
    }
    Ok(())
}

#[test]
fn a_one_sided_alternate_is_seen() -> Result<()> {
    let url = |loc: &str, others: &[&str]| {
        let default =
            "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://x/en\"/>";
        let link = |it| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{it}\" href=\"https://x/{it}\"/>")
        };
        let links = others.iter().map(link).collect::<Vec<_>>().concat();
        format!("<url><loc>https://x/{loc}</loc>{default}{links}</url>")
    };
    let xml = |urls: String| {
        format!(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">{urls}</urlset>"
        )
    };
    let both = xml(url("en", &["en", "ar"]) + &url("ar", &["en", "ar"]));
    assert_eq!(sitemap::not_reciprocal(&sitemap::parse(&both)?).len(), 0);
    let one = xml(url("en", &["en", "ar"]) + &url("ar", &["ar"]));
    assert_ne!(sitemap::not_reciprocal(&sitemap::parse(&one)?).len(), 0);
    assert!(sitemap::parse(&xml(String::new())).is_err());
    Ok(())
}

#[test]
fn the_nu_checker_sees_an_error() -> Result<()> {
    let folder = site(&[
        ("good.html", ""),
        ("bad.html", "<p><div></p></div><img src=\"x\">"),
    ])?;
    let errors = homeward_tests::nu::errors(&[folder.path().to_path_buf()])?;
    ensure!(
        !errors.is_empty() && errors.iter().all(|it| it.contains("bad.html")),
        "{errors:?}"
    );
    Ok(())
}

#[tokio::test]
async fn the_browser_sees_what_a_page_must_not_do() -> Result<()> {
    let folder = site(&[
        ("good.html", "<p>Nothing</p>"),
        (
            "bad.html",
            "<script>console.error('planted');\
             onload = () => setTimeout(() => fetch('late.json'), 100)</script><img src=\"gone.png\" alt=\"\">\
            <img src=\"http://elsewhere.invalid/x.png\" alt=\"\">",
        ),
    ])?;
    let server = StaticServer::start(folder.path(), "/some/sub/path/", 0)?;
    let browser = Browser::start().await?;
    browser.open(&format!("{}good.html", server.url())).await?;
    let good = browser.traffic().await?;
    assert_eq!(good.wrong(&server.url()), Vec::<String>::new());
    assert!(
        good.requests
            .iter()
            .any(|(_, url)| url.ends_with("good.html"))
    );

    browser.open(&format!("{}bad.html", server.url())).await?;
    let bad = browser.traffic().await?;
    ensure!(
        bad.console.iter().any(|it| it.contains("planted")),
        "{bad:?}"
    );
    ensure!(
        bad.failed
            .iter()
            .any(|it| it.contains("gone.png") && it.contains("404")),
        "{bad:?}"
    );
    ensure!(
        bad.failed.iter().any(|it| it.contains("late.json")),
        "a late request is not seen: {bad:?}"
    );
    ensure!(bad.outside(&server.url()).len() == 1, "{bad:?}");
    Ok(())
}

#[tokio::test]
async fn the_browser_sees_what_the_policy_of_a_host_refuses() -> Result<()> {
    let folder = site(&[
        ("good.html", "<p>Nothing</p>"),
        ("script.html", "<script>document.title = 'ran'</script>"),
        ("style.html", "<p style=\"color: red\">Red</p>"),
        (
            "frame.html",
            "<iframe title=\"x\" src=\"good.html\"></iframe>",
        ),
        (
            "form.html",
            "<script src=\"send.js\"></script><form action=\"http://elsewhere.invalid/\"></form>",
        ),
    ])?;
    fs::write(
        folder.path().join("send.js"),
        "addEventListener('load', () => document.forms[0].submit())",
    )?;
    let browser = Browser::start().await?;
    for page in [
        "good.html",
        "script.html",
        "style.html",
        "frame.html",
        "form.html",
    ] {
        let server = portal::serve(folder.path(), "/")?;
        browser.open(&format!("{}{page}", server.url())).await?;
        let refused = browser.traffic().await?.console;
        let due = usize::from(page != "good.html");
        ensure!(refused.len() == due, "{page}: {refused:?}");
    }
    // It is the header that refuses: these pages themselves have no policy.
    let server = StaticServer::start(folder.path(), "/", 0)?;
    browser
        .open(&format!("{}script.html", server.url()))
        .await?;
    assert_eq!(browser.client().title().await?, "ran");
    assert_eq!(browser.traffic().await?.console, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn axe_and_the_width_check_see_what_readers_cannot_use() -> Result<()> {
    let folder = site(&[
        ("good.html", "<p>Text</p>"),
        (
            "bad.html",
            "<p style=\"width:500px;color:#ddd;background:#fff\">Text</p><img src=\"data:,\">",
        ),
    ])?;
    let server = StaticServer::start(folder.path(), "/", 0)?;
    let browser = Browser::start().await?;
    browser.look(320, "light").await?;
    browser.open(&format!("{}good.html", server.url())).await?;
    let none: Vec<String> = browser
        .axe()
        .await?
        .iter()
        .map(Violation::in_words)
        .collect();
    assert_eq!(none, Vec::<String>::new());
    assert!(!browser.scrolls_sideways().await?);

    browser.open(&format!("{}bad.html", server.url())).await?;
    let rules: Vec<String> = browser.axe().await?.into_iter().map(|it| it.id).collect();
    assert_eq!(rules, ["color-contrast", "image-alt"]);
    assert!(browser.scrolls_sideways().await?);
    Ok(())
}

#[tokio::test]
async fn a_browser_without_scripts_runs_none_but_still_answers() -> Result<()> {
    let folder = site(&[(
        "index.html",
        "<p>still</p><script>document.body.textContent='ran'</script>",
    )])?;
    let server = StaticServer::start(folder.path(), "/", 0)?;
    let browser = Browser::without_scripts().await?;
    browser.open(&server.url()).await?;
    assert_eq!(browser.text("main p").await?, "still");
    Ok(())
}

#[test]
fn each_module_that_a_part_can_leave_out_is_one_of_these_tests() -> Result<()> {
    let mut list = std::process::Command::new(std::env::current_exe()?);
    let list = list.args(["--list", "--format", "terse"]).output()?;
    let list = String::from_utf8(list.stdout)?;
    let tests: Vec<&str> = list
        .lines()
        .filter_map(|it| it.strip_suffix(": test"))
        .collect();
    ensure!(tests.len() > 100, "{} tests", tests.len());
    for module in homeward_devtools::sample::GROUPS.concat() {
        let of_module = tests.iter().filter(|it| it.contains(module));
        let elsewhere = of_module.clone().find(|it| !it.starts_with(module));
        ensure!(of_module.count() > 0, "no test in {module}");
        ensure!(
            elsewhere.is_none(),
            "{module} is also part of {elsewhere:?}"
        );
    }
    Ok(())
}
