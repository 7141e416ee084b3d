//! The steps of the release workflow, run here: what they pack, the installer installs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::root;
use homeward_tests::command::{CommandResult, run};
use serde_json::Value;

/// What `uname` says of the system and the machine where the installer takes each program.
const SYSTEMS: [(&str, &str, &str); 4] = [
    ("x86_64-unknown-linux-musl", "Linux", "x86_64"),
    ("aarch64-unknown-linux-musl", "Linux", "aarch64"),
    ("aarch64-apple-darwin", "Darwin", "arm64"),
    ("x86_64-apple-darwin", "Darwin", "x86_64"),
];
const WINDOWS: &str = "x86_64-pc-windows-msvc";
/// What is packed, and what the installer is made of.
const FILES: [&str; 4] = ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "install.sh"];

fn workflow() -> Result<Value> {
    let text = fs::read_to_string(root().join(".github/workflows/release.yml"))?;
    Ok(serde_saphyr::from_str(&text)?)
}

/// A step of a job, as the code host runs it.
fn step(job: &str, name: &str) -> Result<Command> {
    let workflow = workflow()?;
    let steps = workflow["jobs"][job]["steps"].as_array();
    let mut steps = steps.with_context(|| format!("no job {job}"))?.iter();
    let step = steps.find(|step| step["name"].as_str().is_some_and(|it| it.starts_with(name)));
    let script = step.and_then(|step| step["run"].as_str());
    let script = script.with_context(|| format!("no step {name}"))?;
    let mut bash = Command::new("bash");
    bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
    Ok(bash)
}

/// What the workflow makes of programs for all systems but Windows, in `folder`/dist.
fn release(folder: &Path) -> Result<()> {
    for file in FILES {
        fs::copy(root().join(file), folder.join(file))?;
    }
    for (target, ..) in SYSTEMS {
        let built = folder.join("target").join(target).join("release");
        fs::create_dir_all(&built)?;
        fs::write(
            built.join("homeward"),
            format!("#!/bin/sh\necho {target}\n"),
        )?;
        let mut pack = step("build", "Pack")?;
        let pack = pack.current_dir(folder).env("TARGET", target);
        run(pack.env("RUNNER_OS", "Linux"))?.expect_code(0)?;
    }
    let mut sums = step("publish", "Checksums")?;
    run(sums.current_dir(folder).env("REPOSITORY", "someone/copy"))?.expect_code(0)?;
    Ok(())
}

/// A machine with a release: of it, `uname` says `system` and `machine`. The installer waits to be
/// run; `others` are more programs.
fn install(folder: &Path, uname: [&str; 2], others: &[(&str, &str)]) -> Result<Command> {
    let [system, machine] = uname;
    let uname = format!("case $1 in -s) echo {system} ;; -m) echo {machine} ;; esac");
    let tools = folder.join("tools");
    fs::create_dir_all(&tools)?;
    for (name, script) in others.iter().chain([&("uname", uname.as_str())]) {
        let tool = tools.join(name);
        fs::write(&tool, format!("#!/bin/sh\n{script}\n"))?;
        run(Command::new("chmod").arg("755").arg(&tool))?.expect_code(0)?;
    }
    let path = std::env::var("PATH")?;
    let mut command = Command::new("sh");
    command.arg(folder.join("dist/install.sh"));
    command.env("HOMEWARD_DIR", folder.join("bin"));
    command.env("PATH", format!("{}:{path}", tools.display()));
    Ok(command)
}

#[test]
fn the_installer_takes_each_program_that_the_workflow_packs() -> Result<()> {
    let workflow = workflow()?;
    let matrix = workflow["jobs"]["build"]["strategy"]["matrix"]["include"].as_array();
    let targets = matrix.context("no matrix")?.iter();
    let targets: BTreeSet<&str> = targets.filter_map(|it| it["target"].as_str()).collect();
    let systems = SYSTEMS.map(|(target, ..)| target).into_iter();
    ensure!(
        targets == systems.chain([WINDOWS]).collect(),
        "other programs: {targets:?}"
    );
    let docs = fs::read_to_string(root().join("docs/hosting.md"))?;
    ensure!(docs.contains(&format!("`homeward-{WINDOWS}.zip`")));

    let folder = tempfile::tempdir()?;
    release(folder.path())?;
    let from = format!("file://{}", folder.path().join("dist").display());
    for (target, system, machine) in SYSTEMS {
        let mut install = install(folder.path(), [system, machine], &[])?;
        run(install.env("HOMEWARD_DOWNLOADS", &from))?.expect_code(0)?;
        let said = run(&mut Command::new(folder.path().join("bin/homeward")))?;
        ensure!(said.stdout.trim() == target, "{target}: {}", said.text());
    }
    Ok(())
}

#[test]
fn the_installer_of_a_release_knows_where_its_programs_are() -> Result<()> {
    let folder = tempfile::tempdir()?;
    release(folder.path())?;
    let uname = ["Linux", "x86_64"];
    let curl = [("curl", "exit 22")];
    for (version, path) in [("latest", "latest/download"), ("v1.2.0", "download/v1.2.0")] {
        let mut command = install(folder.path(), uname, &curl)?;
        let command = command.env("HOMEWARD_VERSION", version);
        let said = run(command)?.expect_code(1)?.stderr;
        let address = format!("https://github.com/someone/copy/releases/{path}/SHA256SUMS");
        ensure!(said.contains(&address), "{said}");
    }
    Ok(())
}

#[test]
fn the_tag_of_a_release_is_the_version_of_the_program() -> Result<()> {
    let compare = |tag: &str| -> Result<CommandResult> {
        let mut compare = step("build", "Compare the tag")?;
        run(compare.current_dir(root()).env("TAG", tag))
    };
    let version = concat!("v", env!("CARGO_PKG_VERSION"));
    compare(version)?.expect_code(0)?;
    compare(&format!("{version}-2"))?.expect_code(0)?;
    for tag in [format!("{version}0"), "v99.0.0".to_owned()] {
        let said = compare(&tag)?.expect_code(1)?;
        ensure!(
            said.stdout
                .contains(&format!("the tag {tag} is not {version}"))
        );
    }
    Ok(())
}
