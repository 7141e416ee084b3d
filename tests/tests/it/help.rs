//! The help of every command, compared as a whole: no option is added, removed or changed
//! without a reviewer seeing it.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::folder;
use homeward_tests::none_wrong;
use homeward_tests::snapshot::compare;

/// The words of a command, as `["rules", "check"]`; the program itself has none.
type CommandPath = Vec<String>;

fn help(command: &CommandPath) -> Result<String> {
    let mut homeward = homeward()?;
    let help = run(homeward.args(command).arg("--help"))?;
    Ok(help.expect_code(0)?.stdout)
}

/// The commands that a help lists below `Commands:`.
fn listed(help: &str) -> impl Iterator<Item = String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let rows = lines.take_while(|line| !line.is_empty());
    let names = rows.filter_map(|row| row.strip_prefix("  ")?.split(' ').next());
    names
        .filter(|name| !name.is_empty() && *name != "help")
        .map(str::to_owned)
}

/// A command and all commands below it, each with its help.
fn all(command: CommandPath) -> Result<Vec<(CommandPath, String)>> {
    let text = help(&command)?;
    let mut found = Vec::new();
    for name in listed(&text) {
        found.extend(all([command.as_slice(), &[name]].concat())?);
    }
    found.push((command, text));
    Ok(found)
}

fn file_name(command: &CommandPath) -> String {
    let words: Vec<_> = std::iter::once("homeward")
        .chain(command.iter().map(String::as_str))
        .collect();
    format!("{}.txt", words.join("-"))
}

#[test]
fn the_help_of_every_command_is_as_expected() -> Result<()> {
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for (command, text) in all(CommandPath::new())? {
        let name = file_name(&command);
        if let Err(error) = compare(&text, &folder("help").join(&name)) {
            wrong.push(format!("{name}: {error:#}"));
        }
        names.insert(name);
    }
    for entry in fs::read_dir(folder("help"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !names.contains(&name) {
            wrong.push(format!("{name}: no command has this help"));
        }
    }
    none_wrong(&wrong)?;
    for command in ["homeward-build.txt", "homeward-rules-check.txt"] {
        ensure!(
            names.contains(command),
            "{command} was not found: {names:?}"
        );
    }
    Ok(())
}
