//! `install.sh`: it installs what has the right checksum, and nothing else.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::SHELLCHECK;
use homeward_devtools::serve::StaticServer;
use homeward_devtools::workspace::root;
use homeward_tests::command::{CommandResult, run};

/// A release on this machine's disk: the program is a script.
fn release(folder: &Path) -> Result<()> {
    let target = format!("{}-unknown-linux-musl", std::env::consts::ARCH);
    let name = format!("homeward-{target}");
    fs::create_dir_all(folder.join(&name))?;
    fs::write(
        folder.join(&name).join("homeward"),
        "#!/bin/sh\necho it works\n",
    )?;
    let pack = format!("tar -czf {name}.tar.gz {name} && sha256sum {name}.tar.gz > SHA256SUMS");
    run(Command::new("sh").current_dir(folder).args(["-c", &pack]))?.expect_code(0)?;
    Ok(())
}

fn install(from: &Path, to: &Path) -> Result<CommandResult> {
    install_from(&format!("file://{}", from.display()), to)
}

fn install_from(downloads: &str, to: &Path) -> Result<CommandResult> {
    let mut command = Command::new("sh");
    command.arg(root().join("install.sh"));
    run(command
        .env("HOMEWARD_DOWNLOADS", downloads)
        .env("HOMEWARD_DIR", to))
}

#[test]
fn a_program_with_the_right_checksum_is_installed() -> Result<()> {
    let (from, to) = (tempfile::tempdir()?, tempfile::tempdir()?);
    release(from.path())?;
    let said = install(from.path(), to.path())?.expect_code(0)?;
    ensure!(said.stdout.contains("installed: "), "{}", said.text());
    let program = to.path().join("homeward");
    let answer = run(&mut Command::new(&program))?.expect_code(0)?;
    ensure!(answer.stdout == "it works\n", "{}", answer.text());
    // From a server, in place of the program that is there.
    fs::write(&program, "old")?;
    let server = StaticServer::start(from.path(), "/", 0)?;
    install_from(server.url().trim_end_matches('/'), to.path())?.expect_code(0)?;
    let answer = run(&mut Command::new(&program))?.expect_code(0)?;
    ensure!(answer.stdout == "it works\n", "{}", answer.text());
    let missing = format!("{}v0", server.url());
    let said = install_from(&missing, to.path())?.expect_code(1)?;
    ensure!(said.stderr.contains("cannot download"), "{}", said.text());
    Ok(())
}

#[test]
fn a_program_that_was_changed_is_not_installed() -> Result<()> {
    let (from, to) = (tempfile::tempdir()?, tempfile::tempdir()?);
    release(from.path())?;
    let sums = from.path().join("SHA256SUMS");
    let right = fs::read_to_string(&sums)?;
    let changed = right.replacen(|c: char| c.is_ascii_digit(), "x", 1);
    for (sums_text, words) in [
        (changed.as_str(), "has another checksum"),
        ("", "SHA256SUMS has no line"),
    ] {
        fs::write(&sums, sums_text)?;
        let said = install(from.path(), to.path())?.expect_code(1)?;
        ensure!(said.stderr.contains(words), "{}", said.text());
    }
    fs::remove_file(&sums)?;
    install(from.path(), to.path())?.expect_code(1)?;
    let left = fs::read_dir(to.path())?.count();
    ensure!(left == 0, "{left} files were installed");
    Ok(())
}

#[test]
fn a_shell_checker_finds_nothing() -> Result<()> {
    let shellcheck = SHELLCHECK
        .find()
        .context("shellcheck is missing: cargo xtask setup")?;
    run(Command::new(shellcheck).arg(root().join("install.sh")))?.expect_code(0)?;
    Ok(())
}
