//! Values that a schema offers to editors.

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::sample;
use serde_json::Value as Json;

/// Every word that a schema offers for a key of facts works in every template: each is put into
/// the minimal site once.
#[test]
fn each_value_that_a_schema_offers_can_be_published() -> Result<()> {
    let mut tried = 0;
    for (kind, file) in [
        ("source", "content/sources/leaflet/source.yaml"),
        (
            "organisation",
            "content/organisations/small-office/organisation.yaml",
        ),
        ("resource", "content/resources/first-steps/resource.yaml"),
        ("country", "content/countries/iraq/country.yaml"),
        ("service", "content/services/legal-support/service.yaml"),
        ("programme", "content/programmes/small-help/programme.yaml"),
        ("page", "content/pages/safety/page.yaml"),
    ] {
        let schema = run(homeward()?.args(["schema", kind]))?
            .expect_code(0)?
            .stdout;
        let schema: Json = serde_json::from_str(&schema)?;
        let properties = schema["properties"].as_object().context("no properties")?;
        for (key, property) in properties {
            let is_list = property["type"] == "array";
            let inner = if is_list {
                &property["items"]
            } else {
                property
            };
            for word in words(&schema, inner) {
                // There is one page of each of these roles already, or they need more than a word.
                if key == "role"
                    && ["home", "self-check", "proof", "guide"].contains(&word.as_str())
                {
                    continue;
                }
                tried += 1;
                if !sample::covers(tried, 5) {
                    continue;
                }
                let site = Site::of(MINIMAL)?;
                let old = fs::read_to_string(site.path().join(file))?;
                let is_other = |line: &&str| !line.starts_with(&format!("{key}:"));
                let rest: Vec<&str> = old.lines().filter(is_other).collect();
                let rest = rest.join("\n");
                let value = if is_list { format!("[{word}]") } else { word };
                site.write(file, &format!("{rest}\n{key}: {value}\n"))?;
                let text = site.check(&[])?.text();
                ensure!(!text.contains("error["), "{kind}, {key}: {value}\n{text}");
            }
        }
    }
    ensure!(tried > 40, "only {tried} values");
    let site = Site::of(MINIMAL)?;
    let networks = "facebook instagram linkedin telegram x youtube".split(' ');
    let accounts: Vec<String> = networks.map(|name| format!("{name}: abc")).collect();
    let social = format!("  social: {{ {} }}", accounts.join(", "));
    let office = "content/organisations/small-office/organisation.yaml";
    site.replace(office, "  email: office@portal.example", &social)?;
    site.check(&["--strict"])?.expect_code(0)?;
    Ok(())
}

/// The words that a part of a schema allows.
fn words(root: &Json, schema: &Json) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#'));
        return target.map_or_else(Vec::new, |target| words(root, target));
    }
    let listed = schema["enum"].as_array().into_iter().flatten();
    let mut found: Vec<String> = listed
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect();
    found.extend(schema["const"].as_str().map(str::to_owned));
    for branches in ["oneOf", "anyOf"] {
        let branches = schema[branches].as_array().into_iter().flatten();
        found.extend(branches.flat_map(|branch| words(root, branch)));
    }
    found
}
