//! What people type and see.

use anyhow::{Result, ensure};
use homeward_tests::command::{CommandResult, homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

fn ask(arguments: &[&str]) -> Result<CommandResult> {
    run(homeward()?.args(arguments))
}

#[test]
fn the_version_is_the_workspaces() -> Result<()> {
    let version = ask(&["--version"])?.expect_code(0)?.stdout;
    assert_eq!(version, format!("homeward {}\n", env!("CARGO_PKG_VERSION")));
    Ok(())
}

#[test]
fn a_sound_site_ends_with_code_0() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.check(&[])?.expect_code(0)?;
    ensure!(!site.public().exists(), "a check must write nothing");
    site.build(&[])?.expect_code(0)?;
    ensure!(site.public().join("index.html").is_file(), "no home page");
    Ok(())
}

#[test]
fn mistakes_in_the_content_end_with_code_1() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.make_a_mistake()?;
    site.check(&[])?.expect_code(1)?;
    site.build(&[])?.expect_code(1)?;
    ensure!(!site.public().exists(), "a failed build must write nothing");
    Ok(())
}

#[test]
fn mistakes_on_the_command_line_end_with_code_2() -> Result<()> {
    for arguments in [
        &["bulid"][..],
        &["build", "--colour"],
        &["build", "--today", "yesterday"],
        &["build", "--base-url", "not an address"],
        &["check", "--format", "xml"],
    ] {
        let outcome = ask(arguments)?.expect_code(2)?;
        ensure!(!outcome.stderr.is_empty(), "{arguments:?} says nothing");
    }
    Ok(())
}

#[test]
fn a_folder_without_a_site_ends_with_code_2_and_is_named() -> Result<()> {
    let empty = tempfile::tempdir()?;
    let path = empty.path().to_string_lossy();
    let outcome = ask(&["check", "--site", &path])?.expect_code(2)?;
    ensure!(outcome.text().contains(&*path), "{}", outcome.text());
    Ok(())
}

#[test]
fn the_closing_summary_counts_pages_files_and_warnings() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("content/notes.txt", "no one reads this")?;
    let text = site.build(&[])?.expect_code(0)?.text();
    let html = |lang: &str| -> Result<usize> {
        let pages = Tree::of(&site.public().join(lang))?;
        let html = pages
            .paths()
            .filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| end == "html"));
        Ok(html.count())
    };
    let (en, ar) = (html("en")?, html("ar")?);
    let pages = format!("{} pages (en {en}, ar {ar})", en + ar);
    ensure!(
        text.lines().any(|line| line == pages),
        "no line {pages:?} in\n{text}"
    );
    let files = Tree::of(&site.public())?.paths().count();
    let (first, last) = (format!("{files} files, "), " s; 1 warning");
    ensure!(
        text.lines()
            .any(|line| line.starts_with(&first) && line.ends_with(last)),
        "no line {first:?} … {last:?} in\n{text}"
    );
    Ok(())
}

#[test]
fn nothing_is_coloured_and_no_bar_is_drawn_without_a_terminal() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let built = site.build(&[])?.text();
    site.make_a_mistake()?;
    for text in [built, site.check(&[])?.text()] {
        ensure!(!text.contains('\u{1b}') && !text.contains('\r'), "{text:?}");
    }
    Ok(())
}

#[test]
fn today_decides_what_is_overdue() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let check = |day: &str| -> Result<String> {
        let mut command = homeward()?;
        let command = command
            .current_dir(site.path())
            .args(["check", "--today", day]);
        Ok(run(command)?.expect_code(0)?.text())
    };
    ensure!(
        !check("2027-05-21")?.contains("check-overdue"),
        "the due day itself is in time"
    );
    ensure!(
        check("2027-05-22")?.contains("check-overdue"),
        "a day too late"
    );
    Ok(())
}

#[test]
fn strict_makes_warnings_errors() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("content/notes.txt", "no one reads this")?;
    site.check(&[])?.expect_code(0)?;
    site.check(&["--strict"])?.expect_code(1)?;
    Ok(())
}

