//! Files in a site that must not be read: links that point out of it,
//! devices, pipes, files without end. Every one is reported at its place.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site, copy_tree, folder};

/// Insists that `check` and `build` both report `code` at `path`, and show nothing of
/// `secret`.
fn refused(site: &Site, code: &str, path: &str, secret: &str) -> Result<()> {
    for outcome in [site.check(&[])?, site.build(&[])?] {
        let text = outcome.expect_code(1)?.text();
        ensure!(
            text.contains(&format!("[{code}]")) && text.contains(&format!("--> {path}:1:1")),
            "no {code} at {path} in\n{text}"
        );
        ensure!(!text.contains(secret), "{secret:?} is shown in\n{text}");
    }
    ensure!(!site.public().exists(), "a site was published");
    Ok(())
}

fn link(site: &Site, path: &str, target: &str) -> Result<()> {
    let path = site.path().join(path);
    fs::create_dir_all(path.parent().context("a link without folder")?)?;
    symlink(target, &path).with_context(|| path.display().to_string())
}

#[test]
fn a_link_that_leaves_the_content_is_not_followed() -> Result<()> {
    let paths = [
        "content/pages/safety/photo.jpg",
        "content/pages/safety/fr.md",
        "content/services/x/service.yaml",
        "content/services/outside",
        "themes/default/assets/env.txt",
        "themes/default/assets",
        "themes/default/strings/en.ftl",
        "themes/default/templates/partials/own-head.html",
    ];
    // `/proc/kmsg` never ends, the others hold what must stay secret.
    let targets = ["/proc/kmsg", "/proc/self/environ", "/etc/passwd", "/etc"];
    for (path, target) in paths.into_iter().zip(targets.into_iter().cycle()) {
        let site = Site::of(MINIMAL)?;
        link(&site, path, target)?;
        refused(&site, "outside-link", path, "root:")
            .with_context(|| format!("{path} -> {target}"))?;
    }
    Ok(())
}

/// The folder around the content is often a checkout with secrets of its own.
#[test]
fn a_link_to_what_lies_next_to_the_content_is_not_followed() -> Result<()> {
    for target in ["../../../.git/config", "../../../notes.md", "../.hidden.md"] {
        let site = Site::of(MINIMAL)?;
        site.write(".git/config", "the secret")?;
        site.write("notes.md", "the secret")?;
        site.write("content/pages/.hidden.md", "the secret")?;
        let path = "content/pages/safety/photo.jpg";
        link(&site, path, target)?;
        refused(&site, "outside-link", path, "the secret").context(target)?;
    }
    Ok(())
}

#[test]
fn a_content_or_themes_folder_elsewhere_is_not_followed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let elsewhere = tempfile::tempdir()?;
    copy_tree(
        &site.path().join("content"),
        &elsewhere.path().join("content"),
    )?;
    link(&site, "themes", &elsewhere.path().to_string_lossy())?;
    refused(&site, "outside-link", "themes", "no secret")?;
    fs::remove_file(site.path().join("themes"))?;

    fs::remove_dir_all(site.path().join("content"))?;
    let target = elsewhere.path().join("content");
    link(&site, "content", &target.to_string_lossy())?;
    let text = site.check(&[])?.expect_code(2)?.text();
    ensure!(text.contains("symbolic link"), "{text}");
    site.check(&["--site", &elsewhere.path().to_string_lossy()])?
        .expect_code(0)?;
    Ok(())
}

