//! A build that fails, in whatever way, leaves the last good site as it was; the next
//! good build leaves nothing of the failed one.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::scarcity::small_disk;
use homeward_tests::tree::Tree;
use xtask::workspace;

/// How often a build is killed, at moments spread over its whole length.
const KILLS: u32 = 60;

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

fn killed_at_many_moments(site: &Site, changed: (&str, &str, &str)) -> Result<()> {
    let (before, after) = before_and_after(site, changed)?;
    let entries = site.entries()?;
    let start = Instant::now();
    run(&mut build_of(site)?)?.expect_code(0)?;
    let whole = start.elapsed();

    let mut killed = 0;
    for moment in 0..KILLS {
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
        std::thread::sleep(whole * moment / KILLS);
        build.kill()?;
        killed += u32::from(build.wait()?.code().is_none());
        let public = Tree::of(&site.public())?;
        ensure!(
            public == before || public == after,
            "killed after {:?}: {:#}",
            whole * moment / KILLS,
            before.same_as(&public).err().context("no difference?")?
        );
    }
    ensure!(
        killed > KILLS / 2,
        "only {killed} of {KILLS} builds were interrupted"
    );
    site.build(&[])?.expect_code(0)?;
    after.same_as(&Tree::of(&site.public())?)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}

#[test]
fn kill_9_at_any_moment_of_a_small_build() -> Result<()> {
    killed_at_many_moments(&Site::of(MINIMAL)?, TEXT)
}

#[test]
fn kill_9_at_any_moment_of_the_portals_build() -> Result<()> {
    let site = Site::copy_of(workspace::root())?;
    let title = ("content/en.md", "title: Homeward", "title: Homewards");
    killed_at_many_moments(&site, title)
}

/// Breaks the site, sees the build fail with `code`, mends it, and sees no trace.
fn fails_without_trace(
    code: i32,
    break_it: impl Fn(&Site) -> Result<()>,
    mend: impl Fn(&Site) -> Result<()>,
) -> Result<String> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    break_it(&site)?;
    let failed = site.build(&[])?.expect_code(code)?;
    before.same_as(&Tree::of(&site.public())?)?;
    mend(&site)?;
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

#[test]
fn a_full_disk() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let disk = small_disk(&site.path())?;
    let build = || -> Result<Command> {
        let mut build = disk.command(&["build", "--today", TODAY, "--site"])?;
        build
            .arg(site.path())
            .arg("--out")
            .arg(disk.path().join("public"));
        Ok(build)
    };
    disk.with_room(|| run(&mut build()?)?.expect_code(0).map(drop))?;
    let public = disk.path().join("public");
    let before = Tree::of(&public)?;
    let names = |folder| -> Result<Vec<_>> {
        Ok(fs::read_dir(folder)?
            .map(|it| it.map(|it| it.file_name()))
            .collect::<Result<_, _>>()?)
    };
    let entries = names(disk.path())?;

    let (path, from, to) = TEXT;
    site.replace(path, from, to)?;
    let failed = disk.without_room(|| run(&mut build()?))?;
    ensure!(
        failed.code == Some(3),
        "code {:?}\n{}",
        failed.code,
        failed.text()
    );
    ensure!(
        failed.stderr.contains("public"),
        "no path in\n{}",
        failed.text()
    );
    before.same_as(&Tree::of(&public)?)?;

    disk.with_room(|| run(&mut build()?)?.expect_code(0).map(drop))?;
    ensure!(
        Tree::of(&public)? != before,
        "the build with room changed nothing"
    );
    assert_eq!(names(disk.path())?, entries, "leftovers");
    Ok(())
}

#[test]
fn a_folder_that_is_not_ours_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::create_dir(site.public())?;
    fs::write(site.public().join("thesis.txt"), "the only copy")?;
    let before = Tree::of(&site.public())?;
    let refused = site.build(&[])?;
    ensure!(
        matches!(refused.code, Some(2 | 3)),
        "code {:?}",
        refused.code
    );
    ensure!(refused.text().contains("public"), "{}", refused.text());
    before.same_as(&Tree::of(&site.public())?)
}

#[test]
fn a_file_where_the_site_should_go_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::write(site.public(), "the only copy")?;
    let refused = site.build(&[])?;
    ensure!(
        matches!(refused.code, Some(2 | 3)),
        "code {:?}",
        refused.code
    );
    assert_eq!(fs::read_to_string(site.public())?, "the only copy");
    Ok(())
}

#[test]
fn the_site_itself_is_never_its_own_output() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let before = Tree::of(&site.path())?;
    for out in [".", "content", "content/pages"] {
        let refused = site.build(&["--out", out])?;
        ensure!(
            matches!(refused.code, Some(2 | 3)),
            "--out {out}: code {:?}",
            refused.code
        );
        before.same_as(&Tree::of(&site.path())?)?;
    }
    Ok(())
}

#[test]
fn a_parent_where_nothing_may_be_written() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // Not even root can write below a file or in the kernel's own tree.
    let file = site.path().join("file");
    fs::write(&file, "")?;
    let proc = std::path::Path::new("/proc/homeward");
    for out in [file.join("public"), proc.join("public")] {
        let refused = site.build(&["--out", &out.to_string_lossy()])?;
        ensure!(
            matches!(refused.code, Some(2 | 3)),
            "code {:?}",
            refused.code
        );
        ensure!(
            refused.text().contains(&*out.to_string_lossy()),
            "{}",
            refused.text()
        );
    }
    Ok(())
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
    std::thread::sleep(Duration::from_millis(50));
    site.build(&[])?.expect_code(0)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}
