//! The crates that can be published on their own.

use std::process::Stdio;

use anyhow::Result;
use homeward_devtools::steps::run;
use homeward_devtools::workspace::cargo_command;

/// The packages that depend on no other package of this repository.
const PUBLISHABLE: [&str; 2] = ["spanned-yaml", "eligibility"];

/// Packs each crate and builds it from the packed file alone, which fails if a file is
/// missing there.
///
/// # Errors
/// When a crate cannot be packed or built.
pub(crate) fn build_alone() -> Result<()> {
    for package in PUBLISHABLE {
        let mut command = cargo_command();
        command
            .args(["package", "--quiet", "--allow-dirty", "--package", package])
            .stdin(Stdio::null());
        run(&mut command)?;
    }
    Ok(())
}
