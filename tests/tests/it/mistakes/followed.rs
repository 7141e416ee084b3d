//! Help in words that is obeyed: what the row says that a person does cures the mistake, and makes no
//! other one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{Site, folder};
use serde::Deserialize;
use serde_json::Value as Json;

use super::row::{Mistake, append, mistakes, reports};

/// Codes whose help no row follows, and why.
const NOT_FOLLOWED: [(&str, &str); 4] = [
    ("dead-link", "only requests to other sites find it"),
    ("outside-link", "a row makes no symbolic links"),
    (
        "story-withdrawn",
        "its help says that nothing has to be done",
    ),
    ("template-error", "only a build runs the templates"),
];

/// One thing that a person does with the files of a site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// The file; without it, that of the row.
    file: Option<String>,
    append: Option<String>,
    replace: Option<(String, String)>,
    write: Option<String>,
    /// A file or a folder that is deleted.
    remove: Option<String>,
    /// A file or a folder, and its new path.
    r#move: Option<(String, String)>,
    /// Where a picture is put: that of the same name among the fixtures, or one of a door.
    picture: Option<String>,
    /// A file that is saved in UTF-16.
    utf16: Option<String>,
    /// A command that the help names, without `homeward`.
    run: Option<String>,
}

impl Step {
    /// Does it; `file` is that of the row.
    pub(super) fn take(&self, site: &Site, file: &str) -> Result<()> {
        let file = self.file.as_deref().unwrap_or(file);
        let path = |of: &str| site.path().join(of);
        if let Some((from, to)) = &self.replace {
            site.replace(file, from, to)
        } else if let Some(text) = &self.append {
            append(site, file, text)
        } else if let Some(text) = &self.write {
            site.write(file, text)
        } else if let Some(it) = &self.remove {
            if path(it).is_dir() {
                return Ok(fs::remove_dir_all(path(it))?);
            }
            fs::remove_file(path(it)).with_context(|| it.clone())
        } else if let Some((from, to)) = &self.r#move {
            // Whoever moves a file onto another one loses what was there.
            ensure!(!path(to).exists(), "{to} is there already");
            fs::create_dir_all(path(to).parent().context("a path without folder")?)?;
            fs::rename(path(from), path(to)).with_context(|| from.clone())
        } else if let Some(to) = &self.picture {
            let (_, ending) = to.rsplit_once('.').context("a picture without ending")?;
            let own = to.rsplit('/').next().unwrap_or(to);
            let own = folder(&format!("pictures/{own}"));
            let door = folder(&format!("pictures/door.{ending}"));
            let picture = if own.exists() { own } else { door };
            fs::create_dir_all(path(to).parent().context("a path without folder")?)?;
            fs::copy(picture, path(to)).with_context(|| to.clone())?;
            Ok(())
        } else if let Some(it) = &self.utf16 {
            let text = fs::read_to_string(path(it))?;
            let with_mark = "\u{FEFF}".chars().chain(text.chars()).collect::<String>();
            let bytes: Vec<u8> = with_mark
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect();
            Ok(fs::write(path(it), bytes)?)
        } else if let Some(words) = &self.run {
            let words: Vec<&str> = words.split_whitespace().collect();
            site.run_any(&words)?.expect_code(0).map(|_| ())
        } else {
            bail!("a step without an action")
        }
    }
}

