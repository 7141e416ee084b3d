//! Builds that end in the middle, and builds that run into each other.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::run;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::sample;
use homeward_tests::tree::Tree;

use super::{TEXT, build_of};

/// A change of one text: the file, the text before and after.
type Change = (&'static str, &'static str, &'static str);

/// Builds the site as it is, and as it is with a change; leaves the first one published
/// and the change in the content.
fn before_and_after(site: &Site, (path, from, to): Change) -> Result<(Tree, Tree)> {
    site.replace(path, from, to)?;
    site.build(&[])?.expect_code(0)?;
    let after = Tree::of(&site.public())?;
    site.replace(path, to, from)?;
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    ensure!(before != after, "the change changes nothing");
    site.replace(path, from, to)?;
    Ok((before, after))
}

/// Publishes the site without the change again, and puts the change back.
fn go_back(site: &Site, (path, from, to): Change) -> Result<()> {
    site.replace(path, to, from)?;
    site.build(&[])?.expect_code(0)?;
    site.replace(path, from, to)
}

/// How the file system of a test behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exchange {
    /// Two folders can be exchanged in one step.
    Possible,
    /// They cannot, and only files can be locked, as on Windows and some network file systems.
    Missing,
}

/// Ends a build at its first change of the disk from `first` on, at its second, … until
/// one gets to its end; after each, the target must be whole. Returns the number of all
/// changes.
fn interrupted_at_every_change(
    site: &Site,
    (before, after): (&Tree, &Tree),
    first: usize,
    exchange: Exchange,
) -> Result<usize> {
    let entries = site.entries()?;
    let mut missing = 0;
    for moment in first.. {
        // Files are written one after the other, so a sample has a part of these moments.
        if exchange == Exchange::Possible && !sample::covers(moment, 12) {
            continue;
        }
        let mut build = build_of(site)?;
        // One thread, so that a moment is the same in each run.
        build.env("RAYON_NUM_THREADS", "1");
        build.env("HOMEWARD_ABORT_AT", moment.to_string());
        if exchange == Exchange::Missing {
            build.env("HOMEWARD_NO_EXCHANGE", "1");
            build.env("HOMEWARD_LOCK_FILES", "1");
        }
        let outcome = run(&mut build)?;
        if outcome.code.is_some() {
            outcome.expect_code(0)?;
            after.same_as(&Tree::of(&site.public())?)?;
            assert_eq!(site.entries()?, entries, "leftovers");
            let due = usize::from(exchange == Exchange::Missing);
            assert_eq!(missing, due, "moments without a site");
            return Ok(moment);
        }
        if !site.public().exists() {
            missing += 1;
            comes_back(site, TEXT, before).with_context(|| format!("moment {moment}"))?;
            assert_eq!(site.entries()?, entries, "leftovers, moment {moment}");
        }
        let public = Tree::of(&site.public())?;
        if public == *after {
            go_back(site, TEXT)?;
        } else {
            let difference = before.same_as(&public);
            difference.with_context(|| format!("interrupted at moment {moment}"))?;
        }
    }
    unreachable!("the moments do not end")
}

/// Without a site in its place, the next start brings the former one back: a check, and a build, even one that
/// stops at a mistake in the content.
fn comes_back(site: &Site, (path, _, to): Change, before: &Tree) -> Result<()> {
    let broken = format!("{to} [](page:no-such-page)");
    site.replace(path, to, &broken)?;
    let entries = site.entries()?;
    let former = entries.iter().find(|name| name.ends_with("-former"));
    let former = site.path().join(former.context("no former site")?);
    for is_build in [false, true] {
        let said = if is_build {
            site.build(&[])?
        } else {
            site.check(&[])?
        };
        let said = said.expect_code(1)?;
        ensure!(
            said.stderr.contains("is back in its place"),
            "{}",
            said.text()
        );
        before.same_as(&Tree::of(&site.public())?)?;
        if !is_build {
            fs::rename(site.public(), &former)?;
        }
    }
    site.replace(path, &broken, to)
}

