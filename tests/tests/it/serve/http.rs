//! What is served, and to whom.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use anyhow::{Context, Result, ensure};
use homeward_devtools::http::{get, request};
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;
use regex::bytes::Regex;

use super::{PAGE, serve};

#[test]
fn the_files_are_those_of_a_build_but_for_the_script_in_pages() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let preview = serve(&site, &[])?;
    let script =
        r#"<script src="/\.homeward/reload\.js" data-digest="[0-9a-f]{32}" defer></script>"#;
    let script = Regex::new(script)?;
    let mut pages = 0;
    // The record that a build keeps of its own files is no file of the portal, and the preview
    // has no search index and nothing that saves pages.
    let built = Tree::of(&site.public())?;
    let is_served = |path: &&str| {
        let is_of_builds = [".homeward", "sw.js"].contains(path) || path.ends_with("/offline.json");
        !is_of_builds && !path.starts_with("search/")
    };
    for path in built.paths().filter(is_served) {
        let answer = preview.get(&format!("/{path}"))?;
        ensure!(answer.status == 200, "{path}: status {}", answer.status);
        let ending = path.rsplit_once('.').map(|(_, ending)| ending);
        let served = if ending == Some("html") {
            pages += 1;
            let scripts = script.find_iter(&answer.body).count();
            ensure!(scripts == 1, "{path} has {scripts} scripts of the preview");
            script.replace(&answer.body, &b""[..]).into_owned()
        } else {
            answer.body
        };
        let built = fs::read(site.public().join(path))?;
        ensure!(served == built, "{path} differs from the built file");
    }
    ensure!(pages > 20, "only {pages} pages");
    Ok(())
}

#[test]
fn a_draft_is_in_no_portal_and_in_the_preview_of_drafts() -> Result<()> {
    const STORY: &str = "/en/stories/amal.html";
    const LINE: &str = "This is a draft. It is not published.";
    let site = Site::of(MINIMAL)?;
    let facts = "content/stories/amal/story.yaml";
    let text = fs::read_to_string(site.path().join(facts))?;
    site.write(facts, &format!("{text}draft: true\n"))?;
    let built = site.build(&[])?.expect_code(0)?;
    let said = "1 story is not published: the story `amal` is a draft";
    ensure!(built.stderr.contains(said), "{}", built.stderr);
    ensure!(!site.public().join(&STORY[1..]).exists(), "it is published");
    assert_eq!(serve(&site, &[])?.get(STORY)?.status, 404);
    for option in ["--draft", "--drafts"] {
        let page = serve(&site, &[option])?.get(STORY)?;
        ensure!(page.text()?.contains(LINE), "{option}: {}", page.text()?);
    }
    // One that is finished does not have the line.
    site.write(facts, &text)?;
    let page = serve(&site, &["--draft"])?.get(STORY)?;
    ensure!(page.status == 200 && !page.text()?.contains(LINE));
    Ok(())
}

#[test]
fn addresses_are_those_of_a_host_of_files() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &["--base-url", "https://portal.example/sub/"])?;
    let page = preview.get(PAGE)?;
    assert_eq!(page.field("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.field("cache-control"), Some("no-store"));
    assert_eq!(page.field("access-control-allow-origin"), None);
    assert_eq!(preview.get("/")?.status, 200);
    assert_eq!(
        preview.get("/en/")?.body,
        preview.get("/en/index.html")?.body
    );
    assert_eq!(preview.get("/en")?.field("location"), Some("/en/"));
    // The page for unknown addresses refers to files below the path of the base address.
    assert_eq!(preview.get("/sub/en/")?.body, preview.get("/en/")?.body);
    let gone = preview.get("/en/gone.html")?;
    assert_eq!(gone.status, 404);
    assert_eq!(gone.body.len(), preview.get("/404.html")?.body.len());
    ensure!(
        gone.text()?.contains("\"/sub/en/index.html\""),
        "the links of the 404 page"
    );
    Ok(())
}

#[test]
fn only_the_head_answers_head_and_nothing_else_than_get_is_allowed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let (port, page) = (preview.port(), preview.get(PAGE)?);
    let host = format!("localhost:{port}");
    let head = request(port, "HEAD", PAGE, &host)?;
    assert_eq!((head.status, head.body.len()), (200, 0));
    for field in ["etag", "content-length", "content-type"] {
        ensure!(page.field(field).is_some(), "no {field}");
        assert_eq!(head.field(field), page.field(field));
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        assert_eq!(request(port, method, PAGE, &host)?.status, 405, "{method}");
    }
    Ok(())
}

