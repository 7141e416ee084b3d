//! The settings with which VS Code checks each file while a person types.

use std::fs;

use anyhow::{Context, Result, ensure};
use globset::GlobBuilder;
use homeward_devtools::workspace;
use homeward_tests::command::{homeward, run};
use homeward_tests::none_wrong;
use serde_json::Value;
use walkdir::WalkDir;

/// Whether the patterns of a schema name a file, as the extension for YAML reads them: `*` stops at
/// a slash, and the last one that fits decides.
fn name(patterns: &Value, path: &str) -> Result<bool> {
    let one = std::slice::from_ref(patterns);
    let mut named = false;
    for pattern in patterns.as_array().map_or(one, Vec::as_slice) {
        let pattern = pattern.as_str().context("no text")?;
        let (includes, pattern) = match pattern.strip_prefix('!') {
            Some(rest) => (false, rest),
            None => (true, pattern),
        };
        let mut glob = GlobBuilder::new(pattern);
        let glob = glob.literal_separator(true).build()?.compile_matcher();
        if glob.is_match(path) {
            named = includes;
        }
    }
    Ok(named)
}

#[test]
fn each_file_of_the_content_has_one_schema() -> Result<()> {
    let around = tempfile::tempdir()?;
    let mut init = homeward()?;
    init.current_dir(around.path())
        .args(["init", "portal", "--name", "A", "--languages", "en,ar"]);
    run(&mut init)?.expect_code(0)?;
    let portal = around.path().join("portal");
    let settings = fs::read_to_string(portal.join(".vscode/settings.json"))?;
    let settings: Value = serde_json::from_str(&settings)?;
    let schemas = settings["yaml.schemas"].as_object().context("no schemas")?;
    let root = workspace::root();
    let (mut files, mut wrong) = (0, Vec::new());
    for site in [
        portal,
        root.to_path_buf(),
        root.join("examples/germany"),
        root.join("tests/fixtures/kinds"),
    ] {
        for entry in WalkDir::new(site.join("content")) {
            let entry = entry?;
            let path = entry.path().strip_prefix(&site)?;
            let path = path.to_str().context("no text")?.replace('\\', "/");
            if entry.path().extension().is_none_or(|it| it != "yaml") {
                continue;
            }
            let mut of = Vec::new();
            for (schema, patterns) in schemas {
                if name(patterns, &path)? {
                    of.push(schema);
                }
            }
            files += 1;
            if of.len() != 1 {
                wrong.push(format!("{path}: {of:?}"));
            }
        }
    }
    none_wrong(&wrong)?;
    ensure!(files > 100, "only {files} files");
    let more = "content/eligibility/questions/work.yaml";
    let of = schemas.get("schemas/more-questions.json");
    ensure!(name(of.context("no schema")?, more)?, "{more}");
    Ok(())
}
