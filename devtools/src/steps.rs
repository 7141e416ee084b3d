//! Steps with a title and a time; at the end, what failed.

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// Runs a command to its end. Its output is not captured.
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

/// How a step ended.
#[derive(Debug)]
enum End {
    Passed(Duration),
    Failed(Duration),
    NotRun(&'static str),
}

/// A sequence of steps. A failed step does not stop the following ones, so that one run
/// shows everything that is wrong.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<(&'static str, End)>,
}

impl Steps {
    /// Runs one step.
    pub fn step(&mut self, title: &'static str, work: impl FnOnce() -> Result<()>) {
        println!("\n=== {title}");
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        let seconds = took.as_secs_f64();
        let end = match result {
            Ok(()) => {
                println!("=== {title}: passed, {seconds:.1} s");
                End::Passed(took)
            }
            Err(why) => {
                println!("=== {title}: FAILED, {seconds:.1} s: {why:#}");
                End::Failed(took)
            }
        };
        self.done.push((title, end));
    }

    /// Reports a step that cannot run here, and why.
    pub fn not_run(&mut self, title: &'static str, why: &'static str) {
        println!("\n=== {title}: NOT RUN: {why}");
        self.done.push((title, End::NotRun(why)));
    }

    /// Prints the summary.
    ///
    /// # Errors
    /// When a step failed.
    pub fn finish(self) -> Result<()> {
        print!("{}", self.summary());
        let failed = |(_, end): &&(_, End)| matches!(end, End::Failed(_));
        let failed = self.done.iter().filter(failed).count();
        ensure!(failed == 0, "{failed} of {} steps failed", self.done.len());
        Ok(())
    }

    fn summary(&self) -> String {
        let mut text = String::from("\n");
        let (mut total, mut not_run) = (Duration::ZERO, 0);
        for (title, end) in &self.done {
            let (state, took, why) = match end {
                End::Passed(took) => ("passed", *took, ""),
                End::Failed(took) => ("FAILED", *took, ""),
                End::NotRun(why) => ("NOT RUN", Duration::ZERO, *why),
            };
            total += took;
            not_run += usize::from(!why.is_empty());
            let seconds = took.as_secs_f64();
            let colon = if why.is_empty() { "" } else { ": " };
            let _ = writeln!(text, "{state:>7}  {seconds:>7.1} s  {title}{colon}{why}");
        }
        let (steps, seconds) = (self.done.len(), total.as_secs_f64());
        let _ = write!(text, "{steps} steps, {seconds:.0} s");
        if not_run > 0 {
            let _ = write!(text, "; {not_run} could not run here");
        }
        text.push('\n');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_fails_the_row_but_not_the_following_step() {
        let mut ran = false;
        let mut steps = Steps::default();
        steps.step("first", || anyhow::bail!("broken"));
        steps.step("second", || {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert!(steps.finish().is_err());
    }

    #[test]
    fn a_step_that_cannot_run_is_in_the_summary_and_fails_nothing() {
        let mut steps = Steps::default();
        steps.step("first", || Ok(()));
        steps.not_run("second", "a tool is missing");
        let summary = steps.summary();
        assert!(summary.contains("NOT RUN      0.0 s  second: a tool is missing\n"));
        assert!(summary.ends_with("; 1 could not run here\n"), "{summary}");
        assert!(steps.finish().is_ok());
    }

    #[test]
    fn a_failing_command_is_named_in_the_error() {
        let error = run(Command::new("cargo").arg("no-such-command")).unwrap_err();
        assert!(error.to_string().contains("cargo no-such-command"));
    }
}
