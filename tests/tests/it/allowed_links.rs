//! `--allow-link`: a folder outside of the site to which its symbolic links may point, for every command.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use anyhow::{Result, ensure};
use homeward_tests::command::run;
use homeward_tests::fixture::{MINIMAL, Site};

/// What can be built can be searched, translated and extended.
#[test]
fn every_command_that_reads_a_site_follows_allowed_links() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let shared = tempfile::tempdir()?;
    let allowed = shared.path().to_string_lossy();
    let content = site.path().join("content");
    let moved = shared.path().join("content");
    run(Command::new("cp").arg("-R").args([&content, &moved]))?.expect_code(0)?;
    fs::remove_dir_all(&content)?;
    symlink(&moved, &content)?;
    site.write("list.csv", "Name,About,Type\nOne,S.,ngo\n")?;
    let here = site.path().to_string_lossy().into_owned();
    for command in [
        &["check"][..],
        &["find", "Safety"],
        &["translations", "status"],
        &["translations", "export", "--lang", "ar"],
        &[
            "new",
            "source",
            "--title",
            "Help",
            "--summary",
            "S.",
            "--set",
            "type=web_page",
            "--set",
            "language=en",
        ],
        &[
            "import",
            "csv",
            "list.csv",
            "--kind",
            "organisation",
            "--set",
            "sources=leaflet",
            "--set",
            "checked=2026-11-21",
        ],
        &["rules", "check"],
        &["rules", "diff", &here, &here],
    ] {
        let refused = site.run_any(command)?.stderr;
        ensure!(
            refused.contains("`--allow-link DIR`"),
            "{command:?}: {refused}"
        );
        let said = site.run_any(&[command, &["--allow-link", &allowed]].concat())?;
        ensure!(
            !said.text().contains("symbolic link"),
            "{command:?}: {}",
            said.text()
        );
        said.expect_code(0)?;
    }
    Ok(())
}