#[test]
fn nothing_outside_the_site_is_readable() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("secret.txt", "the secret")?;
    site.write("content/.env", "the secret")?;
    let preview = serve(&site, &[])?;
    let absolute = site.path().join("secret.txt");
    let absolute = absolute.to_string_lossy();
    for target in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/content/.env",
        "/content/site.yaml",
        "/../content/site.yaml",
        "/.homeward/../../secret.txt",
        "/.homeward/reload.js/../../../secret.txt",
        "/en/index.html%00.txt",
        "/%ff",
        "//etc/passwd",
        "/%2fetc/passwd",
        &absolute,
        &format!("/{absolute}"),
        &format!("file://{absolute}"),
    ] {
        let answer = get(preview.port(), target)?;
        ensure!(
            (400..500).contains(&answer.status),
            "{target}: {}",
            answer.status
        );
        let text = String::from_utf8_lossy(&answer.body);
        ensure!(!text.contains("the secret"), "{target} is readable");
        ensure!(!text.contains("base_url:"), "{target} is readable");
    }
    for target in ["/../secret.txt", "/%2e%2e/secret.txt", &absolute] {
        assert_eq!(get(preview.port(), target)?.status, 404, "{target}");
    }
    Ok(())
}

#[test]
fn requests_for_other_hosts_are_refused() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let port = preview.port();
    for target in ["/", PAGE, "/.homeward/mistakes", "/.homeward/events"] {
        for host in [
            "evil.example",
            &format!("evil.example:{port}"),
            "localhost",
            "",
        ] {
            let answer = request(port, "GET", target, host)?;
            assert_eq!(answer.status, 421, "{host} {target}");
            ensure!(!answer.text()?.contains("<html"), "{host} {target}");
        }
    }
    let elsewhere = format!("http://evil.example:{port}/");
    assert_eq!(get(port, &elsewhere)?.status, 421);
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        let answer = request(port, "GET", "/", &format!("{host}:{port}"))?;
        assert_eq!(answer.status, 200, "{host}");
    }
    Ok(())
}

#[test]
#[cfg(target_os = "linux")]
fn no_other_address_of_this_machine_is_listened_on() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let preview = serve(&site, &[])?;
    let port = preview.port();
    // A server on all addresses would answer on this one too.
    let other = TcpStream::connect((Ipv4Addr::new(127, 0, 0, 2), port));
    ensure!(other.is_err(), "127.0.0.2 is open");
    let listening = |file: &str| -> Result<Vec<String>> {
        let table = fs::read_to_string(file).with_context(|| file.to_owned())?;
        let rows = table.lines().skip(1).map(|row| row.split_whitespace());
        let end = format!(":{port:04X}");
        let addresses = rows.filter_map(|mut row| {
            let (local, state) = (row.nth(1)?, row.nth(1)?);
            (state == "0A" && local.ends_with(&end)).then(|| local.to_owned())
        });
        Ok(addresses.collect())
    };
    assert_eq!(
        listening("/proc/net/tcp")?,
        [format!("0100007F:{port:04X}")]
    );
    assert_eq!(listening("/proc/net/tcp6").unwrap_or_default(), [""; 0]);
    Ok(())
}

#[test]
fn a_port_that_a_person_has_chosen_must_be_free() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = taken.local_addr()?.port().to_string();
    let outcome = site.run_any(&["serve", "--port", &port])?.expect_code(2)?;
    ensure!(
        outcome.stderr.contains(&format!("port {port} is in use")),
        "{}",
        outcome.text()
    );
    Ok(())
}

#[test]
fn without_a_chosen_port_the_next_free_one_is_used() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // Another program may have it already; it is taken in any case.
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 8000));
    let mut command = homeward()?;
    command
        .current_dir(site.path())
        .args(["serve", "--today", TODAY]);
    let preview = homeward_devtools::preview::Preview::start(&mut command)?;
    ensure!(preview.port() > 8000, "{}", preview.port());
    let printed = preview.printed();
    ensure!(printed.contains("port 8000 is in use"), "{printed}");
    drop(taken);
    Ok(())
}

#[test]
fn wrong_arguments_end_with_code_2() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for (arguments, message) in [
        (["serve", "--base-url", "portal"], "invalid base URL"),
        (["serve", "--editor", "code"], "the pattern needs `{file}`"),
        (["serve", "--site", "nowhere"], "is not a site"),
    ] {
        let outcome = site.run_any(&arguments)?.expect_code(2)?;
        ensure!(outcome.stderr.contains(message), "{}", outcome.text());
    }
    Ok(())
}

#[test]
#[cfg(unix)]
fn an_interrupt_ends_it_with_code_0() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let mut preview = serve(&site, &[])?;
    // An open page does not keep it.
    let _events = preview.events()?;
    preview.get(PAGE)?;
    let process = preview.process();
    let mut kill = std::process::Command::new("kill");
    run(kill.args(["-INT", &process.id().to_string()]))?.expect_code(0)?;
    assert_eq!(process.wait()?.code(), Some(0));
    Ok(())
}
