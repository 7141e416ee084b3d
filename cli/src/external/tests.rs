//! The check against a server on this machine.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// A server that answers by the path, and records each request. A client that opens a second
/// connection while one is open is recorded too.
struct Server {
    address: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&seen);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &record);
            }
        });
        Self { address, seen }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

/// One request and its answer; then the connection ends.
fn answer(mut stream: TcpStream, seen: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let headers: Vec<String> = lines
        .map(Result::unwrap)
        .take_while(|it| !it.is_empty())
        .collect();
    let agent = headers
        .iter()
        .find(|it| it.to_lowercase().starts_with("user-agent:"));
    assert!(agent.unwrap().contains("homeward/"), "{agent:?}");
    let request = first.trim_end_matches(" HTTP/1.1").to_owned();
    let status = match request.as_str() {
        "HEAD /page" | "GET /no-head" | "GET /login" => "200 OK",
        "HEAD /no-head" => "405 Method Not Allowed",
        "HEAD /moved" => "301 Moved Permanently\r\nLocation: /page",
        "HEAD /robots" | "GET /robots" => "403 Forbidden",
        "HEAD /fault" | "GET /fault" => "503 Service Unavailable",
        _ => "404 Not Found",
    };
    seen.lock().unwrap().push(request);
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
}

fn external(site: &Path, today: &str) -> External {
    External {
        pause: Duration::ZERO,
        ..External::new(site, today.parse().unwrap())
    }
}

#[test]
fn pages_are_asked_for_once_and_their_answers_kept() {
    let (server, site) = (Server::start(), tempfile::tempdir().unwrap());
    let paths = ["/page", "/no-head", "/moved", "/robots", "/gone", "/fault"];
    let urls = paths.map(|path| server.url(path));
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let found = external(site.path(), "2026-11-21").ask(&urls);
    let words = |it: &Option<String>| it.as_deref().unwrap_or("fine").to_owned();
    assert_eq!(
        found.iter().map(words).collect::<Vec<_>>(),
        [
            "fine",
            "fine",
            "fine",
            "fine",
            "the page is not there (404)",
            "the server has a fault (503)"
        ]
    );
    let asked = server.seen.lock().unwrap().len();
    // The same day no one is asked again; the next day those that could not be opened are.
    assert_eq!(external(site.path(), "2026-11-21").ask(&urls), found);
    assert_eq!(server.seen.lock().unwrap().len(), asked);
    assert_eq!(external(site.path(), "2026-11-22").ask(&urls), found);
    let again = server.seen.lock().unwrap()[asked..].to_vec();
    assert_eq!(
        again,
        ["HEAD /gone", "GET /gone", "HEAD /fault", "GET /fault"]
    );
}

#[test]
fn a_host_that_does_not_answer_is_reported() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let site = tempfile::tempdir().unwrap();
    let found = external(site.path(), "2026-11-21").ask(&[&closed]);
    assert!(found[0].is_some(), "{found:?}");
}

#[test]
fn addresses_are_grouped_by_host() {
    for (url, want) in [
        ("https://a.test/b/c", "a.test"),
        ("https://a.test:8443?x", "a.test:8443"),
        ("https://a.test", "a.test"),
    ] {
        assert_eq!(host(url), want);
    }
}
