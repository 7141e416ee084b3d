//! The recipe for buckets, with rclone and a server that speaks the protocol of S3.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::RCLONE;
use homeward_devtools::workspace::bucket_server;
use homeward_tests::command::{homeward, path, run};
use homeward_tests::fixture::{MINIMAL, Site, recipe};

use super::server::{Server, free_port, program};

/// Where the recipe puts the portal.
const PORTAL: &str = "/bucket/portal/";

fn bucket() -> Result<(Server, u16)> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("bucket"))?;
    let port = free_port()?;
    let mut server = Command::new(bucket_server()?);
    server.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
    server.arg(folder.path());
    Ok((Server::start(&mut server, port, PORTAL, folder)?, port))
}

/// Runs the recipe; the files that it has sent.
fn publish(site: &Site, port: u16) -> Result<Vec<String>> {
    let programs = site.path().join("programs");
    fs::create_dir_all(&programs)?;
    for (name, program) in [("homeward", path()?.clone()), ("rclone", program(&RCLONE)?)] {
        let link = programs.join(name);
        if !link.exists() {
            std::os::unix::fs::symlink(program, link)?;
        }
    }
    let mut shell = Command::new("sh");
    shell
        .current_dir(site.path())
        .args(["-c", &recipe("hosting.md", "rclone sync")?])
        .env("PATH", format!("{}:/usr/bin:/bin", programs.display()))
        .env("RCLONE_CONFIG", "/dev/null")
        .env("RCLONE_VERBOSE", "1")
        .env("RCLONE_CONFIG_REMOTE_TYPE", "s3")
        .env("RCLONE_CONFIG_REMOTE_PROVIDER", "Other")
        .env(
            "RCLONE_CONFIG_REMOTE_ENDPOINT",
            format!("http://127.0.0.1:{port}"),
        )
        // rclone refuses to start with it.
        .env_remove("AWS_CA_BUNDLE");
    let said = run(&mut shell)?.expect_code(0)?;
    let copied = said.stderr.lines().filter(|line| line.contains(": Copied"));
    let names = copied.filter_map(|line| line.split(" : ").nth(1)?.split(": Copied").next());
    Ok(names.map(|name| name.trim().to_owned()).collect())
}

/// The path of a file of the portal that ends so.
fn file(site: &Site, folder: &str, ending: &str) -> Result<String> {
    let files = fs::read_dir(site.public().join(folder))?;
    let mut names = files.filter_map(|it| it.ok()?.file_name().into_string().ok());
    let name = names.find(|it| it.ends_with(ending)).context("no file")?;
    Ok(format!("{folder}/{name}"))
}

#[test]
fn a_bucket_gets_what_has_changed_with_its_type_and_how_long_it_is_kept() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let (server, port) = bucket()?;
    let all = publish(&site, port)?;
    ensure!(all.len() > 40, "only {} files", all.len());
    let again = publish(&site, port)?;
    ensure!(again.is_empty(), "sent again: {again:?}");

    let kept = "public, max-age=31536000, immutable";
    for (file, sort, cache) in [
        (
            "en/index.html".to_owned(),
            "text/html; charset=utf-8",
            "no-cache",
        ),
        (
            file(&site, "assets", ".css")?,
            "text/css; charset=utf-8",
            kept,
        ),
        (file(&site, "assets", ".wasm")?, "application/wasm", kept),
        (
            "ar/manifest.webmanifest".to_owned(),
            "application/manifest+json",
            "no-cache",
        ),
    ] {
        let answer = server.get(&file, "identity")?;
        let told = ["content-type", "cache-control"].map(|name| answer.header(name));
        assert_eq!((answer.status, told), (200, [sort, cache]), "{file}");
        ensure!(
            answer.body == fs::read(site.public().join(&file))?,
            "{file}"
        );
    }
    let record = server.get(".homeward", "identity")?;
    assert_eq!(record.status, 404, "the record of the build");

    site.replace(
        "content/pages/safety/en.md",
        "title: Safety",
        "title: Your safety",
    )?;
    fs::remove_dir_all(site.path().join("content/stories/amal"))?;
    // As the recipe builds: on the day of today.
    let mut again = homeward()?;
    again.current_dir(site.path()).args(["build", "--changed"]);
    let built = run(&mut again)?.expect_code(0)?;
    let lines = built
        .stdout
        .lines()
        .filter_map(|line| line.split_once('\t'));
    let (gone, mut there): (Vec<_>, Vec<_>) = lines.partition(|(sort, _)| *sort == "D");
    there.sort_unstable_by_key(|(_, path)| *path);
    let mut sent = publish(&site, port)?;
    sent.sort_unstable();
    let there: Vec<&str> = there.into_iter().map(|(_, path)| path).collect();
    assert_eq!(sent, there);
    ensure!(sent.len() < all.len(), "everything was sent again");
    ensure!(!gone.is_empty(), "nothing was deleted");
    for (_, file) in gone {
        assert_eq!(server.get(file, "identity")?.status, 404, "{file}");
    }
    Ok(())
}
