//! `homeward rules …`, for the people who review rules.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{Outcome, homeward, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::snapshot::{compare, redacted};

/// A programme that asks every kind of question; `expected/` has the outputs.
const FIXTURE: &str = "rules";
const RULES: &str = "content/programmes/small-help/rules.yaml";
const QUESTIONS: &str = "content/eligibility/questions.yaml";

fn rules(site: &Site, arguments: &[&str]) -> Result<Outcome> {
    let mut command = homeward()?;
    command.current_dir(site.path()).arg("rules");
    run(command.args(arguments).args(["--today", TODAY]))
}

/// Goes through `rules try`, typing these lines.
fn try_with(site: &Site, arguments: &[&str], typed: &str) -> Result<String> {
    let mut command = homeward()?;
    command.current_dir(site.path()).args(["rules", "try"]);
    command.args(arguments).args(["--today", TODAY]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn()?;
    let mut stdin = child.stdin.take().context("no standard input")?;
    stdin.write_all(typed.as_bytes())?;
    drop(stdin);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{output:?}");
    Ok(String::from_utf8(output.stdout)?)
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
fn diff_shows_every_kind_of_change() -> Result<()> {
    let (old, new) = (Site::with_overlay(FIXTURE)?, Site::with_overlay(FIXTURE)?);
    new.replace(RULES, "at_least: 2", "at_least: 3")?;
    new.replace(RULES, "before: 2008-11-21", "before: 2005-11-21")?;
    new.replace(RULES, "when: { needs: work }", "when: { needs: home }")?;
    let new = new.path().to_string_lossy().into_owned();
    shows(&old, &["diff", ".", &new], "diff.txt")
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
    site.replace(
        "content/pages/safety/page.yaml",
        "menu: footer",
        "menu: header",
    )?;
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
            &["explain", "--persona", "somebody-who-stay"],
            "did you mean `somebody-who-stays`?",
        ),
        (
            &[
                "explain",
                "--persona",
                "somebody-who-stays",
                "--programme",
                "smal-help",
            ],
            "did you mean `small-help`?",
        ),
        (
            &["explain", "--persona", "somebody-who-stays", "--lang", "fr"],
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
fn diff_of_a_site_with_itself_is_empty() -> Result<()> {
    let same = rules(&Site::of(MINIMAL)?, &["diff", ".", "."])?.expect_code(0)?;
    assert_eq!(same.stdout, "No answers lead elsewhere.\n");
    Ok(())
}

#[test]
fn diff_names_the_answers_that_lead_elsewhere_and_no_others() -> Result<()> {
    let (old, new) = (Site::of(MINIMAL)?, Site::of(MINIMAL)?);
    new.replace(RULES, "[thinking, decided]", "[decided, stay]")?;
    let paths = [old.path(), new.path()].map(|path| path.to_string_lossy().into_owned());
    let said = rules(&old, &["diff", &paths[0], &paths[1]])?
        .expect_code(0)?
        .stdout;
    snapbox::assert_data_eq!(
        &said,
        "Small help (small-help)
-----------------------
  was: Ask the office
  now: This is not for you
    - Do you want to go back? I think about it
  was: This is not for you
  now: Ask the office
    - Do you want to go back? I want to stay
  no longer met: You want to go
    - Do you want to go back? I think about it
  now met: You want to go
    - Do you want to go back? I want to stay

2 groups of answers now lead elsewhere.
2 groups of answers are told something else besides.
"
    );
    // Both versions are asked about every answer there is.
    for (option, words) in [
        ("1", "I think about it"),
        ("2", "I have decided"),
        ("3", "I want to stay"),
    ] {
        let outcome = |site: &Site| -> Result<&'static str> {
            let told = try_with(site, &[], &format!("{option}\n"))?;
            let (contact, elsewhere) = (told.contains("(contact)"), told.contains("(elsewhere)"));
            ensure!(contact != elsewhere, "{told}");
            Ok(if contact {
                "Ask the office"
            } else {
                "This is not for you"
            })
        };
        let (was, now) = (outcome(&old)?, outcome(&new)?);
        let reported =
            format!("  was: {was}\n  now: {now}\n    - Do you want to go back? {words}\n");
        assert_eq!(said.contains(&reported), was != now, "{words}: {said}");
        assert_eq!(
            said.contains(&format!("? {words}\n")),
            was != now,
            "{words}"
        );
    }
    Ok(())
}

#[test]
fn diff_compares_nothing_across_a_question_of_another_kind_and_says_so() -> Result<()> {
    let (old, new) = (Site::of(MINIMAL)?, Site::of(MINIMAL)?);
    new.replace(QUESTIONS, "kind: one", "kind: many")?;
    let new = new.path().to_string_lossy().into_owned();
    let said = rules(&old, &["diff", ".", &new])?.expect_code(0)?.stdout;
    snapbox::assert_data_eq!(
        &said,
        "asked otherwise: Do you want to go back?
  was one answer of several, is any number of answers
not compared, because a question of it has changed its kind: Small help

0 groups of answers now lead elsewhere.
"
    );
    Ok(())
}

#[test]
fn explain_of_one_question_is_short() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let told = rules(&site, &["explain", "--persona", "somebody-who-stays"])?.expect_code(0)?;
    snapbox::assert_data_eq!(
        &told.stdout,
        "somebody-who-stays, on 2026-11-21
---------------------------------
  Do you want to go back?
    = I want to stay

Small help
----------
This is not for you (elsewhere)
  Other help may be.

Criteria (* these alone lead here)
* not met    You want to go (needed)
             A leaflet, page 1
             | fails wish: thinking or decided

These answers alone lead here
  - Do you want to go back?

What would change it
  - Do you want to go back? I think about it or I have decided
    -> Ask the office
"
    );
    Ok(())
}

#[test]
fn try_asks_until_it_can_tell() -> Result<()> {
    let said = try_with(
        &Site::of(MINIMAL)?,
        &["--programme", "small-help"],
        "b\n7\n1\n",
    )?;
    snapbox::assert_data_eq!(
        &said,
        "Type b to go back, q to leave. Nothing is stored.

Your journey · the last question

Do you want to go back?
   1  I think about it
   2  I have decided
   3  I want to stay
Empty line: I don't know
> ! This is the first question.

Your journey · the last question

Do you want to go back?
   1  I think about it
   2  I have decided
   3  I want to stay
Empty line: I don't know
> ! Type a number from 1 to 3.
> 
Your answers
------------
  Do you want to go back?
    = I think about it

Small help
----------
Ask the office (contact)
  They can tell you more.

Criteria (* these alone lead here)
* met        You want to go (needed)
             A leaflet, page 1

These answers alone lead here
  - Do you want to go back?

What would change it
  - Do you want to go back? I want to stay
    -> This is not for you

This is not a decision: only the staff of a programme can decide.
"
    );
    Ok(())
}

#[test]
fn try_takes_not_knowing_for_an_answer_and_lets_people_leave() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let unsure = try_with(&site, &[], "\n")?;
    ensure!(
        unsure.contains("Not certain: any of these is possible."),
        "{unsure}"
    );
    for left in ["q\n", ""] {
        let said = try_with(&site, &[], left)?;
        ensure!(!said.contains("Your answers"), "{said}");
    }
    Ok(())
}

