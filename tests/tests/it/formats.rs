//! The same findings for machines: JSON, SARIF, annotations of a forge.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::snapshot::compare;
use serde_json::Value;

const FIXTURE: &str = "formats";
const SARIF_SCHEMA: &str = include_str!("../../schemas/sarif-schema-2.1.0.json");

fn output(format: &str) -> Result<String> {
    let site = Site::with_overlay(FIXTURE)?;
    Ok(site.check(&["--format", format])?.expect_code(1)?.stdout)
}

fn snapshot(name: &str, text: &str) -> Result<()> {
    compare(text, &folder(FIXTURE).join("expected").join(name))
}

#[test]
fn json() -> Result<()> {
    let text = output("json")?;
    serde_json::from_str::<Value>(&text)?;
    snapshot("check.json.txt", &text)
}

#[test]
fn github() -> Result<()> {
    let text = output("github")?;
    let commands = ["::error ", "::warning ", "::notice "];
    ensure!(
        text.lines()
            .all(|line| commands.iter().any(|it| line.starts_with(it))),
        "{text}"
    );
    snapshot("check.github.txt", &text)
}

#[test]
fn sarif() -> Result<()> {
    let text = output("sarif")?;
    valid_sarif(&text)?;
    snapshot("check.sarif.txt", &text)
}

#[test]
fn sarif_of_a_sound_site_is_valid_too() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    valid_sarif(&site.check(&["--format", "sarif"])?.expect_code(0)?.stdout)
}

fn valid_sarif(text: &str) -> Result<()> {
    let sarif: Value = serde_json::from_str(text).with_context(|| text.to_owned())?;
    // The published schema has one pattern with a bracket too many, for a field that we
    // do not use.
    let schema = SARIF_SCHEMA.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    let schema: Value = serde_json::from_str(&schema)?;
    let validator = jsonschema::validator_for(&schema)?;
    let errors: Vec<_> = validator
        .iter_errors(&sarif)
        .map(|it| it.to_string())
        .collect();
    ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

#[test]
fn the_schema_refuses_what_is_not_sarif() {
    assert!(valid_sarif("{\"version\": \"2.1.0\"}").is_err());
}

#[test]
fn fifty_mistakes_are_reported_in_one_run() -> Result<()> {
    let site = Site::with_overlay("fifty")?;
    let text = site.check(&["--format", "json"])?.expect_code(1)?.stdout;
    let report: Value = serde_json::from_str(&text)?;
    let found = report
        .as_array()
        .or_else(|| report["diagnostics"].as_array());
    let found = found.with_context(|| text.clone())?;
    let errors: Vec<_> = found
        .iter()
        .filter(|it| it["severity"] == "error")
        .collect();
    assert_eq!(errors.len(), 50, "{text}");
    let places: BTreeSet<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(places.len(), 50, "some are reported twice: {text}");
    Ok(())
}