#[test]
fn a_build_can_end_at_any_change_of_the_disk() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let (before, after) = before_and_after(&site, TEXT)?;
    let trees = (&before, &after);
    let changes = interrupted_at_every_change(&site, trees, 0, Exchange::Possible)?;
    let files = after.paths().count();
    ensure!(changes > files, "{changes} changes, {files} files");

    // Up to the exchange itself, nothing is different. A sample may count eleven too many.
    go_back(&site, TEXT)?;
    let last = changes.saturating_sub(sample::number(13, 21));
    interrupted_at_every_change(&site, trees, last, Exchange::Missing)?;

    // Again and again, where a person has asked for a number of kills.
    let mut killed = u64::try_from(changes)?;
    while killed < kills(0)? {
        for exchange in [Exchange::Possible, Exchange::Missing] {
            go_back(&site, TEXT)?;
            killed += u64::try_from(interrupted_at_every_change(&site, trees, 0, exchange)?)?;
        }
    }
    eprintln!("{killed} builds ended at a change of the disk");
    Ok(())
}

/// What a killed build leaves can be a whole portal, and a web space is small.
#[test]
fn a_build_that_stops_at_a_mistake_clears_what_a_killed_one_has_left() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    let (path, from, to) = TEXT;
    site.replace(path, from, to)?;
    let killed = run(build_of(&site)?.env("HOMEWARD_ABORT_AT", "20"))?;
    ensure!(killed.code.is_none(), "{}", killed.text());
    assert_ne!(site.entries()?, entries, "nothing is left");
    site.replace(path, to, &format!("{to} [](page:no-such-page)"))?;
    site.build(&[])?.expect_code(1)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    before.same_as(&Tree::of(&site.public())?)
}

/// The number of builds that a test kills: `HOMEWARD_KILLS`, or a few.
fn kills(few: u64) -> Result<u64> {
    match std::env::var("HOMEWARD_KILLS") {
        Ok(number) => number.parse().context("HOMEWARD_KILLS"),
        Err(_) => Ok(few),
    }
}

/// Real signals, at random moments of a build. The moments follow from the number of the kill.
#[test]
fn kill_9_leaves_a_whole_site() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let (before, after) = before_and_after(&site, TEXT)?;
    let entries = site.entries()?;
    let (kills, mut of_new) = (kills(if sample::seed().is_some() { 4 } else { 10 })?, 0);
    for kill in 0..kills {
        let mut build = build_of(&site)?;
        let mut build = build.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        // The golden ratio spreads the pauses evenly over 250 ms, whatever the number of kills.
        let pause = kill.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let pause = Duration::from_micros((pause * 250_000) >> 32);
        std::thread::sleep(pause);
        build.kill()?;
        build.wait()?;
        let public = Tree::of(&site.public())?;
        if public == after {
            of_new += 1;
            go_back(&site, TEXT)?;
        } else {
            let same = before.same_as(&public);
            same.with_context(|| format!("kill {kill}, after {pause:?}"))?;
        }
    }
    eprintln!("{kills} builds killed; {of_new} had published");
    site.build(&[])?.expect_code(0)?;
    after.same_as(&Tree::of(&site.public())?)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}

/// Builds of one target at once clear up what they take for leftovers: never each other's
/// folders.
#[test]
fn four_builds_at_once_all_succeed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    for round in 0..8 {
        let mut builds = Vec::new();
        for _ in 0..4 {
            let mut build = build_of(&site)?;
            if round % 2 == 1 {
                build.env("HOMEWARD_LOCK_FILES", "1");
            }
            builds.push(build.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?);
        }
        for build in builds {
            let output = build.wait_with_output()?;
            let said = String::from_utf8_lossy(&output.stderr);
            ensure!(output.status.success(), "{said}");
        }
        before.same_as(&Tree::of(&site.public())?)?;
    }
    site.build(&[])?.expect_code(0)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}

#[test]
fn a_former_site_is_kept_while_there_is_no_other() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    let former = site.path().join(".public.homeward-abc-former");
    fs::rename(site.public(), &former)?;
    site.build(&[])?.expect_code(0)?;
    before.same_as(&Tree::of(&site.public())?)?;
    ensure!(!former.exists(), "leftovers");
    Ok(())
}
