//! Where things are: the repository, its build folder, the checkers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the repository.
///
/// # Panics
/// Never in practice: the crate's folder always has a parent.
#[must_use]
pub fn root() -> &'static Path {
    let member = Path::new(env!("CARGO_MANIFEST_DIR"));
    member.parent().unwrap_or(member)
}

/// Cargo's build folder, found from the running program, so that `CARGO_TARGET_DIR`,
/// configuration and defaults are all honoured. Cargo marks it with `CACHEDIR.TAG`.
///
/// # Errors
/// When the running program does not live in a build folder of cargo.
pub fn target_dir() -> Result<PathBuf> {
    let program = std::env::current_exe().context("the path of this program is unknown")?;
    program
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").is_file())
        .map(Path::to_path_buf)
        .with_context(|| format!("{} is not inside cargo's target folder", program.display()))
}

/// Where `cargo xtask setup` installs the checkers that come through npm.
///
/// # Errors
/// As [`target_dir`].
pub fn checkers_dir() -> Result<PathBuf> {
    Ok(target_dir()?.join("checkers"))
}

/// The cargo that runs us.
#[must_use]
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
