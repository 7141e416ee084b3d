//! Questions in several files.

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

use super::asking::try_with;
use super::{FIXTURE, QUESTIONS, RULES, rules, shows};

const FAMILY: &str = "content/eligibility/questions/family.yaml";
/// Two questions of the fixture.
const MOVED: &str = "  children: { group: family, kind: number, min: 0, max: 20 }\n  \
                     needs: { group: family, kind: many, options: [home, work] }\n";

/// The fixture with two questions in a file of their own.
fn split() -> Result<Site> {
    let site = Site::with_overlay(FIXTURE)?;
    site.replace(QUESTIONS, MOVED, "")?;
    site.write(FAMILY, &format!("questions:\n{MOVED}"))?;
    Ok(site)
}

#[test]
fn questions_in_two_files_are_those_of_one() -> Result<()> {
    let site = split()?;
    shows(&site, &["check"], "check.txt")?;
    let typed = "-\n\n\n3\n1 2\n";
    let whole = try_with(&Site::with_overlay(FIXTURE)?, &[], typed)?;
    assert_eq!(try_with(&site, &[], typed)?, whole);
    Ok(())
}

#[test]
fn what_is_in_two_files_is_reported_with_both_places() -> Result<()> {
    let site = Site::with_overlay(FIXTURE)?;
    let twice = format!("definitions:\n  large: {{ children: 9 }}\nquestions:\n{MOVED}");
    site.write(FAMILY, &twice)?;
    let again = "definitions: { large: { children: 8 } }\n";
    site.write("content/eligibility/questions/more.yaml", again)?;
    let found = rules(&site, &["check"])?.expect_code(1)?.text();
    for (line, below, id) in [(4, "questions", "children"), (5, "questions", "needs")] {
        let message = format!("error[duplicate-id]: `{id}` is below `{below}` in two files");
        ensure!(found.contains(&message), "{found}");
        ensure!(found.contains(&format!("{FAMILY}:{line}:")), "{found}");
    }
    ensure!(found.contains(&format!("{QUESTIONS}:8:")), "{found}");
    // Two further files can have the same as well.
    ensure!(found.contains("questions/more.yaml:1:"), "{found}");
    ensure!(found.contains(&format!("{FAMILY}:2:")), "{found}");
    Ok(())
}

#[test]
fn a_mistake_is_shown_in_the_file_that_has_it() -> Result<()> {
    let site = split()?;
    site.replace(FAMILY, "min: 0, max: 20", "min: 9, max: 2")?;
    let found = rules(&site, &["check"])?.expect_code(1)?.text();
    ensure!(found.contains(&format!("{FAMILY}:2:")), "{found}");
    ensure!(!found.contains(&format!("{QUESTIONS}:")), "{found}");
    // A key that only `questions.yaml` has, and a file that cannot be read.
    for (mistake, code) in [
        ("groups: [family]\n", "unknown-key"),
        ("questions: [", "yaml-syntax"),
    ] {
        let site = split()?;
        site.write(FAMILY, mistake)?;
        let found = rules(&site, &["check"])?.expect_code(1)?.text();
        ensure!(found.contains(&format!("error[{code}]")), "{found}");
        ensure!(
            !found.contains("rule-error"),
            "only its own mistake: {found}"
        );
    }
    Ok(())
}

#[test]
fn what_cannot_be_together_can_be_in_any_file() -> Result<()> {
    let site = split()?;
    let first = "never: [{ children: 20 }]\nquestions:";
    site.replace(QUESTIONS, "questions:", first)?;
    let never = "never:\n  - { children: 19 }\n  - { children: [19, 20] }\n  - { child: 1 }\n";
    site.write(FAMILY, &format!("questions:\n{MOVED}{never}"))?;
    let found = rules(&site, &["check"])?.expect_code(1)?.text();
    ensure!(found.contains("there is no question `child`"), "{found}");
    ensure!(found.contains(&format!("{FAMILY}:7:")), "{found}");
    site.replace(FAMILY, "  - { child: 1 }\n", "")?;
    let found = rules(&site, &["check"])?.text();
    ensure!(found.contains("this excludes nothing that"), "{found}");
    ensure!(found.contains(&format!("{FAMILY}:6:")), "{found}");
    Ok(())
}

#[test]
fn a_file_of_questions_needs_the_first_one() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    std::fs::remove_file(site.path().join(QUESTIONS))?;
    site.write(FAMILY, "definitions: { any: {} }\n")?;
    let found = rules(&site, &["check"])?.expect_code(1)?.text();
    ensure!(
        found.contains(RULES) && found.contains(QUESTIONS),
        "{found}"
    );
    Ok(())
}
