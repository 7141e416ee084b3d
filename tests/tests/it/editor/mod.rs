//! A new editor: makes a portal, adds to it with `homeward new`, finds it again.

#[cfg(target_os = "linux")]
mod answers;
mod find;
mod handbook;
mod preview;
mod terminal;
mod values;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use homeward_tests::command::{CommandResult, homeward, run};
use homeward_tests::fixture::folder;

/// `homeward` in a folder.
fn homeward_in(folder: &Path, arguments: &[&str]) -> Result<CommandResult> {
    let mut homeward = homeward()?;
    run(homeward.current_dir(folder).args(arguments))
}

fn read(folder: &Path, path: &str) -> Result<String> {
    fs::read_to_string(folder.join(path)).with_context(|| path.to_owned())
}

/// A photo as phones make them.
fn photo() -> PathBuf {
    folder("pictures").join("door.jpg")
}

#[test]
fn a_new_portal_works_and_grows_by_questions() -> Result<()> {
    let around = tempfile::tempdir()?;
    let portal = around.path().join("my-portal");
    let init = [
        "init",
        "my-portal",
        "--name",
        "Return help Norway",
        "--languages",
        "en,nb,ti",
    ];
    let made = homeward_in(around.path(), &init)?.expect_code(0)?;
    ensure!(!made.stderr.contains("error"), "{}", made.stderr);
    add_entries(&portal)?;
    add_help(&portal)?;
    add_story(&portal)?;
    let published = fs::read(portal.join("content/stories/amal/photo.jpg"))?;
    ensure!(published.starts_with(b"\xFF\xD8"), "the photo is no JPEG");
    let has_place = published.windows(4).any(|it| it == b"Exif");
    ensure!(!has_place, "the photo says where it was taken");

    let day = [
        "--today",
        "2026-12-01",
        "--base-url",
        "https://portal.test/",
    ];
    let build = [["build"].as_slice(), &day].concat();
    homeward_in(&portal, &build)?.expect_code(0)?;
    let public = portal.join("public");
    for (page, words) in [
        ("en/stories/amal.html", "Amal: a “bakery”"),
        ("en/stories/index.html", "Amal: a “bakery”"),
        ("en/feed.xml", "Amal: a “bakery”"),
        ("en/search.html", "Amal: a “bakery”"),
    ] {
        ensure!(
            read(&public, page)?.contains(words),
            "{page} does not have {words}"
        );
    }
    let norwegian = read(&public, "nb/stories/index.html").unwrap_or_default();
    ensure!(
        !norwegian.contains("Amal"),
        "published in a language without consent"
    );
    let found = homeward_in(&portal, &["find", "about her #1"])?
        .expect_code(0)?
        .stdout;
    ensure!(found.contains("content/stories/amal/en.md:"), "{found}");
    ensure!(found.contains("en/stories/amal.html"), "{found}");
    Ok(())
}

/// `homeward new` in a portal.
fn new(portal: &Path, arguments: &[&str]) -> Result<CommandResult> {
    let mut all = vec!["new"];
    all.extend(arguments);
    homeward_in(portal, &all)?.expect_code(0)
}

/// What a story refers to.
fn add_entries(portal: &Path) -> Result<()> {
    for (title, code, region) in [("Norway", "NO", "europe"), ("Eritrea", "ER", "africa")] {
        let code = format!("code={code}");
        let region = format!("region={region}");
        new(
            portal,
            &[
                "country",
                "--title",
                title,
                "--summary",
                "A country.",
                "--text",
                "People live there.",
                "--set",
                &code,
                "--set",
                &region,
                "--set",
                "sources=own-work",
            ],
        )?;
    }
    new(
        portal,
        &[
            "organisation",
            "--title",
            "The small office",
            "--summary",
            "Two rooms in Asmara.",
            "--set",
            "type=ngo",
            "--set",
            "country=eritrea",
            "--set",
            "contact.email=office@portal.test",
            "--set",
            "sources=own-work",
        ],
    )?;
    new(
        portal,
        &[
            "service",
            "--title",
            "Legal support",
            "--summary",
            "A person who knows the law.",
            "--text",
            "Ask a lawyer.",
            "--set",
            "phases=after_return",
            "--set",
            "needs=work",
            "--set",
            "dimensions=social",
            "--set",
            "levels=individual",
            "--set",
            "sources=own-work",
        ],
    )?;
    Ok(())
}

