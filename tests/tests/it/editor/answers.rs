//! `homeward new` at a terminal: what a person types is checked, and is never lost.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::path;
use homeward_tests::fixture::{MINIMAL, Site};

use super::photo;

/// Runs the command at a terminal, with answers, a line each; gives back what the terminal shows.
/// `script` is the program that makes a terminal.
fn at_terminal(site: &Path, arguments: &[&str], answers: &[&str]) -> Result<String> {
    let mut words = vec![path()?.display().to_string()];
    words.extend(arguments.iter().map(|it| (*it).to_owned()));
    let quoted: Vec<String> = words.iter().map(|it| format!("'{it}'")).collect();
    let mut input = tempfile::tempfile()?;
    // Without a line end after the last answer, the end of the input is one for the terminal.
    let lines: String = answers.iter().flat_map(|it| [*it, "\n"]).collect();
    std::io::Write::write_all(&mut input, lines.as_bytes())?;
    std::io::Seek::rewind(&mut input)?;
    let output = std::process::Command::new("script")
        .args(["--quiet", "--return", "--echo", "never", "--command"])
        .arg(quoted.join(" "))
        .arg("/dev/null")
        .current_dir(site)
        .env_remove("CLICOLOR_FORCE")
        .stdin(input)
        .output()
        .context("script, which makes a terminal")?;
    Ok(String::from_utf8(output.stdout)?.replace('\r', ""))
}

/// A story up to the consent of the photo.
const STORY: [&str; 15] = [
    "Emir opens a bakery",
    "He asked, and waited.",
    "",
    "Small help",
    "Lithuania",
    "Iraq",
    "1",
    "personal",
    "letter 7",
    "20.11.2026",
    "2026-11-20",
    "",
    "web",
    "en",
    "yes",
];

#[test]
fn a_story_with_a_photo_is_told_at_a_terminal() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let picture = photo().display().to_string();
    let new = [
        "new",
        "story",
        "--photo",
        &picture,
        "--photo-alt",
        "A door.",
    ];
    let consent = [
        "",
        "personal",
        "letter 8",
        "2026-11-20",
        "",
        "web",
        "all",
        "",
    ];
    let answers = [&STORY[..], &consent].concat();
    let shown = at_terminal(&site.path(), &new, &answers)?;
    ensure!(shown.contains("invalid date `20.11.2026`"), "{shown}");
    ensure!(shown.contains("Consent to this picture"), "{shown}");
    let folder = site.path().join("content/stories/emir-opens-a-bakery");
    let facts = fs::read_to_string(folder.join("story.yaml")).with_context(|| shown.clone())?;
    for line in [
        "  given: 2026-11-20\n",
        "    reference: \"letter 8\"\n",
        "    languages: all\n",
    ] {
        ensure!(facts.contains(line), "{line}: {facts}");
    }
    ensure!(folder.join("photo.jpg").is_file(), "no photo");
    site.check(&[])?.expect_code(0)?;
    Ok(())
}

#[test]
fn the_command_that_continues_makes_the_entry() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // The person goes away before the last answers.
    let no_photo = "";
    let answers = [&STORY[..3], &[no_photo], &STORY[3..12]].concat();
    let shown = at_terminal(&site.path(), &["new", "story"], &answers)?;
    ensure!(shown.contains("Stopped: the story “Emir"), "{shown}");
    ensure!(shown.contains("to continue, run this command"), "{shown}");
    let mut lines = shown.lines().map(str::trim);
    let command = lines.find(|line| line.starts_with("homeward new story "));
    let command = command.with_context(|| shown.clone())?;
    ensure!(command.contains("--set consent.given=2026-"), "{command}");
    ensure!(!command.contains("consent.scope"), "{command}");
    let rest = "--set consent.scope=web --set consent.languages=en --set names_changed=yes";
    let binary = path()?.display().to_string();
    let command = command.replacen("homeward", &binary, 1);
    let output = std::process::Command::new("sh")
        .args(["-c", &format!("{command} {rest}")])
        .current_dir(site.path())
        .stdin(std::process::Stdio::null())
        .output()?;
    let said = String::from_utf8(output.stderr)?;
    ensure!(output.status.success(), "{command}\n{said}");
    let text = site
        .path()
        .join("content/stories/emir-opens-a-bakery/en.md");
    ensure!(fs::read_to_string(text)?.contains("He asked, and waited."));
    Ok(())
}
