//! What is served after a change.

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

use super::{PAGE, TEXT, has_errors, is_alive, mistakes, serve, shows};

#[test]
fn a_saved_text_is_served_and_the_page_has_another_digest() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let digest =
        || -> Result<Option<String>> { Ok(preview.get(PAGE)?.field("etag").map(str::to_owned)) };
    let (before, home) = (digest()?, preview.get("/ar/")?.body);
    site.replace(TEXT, "Ask a lawyer.", "Ask a good lawyer.")?;
    shows(&preview, PAGE, "Ask a good lawyer.")?;
    let after = digest()?;
    ensure!(before.is_some() && before != after, "{before:?} {after:?}");
    ensure!(home == preview.get("/ar/")?.body, "a page without a change");
    site.replace(TEXT, "Ask a good lawyer.", "Ask a lawyer.")?;
    shows(&preview, PAGE, "Ask a lawyer.")?;
    assert_eq!(digest()?, before);
    Ok(())
}

#[test]
fn a_mistake_is_reported_over_the_last_good_page_until_it_is_corrected() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &["--editor", "ed://{file}?{line}+{column}"])?;
    site.replace(
        TEXT,
        "Ask a lawyer.",
        "Ask [a lawyer](organisation:small-ofice).",
    )?;
    let found = has_errors(&preview, 1)?;
    let item = &found["items"][0];
    assert_eq!(item["code"], "broken-link");
    assert_eq!(item["severity"], "error");
    assert_eq!(item["place"], format!("{TEXT}:5:16"));
    let file = site.path().canonicalize()?.join(TEXT);
    assert_eq!(item["link"], format!("ed://{}?5+16", file.display()));
    assert_eq!(item["help"], "did you mean `small-office`?");
    let excerpt = item["excerpt"].as_str().context("no excerpt")?;
    ensure!(
        excerpt.contains("5 | Ask [a lawyer](organisation:small-ofice).") && excerpt.contains('^'),
        "{excerpt}"
    );
    // The same report as that of the command, and the pages of the former state.
    let check = site.check(&[])?.expect_code(1)?.stderr;
    let report = check.split_once("\n\n").context("no report")?.0;
    let printed = preview.printed();
    ensure!(printed.contains(report), "no\n{report}\nin\n{printed}");
    ensure!(
        preview.get(PAGE)?.text()?.contains("Ask a lawyer."),
        "the last good page"
    );

    site.replace(
        TEXT,
        "(organisation:small-ofice)",
        "(organisation:small-office)",
    )?;
    assert_eq!(
        has_errors(&preview, 0)?["items"].as_array().map(Vec::len),
        Some(0)
    );
    ensure!(
        preview
            .printed()
            .contains("nothing is wrong; 0 warnings; ready in "),
        "the terminal"
    );
    Ok(())
}

#[test]
fn several_mistakes_are_reported_at_once_errors_first() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("content/a.txt", "no one reads this")?;
    let preview = serve(&site, &[])?;
    let before = mistakes(&preview)?;
    assert_eq!(
        (&before["errors"], &before["warnings"]),
        (&0.into(), &1.into())
    );
    let links: Vec<String> = (0..60).map(|n| format!("[x](service:gone-{n})")).collect();
    site.replace(TEXT, "Ask a lawyer.", &links.join(" "))?;
    let found = has_errors(&preview, 60)?;
    let items = found["items"].as_array().context("no items")?;
    ensure!(
        items.iter().all(|item| item["severity"] == "error"),
        "{found:#}"
    );
    assert_eq!((items.len(), &found["more"]), (50, &11.into()));
    assert_ne!(before["digest"], found["digest"]);
    Ok(())
}

#[test]
fn a_site_that_was_never_good_shows_its_mistakes() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(TEXT, "Ask a lawyer.", "Ask <[a lawyer](service:gone)>.")?;
    let preview = serve(&site, &[])?;
    let page = preview.get(PAGE)?;
    assert_eq!(page.status, 503);
    let text = page.text()?;
    for part in [
        "error[broken-link]",
        "Ask &lt;[a lawyer]",
        "/.homeward/reload.js",
    ] {
        ensure!(text.contains(part), "no {part} in {text}");
    }
    assert_eq!(mistakes(&preview)?["hasPages"], false);
    site.replace(TEXT, "<[a lawyer](service:gone)>", "a lawyer")?;
    preview.wait_until(|it| Ok(it.get(PAGE)?.status == 200))?;
    is_alive(&site, &preview)
}

#[test]
fn a_page_whose_template_fails_shows_why_and_others_stay() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let template = "themes/default/templates/story.html";
    site.write(template, "<p>{{ item.no_such_thing.at_all }}</p>")?;
    let story = "/en/stories/amal.html";
    preview.wait_until(|it| Ok(it.get(story)?.status == 500))?;
    let page = preview.get(story)?;
    for part in ["error[template-error]", template, "/.homeward/reload.js"] {
        ensure!(page.text()?.contains(part), "no {part} in {}", page.text()?);
    }
    assert_eq!(preview.get(PAGE)?.status, 200);
    // The directory of themes came after the start.
    site.write(template, "<p>our own {{ page.title }}</p>")?;
    shows(&preview, story, "<p>our own Amal goes home</p>")?;
    fs::remove_dir_all(site.path().join("themes"))?;
    shows(&preview, story, "<!DOCTYPE html>")?;
    is_alive(&site, &preview)
}

#[test]
fn new_renamed_and_removed_entries_are_followed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let (from, to) = (
        site.path().join("content/services/legal-support"),
        site.path().join("content/services/second"),
    );
    fs::create_dir(&to)?;
    for file in ["service.yaml", "en.md"] {
        fs::copy(from.join(file), to.join(file))?;
    }
    let status = |path: &'static str, status: u16| {
        preview.wait_until(move |it| Ok(it.get(path)?.status == status))
    };
    status("/en/services/second.html", 200)?;
    fs::rename(&to, site.path().join("content/services/third"))?;
    status("/en/services/third.html", 200)?;
    status("/en/services/second.html", 404)?;
    site.replace(
        "content/services/third/en.md",
        "Ask a lawyer.",
        "The third.",
    )?;
    shows(&preview, "/en/services/third.html", "The third.")?;
    fs::remove_dir_all(site.path().join("content/services/third"))?;
    status("/en/services/third.html", 404)?;
    is_alive(&site, &preview)
}

#[test]
fn polling_follows_changes_too() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &["--poll"])?;
    is_alive(&site, &preview)
}

/// Files of a folder that the command allows are served, and their changes are seen.
#[test]
fn a_change_behind_an_allowed_link_is_served() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let shared = tempfile::tempdir()?;
    let file = shared.path().join("leaflet.txt");
    fs::write(&file, "A leaflet.")?;
    fs::create_dir_all(site.path().join("static"))?;
    std::os::unix::fs::symlink(shared.path(), site.path().join("static/all"))?;
    let preview = serve(&site, &["--allow-link", &shared.path().to_string_lossy()])?;
    shows(&preview, "/all/leaflet.txt", "A leaflet.")?;
    fs::write(shared.path().join("new.txt"), "A new one.")?;
    shows(&preview, "/all/new.txt", "A new one.")?;
    is_alive(&site, &preview)
}
