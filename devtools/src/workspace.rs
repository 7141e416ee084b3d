//! Where things are: the repository, its build folder, the checkers.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The version of [`bucket_server`].
pub const BUCKET_SERVER: &str = "0.14.1";

/// A server that speaks the protocol of S3 (the crate s3s-fs), where `cargo xtask setup` installs it.
///
/// # Errors
/// As [`target_dir`].
pub fn bucket_server() -> Result<PathBuf> {
    Ok(checkers_dir()?.join("s3s-fs/bin/s3s-fs"))
}

/// The cargo that runs us.
#[must_use]
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// A command that runs [`cargo`] as a person would from the root of the repository: without
/// [`variables_of_this_package`].
#[must_use]
pub fn cargo_command() -> Command {
    let mut command = Command::new(cargo());
    command.current_dir(root());
    for name in variables_of_this_package() {
        command.env_remove(name);
    }
    command
}

/// The variables by which cargo describes to a program the package that the program is of.
/// Another cargo that inherits them compiles again each dependency whose build script reads
/// them (ring does), and all that depend on it.
pub fn variables_of_this_package() -> impl Iterator<Item = OsString> {
    let names = std::env::vars_os().map(|(name, _)| name);
    names.filter(|name| name.to_str().is_some_and(describes_a_package))
}

/// Whether a variable is one of those that cargo sets when it runs a program
/// (<https://doc.rust-lang.org/cargo/reference/environment-variables.html>).
fn describes_a_package(name: &str) -> bool {
    const PREFIXES: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    const NAMES: [&str; 3] = ["CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_run_without_the_variables_of_this_package_and_with_all_others() {
        let removed: Vec<_> = variables_of_this_package().collect();
        assert!(removed.contains(&"CARGO_PKG_NAME".into()), "{removed:?}");
        assert!(!removed.contains(&"PATH".into()), "{removed:?}");
        let command = cargo_command();
        let unset: Vec<_> = command.get_envs().map(|(name, _)| name).collect();
        assert!(unset.contains(&"CARGO_MANIFEST_DIR".as_ref()), "{unset:?}");
        for name in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_BUILD_JOBS"] {
            assert!(!describes_a_package(name), "{name}");
        }
    }
}
