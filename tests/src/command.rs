//! The real `homeward` command.
//!
//! Cargo gives a test the path of binaries of its own package only. The command is
//! another package's, so cargo is asked to build it (which takes no time when it is
//! built already) and reports its path. The whole workspace is selected, as in
//! `cargo test --workspace`, so that features and thus compiled crates are the same.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use escargot::CargoBuild;
use homeward_devtools::workspace;

/// The path of the command, which is built on the first call.
///
/// # Errors
/// When it does not compile.
pub fn path() -> Result<&'static PathBuf> {
    static PATH: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = PATH.get_or_init(|| build().map_err(|error| format!("{error:#}")));
    built.as_ref().map_err(|why| anyhow!("{why}"))
}

fn build() -> Result<PathBuf> {
    let mut build = CargoBuild::new()
        .manifest_path(workspace::root().join("Cargo.toml"))
        .target_dir(workspace::target_dir()?)
        .arg("--workspace")
        // Builds can be interrupted at each change of the disk: see `publish/moment.rs`.
        .features("homeward/failpoints")
        .bin("homeward")
        // Only for the test programs (`cargo xtask test`); build scripts read it too.
        .env_remove("RUSTC_BOOTSTRAP")
        .current_release();
    for name in workspace::variables_of_this_package() {
        build = build.env_remove(name);
    }
    let run = build
        .run()
        .context("the homeward command does not compile")?;
    Ok(run.path().to_path_buf())
}

/// The command, ready for arguments, in an environment without surprises.
///
/// # Errors
/// When it does not compile.
pub fn homeward() -> Result<Command> {
    let mut command = Command::new(path()?);
    command.stdin(Stdio::null());
    for name in [
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "GITHUB_ACTIONS",
        "COLUMNS",
        "RUST_BACKTRACE",
    ] {
        command.env_remove(name);
    }
    Ok(command)
}

/// The result of a run of the command.
#[derive(Debug, Clone)]
pub struct CommandResult {
    /// The exit code; none when a signal ended it.
    pub code: Option<i32>,
    /// What it printed for programs.
    pub stdout: String,
    /// What it printed for people.
    pub stderr: String,
}

/// Runs a command to its end.
///
/// # Errors
/// When it cannot be started or prints something else than text.
pub fn run(command: &mut Command) -> Result<CommandResult> {
    let output = command.output().with_context(|| format!("{command:?}"))?;
    Ok(CommandResult {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout)?,
        stderr: String::from_utf8(output.stderr)?,
    })
}

impl CommandResult {
    /// Insists on an exit code; the error shows what the command printed.
    ///
    /// # Errors
    /// When the exit code is another.
    pub fn expect_code(self, code: i32) -> Result<Self> {
        ensure!(
            self.code == Some(code),
            "exit code {:?} where {code} was due\n{}",
            self.code,
            self.text()
        );
        Ok(self)
    }

    /// Everything that it printed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}
