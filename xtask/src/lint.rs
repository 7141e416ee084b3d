//! Clippy at work while the tests are compiled.
//!
//! `cargo clippy` compiles all dependencies once more than the tests do: it needs them checked, the
//! tests need them built. `clippy-driver` is the compiler with the lints in it; cargo takes it for
//! the crates of the workspace, and compiles the dependencies once.
//! Clippy does not promise that it optimises like rustc; the tests do not depend on that.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::cargo;
use serde_json::Value;

/// The newest Rust whose lints this code passes: 1.99. A newer one knows more lints; what it reports is shown, and
/// does not stop those who only want to run the tests.
const NEWEST: u32 = 99;

/// A run of cargo that lints what it compiles. All runs that use the same compiled crates need
/// this, those that tests start too; they inherit it.
pub(crate) fn as_it_compiles(mut command: Command) -> Command {
    let cargo = cargo();
    let next_to_cargo = Path::new(&cargo).with_file_name("clippy-driver");
    let driver = if next_to_cargo.is_file() {
        next_to_cargo.as_os_str()
    } else {
        OsStr::new("clippy-driver")
    };
    command.env("RUSTC_WORKSPACE_WRAPPER", driver);
    command
}

/// Runs cargo and shows what the compiler reports. A warning does not stop it: the tests of a
/// crate with a warning can run.
///
/// # Errors
/// When cargo fails, or reports anything.
pub(crate) fn no_warnings(command: &mut Command) -> Result<()> {
    let format = if std::io::stderr().is_terminal() {
        "--message-format=json-diagnostic-rendered-ansi"
    } else {
        "--message-format=json"
    };
    let mut child = command.arg(format).stdout(Stdio::piped()).spawn()?;
    let stdout = child.stdout.take().context("no standard output")?;
    let mut count = 0;
    for line in BufReader::new(stdout).lines() {
        if let Some(text) = diagnostic(&line?) {
            eprint!("{text}");
            count += 1;
        }
    }
    let status = child.wait()?;
    ensure!(status.success(), "the tests do not compile: {status}");
    let version = Command::new(cargo()).arg("--version").output()?.stdout;
    let version = String::from_utf8_lossy(&version);
    if count > 0 && minor(&version).is_some_and(|it| it > NEWEST) {
        eprintln!("{count} faults, by a newer Rust than 1.{NEWEST}: they do not count");
        return Ok(());
    }
    ensure!(count == 0, "the compiler and clippy report {count} faults");
    Ok(())
}

/// The second number of a version, as in `cargo 1.95.0 (f2d3ce0bd 2026-03-21)`.
fn minor(version: &str) -> Option<u32> {
    let number = version.split_whitespace().nth(1)?;
    number.split('.').nth(1)?.parse().ok()
}

/// The text of a warning or an error, if a line of cargo's output holds one.
fn diagnostic(line: &str) -> Option<String> {
    let message: Value = serde_json::from_str(line).ok()?;
    let faults = ["warning", "error"];
    let level = message["message"]["level"].as_str()?;
    let text = message["message"]["rendered"].as_str()?;
    let is_one = message["reason"] == "compiler-message" && faults.contains(&level);
    is_one.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_number() {
        for (text, expected) in [
            ("cargo 1.95.0 (f2d3ce0bd 2026-03-21)\n", Some(95)),
            ("cargo 1.100.0-nightly (f2d3ce0bd 2026-03-21)\n", Some(100)),
            ("cargo", None),
        ] {
            assert_eq!(minor(text), expected, "{text}");
        }
    }

    #[test]
    fn warnings_and_errors_are_read_and_nothing_else() {
        let line = |reason: &str, level: &str| {
            format!(
                r#"{{"reason":"{reason}","message":{{"level":"{level}","rendered":"unused\n"}}}}"#
            )
        };
        let text = Some("unused\n".to_owned());
        assert_eq!(diagnostic(&line("compiler-message", "warning")), text);
        assert_eq!(diagnostic(&line("compiler-message", "error")), text);
        assert_eq!(diagnostic(&line("compiler-message", "note")), None);
        assert_eq!(diagnostic(&line("build-script-executed", "warning")), None);
        assert_eq!(
            diagnostic(r#"{"reason":"build-finished","success":true}"#),
            None
        );
        assert_eq!(diagnostic("running 3 tests"), None);
    }
}
