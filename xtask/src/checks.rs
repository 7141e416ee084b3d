//! `cargo xtask test` and `cargo xtask ci`: everything that must hold.

use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::{package, setup, site, timing};
use homeward_devtools::steps::{Steps, run};
use homeward_devtools::workspace::{cargo, root};

/// Runs every check; all of them, even when an early one fails.
///
/// # Errors
/// When one fails, or when something they need is missing.
pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps)?;
    steps.finish()
}

/// The checks that a forge runs on each change: the tests, the rules for dependencies, the
/// documentation, the packages of the publishable crates, and the release build of the portal.
///
/// # Errors
/// As [`test`].
pub(crate) fn ci() -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps)?;
    dependencies(&mut steps);
    steps.step("documentation", || {
        let mut doc = command(&["doc", "--workspace", "--no-deps", "--quiet"]);
        run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    });
    steps.step("packages of the publishable crates", package::build_alone);
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
        let lint = ["clippy", "--workspace", "--all-targets"];
        run(command(&lint).args(["--", "-D", "warnings"]))
    });
    // The crash tests ask for these fail points: with the same features for all, nothing is
    // compiled twice.
    let tests = [
        "test",
        "--workspace",
        "--features",
        "homeward/failpoints",
        "--lib",
        "--bins",
        "--tests",
    ];
    steps.step("compile the tests", || run(command(&tests).arg("--no-run")));
    steps.step("tests", || {
        let mut cargo = command(&timing::CARGO);
        let cargo = cargo.args(tests).arg("--no-fail-fast");
        timing::run(cargo.args(timing::LIBTEST))
    });
    steps.step("examples in the documentation", || {
        run(&mut command(&[
            "test",
            "--workspace",
            "--doc",
            "--no-fail-fast",
        ]))
    });
    Ok(())
}

/// Checks the dependencies against `deny.toml`. Without cargo-deny the summary reports that
/// this did not run: to compile it takes longer than all tests.
fn dependencies(steps: &mut Steps) {
    const TITLE: &str = "dependencies (deny.toml)";
    if has_cargo_deny() {
        steps.step(TITLE, || run(&mut command(&["deny", "check"])));
    } else {
        steps.not_run(
            TITLE,
            "cargo-deny is not installed; install it with `cargo install --locked cargo-deny`",
        );
    }
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
