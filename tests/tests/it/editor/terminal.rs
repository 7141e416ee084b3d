//! What the commands `new`, `init` and `find` say.

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::snapshot::redacted;

#[test]
fn what_is_missing_is_named_with_what_can_be_chosen() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "story",
        "--set",
        "names_changed=true",
        "--set",
        "consent.until=31.12.2026",
    ];
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    for words in [
        "--title …",
        "--summary …",
        "--set consent.until=…  invalid date `31.12.2026`",
        "--set programme=…",
        "`small-help`",
        "--set origin_country=…",
        "`iraq`",
        "consent.given",
    ] {
        ensure!(text.contains(words), "{words}: {text}");
    }
    ensure!(!text.contains("photo.consent"), "{text}");
    ensure!(
        !site.path().join("content/stories/emir").exists(),
        "something was written"
    );
    Ok(())
}

#[test]
fn facts_of_others_need_a_source() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = "new country --title Ghana --summary There. --set code=GH --set region=africa";
    let new: Vec<&str> = new.split(' ').collect();
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    ensure!(text.contains("--set sources=…"), "{text}");
    ensure!(text.contains("`leaflet`"), "{text}");
    let with_source = [&new[..], &["--set", "sources=leaflet"]].concat();
    let text = site.run_any(&with_source)?.stderr;
    ensure!(text.contains("nothing is wrong"), "{text}");
    Ok(())
}

#[test]
fn a_folder_without_a_portal_is_told_about_init() -> Result<()> {
    let empty = tempfile::tempdir()?;
    for command in [
        "check",
        "build",
        "serve",
        "new page",
        "find x",
        "rules check",
    ] {
        let arguments: Vec<&str> = command.split(' ').collect();
        let text = super::homeward_in(empty.path(), &arguments)?
            .expect_code(2)?
            .stderr;
        ensure!(text.contains("`homeward init DIR`"), "{command}: {text}");
    }
    Ok(())
}

#[test]
fn nothing_is_overwritten() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "country",
        "--title",
        "Iraq",
        "--summary",
        "Again.",
        "--set",
        "code=IQ",
        "--set",
        "region=asia",
    ];
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    ensure!(text.contains("there is a country `iraq` already"), "{text}");
    let init = site.run_any(&["init", "content"])?.expect_code(2)?.stderr;
    ensure!(init.contains("is not empty"), "{init}");
    for (arguments, words) in [
        (["new", "storry"].as_slice(), "there is no kind `storry`"),
        (
            &[
                "new",
                "page",
                "--title",
                "a",
                "--summary",
                "b",
                "--set",
                "role=page",
                "--id",
                "../x",
            ],
            "cannot be the name of a folder",
        ),
        (
            &["init", "x", "--languages", "english"],
            "is not a language tag",
        ),
    ] {
        let text = site.run_any(arguments)?.expect_code(2)?.stderr;
        ensure!(text.contains(words), "{}", redacted(&text, &site.path())?);
    }
    Ok(())
}

#[test]
fn an_entry_that_is_not_there_is_not_guessed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "resource",
        "--title",
        "A film",
        "--summary",
        "It is short.",
        "--set",
        "type=film",
        "--set",
        "sources=leaflet",
    ];
    let missing = [&new[..], &["--set", "organisations=big-office"]].concat();
    let text = site.run_any(&missing)?.expect_code(2)?.stderr;
    for words in [
        "there is no organisation `big-office`",
        "`homeward new organisation --title \"big-office\"` makes it",
    ] {
        ensure!(text.contains(words), "{words}: {text}");
    }
    ensure!(
        !site.path().join("content/resources/a-film").exists(),
        "something was written"
    );
    // A title names an entry as well as its id.
    let there = [&new[..], &["--set", "organisations=The small office"]].concat();
    site.run_any(&there)?.expect_code(0)?;
    let facts =
        std::fs::read_to_string(site.path().join("content/resources/a-film/resource.yaml"))?;
    ensure!(facts.contains("organisations: [small-office]"), "{facts}");
    Ok(())
}
