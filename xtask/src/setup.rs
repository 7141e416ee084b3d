//! Puts in place what a fresh machine with rustup lacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use homeward_devtools::programs::{self, NPM};
use homeward_devtools::steps::{output, run};
use homeward_devtools::workspace::{BUCKET_SERVER, cargo_command, checkers_dir, root, target_dir};

/// What the self-check is compiled for.
const WASM: &str = "wasm32-unknown-unknown";

/// A target without a standard library: `eligibility/tests/it/no_std.rs`.
const BARE: &str = "thumbv7em-none-eabi";

/// The fonts of the browser in tests.
const FONTS: &str = "fonts.conf";

/// The wasm target, which the self-check is compiled for.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub(crate) fn wasm_target() -> Result<()> {
    target(WASM)
}

fn target(name: &str) -> Result<()> {
    let mut rustc = Command::new("rustc");
    let libdir =
        output(
            rustc
                .current_dir(root())
                .args(["--print", "target-libdir", "--target", name]),
        )?;
    if fs::exists(libdir.trim())? {
        return Ok(());
    }
    println!("adding the {name} target");
    run(rustup()?.args(["target", "add", name]))
}

/// rustfmt and clippy.
///
/// # Errors
/// When one is missing and rustup cannot add it.
pub(crate) fn components() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut probe = cargo_command();
        probe.args([command, "--version"]);
        let probe = probe.stdout(Stdio::null()).stderr(Stdio::null());
        if !probe.status()?.success() {
            println!("adding {component}");
            run(rustup()?.args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The checkers and fonts that come through npm.
///
/// # Errors
/// When npm fails.
pub(crate) fn checkers() -> Result<()> {
    let (from, to) = (root().join("tests/checkers"), checkers_dir()?);
    npm_packages(&from, &to)?;
    fs::copy(from.join(FONTS), to.join(FONTS))?;
    Ok(())
}

/// Lighthouse: the tests do not need it, and it is larger than all checkers together.
///
/// # Errors
/// When npm fails.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    let to = target_dir()?.join("lighthouse");
    npm_packages(&root().join("tests/lighthouse"), &to)?;
    Ok(to.join("node_modules/lighthouse/cli/index.js"))
}

/// The packages of a directory with a lock file, in the versions that it names. Nothing is done
/// when the installed ones are of the same lock file.
fn npm_packages(from: &Path, to: &Path) -> Result<()> {
    let lock = fs::read(from.join("package-lock.json"))?;
    let installed = to.join("installed-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(from.join(file), to.join(file))?;
    }
    let npm = NPM.find().context("npm is not installed")?;
    println!("installing {} with npm", from.display());
    run(Command::new(npm)
        .current_dir(to)
        .stdin(Stdio::null())
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(installed, lock)?;
    Ok(())
}

/// The server that plays a bucket. Cargo does nothing when this version is there.
fn bucket_server() -> Result<()> {
    let to = checkers_dir()?.join("s3s-fs");
    // Not optimised: it is compiled in half of the time.
    let how = ["install", "--quiet", "--debug", "--locked"];
    let what = ["s3s-fs", "--features", "binary", "--version", BUCKET_SERVER];
    run(cargo_command().args(how).arg("--root").arg(to).args(what))
}

/// Everything that the tests need.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub(crate) fn everything() -> Result<()> {
    wasm_target()?;
    target(BARE)?;
    components()?;
    programs::ensure_installed(&programs::ALL)?;
    programs::install_if_possible(&programs::HEADLESS_SHELL)?;
    bucket_server()?;
    checkers()
}

fn rustup() -> Result<Command> {
    let mut probe = Command::new("rustup");
    let probe = probe.arg("--version").stdout(Stdio::null());
    if !probe
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
    {
        bail!(
            "please install Rust through rustup, or add the targets {WASM} and {BARE}, rustfmt and clippy"
        );
    }
    let mut rustup = Command::new("rustup");
    rustup.current_dir(root());
    Ok(rustup)
}
