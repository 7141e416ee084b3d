//! `cargo xtask site`: builds the portal, and shows it on localhost if asked.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::setup::wasm_target;
use homeward_devtools::steps::run;
use homeward_devtools::workspace::{cargo_command, root, target_dir};

/// Builds the release command, self-check included, and returns its path.
///
/// # Errors
/// When the build fails.
pub(crate) fn release_command() -> Result<PathBuf> {
    wasm_target()?;
    let mut build = cargo_command();
    run(build.args(["build", "--release", "--package", "homeward-cli"]))?;
    path_of_release_command()
}

fn path_of_release_command() -> Result<PathBuf> {
    let name = format!("homeward{}", std::env::consts::EXE_SUFFIX);
    Ok(target_dir()?.join("release").join(name))
}

/// Builds the portal of this repository into `out`.
///
/// # Errors
/// When the command cannot be compiled or finds something wrong with the content.
pub(crate) fn build(out: &Path) -> Result<()> {
    let homeward = release_command()?;
    let mut build = Command::new(homeward);
    build.arg("build").arg("--site").arg(root());
    run(build.arg("--out").arg(out))
}

/// Reports where the portal is; with `port`, shows it there with `homeward serve` until
/// interrupted, so that a person who edits the content sees every change.
///
/// # Errors
/// When the port is in use.
pub(crate) fn show(out: &Path, serve: bool, port: Option<u16>) -> Result<()> {
    let home = out.join("index.html");
    println!("\nThe portal is in {}.", out.display());
    if !serve {
        println!(
            "Open {} in a browser, or serve it: cargo xtask site --serve",
            home.display()
        );
        return Ok(());
    }
    let mut command = Command::new(path_of_release_command()?);
    command.arg("serve").arg("--site").arg(root());
    if let Some(port) = port {
        command.arg("--port").arg(port.to_string());
    }
    run(&mut command)
}
