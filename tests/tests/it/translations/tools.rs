//! What translators' own tools say of our PO files.

use super::{TRANSLATED, export, portal};
use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::{MSGFMT, POFILTER, Program};
use homeward_tests::none_wrong;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Checks that find what a translation has lost. `numbers` also reports numbers that it has in
/// addition, such as a date in brackets; see [`is_lost`].
const CHECKS: [&str; 7] = [
    "urls",
    "emails",
    "pythonbraceformat",
    "variables",
    "escapes",
    "newlines",
    "numbers",
];

fn program(program: &Program) -> Result<Command> {
    let path = program
        .find()
        .with_context(|| format!("{} is missing: cargo xtask setup", program.title))?;
    Ok(Command::new(path))
}

#[test]
fn msgfmt_accepts_every_po_file() -> Result<()> {
    let site = portal()?;
    for lang in TRANSLATED {
        let po = export(&site, lang)?;
        let mut msgfmt = program(&MSGFMT)?;
        let output = msgfmt
            .args(["--check", "-o", "/dev/null"])
            .arg(&po)
            .output()?;
        let report = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success() && report.is_empty(),
            "{lang}: {report}"
        );
    }
    Ok(())
}

/// A file that keeps words of texts that have changed, or that are gone.
#[test]
fn msgfmt_accepts_a_file_with_words_that_the_portal_does_not_have() -> Result<()> {
    let site = portal()?;
    let po = export(&site, "fr")?;
    let path = "content/programmes/iom-lithuania/en.md";
    site.replace(path, "IOM pays the suppliers.", "IOM pays.")?;
    let old = fs::read_to_string(&po)?;
    let note = "msgctxt \"pages/gone title\"\nmsgid \"{Gone}\"\nmsgstr \"{Parti} \\\"ici\\\"\"\n";
    fs::write(&po, format!("{old}\n# Why?\n{note}"))?;
    for _ in 0..2 {
        export(&site, "fr")?;
        let new = fs::read_to_string(&po)?;
        let gone = "\n\n# Why?\n#~ msgctxt \"pages/gone title\"\n#~ msgid \"{Gone}\"\n#~ msgstr \"{Parti} \\\"ici\\\"\"\n";
        ensure!(new.ends_with(gone), "{new}");
        let output = program(&MSGFMT)?
            .args(["--check", "--statistics", "-o", "/dev/null"])
            .arg(&po)
            .output()?;
        let report = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success() && report.contains("1 fuzzy translation"),
            "{report}"
        );
    }
    Ok(())
}

#[test]
fn the_translate_toolkit_finds_no_lost_link_or_placeholder() -> Result<()> {
    let site = portal()?;
    let mut wrong = Vec::new();
    for lang in TRANSLATED {
        wrong.extend(found(&export(&site, lang)?)?);
    }
    none_wrong(&wrong)
}

#[test]
fn a_lost_placeholder_and_a_lost_number_are_found() -> Result<()> {
    let site = portal()?;
    let po = export(&site, "fr")?;
    let text = fs::read_to_string(&po)?;
    for (from, to) in [
        (
            "msgstr \"Lire l’original ({language})\"",
            "msgstr \"Lire l’original\"",
        ),
        ("juillet 2021 à octobre 2022", "juillet 2021 à octobre"),
    ] {
        ensure!(text.contains(from), "no {from}");
        fs::write(&po, text.replacen(from, to, 1))?;
        assert_eq!(found(&po)?.len(), 1, "{from}");
    }
    Ok(())
}

/// What the Translate Toolkit reports of a PO file.
fn found(po: &Path) -> Result<Vec<String>> {
    let report = po.with_extension("report.po");
    let mut pofilter = program(&POFILTER)?;
    for check in CHECKS {
        pofilter.args(["-t", check]);
    }
    let output = pofilter
        .arg("--progress=none")
        .arg(po)
        .arg(&report)
        .output()?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // It writes no file if it finds nothing.
    let report = fs::read_to_string(report).unwrap_or_default();
    let entries = report.split("\n\n").map(|it| it.replace("\"\n\"", ""));
    Ok(entries.filter(|it| is_lost(it)).collect())
}

/// Whether an entry that is reported has lost something.
fn is_lost(entry: &str) -> bool {
    let reports: Vec<&str> = entry
        .lines()
        .filter(|it| it.starts_with("# (pofilter) "))
        .collect();
    // It compares all forms with the one for a single thing, which may have no number.
    let has_forms = entry.contains("\nmsgid_plural ");
    let texts = |start: &str| -> Vec<String> {
        let lines = entry.lines().filter(|line| line.starts_with(start));
        let digits = |line: &str| {
            line.split(|c: char| !c.is_ascii_digit())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        lines.flat_map(digits).filter(|it| !it.is_empty()).collect()
    };
    let (source, translation) = (texts("msgid "), texts("msgstr "));
    reports.iter().any(|report| match report.split(' ').nth(2) {
        Some("numbers:") => source.iter().any(|number| !translation.contains(number)),
        Some("pythonbraceformat:") => !has_forms,
        _ => true,
    })
}
