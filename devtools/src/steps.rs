//! Steps with a title and a time; at the end, what failed.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// Runs a command to its end, its output going where ours goes.
///
/// # Errors
/// When it cannot be started or ends with a non-zero code.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", in_words(command)))?;
    ensure!(status.success(), "{} failed: {status}", in_words(command));
    Ok(())
}

/// Runs a command and gives back what it printed.
///
/// # Errors
/// When it cannot be started, fails, or prints something else than text.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {}", in_words(command)))?;
    ensure!(
        output.status.success(),
        "{} failed: {}",
        in_words(command),
        String::from_utf8_lossy(&output.stderr).trim()
    );
    String::from_utf8(output.stdout).context("the output is not UTF-8")
}

fn in_words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

/// A row of steps. A failed step does not stop the following ones, so that one run
/// shows everything that is wrong.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<(&'static str, Duration, Option<String>)>,
}

impl Steps {
    /// Runs one step.
    pub fn step(&mut self, title: &'static str, work: impl FnOnce() -> Result<()>) {
        println!("\n=== {title}");
        let start = Instant::now();
        let failure = work().err().map(|error| format!("{error:#}"));
        let took = start.elapsed();
        match &failure {
            None => println!("=== {title}: fine, {:.1} s", took.as_secs_f64()),
            Some(why) => println!("=== {title}: FAILED, {:.1} s: {why}", took.as_secs_f64()),
        }
        self.done.push((title, took, failure));
    }

    /// Prints the summary.
    ///
    /// # Errors
    /// When a step failed.
    pub fn finish(self) -> Result<()> {
        let failed = self.done.iter().filter(|(_, _, why)| why.is_some()).count();
        let total: Duration = self.done.iter().map(|(_, took, _)| *took).sum();
        println!();
        for (title, took, why) in &self.done {
            let state = if why.is_some() { "FAILED" } else { "fine" };
            println!("{state:>7}  {:>7.1} s  {title}", took.as_secs_f64());
        }
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.done.len());
        }
        println!(
            "all {} steps fine in {:.0} s",
            self.done.len(),
            total.as_secs_f64()
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_fails_the_row_but_not_the_following_step() {
        let mut ran = false;
        let mut steps = Steps::default();
        steps.step("first", || bail!("broken"));
        steps.step("second", || {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert!(steps.finish().is_err());
    }

    #[test]
    fn a_failing_command_is_named_in_the_error() {
        let error = run(Command::new("cargo").arg("no-such-command")).unwrap_err();
        assert!(error.to_string().contains("cargo no-such-command"));
    }
}
