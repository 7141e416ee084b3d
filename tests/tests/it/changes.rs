//! A build writes what has changed, and nothing else.

use anyhow::{Context as _, Result, ensure};
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::SystemTime;
use walkdir::WalkDir;

/// The number and the time of every file below a folder, and of the folder itself.
fn stamps(folder: &Path) -> Result<BTreeMap<String, (u64, SystemTime)>> {
    let mut stamps = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder)?;
        let of = entry.metadata()?;
        stamps.insert(path.display().to_string(), (of.ino(), of.modified()?));
    }
    Ok(stamps)
}

/// What a fresh build of the site gives.
fn fresh(site: &Site) -> Result<Tree> {
    let out = tempfile::tempdir()?;
    let out = out.path().join("fresh");
    site.build(&["--out", &out.to_string_lossy()])?
        .expect_code(0)?;
    Tree::of(&out)
}

#[test]
fn a_build_without_a_change_touches_no_file() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let first = site.build(&["--changed"])?.expect_code(0)?;
    ensure!(
        !first.text().contains("none has changed"),
        "{}",
        first.text()
    );
    let files = Tree::of(&site.public())?.paths().count();
    let added = first.stdout.lines().filter(|line| line.starts_with("A\t"));
    // The marker of the folder is not for upload.
    ensure!(added.count() == files - 1, "{}", first.stdout);
    let before = stamps(&site.public())?;
    let again = site.build(&["--changed"])?.expect_code(0)?;
    ensure!(
        again.text().contains("(none has changed)"),
        "{}",
        again.text()
    );
    ensure!(again.stdout.is_empty(), "{}", again.stdout);
    let pages = |text: &str| {
        text.lines()
            .find(|line| line.contains(" pages ("))
            .map(str::to_owned)
    };
    ensure!(pages(&first.text()).is_some() && pages(&first.text()) == pages(&again.text()));
    ensure!(stamps(&site.public())? == before, "a file was touched");
    Ok(())
}

#[test]
fn one_change_writes_the_pages_that_show_it() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // What changes in the search index and in the lists of files to save has tests of its own.
    site.replace(
        "content/site.yaml",
        "languages:",
        "search: false\noffline: false\nlanguages:",
    )?;
    site.build(&[])?.expect_code(0)?;
    let (before, times) = (Tree::of(&site.public())?, stamps(&site.public())?);
    site.replace(
        "content/services/legal-support/en.md",
        "\n---\n",
        "\n---\nMore words.\n",
    )?;
    let text = site.build(&["--changed"])?.expect_code(0)?;
    let after = Tree::of(&site.public())?;
    after.same_as(&fresh(&site)?)?;
    let changed: Vec<&str> = after
        .paths()
        .filter(|path| *path != ".homeward" && before.hash(path) != after.hash(path))
        .collect();
    ensure!(
        changed
            == [
                "ar/services/legal-support.html",
                "en/services/legal-support.html"
            ]
    );
    let listed: Vec<String> = changed.iter().map(|path| format!("M\t{path}")).collect();
    ensure!(text.stdout.lines().eq(listed.iter()), "{}", text.stdout);
    ensure!(text.text().contains("(2 changed)"), "{}", text.text());
    let now = stamps(&site.public())?;
    for path in before.paths().filter(|path| *path != ".homeward") {
        let same = times[path] == now[path];
        ensure!(same != changed.contains(&path), "{path}");
    }
    Ok(())
}

#[test]
fn a_page_that_goes_is_reported_and_removed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    fs::remove_dir_all(site.path().join("content/resources/first-steps"))?;
    let text = site.build(&["--changed"])?.expect_code(0)?;
    for lang in ["en", "ar"] {
        let path = format!("{lang}/resources/first-steps.html");
        ensure!(
            text.stdout.contains(&format!("D\t{path}\n")),
            "{}",
            text.stdout
        );
        ensure!(!site.public().join(path).exists());
    }
    Tree::of(&site.public())?.same_as(&fresh(&site)?)
}

