//! Words of criteria as a list, which mean the same as keys.

use super::{export, import, portal, read};
use anyhow::{Result, ensure};
use std::fs;

/// A PO file without the places of its texts.
fn texts(po: &str) -> Vec<&str> {
    let lines = po.lines().filter(|line| !line.starts_with("#:"));
    lines.collect()
}

#[test]
fn translators_get_the_same_texts_and_lists_are_written() -> Result<()> {
    let site = portal()?;
    let of_keys = fs::read_to_string(export(&site, "fr")?)?;
    site.run_any(&["editor", "convert"])?.expect_code(0)?;
    let path = "content/programmes/iom-lithuania/programme.fr.md";
    let item = "- id: urgent_need\n    title: \"Votre besoin est urgent\"\n";
    let before = read(&site, path)?;
    ensure!(before.contains(item), "{before}");
    let po = fs::read_to_string(export(&site, "fr")?)?;
    ensure!(texts(&po) == texts(&of_keys), "other texts");
    ensure!(po != of_keys, "the same places in other files");
    assert_eq!(import(&site, "fr")?, "0 texts in 0 files\n");
    let (from, to) = ("Votre besoin est urgent", "Votre besoin : urgent");
    site.replace(
        "fr.po",
        &format!("msgstr \"{from}\""),
        &format!("msgstr \"{to}\""),
    )?;
    assert_eq!(import(&site, "fr")?, format!("{path}\n1 text in 1 file\n"));
    ensure!(
        read(&site, path)? == before.replacen(from, to, 1),
        "more than {to:?} has changed"
    );
    Ok(())
}