#[test]
fn a_programme_that_is_not_written_in_english_has_headings_to_translate() -> Result<()> {
    let told = |language: &str| -> Result<bool> {
        let around = tempfile::tempdir()?;
        let init = ["init", "portal", "--languages", language];
        homeward_in(around.path(), &init)?.expect_code(0)?;
        let portal = around.path().join("portal");
        add_entries(&portal)?;
        let text = add_programme(&portal)?.stderr;
        let place = format!("`content/programmes/small-help/{language}.md` are in English");
        Ok(text.contains(&place))
    };
    ensure!(told("fr")? && !told("en-GB")?);
    Ok(())
}

/// A programme, a page and a resource.
fn add_help(portal: &Path) -> Result<()> {
    add_programme(portal)?;
    add_page_and_resource(portal)
}

fn add_programme(portal: &Path) -> Result<CommandResult> {
    new(
        portal,
        &[
            "programme",
            "--title",
            "Small help",
            "--summary",
            "A little help for a few.",
            "--set",
            "organisations=the-small-office",
            "--set",
            "host_countries.listed=norway",
            "--set",
            "host_countries.open=false",
            "--set",
            "origin_countries.listed=eritrea",
            "--set",
            "origin_countries.open=no",
            "--set",
            "services=legal-support",
            "--set",
            "phases=after_return",
            "--set",
            "delivery=in_kind",
            "--set",
            "nature=programme",
            "--set",
            "sources=own-work",
        ],
    )
}

fn add_page_and_resource(portal: &Path) -> Result<()> {
    new(
        portal,
        &[
            "page",
            "--title",
            "About us",
            "--summary",
            "Who we are.",
            "--text",
            "We are three people.",
            "--set",
            "role=page",
            "--set",
            "menu=footer",
        ],
    )?;
    new(
        portal,
        &[
            "resource",
            "--title",
            "First steps",
            "--summary",
            "A course.",
            "--text",
            "It takes an hour.",
            "--set",
            "type=course",
            "--set",
            "sources=own-work",
        ],
    )?;
    Ok(())
}

/// A story with a photo, told by the person.
fn add_story(portal: &Path) -> Result<()> {
    let picture = photo().display().to_string();
    let story = new(
        portal,
        &[
            "story",
            "--title",
            "Amal: a “bakery”",
            "--summary",
            "She asked, and waited.",
            "--text",
            "Amal asked a lawyer about her #1 question.",
            "--id",
            "amal",
            "--set",
            "programme=small-help",
            "--set",
            "host_country=norway",
            "--set",
            "origin_country=eritrea",
            "--set",
            "services=legal-support",
            "--set",
            "consent.basis=personal",
            "--set",
            "consent.reference=letter 7",
            "--set",
            "consent.given=2026-11-01",
            "--set",
            "consent.scope=web,feed",
            "--set",
            "consent.languages=en",
            "--set",
            "names_changed=yes",
            "--photo",
            &picture,
            "--photo-alt",
            "A door, half open.",
            "--set",
            "photo.consent.basis=personal",
            "--set",
            "photo.consent.reference=letter 8",
            "--set",
            "photo.consent.given=2026-11-01",
            "--set",
            "photo.consent.scope=web",
            "--set",
            "photo.consent.languages=en",
        ],
    )?;
    ensure!(!story.stderr.contains("error"), "{}", story.stderr);
    Ok(())
}
