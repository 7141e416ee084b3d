//! What editors and version control do to files while the site is shown.

use std::fs;

use anyhow::Result;
use homeward_tests::fixture::{MINIMAL, Site, copy_tree};

use super::{PAGE, TEXT, has_errors, is_alive, mistakes, serve, shows};

#[test]
fn the_settings_of_the_site_may_be_gone_for_a_while() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let file = site.path().join("content/site.yaml");
    let text = fs::read_to_string(&file)?;
    fs::remove_file(&file)?;
    let found = has_errors(&preview, 1)?;
    let message = found["items"][0]["message"].as_str().unwrap_or_default();
    assert_eq!(message, "`.` is not a site: it has no `content/site.yaml`");
    assert_eq!(preview.get(PAGE)?.status, 200);
    // This change must not be lost.
    site.replace(TEXT, "Ask a lawyer.", "Ask meanwhile.")?;
    fs::write(&file, text)?;
    shows(&preview, PAGE, "Ask meanwhile.")?;
    has_errors(&preview, 0)?;
    site.replace(TEXT, "Ask meanwhile.", "Ask a lawyer.")?;
    is_alive(&site, &preview)
}

#[test]
fn saves_by_renaming_are_followed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let file = site.path().join(TEXT);
    let next = |name: &str| file.with_file_name(name);
    let text = |word: &str| fs::read_to_string(&file).map(|it| it.replace("lawyer", word));

    // Vim: a probe whether it may write here, a backup, a new file, no backup.
    let new = text("vim")?;
    fs::write(next(".en.md.swp"), "b0VIM")?;
    fs::write(next("4913"), "")?;
    fs::remove_file(next("4913"))?;
    fs::rename(&file, next("en.md~"))?;
    fs::write(&file, new)?;
    fs::remove_file(next("en.md~"))?;
    shows(&preview, PAGE, "Ask a vim.")?;

    // Others: a temporary file in the place of the old one.
    fs::write(
        next(".en.md.tmp"),
        text("vim")?.replace("vim", "temporary file"),
    )?;
    fs::rename(next(".en.md.tmp"), &file)?;
    shows(&preview, PAGE, "Ask a temporary file.")?;

    // Emacs: a link that locks, a backup that stays, a file that is written in place.
    std::os::unix::fs::symlink("person@host.1:2", next(".#en.md"))?;
    fs::copy(&file, next("en.md~"))?;
    fs::write(&file, text("x")?.replace("temporary file", "emacs"))?;
    fs::remove_file(next(".#en.md"))?;
    shows(&preview, PAGE, "Ask a emacs.")?;
    preview.wait_until(|it| Ok(mistakes(it)?["warnings"] == 1))?;
    fs::remove_file(next("en.md~"))?;
    preview.wait_until(|it| Ok(mistakes(it)?["warnings"] == 0))?;
    site.replace(TEXT, "Ask a emacs.", "Ask a lawyer.")?;
    is_alive(&site, &preview)
}

#[test]
fn half_written_files_and_other_encodings_are_mistakes_and_nothing_worse() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    for path in [
        TEXT,
        "content/site.yaml",
        "content/programmes/small-help/rules.yaml",
    ] {
        let file = site.path().join(path);
        let bytes = fs::read(&file)?;
        for part in [
            &bytes[..bytes.len() / 3],
            b"\xff\xfe\0",
            b"---\n",
            b"a: [",
            b"",
        ] {
            fs::write(&file, part)?;
            preview.wait_until(|it| Ok(it.get(PAGE)?.status == 200))?;
        }
        preview.wait_until(|it| Ok(mistakes(it)?["errors"] != 0))?;
        fs::write(&file, &bytes)?;
        has_errors(&preview, 0)?;
    }
    is_alive(&site, &preview)
}

#[test]
fn the_whole_content_may_be_replaced() -> Result<()> {
    let (site, other) = (Site::of(MINIMAL)?, Site::of(MINIMAL)?);
    let preview = serve(&site, &[])?;
    other.replace(TEXT, "Ask a lawyer.", "Ask on another branch.")?;
    let content = site.path().join("content");
    fs::remove_dir_all(&content)?;
    copy_tree(&other.path().join("content"), &content)?;
    shows(&preview, PAGE, "Ask on another branch.")?;
    has_errors(&preview, 0)?;

    // By two renames, so that the directory has its name at once.
    other.replace(TEXT, "Ask on another branch.", "Ask a lawyer.")?;
    fs::rename(&content, site.path().join("old"))?;
    copy_tree(&other.path().join("content"), &site.path().join("new"))?;
    fs::rename(site.path().join("new"), &content)?;
    shows(&preview, PAGE, "Ask a lawyer.")?;
    is_alive(&site, &preview)
}