/// Several portals share a folder, and who runs the program has said so.
#[test]
fn a_link_to_a_folder_that_the_command_allows_is_followed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let around = tempfile::tempdir()?;
    let (shared, other) = (around.path().join("shared"), around.path().join("other"));
    for (path, text) in [
        ("shared/leaflet.txt", "A leaflet."),
        ("shared/.secret.txt", "the secret"),
        ("other/leaflet.txt", "the secret"),
    ] {
        let path = around.path().join(path);
        fs::create_dir_all(path.parent().context("a file without folder")?)?;
        fs::write(path, text)?;
    }
    let (allowed, target) = (shared.to_string_lossy(), shared.join("leaflet.txt"));
    link(&site, "static/leaflet.txt", &target.to_string_lossy())?;
    link(&site, "static/all", &allowed)?;
    let said = site.build(&[])?.expect_code(1)?.text();
    ensure!(said.contains("`--allow-link DIR`"), "{said}");
    site.check(&["--allow-link", &allowed])?.expect_code(0)?;
    site.build(&["--allow-link", &allowed])?.expect_code(0)?;
    for path in ["leaflet.txt", "all/leaflet.txt"] {
        let text = fs::read_to_string(site.public().join(path))?;
        assert_eq!(text, "A leaflet.", "{path}");
    }
    ensure!(!site.public().join("all/.secret.txt").exists());
    fs::remove_dir_all(site.public())?;

    // Neither hidden files of the folder, nor other folders, nor circles and pipes.
    let circle = site.path().join("static").to_string_lossy().into_owned();
    let (hidden, outside) = (shared.join(".secret.txt"), other.join("leaflet.txt"));
    for (path, target, code) in [
        ("static/x.txt", hidden.to_string_lossy(), "outside-link"),
        ("static/x.txt", outside.to_string_lossy(), "outside-link"),
        ("static/x", circle.into(), "unreadable-file"),
    ] {
        link(&site, path, &target)?;
        let said = site
            .check(&["--allow-link", &allowed])?
            .expect_code(1)?
            .text();
        ensure!(
            said.contains(&format!("[{code}]")) && said.contains(path),
            "{said}"
        );
        ensure!(!said.contains("the secret"), "{said}");
        fs::remove_file(site.path().join(path))?;
    }
    let pipe = shared.join("pipe.txt");
    ensure!(
        Command::new("mkfifo").arg(&pipe).status()?.success(),
        "mkfifo"
    );
    let said = site
        .check(&["--allow-link", &allowed])?
        .expect_code(1)?
        .text();
    ensure!(
        said.contains("[unreadable-file]") && said.contains("static/all/pipe.txt"),
        "{said}"
    );
    // A slip in the name of the folder.
    let gone = around.path().join("gone");
    let said = site.check(&["--allow-link", &gone.to_string_lossy()])?;
    ensure!(said.expect_code(2)?.stderr.contains("no such folder"));
    Ok(())
}

#[test]
fn the_content_of_a_portal_with_a_theme_is_no_portal() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let content = site.path().join("content");
    let content = content.to_string_lossy();
    // By itself, a content folder is a portal.
    site.check(&["--site", &content])?.expect_code(0)?;
    site.write("themes/default/strings/en.ftl", "menu = Contents\n")?;
    let text = site.check(&["--site", &content])?.expect_code(2)?.text();
    ensure!(text.contains("go into the folder of your portal"), "{text}");
    ensure!(!text.contains("[missing-string]"), "{text}");
    site.check(&[])?.expect_code(0)?;
    Ok(())
}

#[test]
fn a_link_inside_the_content_is_followed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let service = "content/services/legal-support";
    let picture = "![A door](door.jpg)\n\n![The same door, seen again](entrance.jpg)";
    site.replace(&format!("{service}/en.md"), "Ask a lawyer.", picture)?;
    let entrance = site.path().join(service).join("entrance.jpg");
    fs::copy(folder("pictures/door.jpg"), entrance)?;
    link(&site, &format!("{service}/door.jpg"), "entrance.jpg")?;
    site.build(&["--strict"])?.expect_code(0)?;
    Ok(())
}

#[test]
fn links_without_a_target_or_in_circles_have_a_place() -> Result<()> {
    for (path, target) in [
        ("content/pages/safety/photo.jpg", "no-such-file.jpg"),
        ("content/pages/safety/photo.jpg", "photo.jpg"),
        ("content/pages/circle", "."),
        ("content/circle", "../content"),
        ("themes/default/assets/x.css", "y.css"),
    ] {
        let site = Site::of(MINIMAL)?;
        link(&site, path, target)?;
        refused(&site, "unreadable-file", path, "no secret").context(target)?;
    }
    Ok(())
}

#[test]
fn a_pipe_is_not_opened() -> Result<()> {
    for path in [
        "content/pages/safety/photo.jpg",
        "content/pages/safety/README.md",
        "themes/default/assets/x.css",
    ] {
        let site = Site::of(MINIMAL)?;
        let pipe = site.path().join(path);
        fs::create_dir_all(pipe.parent().context("a pipe without folder")?)?;
        ensure!(
            Command::new("mkfifo").arg(&pipe).status()?.success(),
            "mkfifo"
        );
        refused(&site, "unreadable-file", path, "no secret").context(path)?;
    }
    Ok(())
}

