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

/// Asks without pauses. Where nothing answers, it looks for the internet at `control`.
fn external_with(site: &Path, today: &str, control: &str) -> External {
    External {
        pause: Box::new(|| ()),
        control: control.to_owned(),
        ..External::new(site, today.parse().unwrap())
    }
}

fn external(site: &Path, today: &str) -> External {
    external_with(site, today, "http://127.0.0.1:1/")
}

/// An address of this machine where no one listens.
fn closed() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}/", listener.local_addr().unwrap())
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

/// Kept answers of the site.
fn kept(site: &Path) -> Option<String> {
    std::fs::read_to_string(site.join(".homeward/links.json")).ok()
}

#[test]
fn a_host_that_does_not_answer_is_reported_where_others_do() {
    let (server, closed) = (Server::start(), closed());
    let site = tempfile::tempdir().unwrap();
    let other = server.url("/page");
    let external = external(site.path(), "2026-11-21");
    let found = external.ask(&[&closed, &other]);
    let words = found[0].as_deref();
    assert_eq!(words, Some("the host refuses the connection"));
    assert_eq!((&found[1], external.no_internet()), (&None, None));
}

#[test]
fn without_internet_no_link_is_dead_and_nothing_is_kept() {
    let (site, control) = (tempfile::tempdir().unwrap(), closed());
    let hosts = [closed(), closed().replace("127.0.0.1", "localhost")];
    let urls: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let external = external_with(site.path(), "2026-11-21", &control);
    assert_eq!(external.ask(&urls), [None, None]);
    let told = external.no_internet().unwrap();
    assert!(told.contains("none of the 2 hosts"), "{told}");
    assert_eq!(kept(site.path()), None);
}

/// The host of the only link may be gone, and the internet be there.
#[test]
fn whether_there_is_internet_other_hosts_say() {
    let (server, site, closed) = (Server::start(), tempfile::tempdir().unwrap(), closed());
    let control = server.url("/gone");
    let external = external_with(site.path(), "2026-11-21", &control);
    assert!(external.ask(&[&closed])[0].is_some());
    assert_eq!(external.no_internet(), None);
    assert_eq!(server.seen.lock().unwrap().len(), 2);
    // A host that answered before serves as well.
    let site = tempfile::tempdir().unwrap();
    let page = server.url("/page");
    let first = self::external(site.path(), "2026-11-21");
    assert_eq!(first.ask(&[&page]), [None]);
    let second = self::external(site.path(), "2026-11-21");
    assert!(second.ask(&[&page, &closed])[1].is_some());
    assert_eq!(second.no_internet(), None);
}

/// The first hosts show it: nobody waits for all the others.
#[test]
fn where_no_host_answers_most_are_not_asked() {
    let (site, control) = (tempfile::tempdir().unwrap(), closed());
    let hosts: Vec<String> = (1..=9 * HOSTS)
        .map(|it| format!("http://127.0.1.{it}:1/"))
        .collect();
    let urls: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let external = external_with(site.path(), "2026-11-21", &control);
    assert!(external.ask(&urls).iter().all(Option::is_none));
    let asked = external.unreached.load(Ordering::Relaxed);
    assert!((HOSTS..=2 * HOSTS).contains(&asked), "{asked}");
}

#[test]
fn a_host_without_https_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let _ = stream
                .unwrap()
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        }
    });
    let site = tempfile::tempdir().unwrap();
    let external = external(site.path(), "2026-11-21");
    let found = external.ask(&[&url]).remove(0).unwrap();
    assert!(found.contains("does not speak HTTPS"), "{found}");
    assert_eq!(external.no_internet(), None);
}

/// The record of the server has the pauses, too.
#[test]
fn there_is_a_pause_between_any_two_requests_to_a_host() {
    let (server, site) = (Server::start(), tempfile::tempdir().unwrap());
    let urls = ["/page", "/gone", "/no-head"].map(|path| server.url(path));
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let record = Arc::clone(&server.seen);
    let external = External {
        pause: Box::new(move || record.lock().unwrap().push("pause".to_owned())),
        ..external(site.path(), "2026-11-21")
    };
    external.ask(&urls);
    assert_eq!(
        *server.seen.lock().unwrap(),
        [
            "HEAD /page",
            "pause",
            "HEAD /gone",
            "pause",
            "GET /gone",
            "pause",
            "HEAD /no-head",
            "pause",
            "GET /no-head"
        ]
    );
}

/// Pages of one host are asked for one after the other, however its name is written.
#[test]
fn capital_letters_and_ports_make_no_other_host() {
    let (server, site) = (Server::start(), tempfile::tempdir().unwrap());
    let port = server.address.rsplit_once(':').unwrap().1;
    let urls = ["localhost", "LOCALHOST", "LocalHost"].map(|it| format!("http://{it}:{port}/page"));
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let pauses = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&pauses);
    let external = External {
        pause: Box::new(move || *counted.lock().unwrap() += 1),
        ..external(site.path(), "2026-11-21")
    };
    assert_eq!(external.ask(&urls), [None, None, None]);
    assert_eq!(*pauses.lock().unwrap(), urls.len() - 1);
}

/// `１２７` is another way to write a number, and hosts in other alphabets go the same way.
#[test]
fn addresses_in_other_alphabets_are_asked_for_in_ascii() {
    let (server, site) = (Server::start(), tempfile::tempdir().unwrap());
    let port = server.address.rsplit_once(':').unwrap().1;
    let urls = [
        format!("http://１２７.0.0.1:{port}/page"),
        server.url("/помощь"),
    ];
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let found = external(site.path(), "2026-11-21").ask(&urls);
    assert_eq!(found[0], None);
    let path = "/%D0%BF%D0%BE%D0%BC%D0%BE%D1%89%D1%8C";
    assert_eq!(
        *server.seen.lock().unwrap(),
        [
            "HEAD /page".to_owned(),
            format!("HEAD {path}"),
            format!("GET {path}")
        ]
    );
}
