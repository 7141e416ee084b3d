//! One fixture for each diagnostic, and what people see of it.
//!
//! `fixtures/diagnostics/<code>/` is laid over the minimal site; `expected.txt` is what
//! `homeward check` then prints. Every code that the command knows must have its
//! fixture. `SNAPSHOTS=overwrite cargo test -p homeward-tests --test diagnostics`
//! writes the expectations anew, for the eye of a reviewer.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, anyhow, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use libtest_mimic::{Arguments, Failed, Trial};
use snapbox::{Assert, Data};

fn main() -> Result<()> {
    let fixtures = fixtures()?;
    let mut trials: Vec<Trial> = fixtures
        .iter()
        .cloned()
        .map(|code| {
            Trial::test(format!("shows::{code}"), move || {
                shows(&code).map_err(|it| failed(&it))
            })
        })
        .collect();
    trials.push(Trial::test("every_code_has_a_fixture", move || {
        every_code(&fixtures).map_err(|it| failed(&it))
    }));
    trials.push(Trial::test("a_sound_site_shows_nothing", || {
        sound().map_err(|it| failed(&it))
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit()
}

fn failed(error: &anyhow::Error) -> Failed {
    format!("{error:#}").into()
}

fn fixtures() -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder("diagnostics"))? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    ensure!(!names.is_empty(), "there are no fixtures");
    Ok(names)
}

/// The fixture shows its own code, exactly as expected. A fixture may need the whole
/// build (a template fails only when it runs); its `arguments.txt` then says `build`.
fn shows(code: &str) -> Result<()> {
    let name = format!("diagnostics/{code}");
    let site = Site::with_overlay(&name)?;
    let arguments = folder(&name).join("arguments.txt");
    let outcome = if arguments.is_file() {
        site.build(&[])?
    } else {
        site.check(&[])?
    };
    let text = steady(
        &outcome
            .text()
            .replace(&*site.path().to_string_lossy(), "[SITE]"),
    );
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
    let expected = folder(&name).join("expected.txt");
    let assert = Assert::new().action_env("SNAPSHOTS");
    let expected = Data::read_from(&expected, None).raw();
    let checked = assert.try_eq(Some(&"what people see"), text.into(), expected);
    checked.map_err(|error| anyhow!("{error}"))
}

/// The text without what changes from run to run (seconds) or with each new string of
/// the theme (how many more are missing).
fn steady(text: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    for at in 1..words.len().saturating_sub(1) {
        match (words[at - 1], words[at + 1]) {
            ("in", next) if next.starts_with("s;") => words[at] = "[SECONDS]",
            ("and", next) if next.starts_with("more") => words[at] = "[NUMBER]",
            _ => {}
        }
    }
    words.join(" ")
}

fn every_code(fixtures: &BTreeSet<String>) -> Result<()> {
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
    let missing: Vec<_> = codes.difference(fixtures).collect();
    let unknown: Vec<_> = fixtures.difference(&codes).collect();
    ensure!(missing.is_empty(), "codes without a fixture: {missing:?}");
    ensure!(unknown.is_empty(), "fixtures of no code: {unknown:?}");
    Ok(())
}

fn sound() -> Result<()> {
    let text = Site::of(MINIMAL)?
        .check(&["--strict"])?
        .expect_code(0)?
        .text();
    let finding = text.lines().find(|line| line.contains('['));
    finding
        .map_or(Ok(()), |line| Err(anyhow!("{line}")))
        .context("the minimal site is not sound")
}
