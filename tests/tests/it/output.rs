//! The command with an output that is closed or full: a build must not end because of it.

use std::fs::{File, OpenOptions};
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, path};
use homeward_tests::fixture::{MINIMAL, Site};

fn full() -> Result<File> {
    Ok(OpenOptions::new().write(true).open("/dev/full")?)
}

/// The command with standard error closed on the other side.
fn deaf(site: &Site, command: &str) -> Result<Option<i32>> {
    let (reader, writer) = std::io::pipe()?;
    drop(reader);
    let mut homeward = homeward()?;
    homeward
        .current_dir(site.path())
        .args([command, "--today", TODAY]);
    Ok(homeward
        .stderr(writer)
        .stdout(Stdio::null())
        .status()?
        .code())
}

#[test]
fn a_closed_standard_error_changes_no_exit_code() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    assert_eq!(deaf(&site, "check")?, Some(0));
    assert_eq!(deaf(&site, "build")?, Some(0));
    ensure!(
        site.public().join("index.html").is_file(),
        "nothing is published"
    );
    site.make_a_mistake()?;
    assert_eq!(deaf(&site, "check")?, Some(1));
    let mut homeward = homeward()?;
    homeward
        .current_dir(site.path())
        .args(["check", "--today", TODAY]);
    assert_eq!(homeward.stderr(full()?).status()?.code(), Some(1));
    Ok(())
}

#[test]
fn a_report_that_cannot_be_written_is_no_success() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for arguments in [
        ["check", "--format", "json"].as_slice(),
        &["check", "--list-codes"],
        &["schema"],
    ] {
        let mut homeward = homeward()?;
        homeward.current_dir(site.path()).args(arguments);
        assert_eq!(homeward.stdout(full()?).status()?.code(), Some(4));
    }
    Ok(())
}

/// Warnings, and stories that are not published, are told on standard error alone.
#[test]
fn mistakes_that_could_not_be_told_are_no_success() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for arguments in [["check"].as_slice(), &["build"], &["find", "Amal"]] {
        let mut homeward = homeward()?;
        homeward.current_dir(site.path()).args(arguments);
        let status = homeward.stdout(Stdio::null()).stderr(full()?).status()?;
        assert_eq!(status.code(), Some(4), "{arguments:?}");
    }
    Ok(())
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() -> Result<()> {
    let (reader, writer) = std::io::pipe()?;
    drop(reader);
    let mut homeward = homeward()?;
    let status = homeward.arg("schema").stdout(writer).status()?;
    assert_eq!(status.code(), Some(0));
    Ok(())
}

/// Where the system allows no more threads, one is enough.
#[test]
fn a_limit_on_threads_slows_a_build_and_does_not_end_it() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // A thousand stacks do not fit into this much memory.
    let script = "ulimit -v 1000000; RAYON_NUM_THREADS=5000 exec \"$0\" build --today \"$1\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).arg(path()?).arg(TODAY);
    let output = shell.current_dir(site.path()).output()?;
    ensure!(
        output.status.success(),
        "{}:\n{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
