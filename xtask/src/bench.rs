//! `cargo xtask bench pages N...`: does a build stay linear in pages and bounded in
//! memory?
//!
//! Each site is synthetic ([`synthetic`]), each build runs in a process of its own
//! ([`measure`]), next to the least that any generator must do: read the
//! files, parse the Markdown, write the result ([`baseline`]).

pub(crate) mod baseline;
pub(crate) mod measure;
mod random_text;
pub(crate) mod synthetic;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::site::release_command;
use homeward_devtools::steps::run;
use homeward_devtools::weight::in_words;
use homeward_devtools::workspace::{cargo, root, target_dir};
use measure::Measured;

/// Builds sites of the given sizes and prints a line for each.
///
/// # Errors
/// When a size is not a number, or a build fails.
pub(crate) fn pages(sizes: impl Iterator<Item = OsString>) -> Result<()> {
    let sizes: Vec<usize> = sizes
        .map(|it| {
            it.to_string_lossy()
                .parse()
                .context("sizes are numbers of pages")
        })
        .collect::<Result<_>>()?;
    ensure!(
        !sizes.is_empty(),
        "how many pages? try: bench pages 600 6000"
    );
    let homeward = release_command()?;
    let mut compile = Command::new(cargo());
    let compile = compile.current_dir(root());
    run(compile.args(["build", "--release", "--package", "xtask"]))?;
    let ourselves = target_dir()?.join("release/xtask");

    println!("   pages   files      out  seconds  pages/s  peak memory  baseline  ratio  growth");
    let mut former: Option<(Measured, usize)> = None;
    for size in sizes {
        let folder = scratch()?;
        let (site, out) = (folder.path().join("site"), folder.path().join("public"));
        synthetic::write(&site, size)?;
        let arguments = [
            homeward.as_os_str(),
            "build".as_ref(),
            "--site".as_ref(),
            site.as_os_str(),
            "--out".as_ref(),
            out.as_os_str(),
            "--today".as_ref(),
            "2026-11-21".as_ref(),
        ];
        let built = measure::in_own_process(&ourselves, &arguments)?;
        let plain = folder.path().join("plain");
        let arguments = [
            ourselves.as_os_str(),
            "bench".as_ref(),
            "baseline".as_ref(),
            site.as_os_str(),
            plain.as_os_str(),
        ];
        let baseline = measure::in_own_process(&ourselves, &arguments)?;
        let tree = Tree::of(&out)?;
        println!(
            "{:>8}{:>8}{:>9}{:>9.2}{:>9.0}{:>13}{:>8.2} s{:>7.1}  {}",
            tree.pages,
            tree.files,
            in_words(tree.bytes),
            built.seconds,
            tree.pages_per(built.seconds),
            in_words(built.peak),
            baseline.seconds,
            built.seconds / baseline.seconds,
            growth(former.as_ref(), &built, tree.pages),
        );
        former = Some((built, tree.pages));
    }
    Ok(())
}

/// `bench site DIR N`: writes a synthetic site, to try things on.
///
/// # Errors
/// When `N` is no number, or the disk fails.
pub(crate) fn site(mut arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let (Some(folder), Some(size)) = (arguments.next(), arguments.next()) else {
        bail!("where, and how many pages? try: bench site /tmp/site 6000");
    };
    let size = size.to_string_lossy().parse();
    synthetic::write(
        Path::new(&folder),
        size.context("sizes are numbers of pages")?,
    )
}

/// How time and memory grew against the former line, a page.
fn growth(former: Option<&(Measured, usize)>, now: &Measured, pages: usize) -> String {
    former.map_or_else(String::new, |(before, pages_before)| {
        #[expect(
            clippy::cast_precision_loss,
            reason = "ratios of page counts and sizes"
        )]
        let (more, memory) = (
            pages as f64 / *pages_before as f64,
            now.peak as f64 / before.peak as f64,
        );
        let time = now.seconds / before.seconds;
        format!("pages x{more:.1}: time x{time:.1}, memory x{memory:.1}")
    })
}

/// In memory where the system offers that: the disk is not what we measure.
fn scratch() -> Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        memory.to_path_buf()
    } else {
        std::env::temp_dir()
    };
    tempfile::tempdir_in(folder).context("no space for the synthetic site")
}

struct Tree {
    pages: usize,
    files: usize,
    bytes: u64,
}

impl Tree {
    fn of(folder: &Path) -> Result<Self> {
        let mut tree = Self {
            pages: 0,
            files: 0,
            bytes: 0,
        };
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                tree.files += 1;
                tree.bytes += fs::metadata(entry.path())?.len();
                tree.pages += usize::from(entry.path().extension().is_some_and(|it| it == "html"));
            }
        }
        Ok(tree)
    }

    fn pages_per(&self, seconds: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let pages = self.pages as f64;
        pages / seconds
    }
}
