//! `cargo xtask fuzz`: changed inputs for everything that reads what editors write. The worker is
//! the example `fuzz` of the library; it is a process of its own, because an overflow of the stack
//! ends a process. See `docs/fuzzing.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use homeward_devtools::steps::run;
use homeward_devtools::workspace;
use lexopt::prelude::*;

/// The parts of the library, and the share of the time that each gets.
const TARGETS: [(&str, u32); 6] = [
    ("yaml", 3),
    ("markdown", 3),
    ("fluent", 2),
    ("rules", 2),
    ("pictures", 2),
    ("site", 4),
];

struct Options {
    minutes: u32,
    seed: u64,
    jobs: usize,
    target: Option<String>,
    /// Whether inputs are chosen for `tests/fuzz/`, and no new ones are made.
    keep: bool,
}

impl Options {
    fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            minutes: 5,
            seed: 1,
            jobs: std::thread::available_parallelism().map_or(1, Into::into),
            target: None,
            keep: false,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("minutes") => options.minutes = arguments.value()?.parse()?,
                Long("seed") => options.seed = arguments.value()?.parse()?,
                Long("jobs") => options.jobs = arguments.value()?.parse()?,
                Long("target") => options.target = Some(arguments.value()?.string()?),
                Long("keep") => options.keep = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs the workers, and fails if one of them has found something.
///
/// # Errors
/// When the worker does not compile, or has found something.
pub(crate) fn fuzz(arguments: lexopt::Parser) -> Result<()> {
    let options = Options::parse(arguments)?;
    let program = build()?;
    let work = workspace::target_dir()?.join("fuzz");
    let chosen = |(name, _): &(&str, u32)| options.target.as_ref().is_none_or(|it| it == name);
    let targets: Vec<(&str, u32)> = TARGETS.into_iter().filter(chosen).collect();
    ensure!(!targets.is_empty(), "there is no such target");
    if options.keep {
        return keep(&program, &targets, &work);
    }
    let shares: u32 = targets.iter().map(|(_, share)| share).sum();
    let jobs = options.jobs.clamp(1, targets.len());
    let seconds = u64::from(options.minutes) * 60 * u64::try_from(jobs)?;
    let queue = Mutex::new(targets);
    let results = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((name, share)) = queue.lock().ok().and_then(|mut it| it.pop()) {
                    let time = Duration::from_secs(seconds * u64::from(share) / u64::from(shares));
                    let result = one(&program, name, options.seed, time, &work.join(name));
                    if let Ok(mut results) = results.lock() {
                        results.push(result.with_context(|| name.to_owned()));
                    }
                }
            });
        }
    });
    let mut all = Total::default();
    for result in results.into_inner().unwrap_or_default() {
        let total = result?;
        all.runs += total.runs;
        all.findings += total.findings;
    }
    println!("{} runs, {} findings", all.runs, all.findings);
    ensure!(all.findings == 0, "the inputs are in {}", work.display());
    Ok(())
}

#[derive(Default)]
struct Total {
    runs: u64,
    findings: u64,
}

/// Compiles the worker, optimised and with the checks of a debug build.
fn build() -> Result<PathBuf> {
    let mut cargo = workspace::cargo_command();
    cargo.args(["build", "--package", "homeward", "--example", "fuzz"]);
    cargo.args(["--profile", "fuzzing"]);
    run(&mut cargo)?;
    Ok(workspace::target_dir()?.join("fuzzing/examples/fuzz"))
}

/// Adds inputs to `tests/fuzz/`, from those that were new in earlier runs.
fn keep(program: &Path, targets: &[(&str, u32)], work: &Path) -> Result<()> {
    for (name, _) in targets {
        let mut worker = Command::new(program);
        worker.arg(name).arg(workspace::root()).arg(work.join(name));
        run(&mut worker)?;
    }
    Ok(())
}

/// One target for a time. A worker that ends early has found something; another one goes on.
fn one(program: &Path, name: &str, seed: u64, time: Duration, work: &Path) -> Result<Total> {
    fs::create_dir_all(work)?;
    let start = Instant::now();
    let mut total = Total::default();
    for turn in 0.. {
        let left = time.saturating_sub(start.elapsed()).as_secs();
        if left == 0 {
            break;
        }
        let mut worker = Command::new("nice");
        worker.args(["-n", "19"]).arg(program).arg(name);
        worker.arg(workspace::root()).arg(work);
        worker.args([(seed + turn).to_string(), left.to_string()]);
        let output = worker.output().context("the worker does not start")?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        print!("{said}");
        let runs = fs::read_to_string(work.join("runs")).unwrap_or_default();
        total.runs += runs.trim().parse::<u64>().unwrap_or_default();
        let panics = said.lines().filter(|line| line.starts_with("panic: "));
        total.findings += u64::try_from(panics.count())?;
        if !output.status.success() {
            total.findings += 1;
            let kept = work.join(format!("{name}-ended-{}", seed + turn));
            fs::copy(work.join("current"), &kept)?;
            println!(
                "{name}: the worker has ended ({}): {}",
                output.status,
                kept.display()
            );
        }
    }
    Ok(total)
}
