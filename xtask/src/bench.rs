//! `cargo xtask bench pages N...`: what a build costs, beside the least that it could cost.
//!
//! Each site is synthetic ([`synthetic`]), each build runs in a process of its own
//! ([`measure`]). The baseline reads the same files, parses the same Markdown and writes as
//! many files with as many bytes on as many threads, without templates and checks
//! ([`baseline`]). Builds and baselines take turns, and each figure is a median.

pub(crate) mod baseline;
mod hostile;
pub(crate) mod measure;
mod peers;
mod random_text;
pub(crate) mod serve;
pub(crate) mod synthetic;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::site::release_command;
use homeward_devtools::steps::{output, run};
use homeward_devtools::weight::in_words;
use homeward_devtools::workspace::{cargo_command, target_dir};
use measure::Measured;

/// Builds sites of the given sizes and prints a line for each; with `--peers`, also for other
/// generators.
///
/// # Errors
/// When a size is not a number, or a build fails.
pub(crate) fn pages(arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let (options, sizes): (Vec<OsString>, Vec<OsString>) =
        arguments.partition(|it| it.to_string_lossy().starts_with('-'));
    let with_peers = match options.as_slice() {
        [] => false,
        [option] if option == "--peers" => true,
        _ => bail!("the only option is --peers"),
    };
    let sizes: Vec<usize> = sizes
        .into_iter()
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
    let tool = Tools::compiled()?;
    println!(
        "   pages      out |   wall s    cpu s  us/page  peak memory |  base s base cpu | wall ratio  cpu ratio  no change  +warning  us/page growth"
    );
    let mut first = None;
    for size in sizes {
        tool.row(size, &mut first)?;
        if with_peers {
            peers::rows(&tool, size)?;
        }
    }
    Ok(())
}

/// How often each command is run.
const TURNS: usize = 3;

/// The day of each build: the texts of the synthetic site are made for it.
const TODAY: &str = "2026-11-21";

/// Looks whether the command has nothing to report about a synthetic site.
///
/// # Errors
/// When it reports something.
pub(crate) fn quiet_site(homeward: &Path) -> Result<()> {
    let folder = scratch()?;
    synthetic::write(folder.path(), 600)?;
    no_reports(homeward.as_os_str(), folder.path())
}

/// Fails if there is something to report about a site: what a report costs would be taken for the cost of a page.
fn no_reports(homeward: &OsStr, site: &Path) -> Result<()> {
    let mut check = Command::new(homeward);
    check.args(["check", "--strict", "--today", TODAY, "--site"]);
    output(check.arg(site)).map(drop)
}

/// The programs that are measured.
struct Tools {
    homeward: OsString,
    ourselves: OsString,
}

/// `bench inputs`: files that are made to cost much.
///
/// # Errors
/// When the cost of one grows faster than its size.
pub(crate) fn inputs() -> Result<()> {
    hostile::run(&Tools::compiled()?)
}

/// `bench search`: how long a search takes in the browser.
///
/// # Errors
/// When it does not compile, or a search fails.
pub(crate) fn search() -> Result<()> {
    run(&mut tests_bench("search"))
}

/// A benchmark of the package that has the browser. With the packages and features of the tests,
/// nothing that they use is compiled again.
fn tests_bench(name: &str) -> Command {
    let mut bench = cargo_command();
    bench.args(["bench", "--workspace", "--features", "homeward/failpoints"]);
    bench.args(["--bench", name, "--profile", "dev"]);
    bench
}

impl Tools {
    fn compiled() -> Result<Self> {
        let homeward = release_command()?;
        let mut compile = cargo_command();
        run(compile.args(["build", "--release", "--package", "xtask"]))?;
        let ourselves = target_dir()?.join("release/xtask");
        Ok(Self {
            homeward: homeward.into_os_string(),
            ourselves: ourselves.into_os_string(),
        })
    }

    /// Measures a site of a size, and prints a line. `first` is the processor time a page of
    /// the first site.
    fn row(&self, pages: usize, first: &mut Option<f64>) -> Result<()> {
        let folder = scratch()?;
        let (site, out) = (folder.path().join("site"), folder.path().join("public"));
        synthetic::write(&site, pages)?;
        no_reports(&self.homeward, &site)?;
        let (mut builds, mut again, mut baselines) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..TURNS {
            if out.exists() {
                fs::remove_dir_all(&out)?;
            }
            builds.push(self.build(&site, &out)?);
            again.push(self.build(&site, &out)?);
            let plain = tempfile::tempdir_in(folder.path())?;
            baselines.push(self.baseline(&site, &out, plain.path())?);
        }
        let (build, again, base) = (median(builds), median(again), median(baselines));
        let tree = Tree::of(&out)?;
        // Nobody reads it: a warning that each build has to report.
        fs::write(site.join("content/notes.txt"), "-")?;
        self.build(&site, &out)?;
        let warned: Vec<Measured> = (0..TURNS)
            .map(|_| self.build(&site, &out))
            .collect::<Result<_>>()?;
        let warned = median(warned);
        let micros = tree.micros_a_page(build.processor);
        let growth = micros / *first.get_or_insert(micros);
        println!(
            "{:>8}{:>9} |{:>9.2}{:>9.2}{:>9.0}{:>13} |{:>8.2}{:>9.2} |{:>11.1}{:>11.1}{:>10.0}%{:>9.0}%{:>15.2}",
            tree.pages,
            in_words(tree.bytes),
            build.seconds,
            build.processor,
            micros,
            in_words(build.peak),
            base.seconds,
            base.processor,
            build.seconds / base.seconds,
            build.processor / base.processor,
            100.0 * again.seconds / build.seconds,
            100.0 * warned.seconds / build.seconds,
            growth,
        );
        Ok(())
    }

    fn build(&self, site: &Path, out: &Path) -> Result<Measured> {
        let arguments: [&OsStr; 8] = [
            &self.homeward,
            "build".as_ref(),
            "--site".as_ref(),
            site.as_os_str(),
            "--out".as_ref(),
            out.as_os_str(),
            "--today".as_ref(),
            TODAY.as_ref(),
        ];
        measure::in_own_process(Path::new(&self.ourselves), measure::FINE, &arguments)
    }

    fn baseline(&self, site: &Path, like: &Path, out: &Path) -> Result<Measured> {
        let start: [&OsStr; 3] = [&self.ourselves, "bench".as_ref(), "baseline".as_ref()];
        let end = [site.as_os_str(), like.as_os_str(), out.as_os_str()];
        let arguments: Vec<&OsStr> = start.into_iter().chain(end).collect();
        measure::in_own_process(Path::new(&self.ourselves), measure::FINE, &arguments)
    }
}

/// The middle one by wall time.
fn median(mut all: Vec<Measured>) -> Measured {
    all.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    all[all.len() / 2]
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

/// In memory where the system offers that: the disk is not what we measure.
fn scratch() -> Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        memory.to_path_buf()
    } else {
        std::env::temp_dir()
    };
    tempfile::tempdir_in(folder).context("no room for the synthetic site")
}

struct Tree {
    pages: usize,
    bytes: u64,
}

impl Tree {
    fn of(folder: &Path) -> Result<Self> {
        let mut tree = Self { pages: 0, bytes: 0 };
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                tree.bytes += fs::metadata(entry.path())?.len();
                tree.pages += usize::from(entry.path().extension().is_some_and(|it| it == "html"));
            }
        }
        Ok(tree)
    }

    fn micros_a_page(&self, seconds: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let pages = self.pages as f64;
        seconds * 1e6 / pages
    }
}
