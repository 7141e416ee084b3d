//! The memory of a preview that runs for long.

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_devtools::preview::Preview;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::sample;

use super::{PAGE, TEXT, serve};

/// The number of saves before memory is read for the first time: caches are filled then.
const WARM_UP: u32 = 100;
/// The number of saves after that, and in a sample.
const SAVES: [u32; 2] = [300, 30];
/// How much memory may grow, in kB: a state of the site has more than 1,000 kB, so that to keep
/// one in eight would be seen in a sample too.
const GROWTH: u64 = 8_000;

/// The resident memory of a process, in kB.
fn resident(process: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.context("no VmRSS")?.trim().trim_end_matches(" kB");
    Ok(number.parse()?)
}

/// Saves texts of one length, and a mistake now and then.
fn save(site: &Site, preview: &Preview, text: &str, saves: std::ops::Range<u32>) -> Result<()> {
    let mut events = preview.events()?;
    for n in saves {
        let word = format!("number {n:06}");
        let mistake = if n % 5 == 0 { "[x](service:gone)" } else { "" };
        site.write(
            TEXT,
            &text.replace("a lawyer", &format!("{word} {mistake}")),
        )?;
        let arrived = |path: &str, part: &str| -> Result<bool> {
            Ok(preview.get(path)?.text()?.contains(part))
        };
        while !(if mistake.is_empty() {
            arrived(PAGE, &word)?
        } else {
            arrived("/.homeward/mistakes", &word)?
        }) {
            events.next_event()?;
        }
    }
    Ok(())
}

#[test]
#[cfg(target_os = "linux")]
fn saves_do_not_grow_memory() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let mut preview = serve(&site, &[])?;
    let text = fs::read_to_string(site.path().join(TEXT))?;
    save(&site, &preview, &text, 0..WARM_UP)?;
    let before = resident(preview.process().id())?;
    let saves = if sample::seed().is_some() {
        SAVES[1]
    } else {
        SAVES[0]
    };
    save(&site, &preview, &text, WARM_UP..WARM_UP + saves)?;
    let after = resident(preview.process().id())?;
    println!("{before} kB before and {after} kB after {saves} saves");
    ensure!(
        after <= before + GROWTH,
        "{before} kB before and {after} kB after {saves} saves"
    );
    Ok(())
}
