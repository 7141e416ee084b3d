//! `cargo xtask test` and `cargo xtask ci`: everything that must hold.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::sample::Extent;
use crate::{bench, compiled_once, lint, package, setup, site, timing};
use homeward_devtools::sample::EVERY_PAGE;
use homeward_devtools::steps::{Steps, run};
use homeward_devtools::workspace::{cargo_command, target_dir};

/// Runs every check; all of them, even when an early one fails.
///
/// # Errors
/// When one fails, or when something they need is missing.
pub(crate) fn test(extent: Extent) -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps, extent)?;
    steps.finish()
}

/// The checks that a forge runs on each change: all tests, the rules for dependencies, the
/// documentation, the packages of the publishable crates, and the release build of the portal.
///
/// # Errors
/// As [`test`].
pub(crate) fn ci() -> Result<()> {
    let mut steps = Steps::default();
    all_tests(&mut steps, Extent::All)?;
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

/// Runs axe on every page. The tests look at some pages of each kind.
///
/// # Errors
/// When axe finds something wrong, or something that the test needs is missing.
pub(crate) fn axe() -> Result<()> {
    setup::everything()?;
    let mut cargo = lint::as_it_compiles(command(&TESTS));
    cargo.env(EVERY_PAGE, "1");
    run(cargo.args([
        "--package",
        "homeward-tests",
        "--test",
        "it",
        "browser::access",
    ]))
}

/// With these features for all tests, nothing is compiled twice: the crash tests ask for the
/// fail points.
const TESTS: [&str; 4] = ["test", "--workspace", "--features", "homeward/failpoints"];

/// The command that the tests run, as they ask for it: see `tests/src/command.rs`.
const COMMAND: [&str; 6] = [
    "build",
    "--workspace",
    "--features",
    "homeward/failpoints",
    "--bin",
    "homeward",
];

/// The command that the tests run, compiled as they compile it, and its path. After the tests,
/// nothing is compiled.
///
/// # Errors
/// When it does not compile.
pub(crate) fn tested_command() -> Result<PathBuf> {
    setup::wasm_target()?;
    run(&mut lint::as_it_compiles(command(&COMMAND)))?;
    let name = format!("homeward{}", std::env::consts::EXE_SUFFIX);
    Ok(target_dir()?.join("debug").join(name))
}

fn all_tests(steps: &mut Steps, extent: Extent) -> Result<()> {
    extent.announce();
    let mut missing = None;
    steps.step("what the tests need", || {
        let installed = setup::everything();
        missing = installed.as_ref().err().map(|why| format!("{why:#}"));
        installed
    });
    if let Some(why) = missing {
        bail!("the tests cannot run: {why}");
    }
    steps.step("format", || run(&mut command(&["fmt", "--all", "--check"])));
    steps.step("compile the tests, with clippy", || {
        let mut compile = lint::as_it_compiles(command(&TESTS));
        lint::no_warnings(compile.args(["--all-targets", "--no-run"]))
    });
    steps.step("compile the command", || {
        compiled_once::holds(&mut lint::as_it_compiles(command(&COMMAND)))
    });
    steps.step("tests", || {
        let mut cargo = lint::as_it_compiles(command(&timing::CARGO));
        extent.hand_over(&mut cargo);
        cargo.args(TESTS).args(["--lib", "--bins", "--tests"]);
        // Tests that wait for a browser or a server leave a processor free for others.
        let threads = std::thread::available_parallelism().map_or(2, |it| it.get() * 2);
        cargo.env("RUST_TEST_THREADS", threads.to_string());
        cargo.arg("--no-fail-fast").args(timing::LIBTEST);
        timing::run(cargo.args(extent.libtest()))
    });
    steps.step("the site of the benchmark", || {
        bench::quiet_site(&tested_command()?)
    });
    steps.step("examples in the documentation", || {
        let mut examples = lint::as_it_compiles(command(&TESTS));
        run(examples.args(["--doc", "--no-fail-fast"]))
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
    let mut command = cargo_command();
    command.args(arguments).stdin(Stdio::null());
    command
}
