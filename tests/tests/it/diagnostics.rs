//! One fixture for each diagnostic, and the text that people see.
//!
//! `fixtures/diagnostics/<code>/` is laid over the minimal site; `expected.txt` is the
//! output of `homeward check`. Every code that the command knows must have its fixture.
//! `SNAPSHOTS=overwrite cargo test -p homeward-tests diagnostics::` writes the expected
//! files again, for a reviewer to read.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, anyhow, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::sample;
use homeward_tests::snapshot::{compare, redacted};
use homeward_tests::{TODAY, none_wrong};

#[test]
fn each_fixture_shows_its_code_and_the_expected_text() -> Result<()> {
    let mut wrong = Vec::new();
    for code in sample::one_in(4, 0, fixtures()?) {
        if let Err(error) = shows(&code) {
            wrong.push(format!("{code}: {error:#}"));
        }
    }
    none_wrong(&wrong)
}

fn fixtures() -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder("diagnostics"))? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    ensure!(!names.is_empty(), "there are no fixtures");
    Ok(names)
}

/// The fixture shows its own code, exactly as expected. A fixture may need another command than
/// `check`: the whole build (a template fails only when it runs), or an option. Its
/// `arguments.txt` then contains it.
fn shows(code: &str) -> Result<()> {
    let name = format!("diagnostics/{code}");
    let site = Site::with_overlay(&name)?;
    let arguments = folder(&name).join("arguments.txt");
    let words = fs::read_to_string(arguments).unwrap_or_else(|_| "check".to_owned());
    let words: Vec<&str> = words.split_whitespace().collect();
    let outcome = site.run_any(&[&words[..], &["--today", TODAY]].concat())?;
    let text = redacted(&outcome.text(), &site.path())?;
    ensure!(
        text.contains(&format!("[{code}]")),
        "the code is not named in\n{text}"
    );
    let is_error = text.lines().any(|line| line.starts_with("error"));
    let due = i32::from(is_error);
    ensure!(
        outcome.code == Some(due),
        "exit code {:?} where {due} was due\n{text}",
        outcome.code
    );
    compare(&text, &folder(&name).join("expected.txt"))
}

#[test]
fn every_code_has_a_fixture() -> Result<()> {
    let fixtures = fixtures()?;
    let list = run(homeward()?.args(["check", "--list-codes"]))?
        .expect_code(0)?
        .stdout;
    let first_word = |line: &str| line.split_whitespace().next().map(str::to_owned);
    let codes: BTreeSet<String> = list.lines().filter_map(first_word).collect();
    ensure!(
        codes.len() > 10,
        "the command lists only {} codes",
        codes.len()
    );
    let missing: Vec<_> = codes.difference(&fixtures).collect();
    let unknown: Vec<_> = fixtures.difference(&codes).collect();
    ensure!(missing.is_empty(), "codes without a fixture: {missing:?}");
    ensure!(unknown.is_empty(), "fixtures of no code: {unknown:?}");
    Ok(())
}

#[test]
fn a_sound_site_shows_nothing() -> Result<()> {
    let text = Site::of(MINIMAL)?
        .check(&["--strict"])?
        .expect_code(0)?
        .text();
    let finding = text.lines().find(|line| line.contains('['));
    finding
        .map_or(Ok(()), |line| Err(anyhow!("{line}")))
        .context("the minimal site is not sound")
}