#[test]
fn a_code_is_explained_with_its_examples() -> Result<()> {
    let text = ask(&["explain", "broken-link"])?.expect_code(0)?.stdout;
    for part in [
        "broken-link (error)\n\nA link points to nothing.\n",
        "wrong:\n\n    [a lawyer](service:legal-suport)\n",
        "right:\n\n    [a lawyer](service:legal-support)\n",
    ] {
        ensure!(text.contains(part), "no {part:?} in\n{text}");
    }
    let list = ask(&["explain"])?.expect_code(0)?.stdout;
    assert_eq!(
        list,
        ask(&["check", "--list-codes"])?.expect_code(0)?.stdout
    );
    for name in list.lines().filter_map(|line| line.split(' ').next()) {
        let text = ask(&["explain", name])?.expect_code(0)?.stdout;
        ensure!(text.starts_with(&format!("{name} (")), "{text}");
    }
    Ok(())
}

#[test]
fn an_unknown_code_ends_with_code_2_and_a_suggestion() -> Result<()> {
    let outcome = ask(&["explain", "borken-link"])?.expect_code(2)?;
    assert_eq!(
        outcome.stderr,
        "error: there is no code `borken-link`\nhelp: did you mean `broken-link`?\n"
    );
    Ok(())
}

#[test]
fn a_silenced_warning_is_counted_and_does_not_fail_a_strict_run() -> Result<()> {
    const COMMENT: &str = "homeward: ignore[raw-html] until 2027-01-31: agreed with the author";
    let site = Site::of(MINIMAL)?;
    let home = "content/services/legal-support/en.md";
    site.replace(
        home,
        "Ask a lawyer.",
        "Ask <b onclick=\"x()\">a lawyer</b>.",
    )?;
    site.check(&["--strict"])?.expect_code(1)?;
    site.replace(
        home,
        "Ask <b",
        &format!("<!-- {COMMENT} -->\nAsk <!-- a note --> <b"),
    )?;
    let text = site.check(&["--strict"])?.expect_code(0)?.text();
    ensure!(
        text.ends_with("; 0 warnings; 1 warning silenced\n"),
        "{text}"
    );
    site.build(&["--strict"])?.expect_code(0)?;
    let page = std::fs::read_to_string(site.public().join("en/services/legal-support.html"))?;
    ensure!(
        page.contains("a lawyer") && !page.contains("<!-- ") && !page.contains("agreed"),
        "{page}"
    );
    Ok(())
}

#[test]
fn a_silenced_source_text_does_not_make_its_translation_stale() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let page = "content/pages/safety/en.md";
    let text = "Stay safe. See [](programme:small-help#steps).";
    site.replace(
        page,
        text,
        &format!("<!-- homeward: ignore[raw-html] until 2027-01-31: x -->\n{text}"),
    )?;
    let text = site.check(&[])?.expect_code(0)?.text();
    ensure!(text.contains("[ignore-unused]"), "{text}");
    ensure!(!text.contains("[stale-translation]"), "{text}");
    Ok(())
}

#[test]
fn the_base_url_of_the_command_line_wins() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&["--base-url", "https://elsewhere.example/portal/"])?
        .expect_code(0)?;
    let robots = std::fs::read_to_string(site.public().join("robots.txt"))?;
    ensure!(
        robots.contains("https://elsewhere.example/portal/sitemap.xml"),
        "{robots}"
    );
    Ok(())
}

#[test]
fn an_address_of_the_command_line_that_is_an_example_is_reported() -> Result<()> {
    for (address, is_example) in [
        ("https://homeward.example/", true),
        ("https://www.example.com/p/", true),
        ("https://www.your-organisation.org/portal/", true),
        ("https://portal.test/", false),
        ("https://our-organisation.org/", false),
    ] {
        let site = Site::of(MINIMAL)?;
        let said = site.check(&["--base-url", address])?.expect_code(0)?.stderr;
        let is_reported = said.contains("[example-address]") && said.contains("`--base-url`");
        ensure!(is_reported == is_example, "{address}: {said}");
    }
    Ok(())
}

