//! Mistakes with directories: one report each, at the place that has to change.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use serde_json::Value as Json;

fn found(site: &Site) -> Result<Vec<Json>> {
    Ok(serde_json::from_str(
        &site.check(&["--format", "json"])?.stdout,
    )?)
}

/// Links to an entry in a directory too deep follow from one mistake. Where its help is followed, nothing
/// is wrong.
#[test]
fn a_directory_too_deep_is_one_report() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let office = "content/organisations/small-office";
    let link = "Ask a lawyer, or the [office](organisation:small-office).";
    site.replace(
        "content/services/legal-support/en.md",
        "Ask a lawyer.",
        link,
    )?;
    let right = site.path().join(office);
    for wrong in [
        "content/organisations/iraq",
        "content/2026/organisations",
        "content/pages/organisations",
    ] {
        let wrong = format!("{wrong}/small-office");
        fs::create_dir_all(site.path().join(&wrong))?;
        fs::rename(&right, site.path().join(&wrong))?;
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{all:#?}");
        };
        ensure!(report["code"] == "unexpected-file", "{report:#}");
        // The link of the service, the block of the programme, and its facts.
        let message = report["message"].as_str().unwrap_or_default();
        ensure!(
            message.contains("(3 more findings follow from this one)"),
            "{message}"
        );
        let help = format!("move the folder `{wrong}` to `{office}`");
        let told = report["help"].as_str().unwrap_or_default();
        ensure!(told.starts_with(&help), "{report:#}");
        fs::rename(site.path().join(&wrong), &right)?;
        ensure!(found(&site)?.is_empty());
    }
    Ok(())
}

/// Of an entry and its copy, that one is to be deleted to which nothing refers, whatever its name.
#[test]
fn the_copy_is_the_entry_without_links() -> Result<()> {
    for copy in ["aid", "zone"] {
        let site = Site::of(MINIMAL)?;
        let folder = |id: &str| site.path().join("content/services").join(id);
        fs::create_dir(folder(copy))?;
        for file in ["service.yaml", "en.md"] {
            fs::copy(folder("legal-support").join(file), folder(copy).join(file))?;
        }
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{all:#?}");
        };
        let help = report["help"].as_str().unwrap_or_default();
        let expected = format!(
            "nothing links to `{copy}`: delete `content/services/{copy}`, or write into it"
        );
        ensure!(help.starts_with(&expected), "{help}");
        let file = format!("content/services/{copy}/service.yaml");
        ensure!(report["primary"]["file"] == file, "{report:#}");
    }
    Ok(())
}

/// Words that are missing are one block, which can be put into the file as it is.
#[test]
fn the_words_of_all_criteria_are_one_block() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let criterion = |id: &str| {
        format!(
            "      {id}:\n        role: advice\n        when: {{ wish: decided }}\n        source: {{ ref: leaflet, at: \"page 1\" }}\n"
        )
    };
    let (time, papers) = (criterion("has_time"), criterion("has_papers"));
    let rules = "content/programmes/small-help/rules.yaml";
    site.replace(
        rules,
        "    outcomes:\n",
        &format!("{time}{papers}    outcomes:\n"),
    )?;
    let text = "content/programmes/small-help/en.md";
    let whole = fs::read_to_string(site.path().join(text))?;
    let start = whole.find("criteria:").context("no criteria")?;
    let end = whole.find("\n---\n## ").context("no end")? + 1;
    let own = &whole[start..end];
    for before in ["", own] {
        let mut without = whole.clone();
        without.replace_range(start..end, before);
        site.write(text, &without)?;
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{all:#?}");
        };
        let help = report["help"].as_str().unwrap_or_default();
        let (_, block) = help.split_once('\n').context("no block")?;
        let mut followed = whole.clone();
        let words = ["You think", "You have time", "You have papers"].iter();
        let block = words.fold(block.to_owned(), |block, words| {
            block
                .replacen('…', words, 1)
                .replacen('…', &format!("{words} too."), 1)
        });
        followed.replace_range(start..end, &format!("{before}{block}\n"));
        site.write(text, &followed)?;
        ensure!(found(&site)?.is_empty(), "{followed}");
    }
    Ok(())
}

