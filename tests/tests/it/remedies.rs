//! Mistakes with directories: one report each, at the place that has to change.

use std::fs;

use anyhow::{Result, bail, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use serde_json::Value as Json;

fn found(site: &Site) -> Result<Vec<Json>> {
    Ok(serde_json::from_str(
        &site.check(&["--format", "json"])?.stdout,
    )?)
}

/// Links to an entry in a directory too deep follow from one mistake. Where its help is followed, nothing
/// is wrong.
#[test]
fn a_directory_too_deep_is_one_report() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let office = "content/organisations/small-office";
    let link = "Ask a lawyer, or the [office](organisation:small-office).";
    site.replace(
        "content/services/legal-support/en.md",
        "Ask a lawyer.",
        link,
    )?;
    let right = site.path().join(office);
    for wrong in ["content/organisations/iraq", "content/2026/organisations"] {
        let wrong = format!("{wrong}/small-office");
        fs::create_dir_all(site.path().join(&wrong))?;
        fs::rename(&right, site.path().join(&wrong))?;
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{all:#?}");
        };
        ensure!(report["code"] == "unexpected-file", "{report:#}");
        // The link of the service, the block of the programme, and its facts.
        let message = report["message"].as_str().unwrap_or_default();
        ensure!(
            message.contains("(3 more findings follow from this one)"),
            "{message}"
        );
        let help = format!("move the directory `{wrong}` to `{office}`");
        ensure!(report["help"] == help, "{report:#}");
        fs::rename(site.path().join(&wrong), &right)?;
        ensure!(found(&site)?.is_empty());
    }
    Ok(())
}

/// Of an entry and its copy, that one is to be deleted to which nothing refers, whatever its name.
#[test]
fn the_copy_is_the_entry_without_links() -> Result<()> {
    for copy in ["aid", "zone"] {
        let site = Site::of(MINIMAL)?;
        let folder = |id: &str| site.path().join("content/services").join(id);
        fs::create_dir(folder(copy))?;
        for file in ["service.yaml", "en.md"] {
            fs::copy(folder("legal-support").join(file), folder(copy).join(file))?;
        }
        let all = found(&site)?;
        let [report] = all.as_slice() else {
            bail!("{all:#?}");
        };
        let help = report["help"].as_str().unwrap_or_default();
        let expected = format!(
            "nothing links to `{copy}`: delete `content/services/{copy}`, or write into it"
        );
        ensure!(help.starts_with(&expected), "{help}");
        let file = format!("content/services/{copy}/service.yaml");
        ensure!(report["primary"]["file"] == file, "{report:#}");
    }
    Ok(())
}
