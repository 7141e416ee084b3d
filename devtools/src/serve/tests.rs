//! What the server finds, refuses and calls things.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;

fn site() -> tempfile::TempDir {
    let outer = tempfile::tempdir().unwrap();
    fs::create_dir_all(outer.path().join("public/en")).unwrap();
    for file in [
        "secret.txt",
        "public/index.html",
        "public/404.html",
        "public/en/a b.html",
    ] {
        fs::write(outer.path().join(file), file).unwrap();
    }
    outer
}

fn ask(address: &str, method: &str, path: &str) -> String {
    let host = address
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn serves_files_and_folders_under_a_sub_path() {
    let site = site();
    let server = StaticServer::start(&site.path().join("public"), "/some/sub/path/", 0).unwrap();
    let url = server.url();
    assert!(ask(&url, "GET", "/some/sub/path/").ends_with("public/index.html"));
    assert!(ask(&url, "GET", "/some/sub/path/?q=1").ends_with("public/index.html"));
    assert!(ask(&url, "GET", "/some/sub/path/en/a%20b.html").ends_with("public/en/a b.html"));
    assert!(ask(&url, "GET", "/some/sub/path").contains("Location: /some/sub/path/"));
    assert!(ask(&url, "GET", "/some/sub/path/en").contains("Location: /some/sub/path/en/"));
    let outside = ask(&url, "GET", "/index.html");
    assert!(outside.starts_with("HTTP/1.1 404") && outside.ends_with("public/404.html"));
    assert!(ask(&url, "POST", "/some/sub/path/").starts_with("HTTP/1.1 405"));
    assert!(!ask(&url, "HEAD", "/some/sub/path/").contains("public/index.html"));
}

#[test]
fn sends_what_is_compressed_to_whoever_takes_it() {
    let site = site();
    fs::write(site.path().join("public/index.html.br"), "smaller").unwrap();
    let server = StaticServer::start(&site.path().join("public"), "/", 0).unwrap();
    let plain = ask(&server.url(), "GET", "/");
    assert!(plain.ends_with("public/index.html") && !plain.contains("Content-Encoding"));
    let taken = ask(
        &server.url(),
        "GET",
        "/ HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nX:",
    );
    assert!(taken.ends_with("smaller") && taken.contains("Content-Encoding: br"));
    assert!(taken.contains("Content-Type: text/html"));
}

#[test]
fn sends_the_headers_of_a_build_below_its_path_and_none_unless_told() {
    let site = site();
    let public = site.path().join("public");
    let file = public.join("_headers");
    fs::write(&file, "/*\n  X-A: 1\n/en/*\n  X-A: 2\n").unwrap();
    let headers = Headers::read(&file).unwrap();
    let told = StaticServer::with(&public, "/sub/", 0, headers).unwrap();
    assert!(ask(&told.url(), "GET", "/sub/").contains("\r\nX-A: 1\r\n"));
    let page = ask(&told.url(), "GET", "/sub/en/a%20b.html");
    assert!(page.contains("\r\nX-A: 2\r\n") && !page.contains("X-A: 1"));
    // A page that is missing is a page too.
    assert!(ask(&told.url(), "GET", "/sub/gone").contains("\r\nX-A: 1\r\n"));
    let plain = StaticServer::start(&public, "/", 0).unwrap();
    assert!(!ask(&plain.url(), "GET", "/").contains("X-A"));
}

#[test]
fn connections_without_a_request_delay_no_one() {
    let site = site();
    let server = StaticServer::start(&site.path().join("public"), "/", 0).unwrap();
    let url = server.url();
    let host = url.trim_start_matches("http://").trim_end_matches('/');
    let idle: Vec<_> = (0..50).map(|_| TcpStream::connect(host)).collect();
    assert!(idle.iter().all(Result::is_ok));
    assert!(ask(&url, "GET", "/").ends_with("public/index.html"));
}

#[test]
fn never_leaves_its_folder() {
    let site = site();
    let server = StaticServer::start(&site.path().join("public"), "/", 0).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/en\\..\\..\\secret.txt",
    ] {
        let answer = ask(&server.url(), "GET", path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn does_not_follow_a_link_out_of_its_folder() {
    let site = site();
    let public = fs::canonicalize(site.path().join("public")).unwrap();
    std::os::unix::fs::symlink(site.path().join("secret.txt"), public.join("link.txt")).unwrap();
    assert_eq!(find(&public, "/", "/link.txt"), Found::Nothing);
}

#[test]
fn names_the_kinds_of_files_that_a_portal_has() {
    for (name, kind) in [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        (
            "site.webmanifest",
            "application/manifest+json; charset=utf-8",
        ),
    ] {
        assert_eq!(content_type(Path::new(name)), kind, "{name}");
    }
}
