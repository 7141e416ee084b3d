//! A disk or a system that gives a build less than it needs.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{CommandResult, homeward, path as homeward_path, run};
use homeward_tests::fixture::{MINIMAL, Site, copy_tree};
use homeward_tests::scarcity::{SmallDisk, small_disk};
use homeward_tests::tree::Tree;

use super::{TEXT, build_of};

fn names(folder: &Path) -> Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name());
    }
    names.sort();
    Ok(names)
}

/// Builds the site, sees a build with changes fail while something is scarce, and succeed
/// afterwards without a trace of the failure.
fn fails_while(
    scarce: impl FnOnce(&SmallDisk, &dyn Fn() -> Result<CommandResult>) -> Result<CommandResult>,
) -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let disk = small_disk(&site.path())?;
    let public = disk.path().join("public");
    let build = || -> Result<CommandResult> {
        let mut build = disk.command(&["build", "--today", TODAY, "--site"])?;
        run(build.arg(site.path()).arg("--out").arg(&public))
    };
    build()?.expect_code(0)?;
    let before = Tree::of(&public)?;
    let entries = names(disk.path())?;

    // All pages show the name of the portal: a file that has not changed needs no room.
    for lang in ["en", "ar"] {
        site.replace(&format!("content/{lang}.md"), "\ntitle: ", "\ntitle: Our ")?;
    }
    let failed = scarce(&disk, &build)?.expect_code(4)?;
    ensure!(
        failed.stderr.contains("public"),
        "no path in\n{}",
        failed.text()
    );
    before.same_as(&Tree::of(&public)?)?;

    build()?.expect_code(0)?;
    ensure!(
        Tree::of(&public)? != before,
        "the last build changed nothing"
    );
    assert_eq!(names(disk.path())?, entries, "leftovers");
    Ok(())
}

#[test]
fn a_full_disk() -> Result<()> {
    fails_while(|disk, build| disk.without_room(build))
}

#[test]
fn a_disk_without_room_for_another_file() -> Result<()> {
    fails_while(|disk, build| disk.without_inodes(build))
}

/// A network share, or a quota: the bytes of a file are lost, and the system says so when the file is closed.
#[test]
fn a_file_that_is_lost_when_it_is_closed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (before, entries) = (Tree::of(&site.public())?, site.entries()?);
    let (path, from, to) = TEXT;
    site.replace(path, from, to)?;
    for closed in 0.. {
        let said = run(build_of(&site)?.env("HOMEWARD_LOST_AT", closed.to_string()))?;
        if said.code == Some(0) {
            ensure!(closed > 3, "only {closed} files are closed");
            break;
        }
        let said = said.expect_code(4)?;
        ensure!(said.stderr.contains("cannot write"), "{}", said.text());
        before.same_as(&Tree::of(&site.public())?)?;
        assert_eq!(site.entries()?, entries, "leftovers");
    }
    ensure!(Tree::of(&site.public())? != before, "nothing is published");
    Ok(())
}

#[test]
fn a_disk_that_can_only_be_read() -> Result<()> {
    fails_while(|disk, build| disk.read_only(build))
}

/// A translator's text is neither lost nor cut short by the command that records its state.
#[test]
fn a_text_survives_a_full_disk() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let disk = small_disk(&site.path())?;
    let copy = disk.path().join("site");
    run(Command::new("cp")
        .arg("-r")
        .arg(site.path())
        .arg(&copy)
        .stdin(Stdio::null()))?
    .expect_code(0)?;
    let path = copy.join("content/pages/safety/ar.md");
    // More than the disk has left.
    let words = "كلمات كثيرة لمن يقرأ هذه الصفحة.\n\n".repeat(8_000);
    fs::write(&path, fs::read_to_string(&path)? + "\n" + &words)?;
    let original = copy.join("content/pages/safety/en.md");
    let (_, from, to) = TEXT;
    let text = fs::read_to_string(&original)?;
    ensure!(text.contains(from), "the text is another one");
    fs::write(&original, text.replace(from, to))?;

    let before = fs::read_to_string(&path)?;
    let entries = names(&copy.join("content/pages/safety"))?;
    let confirm = || -> Result<CommandResult> {
        let mut confirm = disk.command(&["translations", "confirm", "--site"])?;
        run(confirm.arg(&copy).arg(&path))
    };
    let failed = disk.without_room(confirm)?.expect_code(4)?;
    ensure!(failed.stderr.contains("ar.md"), "{}", failed.text());
    ensure!(fs::read_to_string(&path)? == before, "the text is lost");
    assert_eq!(
        names(&copy.join("content/pages/safety"))?,
        entries,
        "leftovers"
    );

    confirm()?.expect_code(0)?;
    ensure!(fs::read_to_string(&path)? != before, "nothing was recorded");
    Ok(())
}