/// A page for questions in a portal that has none; its help, followed, ends the mistake.
#[test]
fn a_page_of_the_self_check_needs_questions() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::remove_dir_all(site.path().join("content/eligibility"))?;
    fs::remove_file(site.path().join("content/programmes/small-help/rules.yaml"))?;
    let reports = |site: &Site| -> Result<usize> {
        let all = found(site)?;
        let is_of_role = |it: &&Json| {
            it["code"] == "missing-page"
                && it["primary"]["file"] == "content/pages/self-check/page.yaml"
        };
        Ok(all.iter().filter(is_of_role).count())
    };
    for role in ["self-check", "proof"] {
        site.write(
            "content/pages/self-check/page.yaml",
            &format!("role: {role}\nmenu: main\n"),
        )?;
        ensure!(reports(&site)? == 1, "{:#?}", found(&site)?);
    }
    site.write(
        "content/pages/self-check/page.yaml",
        "role: page\nmenu: main\n",
    )?;
    ensure!(reports(&site)? == 0);
    Ok(())
}

/// A photo that is there, and that browsers do not show.
#[test]
fn a_photo_of_a_telephone_is_there() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let story = "content/stories/amal/story.yaml";
    let facts = fs::read_to_string(site.path().join(story))?;
    site.write(story, &format!("{facts}photo: {{ file: IMG_1.HEIC }}\n"))?;
    for (is_there, words) in [(false, "there is no picture"), (true, "format HEIC")] {
        if is_there {
            site.write("content/stories/amal/IMG_1.HEIC", "ftypheic")?;
        }
        let all = found(&site)?;
        let report = all.iter().find(|it| it["code"] == "missing-file");
        let message = report.context("no report")?["message"].as_str();
        let message = message.unwrap_or_default();
        ensure!(message.contains(words), "{message}");
    }
    Ok(())
}

/// What the help says, written by hand in the place of the mistake: then nothing is wrong.
#[test]
fn a_help_that_is_followed_leaves_nothing_wrong() -> Result<()> {
    const STORY: &str = "content/stories/amal/en.md";
    const FACTS: &str = "content/stories/amal/story.yaml";
    const ASKED: &str = "Amal asked a lawyer.";
    const SOURCES: &str = "sources: [{ ref: leaflet, at: \"page 1\" }]";
    for (file, right, wrong, says, followed) in [
        (
            STORY,
            ASKED,
            "Amal __asked a lawyer.",
            "`__words__` for bold ones",
            "Amal __asked__ a lawyer.",
        ),
        (
            STORY,
            ASKED,
            "Amal asked **a lawyer*.",
            "`**words**` for bold ones",
            "Amal asked **a lawyer**.",
        ),
        (
            STORY,
            ASKED,
            "*Not everywhere.",
            "write it right behind the word, too",
            "She was free*.\n\n*Not everywhere.",
        ),
        (
            STORY,
            ASKED,
            "Leser*innen und Autor*innen",
            "write a backslash before each star",
            "Leser\\*innen und Autor\\*innen",
        ),
        (
            FACTS,
            SOURCES,
            "sources: https://ngo.test/leaflet",
            "`[{ ref: the-id }]`",
            "sources: [{ ref: leaflet }]",
        ),
        (
            FACTS,
            "  scope:",
            "\u{a0}\u{a0}scope:",
            "type as many blanks",
            "  scope:",
        ),
    ] {
        let site = Site::of(MINIMAL)?;
        site.replace(file, right, wrong)?;
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{wrong}: {all:#?}");
        };
        let help = report["help"].as_str().unwrap_or_default();
        ensure!(help.contains(says), "{wrong}: {help}");
        site.replace(file, wrong, followed)?;
        let all = found(&site)?;
        ensure!(all.is_empty(), "{followed}: {all:#?}");
    }
    Ok(())
}

/// The number of another organisation: each of the two links that the help names leaves nothing wrong.
#[test]
fn both_links_for_the_number_of_another_organisation_cure() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let file = "content/organisations/big-office/en.md";
    let facts = "facts:\n  type: ngo\n  country: iraq\n  contact: { phones: [{ number: \"+9647826892129\" }] }\n  sources: [{ ref: leaflet, at: \"page 1\" }]\n  checked: 2026-11-21\n  check_due: 2027-05-21";
    let text = |number: &str| {
        format!(
            "---\ntitle: The big office\nsummary: Ten rooms.\n{facts}\n---\nCall {number} first.\n"
        )
    };
    site.write(file, &text("+964 782 689 2128"))?;
    let all = found(&site)?;
    let [report] = all.as_slice() else {
        bail!("{all:#?}");
    };
    let help = report["help"].as_str().unwrap_or_default().to_owned();
    for link in ["[](phone:small-office)", "[](phone:big-office)"] {
        ensure!(help.contains(link), "{help}");
        site.write(file, &text(link))?;
        let all = found(&site)?;
        ensure!(all.is_empty(), "{link}: {all:#?}");
    }
    Ok(())
}
