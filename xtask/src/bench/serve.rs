//! `cargo xtask bench serve N`: how long after a save `homeward serve` has the new text.
//!
//! The time ends when an HTTP client, told by an event as a browser is, has received the page
//! with the new text. With `--browser`, saves are measured to the picture of a real browser, too: see
//! `tests/benches/saves.rs`.

use std::ffi::OsString;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::{TODAY, scratch, synthetic, tests_bench};
use crate::site::release_command;
use homeward_devtools::preview::Preview;
use homeward_devtools::steps::run;

/// The number of saves.
const SAVES: usize = 50;
const TEXT: &str = "content/stories/story-0/en.md";
const PAGE: &str = "/en/stories/story-0.html";

/// Saves one text again and again and prints the times.
///
/// # Errors
/// When the size is not a number, or the page does not follow.
pub(crate) fn serve(mut arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let size = arguments
        .next()
        .context("how many pages? try: bench serve 6000")?;
    let size = size
        .to_string_lossy()
        .parse()
        .context("a number of pages")?;
    let with_browser = match arguments.next() {
        None => false,
        Some(option) if option == "--browser" => true,
        Some(_) => bail!("the only option is --browser"),
    };
    let homeward = release_command()?;
    let folder = scratch()?;
    synthetic::write(folder.path(), size)?;
    let mut command = Command::new(&homeward);
    command.args(["serve", "--port", "0", "--today", TODAY, "--site"]);
    let start = Instant::now();
    let mut preview = Preview::start(command.arg(folder.path()))?;
    let mut events = preview.events()?;
    ensure!(preview.get(PAGE)?.status == 200, "no page {PAGE}");
    let first = start.elapsed();

    let file = folder.path().join(TEXT);
    let text = fs::read_to_string(&file)?;
    let mut times = Vec::with_capacity(SAVES);
    for save in 0..SAVES {
        let mark = format!("This is save number {save}.");
        let start = Instant::now();
        fs::write(&file, format!("{text}\n\n{mark}\n"))?;
        while !preview.get(PAGE)?.text()?.contains(&mark) {
            events.next_event()?;
        }
        times.push(start.elapsed());
    }
    times.sort();
    let at = |percent: usize| milliseconds(times[(SAVES * percent).div_ceil(100) - 1]);
    println!("  pages  first page  save to new text: median  90th percentile  slowest   memory");
    println!(
        "{size:>7}{:>9} ms{:>23} ms{:>14} ms{:>6} ms{:>9}",
        milliseconds(first),
        at(50),
        at(90),
        at(100),
        memory(preview.process().id()).unwrap_or_default(),
    );
    if with_browser {
        drop((events, preview));
        let mut bench = tests_bench("saves");
        bench.arg("--").arg(homeward).arg(folder.path());
        run(bench.args([TEXT, PAGE]))?;
    }
    Ok(())
}

fn milliseconds(time: Duration) -> String {
    format!("{:.0}", time.as_secs_f64() * 1e3)
}

/// The resident memory of a process, where the system reports it in `/proc`.
fn memory(process: u32) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(format!("{} MB", kilobytes / 1000))
}
