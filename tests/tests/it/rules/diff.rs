use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

use super::asking::try_with;
use super::{FIXTURE, QUESTIONS, RULES, rules, shows};

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
fn diff_of_a_site_with_itself_is_empty() -> Result<()> {
    let same = rules(&Site::of(MINIMAL)?, &["diff", ".", "."])?.expect_code(0)?;
    assert_eq!(same.stdout, "No answers have another result.\n");
    Ok(())
}

#[test]
fn diff_names_the_answers_with_another_outcome_and_no_others() -> Result<()> {
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

2 groups of answers now have another outcome.
2 groups of answers now differ in criteria or services.
"
    );
    // Both versions are asked about every answer there is.
    for (option, words) in [
        ("1", "I think about it"),
        ("2", "I have decided"),
        ("3", "I want to stay"),
    ] {
        let outcome = |site: &Site| -> Result<&'static str> {
            let shown = try_with(site, &[], &format!("{option}\n"))?;
            let (contact, elsewhere) = (shown.contains("(contact)"), shown.contains("(elsewhere)"));
            ensure!(contact != elsewhere, "{shown}");
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
        "question changed: Do you want to go back?
  was one answer of several, is any number of answers
not compared, because the kind of a question has changed: Small help

0 groups of answers now have another outcome.
"
    );
    Ok(())
}

#[test]
fn diff_tells_amounts_before_and_after_and_who_gets_them() -> Result<()> {
    let germany = crate::examples::site();
    let (old, new) = (Site::copy_of(&germany)?, Site::copy_of(&germany)?);
    let file = "content/programmes/reag-garp/rules.yaml";
    new.replace(file, "cap: 4000", "cap: 3000")?;
    new.replace(file, "{ amount: 2000 }", "{ amount: 2500 }")?;
    let paths = [old.path(), new.path()].map(|path| path.to_string_lossy().into_owned());
    let said = rules(&old, &["diff", &paths[0], &paths[1]])?
        .expect_code(0)?
        .stdout;
    for part in [
        "  Medical costs, for each person who needs them: up to 2000 EUR -> up to 2500\n",
        "  Start-up money: up to 3500 EUR -> up to 3000 EUR\n",
        "  Start-up money: up to 4000 EUR -> up to 3000 EUR\n",
        " more like these\n",
        "of answers now get something else.\n",
    ] {
        ensure!(said.contains(part), "no {part:?} in {said}");
    }
    // What a cap does not touch is not told.
    ensure!(!said.contains("Money for the journey"), "{said}");
    ensure!(!said.contains("up to 3000 EUR ->"), "{said}");
    Ok(())
}