#[test]
fn what_somebody_changed_in_the_portal_is_written_again() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let good = Tree::of(&site.public())?;
    let (edited, gone) = (
        site.public().join("en/index.html"),
        site.public().join("en/safety.html"),
    );
    let text = fs::read_to_string(&edited)?;
    // Of the same length, in the same file.
    fs::write(&edited, text.replacen("<html", "<HTML", 1))?;
    fs::remove_file(gone)?;
    ensure!(good.same_as(&Tree::of(&site.public())?).is_err());
    site.build(&[])?.expect_code(0)?;
    good.same_as(&Tree::of(&site.public())?)
}

#[test]
fn a_portal_of_an_older_program_is_written_anew() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let good = Tree::of(&site.public())?;
    let marker = site.public().join(".homeward");
    let text = fs::read_to_string(&marker)?;
    let sentence = text.lines().next().context("the marker is empty")?;
    for other in [
        format!("{sentence}\n"),
        format!("{sentence}\nfile x y\n"),
        "?".to_owned(),
    ] {
        fs::write(&marker, &other)?;
        let built = site.build(&[])?.expect_code(0)?;
        ensure!(
            !built.text().contains("changed"),
            "{other:?}: {}",
            built.text()
        );
        good.same_as(&Tree::of(&site.public())?)?;
    }
    Ok(())
}

/// A build that would end at its first change of the disk.
fn build_that_may_not_write(site: &Site) -> Result<String> {
    let mut build = homeward()?;
    build.current_dir(site.path());
    build.env("HOMEWARD_ABORT_AT", "0");
    let done = run(build.args(["build", "--today", TODAY]))?;
    Ok(done.expect_code(0)?.text())
}

#[test]
fn warnings_are_reported_by_each_build_and_another_day_is_another_site() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("content/notes.txt", "no one reads this")?;
    for _ in 0..2 {
        let text = site.build(&[])?.expect_code(0)?.text();
        ensure!(text.contains("unexpected-file"), "{text}");
    }
    let text = build_that_may_not_write(&site)?;
    ensure!(text.contains("unexpected-file"), "{text}");
    fs::remove_file(site.path().join("content/notes.txt"))?;
    // Other inputs, the same site.
    site.build(&[])?.expect_code(0)?;
    let text = build_that_may_not_write(&site)?;
    ensure!(text.contains("0 warnings"), "{text}");
    // After this day the check of the facts is overdue, and pages say so.
    let later = site.run_any(&["build", "--today", "2031-01-01"])?;
    ensure!(later.text().contains("check-overdue"), "{}", later.text());
    Ok(())
}

/// Whoever renames the folder of an entry is told how its former addresses stay.
#[test]
fn pages_that_are_gone_are_named_with_what_keeps_their_addresses() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let folder = |name: &str| site.path().join("content/pages").join(name);
    let facts = "role: page\nmenu: footer\n";
    site.write("content/pages/papers/page.yaml", facts)?;
    let text = "---\ntitle: Papers\nsummary: Which papers you need.\n---\nTake them with you.\n";
    site.write("content/pages/papers/en.md", text)?;
    let first = site.build(&[])?.expect_code(0)?.text();
    ensure!(!first.contains("gone"), "{first}");
    fs::rename(folder("papers"), folder("your-papers"))?;
    let renamed = site.build(&[])?.expect_code(0)?.text();
    for words in [
        "2 pages are gone",
        "ar/papers.html, en/papers.html",
        "`formerly: [papers]`",
    ] {
        ensure!(renamed.contains(words), "{words}: {renamed}");
    }
    fs::rename(folder("your-papers"), folder("passports"))?;
    let facts = format!("{facts}formerly: [papers, your-papers]\n");
    site.write("content/pages/passports/page.yaml", &facts)?;
    let followed = site.build(&[])?.expect_code(0)?.text();
    ensure!(!followed.contains("gone"), "{followed}");
    // No address leads from the story of one person to that of another.
    let stories = site.path().join("content/stories");
    fs::rename(stories.join("amal"), stories.join("nadia"))?;
    let another = site.build(&[])?.expect_code(0)?.text();
    ensure!(
        another.contains("removed") && !another.contains("gone"),
        "{another}"
    );
    let story = "content/stories/nadia/story.yaml";
    site.replace(
        story,
        "names_changed: true",
        "names_changed: true\nwithdrawn: true",
    )?;
    let withdrawn = site.build(&[])?.expect_code(0)?.text();
    ensure!(
        withdrawn.contains("removed") && !withdrawn.contains("gone"),
        "{withdrawn}"
    );
    Ok(())
}