/// Obeys the help of a mistake that `before` reports.
pub(super) fn obey(mistake: &Mistake, site: &Site, before: &[Json]) -> Result<()> {
    let files = files(&site.path())?;
    for step in &mistake.then {
        step.take(site, &mistake.file)?;
    }
    ensure!(self::files(&site.path())? != files, "nothing was changed");
    let now = reports(site)?;
    let code = mistake.code.as_deref().unwrap_or_default();
    let places = |found: &[Json], is_meant: &dyn Fn(&Json) -> bool| -> BTreeSet<(String, String)> {
        let meant = found.iter().filter(|it| is_meant(it));
        meant
            .map(|it| (it["code"].to_string(), it["primary"]["file"].to_string()))
            .collect()
    };
    let own = |it: &Json| it["code"] == code;
    let again = &places(&now, &own) & &places(before, &own);
    ensure!(again.is_empty(), "again: {now:#?}");
    let expected: BTreeSet<&str> = mistake.leaves.iter().map(String::as_str).collect();
    let error = |it: &Json| {
        let is_expected = it["code"].as_str().is_some_and(|it| expected.contains(it));
        it["severity"] == "error" && !is_expected
    };
    let new = &places(&now, &error) - &places(before, &error);
    ensure!(new.is_empty(), "new errors: {now:#?}");
    let left: BTreeSet<&str> = now.iter().filter_map(|it| it["code"].as_str()).collect();
    ensure!(
        left == expected,
        "left is {left:?}, and not {expected:?}: {now:#?}"
    );
    Ok(())
}

/// All files below a folder, with what they contain.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // What the program itself keeps there is no change of a person.
        if path.ends_with(".homeward") {
            continue;
        }
        if path.is_dir() {
            all.extend(files(&path)?);
        } else {
            all.insert(path.display().to_string(), fs::read(&path)?);
        }
    }
    Ok(all)
}

/// The help of most mistakes is obeyed by a row, and that of each code by at least one.
#[test]
fn the_help_of_every_code_is_followed() -> Result<()> {
    let mistakes = mistakes()?;
    let followed: Vec<&Mistake> = mistakes.iter().filter(|it| !it.then.is_empty()).collect();
    ensure!(followed.len() >= 500, "only {} followed", followed.len());
    let done: BTreeSet<&str> = followed
        .iter()
        .filter_map(|it| it.code.as_deref())
        .collect();
    let list = run(homeward()?.args(["check", "--list-codes"]))?
        .expect_code(0)?
        .stdout;
    let first_word = |line: &'_ str| line.split_whitespace().next().map(str::to_owned);
    let codes: BTreeSet<String> = list.lines().filter_map(first_word).collect();
    ensure!(codes.len() > 10, "only {} codes", codes.len());
    let excused: BTreeSet<&str> = NOT_FOLLOWED.iter().map(|(code, _)| *code).collect();
    let needless: Vec<_> = excused.iter().filter(|it| done.contains(*it)).collect();
    ensure!(needless.is_empty(), "followed all the same: {needless:?}");
    let is_missing = |it: &&String| !done.contains(it.as_str()) && !excused.contains(it.as_str());
    let missing: Vec<_> = codes.iter().filter(is_missing).collect();
    ensure!(missing.is_empty(), "nobody follows the help of {missing:?}");
    Ok(())
}

/// A row without steps, or whose steps change nothing or cure nothing, does not pass.
#[test]
fn steps_that_do_not_cure_are_found() -> Result<()> {
    const FILE: &str = "content/stories/amal/en.md";
    const WRONG: &str = "She **never signed.";
    let row = |then: &str| -> Result<()> {
        let text = format!(
            "name: bold\nfile: {FILE}\nappend: {WRONG:?}\ncode: stray-mark\nthen: [{then}]\n"
        );
        let mistake: Mistake = serde_saphyr::from_str(&text)?;
        let site = mistake.site()?;
        let found = mistake.try_it(&site)?;
        obey(&mistake, &site, &found)
    };
    row("{ replace: [\"**never\", \"**never**\"] }")?;
    for (then, says) in [
        ("", "nothing was changed"),
        ("{ replace: [never, never] }", "nothing was changed"),
        ("{ replace: [never, ever] }", "again"),
        ("{ replace: [nowhere, ever] }", "not exactly one"),
        (
            "{ file: content/stories/amal/story.yaml }",
            "without an action",
        ),
        (
            "{ replace: [\"**never\", \"**never**\"] }, { remove: content/stories/amal/story.yaml }",
            "new errors",
        ),
        (
            "{ replace: [\"She **never\", \"TODO she **never**\"] }",
            "left is",
        ),
    ] {
        let error = row(then).err().with_context(|| format!("{then} passes"))?;
        ensure!(format!("{error:#}").contains(says), "{then}: {error:#}");
    }
    Ok(())
}
