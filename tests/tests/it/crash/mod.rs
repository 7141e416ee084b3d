//! A build that fails, in whatever way, leaves the last good site as it was; the next
//! good build leaves nothing of the failed one.

mod kill;
mod refuse;
mod scarce;

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::homeward;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

/// A text of the minimal site, and what it is changed to so that a build has work.
const TEXT: (&str, &str, &str) = (
    "content/pages/safety/en.md",
    "Stay safe. See",
    "Be safe. See",
);

fn build_of(site: &Site) -> Result<Command> {
    let mut build = homeward()?;
    build
        .current_dir(site.path())
        .args(["build", "--today", TODAY]);
    Ok(build)
}

/// Breaks the site, sees the build fail with `code`, repairs it, and sees no trace.
fn fails_without_trace(
    code: i32,
    break_it: impl Fn(&Site) -> Result<()>,
    repair: impl Fn(&Site) -> Result<()>,
) -> Result<String> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    break_it(&site)?;
    let failed = site.build(&[])?.expect_code(code)?;
    before.same_as(&Tree::of(&site.public())?)?;
    repair(&site)?;
    site.build(&[])?.expect_code(0)?;
    before.same_as(&Tree::of(&site.public())?)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(failed.text())
}

#[test]
fn a_mistake_in_the_content() -> Result<()> {
    let page = "content/pages/safety/page.yaml";
    let said = fails_without_trace(
        1,
        |site| site.replace(page, "menu: footer", "menu: header"),
        |site| site.replace(page, "menu: header", "menu: footer"),
    )?;
    ensure!(said.contains(page) && said.contains("header"), "{said}");
    Ok(())
}

#[test]
fn a_template_that_fails_while_a_page_is_rendered() -> Result<()> {
    let said = fails_without_trace(
        1,
        |site| {
            site.write(
                "themes/default/templates/story.html",
                "{{ page.no_such_thing.at_all }}",
            )
        },
        |site| Ok(fs::remove_dir_all(site.path().join("themes"))?),
    )?;
    for word in ["story.html", "no_such_thing", "content/stories"] {
        ensure!(said.contains(word), "no {word:?} in\n{said}");
    }
    Ok(())
}

#[test]
fn a_template_that_is_no_template() -> Result<()> {
    let said = fails_without_trace(
        1,
        |site| site.write("themes/default/templates/story.html", "{% if %}"),
        |site| Ok(fs::remove_dir_all(site.path().join("themes"))?),
    )?;
    ensure!(said.contains("story.html"), "{said}");
    Ok(())
}
