//! What readers do not find: each command says so, and none says that nothing is wrong.

use std::fs;

use anyhow::{Result, ensure};
use homeward_devtools::preview::Preview;
use homeward_tests::TODAY;
use homeward_tests::command::homeward;
use homeward_tests::fixture::{MINIMAL, Site, folder};

const STORY: &str = "content/stories/amal/story.yaml";

/// What `check`, `build` and `serve` say of a site.
fn told(site: &Site) -> Result<[String; 3]> {
    let mut command = homeward()?;
    command.current_dir(site.path());
    let preview = Preview::start(command.args(["serve", "--port", "0", "--today", TODAY]))?;
    // This answer waits for the first state.
    preview.get("/")?;
    preview.wait_until_printed("ready in ")?;
    // The lines of one state come one after the other; each build and check tells them at its end.
    let check = site.check(&[])?.expect_code(0)?.stderr;
    let build = site.build(&[])?.expect_code(0)?.stderr;
    Ok([check, build, preview.printed()])
}

/// Gives the story a photo, with a consent until a day.
fn with_photo(until: &str) -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    let facts = fs::read_to_string(site.path().join(STORY))?;
    let photo = format!(
        "photo:\n  file: photo.jpg\n  consent:\n    basis: personal\n    reference: \"letter 8\"\n    \
         given: 2026-01-20\n    until: {until}\n    scope: [web]\n    languages: all\n"
    );
    site.write(STORY, &format!("{facts}{photo}"))?;
    let file = site.path().join("content/stories/amal/photo.jpg");
    fs::copy(folder("pictures").join("door.jpg"), file)?;
    let text = "content/stories/amal/en.md";
    site.replace(text, "summary:", "photo_alt: \"A baker\"\nsummary:")?;
    Ok(site)
}

#[test]
fn a_story_that_is_not_published_is_told_by_each_command() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(
        STORY,
        "names_changed: true",
        "names_changed: true\ndraft: true",
    )?;
    for said in told(&site)? {
        ensure!(said.contains("1 story is not published: "), "{said}");
        ensure!(!said.contains("nothing is wrong"), "{said}");
        ensure!(!said.contains("photo"), "{said}");
    }
    Ok(())
}

#[test]
fn a_photo_that_is_not_published_is_told_by_each_command() -> Result<()> {
    let wanted = "1 photo is not published: consent to the photo of the story `amal`";
    for (until, is_there) in [("2026-03-01", false), ("2031-03-01", true)] {
        let site = with_photo(until)?;
        let all = told(&site)?;
        for said in &all {
            ensure!(said.contains(wanted) != is_there, "{until}: {said}");
            ensure!(!said.contains("1 story"), "{until}: {said}");
        }
        for said in [&all[0], &all[2]] {
            ensure!(said.contains("nothing is wrong") == is_there, "{said}");
        }
        let page = fs::read_to_string(site.public().join("en/stories/amal.html"))?;
        ensure!(page.contains("story-amal") == is_there, "{until}: {page}");
    }
    Ok(())
}

/// A story whose text nobody may read any longer: what is said leads to a portal without it.
#[test]
fn a_deleted_story_is_not_brought_back() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let law = "content/services/legal-support/en.md";
    let link = "Ask a lawyer, as [she](story:amal) did. Read [](story:amal).";
    site.replace(law, "Ask a lawyer.", link)?;
    let facts = fs::read_to_string(site.path().join(STORY))?;
    let folder = site.path().join("content/stories/amal");
    fs::remove_dir_all(&folder)?;
    let gone = site.check(&[])?.expect_code(1)?.text();
    let help = "put `content/stories/amal/story.yaml` back, with `withdrawn: true`";
    ensure!(
        gone.contains(help) && !gone.contains("choose one of"),
        "{gone}"
    );
    site.write(STORY, &format!("{facts}withdrawn: true\n"))?;
    let text = site.check(&[])?.expect_code(1)?.text();
    let help = "with only a title and a summary, such as `Withdrawn`: nothing of it is published";
    ensure!(
        text.contains("[missing-text]") && text.contains(help),
        "{text}"
    );
    let short = "---\ntitle: Withdrawn\nsummary: Withdrawn.\n---\n";
    site.write("content/stories/amal/en.md", short)?;
    let told = site.check(&[])?.expect_code(0)?.text();
    // The link without words alone: its title is gone.
    let no_title = "readers would see no title here: the story `amal` is not published";
    ensure!(told.matches("warning[").count() == 1, "{told}");
    ensure!(told.contains(no_title), "{told}");
    let help = format!("read what these texts say of the person: `{law}`. Keep");
    ensure!(told.contains(&help), "{told}");
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("en/services/legal-support.html"))?;
    ensure!(page.contains("as she did. Read Story."), "{page}");
    ensure!(
        !site.public().join("en/stories/amal.html").exists(),
        "the page is there"
    );
    Ok(())
}
