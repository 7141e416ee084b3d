//! Which tests and which modules took most of the time.
//!
//! libtest reports the time of a test behind a flag that is not stable yet
//! (<https://github.com/rust-lang/rust/issues/64888>). The test programs, and nothing
//! else, run with `RUSTC_BOOTSTRAP=1`, which lets a stable libtest accept the flag.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The arguments for cargo, before its command.
pub(crate) const CARGO: [&str; 2] = [
    "--config",
    "target.'cfg(unix)'.runner = ['env', 'RUSTC_BOOTSTRAP=1']",
];
/// The arguments for libtest.
pub(crate) const LIBTEST: [&str; 3] = ["--", "-Zunstable-options", "--report-time"];

/// How many tests and modules are listed.
const LISTED: usize = 10;

/// Runs `command`, whose output is that of libtest, passes the output on, and lists the
/// slowest modules and tests.
///
/// # Errors
/// When it cannot be started or fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let stdout = child.stdout.take().context("no standard output")?;
    let mut times = Times::default();
    for line in BufReader::new(stdout).lines() {
        let line = line?;
        times.read(&line);
        writeln!(std::io::stdout(), "{line}")?;
    }
    let status = child.wait()?;
    print!("{}", times.table());
    ensure!(status.success(), "tests failed: {status}");
    Ok(())
}

/// Seconds by test.
#[derive(Debug, Default)]
struct Times(Vec<(String, f64)>);

impl Times {
    /// Reads a line as `test browser::walks::name ... ok <1.234s>`; ignores any other.
    fn read(&mut self, line: &str) {
        let parsed = || {
            let (name, result) = line.strip_prefix("test ")?.split_once(" ... ")?;
            let (_, time) = result.split_once('<')?;
            Some((name.to_owned(), time.strip_suffix("s>")?.parse().ok()?))
        };
        self.0.extend(parsed());
    }

    fn table(&self) -> String {
        let mut modules = BTreeMap::<&str, f64>::new();
        for (name, seconds) in &self.0 {
            let module = name.rsplit_once("::").map_or("(no module)", |it| it.0);
            *modules.entry(module).or_default() += seconds;
        }
        let tests = self.0.iter().map(|(name, seconds)| (&**name, *seconds));
        let (modules, tests) = (slowest(modules.into_iter()), slowest(tests));
        format!("\nthe slowest modules:\n{modules}\nthe slowest tests:\n{tests}")
    }
}

fn slowest<'a>(times: impl Iterator<Item = (&'a str, f64)>) -> String {
    let mut times: Vec<_> = times.collect();
    times.sort_by(|one, other| other.1.total_cmp(&one.1));
    let rows = times.iter().take(LISTED);
    let rows = rows.map(|(name, seconds)| format!("{seconds:>9.1} s  {name}\n"));
    rows.collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_added_by_module_and_listed_slowest_first() {
        let mut times = Times::default();
        for line in [
            "running 3 tests",
            "test cli::fast ... ok <0.100s>",
            "test site::slow ... FAILED <2.500s>",
            "test cli::medium ... ok <1.200s>",
            "test result: ok. 3 passed; finished in 2.50s",
        ] {
            times.read(line);
        }
        let table = times.table();
        let expected = "
the slowest modules:
      2.5 s  site
      1.3 s  cli

the slowest tests:
      2.5 s  site::slow
      1.2 s  cli::medium
      0.1 s  cli::fast
";
        assert_eq!(table, expected);
    }
}
