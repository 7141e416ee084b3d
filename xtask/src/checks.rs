//! `cargo xtask test` and `cargo xtask ci`: everything that must hold.

use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use homeward_devtools::steps::{Steps, run};
use homeward_devtools::workspace::{cargo, root};
use crate::{setup, site};

/// Runs every check; all of them, even when an early one fails.
///
/// # Errors
/// When one fails, or when something they need is missing.
pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps)?;
    steps.finish()
}

/// What a forge runs on each change: the tests, the documentation, and the release
/// build of the portal.
///
/// # Errors
/// As [`test`].
pub(crate) fn ci() -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps)?;
    steps.step("documentation", || {
        let mut doc = command(&["doc", "--workspace", "--no-deps", "--quiet"]);
        run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    });
    steps.step("the portal, with the release command", || {
        let out = tempfile::tempdir()?;
        site::build(&out.path().join("public"))
    });
    steps.finish()
}

fn all_tests(steps: &mut Steps) -> Result<()> {
    println!("=== what the tests need");
    setup::everything().context("the tests cannot run")?;
    steps.step("format", || run(&mut command(&["fmt", "--all", "--check"])));
    steps.step("clippy", || {
        let lint = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        run(&mut command(&lint))
    });
    steps.step("tests", || {
        run(&mut command(&["test", "--workspace", "--no-fail-fast"]))
    });
    if has_cargo_deny() {
        steps.step("dependencies", || run(&mut command(&["deny", "check"])));
    } else {
        println!("\nnote: cargo-deny is not installed, so deny.toml was not checked");
    }
    Ok(())
}

fn has_cargo_deny() -> bool {
    let mut probe = command(&["deny", "--version"]);
    let probe = probe.stdout(Stdio::null()).stderr(Stdio::null());
    probe.status().is_ok_and(|status| status.success())
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo());
    command
        .current_dir(root())
        .args(arguments)
        .stdin(Stdio::null());
    command
}
