//! Time and peak memory of one command, taken by a process that runs nothing else.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use homeward_devtools::steps::output;

/// What one command took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// Wall time.
    pub(crate) seconds: f64,
    /// Processor time of all threads, with that of the system for them.
    pub(crate) processor: f64,
    /// The largest resident memory, in bytes.
    pub(crate) peak: u64,
}

/// The exit codes with which a command has done its work.
pub(crate) const FINE: &str = "0";
/// As [`FINE`], for a check that may find mistakes.
pub(crate) const CHECKED: &str = "0 1";

/// Runs `arguments` through a fresh process of ours (`bench measure …`): what the
/// system reports for "children" is then about this command alone.
///
/// # Errors
/// When the command ends with another exit code than `expected`.
pub(crate) fn in_own_process(
    ourselves: &Path,
    expected: &str,
    arguments: &[&OsStr],
) -> Result<Measured> {
    let mut command = Command::new(ourselves);
    let command = command.args(["bench", "measure", expected]);
    let answer = output(command.args(arguments))?;
    let mut words = answer.split_whitespace();
    let mut next = || {
        words
            .next()
            .context("the measuring process printed too little")
    };
    Ok(Measured {
        seconds: next()?.parse()?,
        processor: next()?.parse()?,
        peak: next()?.parse()?,
    })
}

/// The other end of [`in_own_process`]: runs the command, prints wall
/// and processor seconds, and bytes.
///
/// # Errors
/// When the command fails.
pub(crate) fn alone(mut arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let expected = arguments.next().context("which exit codes?")?;
    let program = arguments.next().context("measure what?")?;
    let start = Instant::now();
    let done = Command::new(&program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let seconds = start.elapsed().as_secs_f64();
    let errors = String::from_utf8_lossy(&done.stderr);
    let code = done.status.code().map(|code| code.to_string());
    let expected = expected.to_string_lossy();
    let is_expected = expected.split(' ').any(|it| Some(it) == code.as_deref());
    ensure!(is_expected, "{}: {errors}", program.display());
    let (processor, peak) = (processor_of_children()?, peak_of_children()?);
    println!("{seconds} {processor} {peak}");
    Ok(())
}

#[cfg(unix)]
fn processor_of_children() -> Result<f64> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let spent = usage.user_time() + usage.system_time();
    #[expect(clippy::cast_precision_loss, reason = "microseconds of a program")]
    let microseconds = spent.num_microseconds() as f64;
    Ok(microseconds / 1e6)
}

#[cfg(unix)]
fn peak_of_children() -> Result<u64> {
    use nix::sys::resource::{UsageWho, getrusage};
    let peak = u64::try_from(getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss())?;
    // Linux and the BSDs count kilobytes, macOS bytes.
    Ok(if cfg!(target_os = "macos") {
        peak
    } else {
        peak * 1024
    })
}

#[cfg(not(unix))]
fn processor_of_children() -> Result<f64> {
    anyhow::bail!("processor time is measured on Unix systems only")
}

#[cfg(not(unix))]
fn peak_of_children() -> Result<u64> {
    anyhow::bail!("peak memory is measured on Unix systems only")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_finished_child_used_memory() {
        let done = Command::new("true").status().unwrap();
        assert!(done.success());
        assert!(peak_of_children().unwrap() > 100_000);
    }
}