/// A command of `sh` that runs the command of homeward, its first argument, with a limit.
fn limited(limit: &str, site: &Site) -> Result<CommandResult> {
    let script = format!("ulimit -c 0; {limit}; exec \"$0\" build --today {TODAY}");
    let mut shell = Command::new("bash");
    shell.current_dir(site.path()).stdin(Stdio::null());
    run(shell.args(["-c", &script]).arg(homeward_path()?))
}

#[test]
fn a_system_without_memory() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    let entries = site.entries()?;
    let (path, from, to) = TEXT;
    site.replace(path, from, to)?;
    let mut failed = 0;
    // Kilobytes of addresses, from less than the program itself needs.
    for kilobytes in (60_000..=160_000).step_by(2_500) {
        let said = limited(&format!("ulimit -v {kilobytes}"), &site)?;
        before.same_as(&Tree::of(&site.public())?)?;
        // The system could not load it; or its own library, not the program, has ended it.
        let is_of_system = said.code == Some(127)
            || said.text().is_empty()
            || said.stderr.contains("Fatal glibc error");
        if said.code != Some(4) && is_of_system {
            continue;
        }
        let said = said.expect_code(4)?;
        let told = ["no more memory", "no memory for them"];
        let is_told = told.iter().any(|words| said.stderr.contains(words));
        ensure!(is_told, "{kilobytes}: {}", said.text());
        failed += 1;
        if failed == 4 {
            break;
        }
    }
    assert_eq!(failed, 4, "memory was missing less often");
    site.build(&[])?.expect_code(0)?;
    ensure!(Tree::of(&site.public())? != before, "nothing was built");
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}

/// The limit counts all threads of a user, and not those of root: a user of its own runs the build then.
#[test]
fn a_system_without_threads() -> Result<()> {
    const USER: &str = "64321";
    let is_root = run(Command::new("id").arg("-u"))?.stdout.trim() == "0";
    let around = tempfile::tempdir()?;
    let site = Site::of(MINIMAL)?;
    let (copy, program) = (around.path().join("site"), around.path().join("homeward"));
    copy_tree(&site.path(), &copy)?;
    fs::copy(homeward_path()?, &program)?;
    run(Command::new("chmod")
        .args(["-R", "a+rwX"])
        .arg(around.path()))?
    .expect_code(0)?;
    let build = |threads: usize| -> Result<CommandResult> {
        let user = format!("--reuid={USER}");
        let mut command = Command::new(if is_root { "setpriv" } else { "prlimit" });
        if is_root {
            command.args([&user, "--clear-groups", "prlimit"]);
        }
        command.arg(format!("--nproc={threads}:{threads}"));
        command.arg(&program).args(["build", "--today", TODAY]);
        run(command.current_dir(&copy).stdin(Stdio::null()))
    };
    // Others of a user who is not root count too.
    let enough = if is_root { 2..=4 } else { 100_000..=100_000 };
    for threads in enough {
        build(threads)?.expect_code(0)?;
    }
    let before = Tree::of(&copy.join("public"))?;
    let (path, from, to) = TEXT;
    let text = fs::read_to_string(copy.join(path))?;
    fs::write(copy.join(path), text.replace(from, to))?;
    let said = build(1)?.expect_code(4)?;
    assert_eq!(
        said.stderr.matches("no more threads").count(),
        1,
        "{}",
        said.text()
    );
    ensure!(
        !said.stderr.contains("fault of the program"),
        "{}",
        said.text()
    );
    before.same_as(&Tree::of(&copy.join("public"))?)?;
    Ok(())
}

/// As on some network shares.
#[test]
fn a_file_system_without_locks() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let build = || -> Result<CommandResult> {
        let mut build = build_of(&site)?;
        run(build.env("HOMEWARD_NO_LOCKS", "1"))
    };
    let said = build()?.expect_code(0)?.stderr;
    ensure!(said.contains("has no locks"), "{said}");
    ensure!(!site.build(&[])?.stderr.contains("has no locks"));
    let entries = site.entries()?;

    // What a killed build has left is removed when it is old, and not before: its build may live.
    let leftovers = [".public.homeward-old", ".public.homeward-new"];
    for name in leftovers {
        fs::create_dir(site.path().join(name))?;
    }
    let mut touch = Command::new("touch");
    touch
        .args(["-d", "2 days ago", leftovers[0]])
        .current_dir(site.path());
    ensure!(touch.status()?.success(), "touch failed");
    let (path, from, to) = TEXT;
    site.replace(path, from, to)?;
    build()?.expect_code(0)?;
    ensure!(
        !site.path().join(leftovers[0]).exists(),
        "an old leftover stays"
    );
    ensure!(
        site.path().join(leftovers[1]).exists(),
        "a new one is removed"
    );

    // A build that can lock removes the other one.
    site.replace(path, to, from)?;
    let mut locked = homeward()?;
    locked
        .current_dir(site.path())
        .args(["build", "--today", TODAY]);
    run(&mut locked)?.expect_code(0)?;
    assert_eq!(site.entries()?, entries, "leftovers");
    Ok(())
}
