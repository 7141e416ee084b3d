//! Tests of the whole system, from outside: the real command, real files, a real
//! browser. Nothing here uses the generator's library; what the tests know of the
//! portal they read from the built pages, and the rules from the files as
//! editors wrote them.
//!
//! | module | what it does |
//! |---|---|
//! | [`command`] | finds and runs the `homeward` command |
//! | [`compare`] | compares built portals page for page |
//! | [`fixture`] | makes temporary sites from `fixtures/` |
//! | [`portal`] | builds the repository's own content once for all tests |
//! | [`tree`] | compares folders byte by byte |
//! | [`page`] | the metadata of a built page |
//! | [`queries`] | what people search for, in each language |
//! | [`references`] | everything that a page or a style sheet refers to |
//! | [`links`] | follows every reference in a built portal |
//! | [`sample`] | which part of its repetitions a run covers |
//! | [`scarcity`] | a disk that becomes full |
//! | [`sitemap`] | reads the sitemap |
//! | [`nu`] | runs the Nu HTML checker |
//! | [`snapshot`] | compares whole outputs with files |
//! | [`self_check`] | the expected results of the self-check, by trying everything |
//! | [`browser`] | drives Chromium, records its traffic, runs axe |
//!
//! `cargo xtask test` installs what the checkers and the browser need; a missing one
//! fails the tests that need it, with a message.

// The oracle is shared with the tests of the engine, which call the crate by its own name.
extern crate homeward_eligibility as eligibility;

pub mod browser;
pub mod command;
pub mod compare;
pub mod fixture;
pub mod links;
pub mod nu;
pub mod page;
pub mod portal;
pub mod queries;
pub mod references;
pub mod sample;
pub mod scarcity;
pub mod self_check;
pub mod sitemap;
pub mod snapshot;
pub mod tree;

/// The day on which all tests take place.
pub const TODAY: &str = "2026-11-21";

/// Insists that a list of faults is empty; the error counts them and shows the first.
///
/// # Errors
/// When it is not.
pub fn none_wrong(faults: &[String]) -> anyhow::Result<()> {
    let shown = &faults[..faults.len().min(40)];
    anyhow::ensure!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        shown.join("\n")
    );
    Ok(())
}
