//! `homeward rules …`, for the people who review rules.
//!
//! | module | command |
//! |---|---|
//! | here | `check`, `graph`, `explain` |
//! | [`asking`] | `try`: the self-check in the terminal |
//! | [`diff`] | `diff`: two versions of a site |
//! | [`files`] | `check`: questions in several files |

pub(super) mod asking;
mod diff;
mod files;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{CommandResult, homeward, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::snapshot::{compare, redacted};

/// A programme that asks every kind of question; `expected/` has the outputs.
const FIXTURE: &str = "rules";
const RULES: &str = "content/programmes/small-help/rules.yaml";
const QUESTIONS: &str = "content/eligibility/questions.yaml";

fn rules(site: &Site, arguments: &[&str]) -> Result<CommandResult> {
    let mut command = homeward()?;
    command.current_dir(site.path()).arg("rules");
    run(command.args(arguments).args(["--today", TODAY]))
}

/// Compares what a command printed with a file of the fixture.
fn shows(site: &Site, arguments: &[&str], file: &str) -> Result<()> {
    let text = rules(site, arguments)?.expect_code(0)?.text();
    let expected = folder(FIXTURE).join("expected").join(file);
    compare(&redacted(&text, &site.path())?, &expected)
}

#[test]
fn check_reports_what_was_proved() -> Result<()> {
    let site = Site::with_overlay(FIXTURE)?;
    assert_eq!(rules(&site, &["check"])?.expect_code(0)?.stdout, "");
    shows(&site, &["check"], "check.txt")
}

#[test]
fn explain_shows_every_kind_of_answer_and_result() -> Result<()> {
    let site = Site::with_overlay(FIXTURE)?;
    for persona in ["family-of-four", "says-little", "stays"] {
        for lang in ["en", "ar"] {
            let arguments = ["explain", "--persona", persona, "--lang", lang];
            shows(&site, &arguments, &format!("explain-{persona}-{lang}.txt"))?;
        }
    }
    Ok(())
}

#[test]
fn check_finds_an_unsound_rule_in_every_format() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(RULES, "[thinking, decided]", "[thinking, decided, stay]")?;
    for format in ["human", "json", "sarif", "github"] {
        let found = rules(&site, &["check", "--format", format])?.expect_code(1)?;
        ensure!(found.text().contains("rule-unsound"), "{}", found.text());
        ensure!(found.text().contains(RULES), "{}", found.text());
    }
    Ok(())
}

#[test]
fn check_leaves_other_mistakes_to_the_other_check() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.make_a_mistake()?;
    site.check(&[])?.expect_code(1)?;
    rules(&site, &["check"])?.expect_code(0)?;
    Ok(())
}

#[test]
fn graph_is_well_formed_and_ends_in_every_outcome() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let svg = rules(&site, &["graph", "small-help"])?
        .expect_code(0)?
        .stdout;
    let document = roxmltree::Document::parse(&svg)?;
    assert_eq!(document.root_element().tag_name().name(), "svg");
    let labels: BTreeSet<&str> = document
        .descendants()
        .filter_map(|node| node.text())
        .collect();
    for label in ["wish", "contact", "elsewhere"] {
        ensure!(labels.contains(label), "no {label} in {labels:?}");
    }
    rules(&site, &["graph", "small-help", "--out", "drawing.svg"])?.expect_code(0)?;
    assert_eq!(
        std::fs::read_to_string(site.path().join("drawing.svg"))?,
        svg
    );
    rules(
        &site,
        &["graph", "small-help", "--out", "nowhere/drawing.svg"],
    )?
    .expect_code(4)?;
    Ok(())
}

#[test]
fn what_is_not_known_is_named_and_something_near_is_offered() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for (arguments, near) in [
        (&["graph", "small-hlep"][..], "did you mean `small-help`?"),
        (
            &["explain", "--persona", "person-who-stay"],
            "did you mean `person-who-stays`?",
        ),
        (
            &[
                "explain",
                "--persona",
                "person-who-stays",
                "--programme",
                "smal-help",
            ],
            "did you mean `small-help`?",
        ),
        (
            &["explain", "--persona", "person-who-stays", "--lang", "fr"],
            "choose one of `en`, `ar`",
        ),
        (
            &["try", "--programme", "small-halp"],
            "did you mean `small-help`?",
        ),
    ] {
        let said = rules(&site, arguments)?.expect_code(2)?.stderr;
        ensure!(said.contains(near), "no {near:?} in\n{said}");
    }
    Ok(())
}

#[test]
fn explain_of_one_question_is_short() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let explained = rules(&site, &["explain", "--persona", "person-who-stays"])?.expect_code(0)?;
    snapbox::assert_data_eq!(
        &explained.stdout,
        "person-who-stays, on 2026-11-21
-------------------------------
  Do you want to go back?
    = I want to stay

Small help
----------
This is not for you (elsewhere)
  Other help may be.

Criteria (* these alone decide the result)
* not met    You want to go (needed)
             A leaflet, page 1
             | fails wish: thinking or decided

These answers alone decide the result
  - Do you want to go back?

What would change it
  - Do you want to go back? I think about it or I have decided
    -> Ask the office
"
    );
    Ok(())
}

#[test]
fn a_place_in_a_source_is_in_the_language() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for (lang, words) in [("en", "page 1"), ("ar", "الصفحة الأولى")] {
        let file = format!("content/{lang}.md");
        let places = format!("---\nplaces: {{ first: {words} }}\ntitle:");
        site.replace(&file, "---\ntitle:", &places)?;
    }
    let explain = ["explain", "--persona", "person-who-stays", "--lang"];
    for (lang, place) in [("en", ", page 1"), ("ar", ", الصفحة الأولى")] {
        let said = rules(&site, &[&explain[..], &[lang]].concat())?.expect_code(0)?;
        ensure!(said.stdout.contains(place), "{}", said.stdout);
    }
    Ok(())
}

#[test]
fn a_site_without_rules_says_so() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    std::fs::remove_dir_all(site.path().join("content/eligibility"))?;
    std::fs::remove_file(site.path().join(RULES))?;
    let said = rules(&site, &["check"])?.expect_code(0)?.stderr;
    ensure!(said.contains("this site has no rules"), "{said}");
    let said = rules(&site, &["try"])?.expect_code(2)?.stderr;
    ensure!(said.contains("has no rules"), "{said}");
    Ok(())
}

#[test]
fn nothing_is_coloured_without_a_terminal() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(RULES, "[thinking, decided]", "[thinking, decided, stay]")?;
    for arguments in [
        &["check"][..],
        &["graph", "small-help"],
        &["explain", "--persona", "person-who-thinks"],
    ] {
        ensure!(!rules(&site, arguments)?.text().contains('\u{1b}'));
    }
    Ok(())
}
