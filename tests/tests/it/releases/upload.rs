//! The recipes that build and send a portal each day, or in a workflow.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace::root;
use homeward_tests::command::{path, run};
use homeward_tests::fixture::{MINIMAL, Site, recipe};
use serde_json::Value;

/// Consents end on a day. The programs of hosts are scripts that write down with what they are called.
#[test]
fn each_line_for_cron_builds_the_portal_and_sends_it() -> Result<()> {
    let page = fs::read_to_string(root().join("docs/hosting.md"))?;
    let is_cron = |line: &&str| line.trim_start().starts_with("10 4 * * *");
    let lines: Vec<&str> = page.lines().filter(is_cron).collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    for line in lines {
        let site = Site::of(MINIMAL)?;
        let programs = site.path().join("programs");
        fs::create_dir(&programs)?;
        for name in ["lftp", "rclone", "nginx", "curl"] {
            let script = "#!/bin/sh\necho \"$(basename \"$0\") $*\" >> \"$CALLED\"\n";
            fs::write(programs.join(name), script)?;
            fs::set_permissions(programs.join(name), fs::Permissions::from_mode(0o755))?;
        }
        symlink(path()?, programs.join("homeward"))?;
        site.write("publish.sh", &recipe("hosting.md", "rclone sync")?)?;
        let command = line.trim_start().trim_start_matches("10 4 * * *");
        ensure!(!command.contains('%'), "cron reads % as the end of a line");
        let here = site.path().display().to_string();
        let command = ["/home/me/portal", "/srv/portal", "/srv/www/portal"]
            .iter()
            .fold(command.to_owned(), |command, place| {
                let is_target = *place == "/srv/www/portal";
                let new = if is_target {
                    format!("{here}/public")
                } else {
                    here.clone()
                };
                command.replace(&format!("{place} "), &format!("{new} "))
            });
        let called = site.path().join("called.txt");
        let mut shell = Command::new("sh");
        shell
            .current_dir("/")
            .args(["-c", &command])
            .env("PATH", format!("{}:/usr/bin:/bin", programs.display()))
            .env("CALLED", &called);
        run(&mut shell)?.expect_code(0)?;
        let called = fs::read_to_string(&called).with_context(|| command.clone())?;
        let is_hook = called.starts_with("curl ");
        assert_eq!(site.public().exists(), !is_hook, "{command}");
        let calls = if called.starts_with("rclone ") { 3 } else { 1 };
        ensure!(called.lines().count() == calls, "{called}");
    }
    Ok(())
}

/// Well-known files begin with a dot, and so does the record of the build, which is not for readers.
#[test]
fn the_recipe_for_github_publishes_hidden_files_and_not_the_record() -> Result<()> {
    let recipe = recipe("hosting.md", "upload-pages-artifact")?;
    let recipe: Value = serde_saphyr::from_str(&recipe)?;
    let steps = recipe["jobs"]["publish"]["steps"].as_array();
    let steps = steps.context("no steps")?;
    let is_upload = |step: &&Value| {
        let uses = step["uses"].as_str();
        uses.is_some_and(|it| it.starts_with("actions/upload-pages-artifact@"))
    };
    let upload = steps.iter().find(is_upload).context("no upload")?;
    // Without it, the action leaves out all files that begin with a dot.
    ensure!(upload["with"]["include-hidden-files"] == true, "{upload}");
    ensure!(upload["with"]["path"] == "public", "{upload}");
    let site = Site::of(MINIMAL)?;
    site.write(
        "static/.well-known/security.txt",
        "Contact: mailto:a@b.test\n",
    )?;
    std::os::unix::fs::symlink(
        homeward_tests::command::path()?,
        site.path().join("homeward"),
    )?;
    let before = steps.iter().take_while(|step| !is_upload(step));
    let commands = before.filter_map(|step| step["run"].as_str());
    let commands: Vec<String> = commands
        .skip_while(|it| !it.starts_with("./homeward build"))
        .map(|it| it.replace("${{ steps.pages.outputs.base_url }}", "https://a.example"))
        .collect();
    ensure!(!commands.is_empty(), "no build");
    // A runner may keep the folder, and a person tries the steps more than once.
    for _ in 0..2 {
        for command in &commands {
            let mut shell = Command::new("sh");
            shell.current_dir(site.path()).args(["-c", command]);
            run(&mut shell)?.expect_code(0)?;
        }
        ensure!(site.public().join("index.html").is_file(), "no portal");
        ensure!(!site.public().join(".homeward").exists(), "the record");
        ensure!(!site.public().join("built").exists(), "a copy in the copy");
    }
    ensure!(
        site.public().join(".well-known/security.txt").is_file(),
        "a file that begins with a dot"
    );
    Ok(())
}

#[test]
fn the_command_for_netlify_can_be_run_twice() -> Result<()> {
    let page = fs::read_to_string(root().join("docs/hosting.md"))?;
    let (_, recipe) = page.split_once("## Netlify").context("no recipe")?;
    let command = recipe.lines().find(|it| it.starts_with("./homeward build"));
    let site = Site::of(MINIMAL)?;
    std::os::unix::fs::symlink(
        homeward_tests::command::path()?,
        site.path().join("homeward"),
    )?;
    for _ in 0..2 {
        let mut shell = Command::new("sh");
        shell.current_dir(site.path()).arg("-c");
        run(shell.arg(command.context("no command")?))?.expect_code(0)?;
        ensure!(site.public().join("index.html").is_file(), "no portal");
        ensure!(!site.public().join(".homeward").exists(), "the record");
        ensure!(!site.public().join("built").exists(), "a copy in the copy");
    }
    Ok(())
}
