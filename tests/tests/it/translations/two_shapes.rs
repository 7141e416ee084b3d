//! Words of criteria as a list, which mean the same as keys.

use super::{export, import, portal, read};
use anyhow::{Context, Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::fixture::Site;
use serde_json::Value as Json;
use std::fs;

/// A PO file without the places of its texts.
fn texts(po: &str) -> Vec<&str> {
    let lines = po.lines().filter(|line| !line.starts_with("#:"));
    lines.collect()
}

/// A translation can record the digest of the whole source text, which the conversion changes.
#[test]
fn a_conversion_makes_no_translation_stale() -> Result<()> {
    let site = portal()?;
    let stale = |site: &Site| -> Result<Vec<String>> {
        let told = site.run_any(&["check", "--today", TODAY, "--format", "json"])?;
        let told: Vec<Json> = serde_json::from_str(&told.stdout)?;
        let stale = told.iter().filter(|it| it["code"] == "stale-translation");
        Ok(stale.map(|it| it["message"].to_string()).collect())
    };
    let folder = "content/programmes/iom-lithuania";
    let source = read(&site, &format!("{folder}/en.md"))?;
    let whole = &blake3::hash(source.as_bytes()).to_hex()[..16];
    for (tag, digest) in [("fr", whole), ("es", "0123456789abcdef")] {
        let path = format!("{folder}/{tag}.md");
        let text = read(&site, &path)?;
        let start = text.find("source: \"").context("no record")? + "source: \"".len();
        let end = start + text[start..].find('"').context("no end")?;
        site.write(
            &path,
            &format!("{}{digest}{}", &text[..start], &text[end..]),
        )?;
    }
    let before = stale(&site)?;
    ensure!(before.len() == 1, "{before:?}");
    site.run_any(&["editor", "convert"])?.expect_code(0)?;
    let after = stale(&site)?;
    ensure!(after.len() == 1, "{after:?}");
    Ok(())
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
