//! French sets its tall signs apart. With a plain space, a narrow phone puts the sign alone at
//! the start of a line.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use homeward_tests::none_wrong;
use regex::{Captures, Regex};
use walkdir::WalkDir;

const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// The strings of the theme, and all French texts of the repository's portal.
fn files() -> Result<Vec<PathBuf>> {
    let mut files = vec![workspace::root().join("themes/default/strings/fr.ftl")];
    for entry in WalkDir::new(workspace::root().join("content")).sort_by_file_name() {
        let path = entry?.into_path();
        if path.is_file() && path.file_stem().is_some_and(|stem| stem == "fr") {
            files.push(path);
        }
    }
    Ok(files)
}

/// What stands around each sign that is not set apart. A colon right behind a word is no fault:
/// it ends a key.
fn faults(text: &str) -> Result<Vec<String>> {
    let marked = Regex::new(r"\[[^\]]*\]\(lang:([A-Za-z-]+)\)")?;
    let french = marked.replace_all(text, |phrase: &Captures<'_>| {
        if &phrase[1] == "fr" {
            phrase[0].to_owned()
        } else {
            String::new()
        }
    });
    let mut faults = Vec::new();
    for line in french.lines() {
        let signs: Vec<char> = line.chars().collect();
        for (at, sign) in signs.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| signs[at]);
            let after = signs.get(at + 1);
            // In an address, letters follow.
            let ends_word = before.is_some_and(char::is_alphanumeric)
                && !after.is_some_and(|it| it.is_alphanumeric());
            let wrong = match sign {
                ':' | ';' => before == Some(' '),
                '?' | '!' | '»' => before == Some(' ') || ends_word,
                '«' => !after.is_some_and(|it| NO_BREAK.contains(it)),
                _ => false,
            };
            if wrong {
                let around = &signs[at.saturating_sub(25)..signs.len().min(at + 15)];
                faults.push(around.iter().collect());
            }
        }
    }
    Ok(faults)
}

#[test]
fn every_sign_is_set_apart_with_a_space_that_does_not_break() -> Result<()> {
    let files = files()?;
    ensure!(files.len() > 100, "only {} files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        for fault in faults(&text)? {
            wrong.push(format!("{}: {fault}", path.display()));
        }
    }
    none_wrong(&wrong)
}

#[test]
fn a_sign_with_a_plain_space_or_none_is_a_fault() -> Result<()> {
    for wrong in [
        "Qui ?",
        "Qui?",
        "Voir :",
        "oui ; non",
        "Non !",
        "«\u{a0}oui »",
        "« oui\u{a0}»",
        "«oui\u{a0}»",
        "[Qui ?](lang:fr)",
    ] {
        ensure!(faults(wrong)?.len() == 1, "{wrong}: {:?}", faults(wrong)?);
    }
    for right in [
        "Qui\u{a0}? Voir\u{202f}: «\u{a0}oui\u{a0}»\u{a0}; non\u{a0}!",
        "title: \"10:30, https://example.org/?page=1\"",
        "> [!NOTE]",
        "[“Wer? Ja!”](lang:de)",
    ] {
        ensure!(faults(right)?.is_empty(), "{right}: {:?}", faults(right)?);
    }
    Ok(())
}
