//! Set-up and checks of this repository, run as `cargo xtask <command>`: see [`HELP`].
//!
//! | module | purpose |
//! |---|---|
//! | [`setup`] | installs everything that a fresh machine lacks |
//! | [`site`] | builds the portal and shows it on localhost |
//! | [`checks`] | `test` and `ci` |
//! | [`lint`] | clippy, as the tests compile |
//! | [`compiled_once`] | whether the command uses the crates that the tests use |
//! | [`sample`] | how much the tests repeat |
//! | [`screenshots`], [`lighthouse`] | pictures and scores of every kind of page |
//! | [`pictures`] | the pictures of the handbook |
//! | [`kinds_of_pages`] | which pages these are |
//! | [`timing`] | the slowest tests |
//! | [`package`] | the crates that can be published |
//! | [`fuzz`] | changed inputs for everything that reads what editors write |
//! | [`bench`] | large synthetic sites, time and memory |
//!
//! Code that the tests need as well is in `devtools/`.
#![expect(
    clippy::print_stdout,
    reason = "this is a command for people; its output is its purpose"
)]

mod bench;
mod checks;
mod compiled_once;
#[cfg(test)]
mod file_length;
mod fuzz;
mod kinds_of_pages;
mod lighthouse;
mod lint;
mod package;
mod pictures;
mod sample;
mod screenshots;
mod setup;
mod site;
mod timing;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use homeward_devtools::{weight, workspace};
use lexopt::prelude::*;

const HELP: &str = "\
Set-up and checks of this repository.

cargo xtask site [--out DIR] [--serve] [--port PORT]
    builds the portal into public/ (or DIR); with --serve, shows the content on localhost,
    and every change of it at once (homeward serve)
cargo xtask test [--all] [--sample N]
    installs what the tests need, then runs the checks: format, lints, tests. Of the tests that
    take long it runs a seventh, and what they do for very many people and pages they do for a part
    of them, another part each day; --sample chooses the part by its number, --all does everything
cargo xtask ci
    as test --all, then the dependencies (deny.toml), the documentation, the packages of the
    publishable crates, and the portal with the release command
cargo xtask setup
    only installs what the tests need
cargo xtask bench pages [--peers] N...
    builds synthetic sites of N pages: time, memory, bytes, and the ratios between them; with
    --peers, the same site with Zola and Hugo too, where they are installed
cargo xtask bench site DIR N
    writes such a site of N pages into DIR
cargo xtask bench inputs
    how the time of a check grows with files that are made to cost much
cargo xtask bench search
    how long a search takes in the browser, in each language: the first one, median, p90
cargo xtask bench serve N [--browser]
    how long a saved change takes to be served by `homeward serve`, in a site of N pages; with
    --browser, also until a real browser shows it
cargo xtask fuzz [--minutes N] [--target NAME] [--seed N] [--jobs N]
    changes inputs at random and feeds them to everything that reads what editors write
    (docs/fuzzing.md)
cargo xtask screenshots [--out DIR]
    pictures of every kind of page, on a phone and a wide screen, in English and Arabic, light
    and dark, into target/screenshots (or DIR)
cargo xtask pictures [--out DIR]
    the pictures of the handbook, into docs/pictures (or DIR)
cargo xtask lighthouse
    the scores of Lighthouse for every kind of page, in English and Arabic; fails below 100
cargo xtask axe
    axe on every page of every language, on screens small and large, light and dark, with text of
    twice its size: about half an hour
cargo xtask size [--out DIR]
    the sizes of the pages in public/ (or DIR), and a table of what a first visit loads, by kind of
    page and language; fails if that is over its budget
";

fn main() -> ExitCode {
    match command(lexopt::Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(mut arguments: lexopt::Parser) -> Result<()> {
    let Some(Value(name)) = arguments.next()? else {
        print!("{HELP}");
        return Ok(());
    };
    let public = workspace::root().join("public");
    match name.string()?.as_str() {
        "site" => {
            let site = Options::parse(arguments, public)?;
            site::build(&site.out)?;
            site::show(&site.out, site.serve, site.port)
        }
        "test" => checks::test(sample::Extent::parse(arguments)?),
        "ci" => Options::none(arguments).and_then(|()| checks::ci()),
        "fuzz" => fuzz::fuzz(arguments),
        "setup" => Options::none(arguments).and_then(|()| setup::everything()),
        "screenshots" => {
            let pictures = workspace::target_dir()?.join("screenshots");
            screenshots::screenshots(&Options::parse(arguments, pictures)?.out)
        }
        "pictures" => {
            let pictures = workspace::root().join("docs/pictures");
            pictures::pictures(&Options::parse(arguments, pictures)?.out)
        }
        "lighthouse" => Options::none(arguments).and_then(|()| lighthouse::lighthouse()),
        "axe" => Options::none(arguments).and_then(|()| checks::axe()),
        "size" => weight::report(&Options::parse(arguments, public)?.out),
        "bench" => bench_command(rest(arguments)?),
        unknown => bail!("there is no command {unknown:?}\n\n{HELP}"),
    }
}

/// The benchmarks of [`HELP`]; the other words are how the benchmark runs itself in a process of
/// its own, so that time and memory are those of one build alone.
fn bench_command(arguments: Vec<OsString>) -> Result<()> {
    let mut words = arguments.into_iter();
    let what = words
        .next()
        .context("bench what? try: bench pages 600 6000")?;
    match what.to_str() {
        Some("pages") => bench::pages(words),
        Some("site") => bench::site(words),
        Some("serve") => bench::serve::serve(words),
        Some("search") => bench::search(),
        Some("inputs") => bench::inputs(),
        Some("measure") => bench::measure::alone(words),
        Some("baseline") => bench::baseline::alone(words),
        _ => bail!("there is no benchmark {}", what.display()),
    }
}

fn rest(mut arguments: lexopt::Parser) -> Result<Vec<OsString>> {
    Ok(arguments.raw_args()?.collect())
}

struct Options {
    out: PathBuf,
    serve: bool,
    port: Option<u16>,
}

impl Options {
    /// `out` is the directory if the arguments name none.
    fn parse(mut arguments: lexopt::Parser, out: PathBuf) -> Result<Self> {
        let mut options = Self {
            out,
            serve: false,
            port: None,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("out") => options.out = PathBuf::from(arguments.value()?),
                Long("serve") => options.serve = true,
                Long("port") => {
                    options.serve = true;
                    options.port = Some(arguments.value()?.parse()?);
                }
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    fn none(mut arguments: lexopt::Parser) -> Result<()> {
        match arguments.next()? {
            Some(other) => Err(other.unexpected().into()),
            None => Ok(()),
        }
    }
}