#[test]
fn a_site_overrides_single_files_of_the_theme() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    site.write(
        "themes/default/templates/not-found.html",
        "<!DOCTYPE html><title>our own</title>",
    )?;
    site.build(&[])?.expect_code(0)?;
    let page = std::fs::read_to_string(site.public().join("404.html"))?;
    assert_eq!(page.trim(), "<!DOCTYPE html><title>our own</title>");
    let after = Tree::of(&site.public())?;
    let changed: Vec<_> = before
        .paths()
        .filter(|it| before.hash(it) != after.hash(it))
        .collect();
    // The second one names the digests of all files.
    assert_eq!(changed, [".homeward", "404.html"]);
    Ok(())
}

#[test]
fn schemas_are_listed_printed_and_written() -> Result<()> {
    let list = ask(&["schema"])?.expect_code(0)?.stdout;
    for files in [
        "content/site.yaml",
        "content/stories/<id>/story.yaml",
        "content/stories/<id>/<lang>.md",
        "content/programmes/<id>/rules.yaml",
        "content/eligibility/questions.yaml",
        "content/eligibility/<lang>.yaml",
    ] {
        ensure!(list.contains(files), "no {files} in\n{list}");
    }
    let folder = tempfile::tempdir()?;
    let out = folder.path().join("new/schemas");
    let path = out.to_string_lossy();
    ask(&["schema", "--out", &path])?.expect_code(0)?;
    let mut written = std::fs::read_dir(&out)?.count();
    for name in list.lines().filter_map(|line| line.split(' ').next()) {
        let file = std::fs::read_to_string(out.join(format!("{name}.json")))?;
        assert_eq!(ask(&["schema", name])?.expect_code(0)?.stdout, file);
        written -= 1;
    }
    assert_eq!(written, 0, "files without a schema's name");
    Ok(())
}

#[test]
fn a_schema_that_is_not_there_or_not_writable_ends_with_its_code() -> Result<()> {
    let outcome = ask(&["schema", "storry"])?.expect_code(2)?;
    ensure!(
        outcome.stderr.contains("did you mean `story`?"),
        "{}",
        outcome.text()
    );
    let file = tempfile::NamedTempFile::new()?;
    let path = file.path().to_string_lossy();
    let outcome = ask(&["schema", "--out", &path])?.expect_code(4)?;
    ensure!(outcome.stderr.contains(&*path), "{}", outcome.text());
    Ok(())
}

/// A laptop in a place without internet: the links are not dead, and nothing is learned of them.
#[test]
fn without_internet_links_are_not_dead() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // No one listens at port 1.
    let mut check = homeward()?;
    let check = check.current_dir(site.path()).args(["check", "--external"]);
    let check = check.args(["--today", homeward_tests::TODAY]);
    let check = check
        .env("ALL_PROXY", "http://127.0.0.1:1")
        .env_remove("NO_PROXY");
    let check = check.env("HTTPS_PROXY", "http://127.0.0.1:1");
    let said = run(check)?.expect_code(4)?;
    let told = said.stderr.matches("no internet").count();
    assert_eq!(told, 1, "{}", said.text());
    for wrong in ["dead-link", "nothing is wrong"] {
        ensure!(!said.text().contains(wrong), "{}", said.text());
    }
    ensure!(!site.path().join(".homeward/links.json").exists());
    // Who tries again until there is internet would not come to what is wrong.
    site.replace("content/pages/safety/en.md", "title:", "titel:")?;
    let said = run(check)?.expect_code(1)?;
    ensure!(said.stderr.contains("no internet"), "{}", said.text());
    Ok(())
}

/// The daily build goes on while a person is asked again.
#[test]
fn a_consent_that_ends_soon_stops_nothing() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let story = "content/stories/amal/story.yaml";
    site.replace(story, "  scope:", "  until: 2026-12-10\n  scope:")?;
    let said = site.build(&["--strict"])?.expect_code(0)?.stderr;
    for words in ["`amal` ends on 2026-12-10", "ask again"] {
        ensure!(said.contains(words), "no {words:?} in\n{said}");
    }
    ensure!(site.public().join("en/stories/amal.html").is_file());
    Ok(())
}
