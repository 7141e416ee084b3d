//! Builds that end in the middle, and builds that run into each other.

use std::fs;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use homeward_tests::command::run;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

use super::{TEXT, build_of};

/// Two sites: the first one built, and what a change of its text would make of it.
fn before_and_after(site: &Site, changed: (&str, &str, &str)) -> Result<(Tree, Tree)> {
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    let (path, from, to) = changed;
    site.replace(path, from, to)?;
    site.build(&[])?.expect_code(0)?;
    let after = Tree::of(&site.public())?;
    ensure!(before != after, "the change changes nothing");
    site.replace(path, to, from)?;
    site.build(&[])?.expect_code(0)?;
    before.same_as(&Tree::of(&site.public())?)?;
    site.replace(path, from, to)?;
    Ok((before, after))
}

/// Kills `kills` builds, at moments spread over the whole length of one.
fn killed_at_many_moments(site: &Site, kills: u32, changed: (&str, &str, &str)) -> Result<()> {
    let (before, after) = before_and_after(site, changed)?;
    let entries = site.entries()?;
    let start = Instant::now();
    run(&mut build_of(site)?)?.expect_code(0)?;
    let whole = start.elapsed();

    let mut killed = 0;
    for moment in 0..kills {
        let (path, from, to) = changed;
        let now = fs::read_to_string(site.path().join(path))?;
        if Tree::of(&site.public())? == after {
            // The last one got through: go back, so that every kill has work to interrupt.
            fs::write(site.path().join(path), now.replace(to, from))?;
            site.build(&[])?.expect_code(0)?;
            fs::write(site.path().join(path), now)?;
        }
        let mut build = build_of(site)?;
        let mut build = build.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        std::thread::sleep(whole * moment / kills);
        build.kill()?;
        killed += u32::from(build.wait()?.code().is_none());
        let public = Tree::of(&site.public())?;
        ensure!(
            public == before || public == after,
            "killed after {:?}: {:#}",
            whole * moment / kills,
            before.same_as(&public).err().context("no difference?")?
        );
    }
    ensure!(
        killed > kills / 2,
        "only {killed} of {kills} builds were interrupted"
    );
    site.build(&[])?.expect_code(0)?;
    after.same_as(&Tree::of(&site.public())?)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}

#[test]
fn kill_9_at_any_moment_of_a_small_build() -> Result<()> {
    killed_at_many_moments(&Site::of(MINIMAL)?, 60, TEXT)
}

#[test]
fn kill_9_at_any_moment_of_the_portals_build() -> Result<()> {
    let site = Site::copy_of(workspace::root())?;
    let title = ("content/en.md", "title: Homeward", "title: Homewards");
    killed_at_many_moments(&site, 30, title)
}

#[test]
fn two_builds_at_once_leave_one_whole_site() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    for _ in 0..5 {
        let mut builds = Vec::new();
        for _ in 0..2 {
            let mut build = build_of(&site)?;
            builds.push(build.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
        }
        let mut good = 0;
        for mut build in builds {
            good += u32::from(build.wait()?.success());
        }
        ensure!(good > 0, "both builds failed");
        before.same_as(&Tree::of(&site.public())?)?;
    }
    site.build(&[])?.expect_code(0)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}
