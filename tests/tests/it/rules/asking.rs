use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::homeward;
use homeward_tests::fixture::{MINIMAL, Site};

use super::{QUESTIONS, RULES};

/// Goes through `rules try`, typing these lines.
pub(super) fn try_with(site: &Site, arguments: &[&str], typed: &str) -> Result<String> {
    try_on(TODAY, &site.path(), arguments, typed)
}

/// As [`try_with`], on a day and in the folder of any site.
pub(crate) fn try_on(day: &str, site: &Path, arguments: &[&str], typed: &str) -> Result<String> {
    let mut command = homeward()?;
    command.current_dir(site).args(["rules", "try"]);
    command.args(arguments).args(["--today", day]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn()?;
    let mut stdin = child.stdin.take().context("no standard input")?;
    stdin.write_all(typed.as_bytes())?;
    drop(stdin);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{output:?}");
    Ok(String::from_utf8(output.stdout)?)
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
        "Type b to go back, ? for what is known so far, q to leave. Nothing is stored.

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

Criteria (* these alone decide the result)
* met        You want to go (needed)
             A leaflet, page 1

These answers alone decide the result
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