#[test]
fn try_goes_back_and_takes_every_kind_of_answer() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.replace(
        QUESTIONS,
        "  wish:",
        "  where: { group: journey, kind: country, decline: true }\n  \
         born: { group: journey, kind: date }\n  \
         children: { group: journey, kind: number, min: 0, max: 20 }\n  \
         needs: { group: journey, kind: many, options: [home, work] }\n  wish:",
    )?;
    site.replace(
        RULES,
        "when: { wish: [thinking, decided] }",
        "when: { any: [{ wish: [thinking, decided] }, { all: [{ where: IQ }, { born: { before: 2000-01-01 } }, { children: { at_least: 2 } }, { needs: { all_of: [home, work] } }] }] }",
    )?;
    let said = try_with(
        &site,
        &[],
        "Iraqq\nIQ\nb\niraq\n1987-02-30\n1987-02-28\n21\n3\n1 2\n",
    )?;
    for words in [
        "at most 4 more",
        "help: did you mean `Iraq`?",
        "= Iraq",
        "Type a date like 2026-01-31.",
        "2000-01-01 or later",
        "= 1987-02-28",
        "= 3",
        "= home + work",
        "Ask the office (contact)",
    ] {
        ensure!(said.contains(words), "no {words:?} in\n{said}");
    }
    let declined = try_with(&site, &[], "-\n1987-02-28\n3\n1 2\n3\n")?;
    ensure!(declined.contains("= I'd rather not say"), "{declined}");
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
        &["explain", "--persona", "somebody-who-thinks"],
    ] {
        ensure!(!rules(&site, arguments)?.text().contains('\u{1b}'));
    }
    Ok(())
}