#[test]
fn a_file_that_is_too_large_is_refused() -> Result<()> {
    const MB: u64 = 1 << 20;
    for (path, largest) in [
        ("content/pages/safety/README.md", 2 * MB),
        ("content/pages/safety/photo.jpg", 32 * MB),
        ("themes/default/assets/x.css", 2 * MB),
        ("themes/default/assets/x.woff2", 32 * MB),
    ] {
        let site = Site::of(MINIMAL)?;
        let file = site.path().join(path);
        fs::create_dir_all(file.parent().context("a file without folder")?)?;
        // A sparse file: zeros without blocks on the disk.
        File::create(&file)?.set_len(largest + 1)?;
        refused(&site, "unreadable-file", path, "no secret").context(path)?;
        File::create(&file)?.set_len(largest)?;
        let text = site.check(&[])?.text();
        ensure!(!text.contains("unreadable-file"), "{path}\n{text}");
    }
    Ok(())
}

/// Texts that would spoil a feed, a letter or an address.
#[test]
fn texts_that_no_page_can_hold_are_refused() -> Result<()> {
    let title = ("content/pages/safety/en.md", "title: Safety");
    let body = ("content/services/legal-support/en.md", "Ask a lawyer.");
    let office = "content/organisations/small-office/organisation.yaml";
    let email = (office, "email: office@portal.example");
    let leave = ("content/site.yaml", "leave_url: https://www.wikipedia.org/");
    let site = "languages:";
    for ((path, from), to, code) in [
        (title, "title: \"Safe\\u0000\"", "control-character"),
        (title, "title: \"Safe\\uFFFE\"", "control-character"),
        (body, "Ask \u{1}a lawyer.", "control-character"),
        (
            email,
            "email: \"a?bcc=b%40c.example&x=@p.example\"",
            "bad-email",
        ),
        (body, "<office?bcc=b@portal.example>", "bad-email"),
        (
            body,
            "[Write](mailto:office@portal.example?bcc=b@c.example)",
            "bad-email",
        ),
        (
            leave,
            "leave_url: https://bank.example@evil.example/",
            "bad-url",
        ),
        (
            leave,
            "leave_url: \"https://evil.example/\\u202Egro\"",
            "bad-url",
        ),
        (
            ("content/site.yaml", site),
            "base_url: https://portal.test/?a=b\nlanguages:",
            "bad-url",
        ),
        (
            ("content/site.yaml", site),
            "base_url: https://portal.test/#a\nlanguages:",
            "bad-url",
        ),
        (body, "## Help {#block-main}", "duplicate-id"),
    ] {
        let site = Site::of(MINIMAL)?;
        if to.starts_with("base_url") {
            let lines = fs::read_to_string(site.path().join(path))?;
            let kept = lines.lines().filter(|line| !line.starts_with("base_url"));
            site.write(path, &kept.collect::<Vec<_>>().join("\n"))?;
        }
        site.replace(path, from, to)?;
        let text = site.check(&[])?.expect_code(1)?.text();
        ensure!(text.contains(&format!("error[{code}]")), "{to:?}\n{text}");
        ensure!(text.contains(&format!("--> {path}:")), "{to:?}\n{text}");
    }
    for url in [
        "https://portal.example/?a=b",
        "https://portal.example/#a",
        "https://a@b.example",
    ] {
        Site::of(MINIMAL)?
            .check(&["--base-url", url])?
            .expect_code(2)?;
    }
    let site = Site::of(MINIMAL)?;
    site.build(&["--base-url", "https://portal.example/sub/"])?
        .expect_code(0)?;
    Ok(())
}

/// The parser of Fluent would end the program.
#[test]
fn ui_strings_without_end_are_refused() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let path = "themes/default/strings/en.ftl";
    let (open, close) = ("{ ".repeat(100_000), " }".repeat(100_000));
    site.write(path, &format!("skip = {open}1{close}\n"))?;
    let text = site.check(&["--format", "json"])?.expect_code(1)?.text();
    ensure!(
        text.contains("strings-syntax") && text.contains(path),
        "{}",
        &text[..text.len().min(2000)]
    );
    Ok(())
}
