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
    /// The programs that asked, as they name themselves.
    agents: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        Self::start_with("")
    }

    /// A server whose page `/leads` redirects to another address.
    fn start_with(other: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let agents = Arc::new(Mutex::new(Vec::new()));
        let (record, names) = (Arc::clone(&seen), Arc::clone(&agents));
        let other = other.to_owned();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &record, &names, &other);
            }
        });
        Self {
            address,
            seen,
            agents,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

/// One request and its answer; then the connection ends.
fn answer(
    mut stream: TcpStream,
    seen: &Mutex<Vec<String>>,
    agents: &Mutex<Vec<String>>,
    other: &str,
) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let headers: Vec<String> = lines
        .map(Result::unwrap)
        .take_while(|it| !it.is_empty())
        .collect();
    let agent = headers
        .iter()
        .find(|it| it.to_lowercase().starts_with("user-agent:"));
    agents.lock().unwrap().push(agent.unwrap().clone());
    let leads = format!("302 Found\r\nLocation: {other}");
    let request = first.trim_end_matches(" HTTP/1.1").to_owned();
    let status = match request.as_str() {
        "HEAD /page" | "GET /no-head" | "GET /login" => "200 OK",
        "HEAD /no-head" => "405 Method Not Allowed",
        "HEAD /moved" => "301 Moved Permanently\r\nLocation: /page",
        "HEAD /leads" | "GET /leads" => &leads,
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
    let agents = server.agents.lock().unwrap().clone();
    assert!(
        agents.iter().all(|it| it.contains("homeward/")),
        "{agents:?}"
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
    assert_eq!((&found[1], external.not_asked()), (&None, None));
}

/// What was not asked for is neither dead nor kept.
#[test]
fn other_links_of_a_host_that_cannot_be_reached_are_counted() {
    let (server, closed) = (Server::start(), closed());
    let site = tempfile::tempdir().unwrap();
    let urls = [
        format!("{closed}one"),
        format!("{closed}two"),
        format!("{closed}three"),
        server.url("/page"),
    ];
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let external = external(site.path(), "2026-11-21");
    let found = external.ask(&urls);
    assert!(found[0].as_deref().unwrap().contains("refuses"));
    assert_eq!(found[1..], [None, None, None]);
    let told = external.not_asked().unwrap();
    let host = closed.trim_end_matches('/');
    assert!(
        told.starts_with(&format!("2 other links of {host} were not looked at")),
        "{told}"
    );
    assert!(!external.is_offline());
    let kept = kept(site.path()).unwrap();
    assert!(
        kept.contains("one") && !kept.contains("two") && !kept.contains("three"),
        "{kept}"
    );
}

/// A page that leads to a host that is gone says nothing of the other pages of its own host.
#[test]
fn a_redirect_to_a_host_that_is_gone_concerns_one_page() {
    let (server, site) = (Server::start_with(&closed()), tempfile::tempdir().unwrap());
    let urls = ["/leads", "/page", "/gone"].map(|path| server.url(path));
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let external = external(site.path(), "2026-11-21");
    let found = external.ask(&urls);
    let words = "it leads to another address: the host refuses the connection";
    assert_eq!(found[0].as_deref(), Some(words));
    assert_eq!(found[1], None);
    assert_eq!(found[2].as_deref(), Some("the page is not there (404)"));
    assert_eq!(external.not_asked(), None);
}

#[test]
fn without_internet_no_link_is_dead_and_nothing_is_kept() {
    let (site, control) = (tempfile::tempdir().unwrap(), closed());
    let hosts = [closed(), closed().replace("127.0.0.1", "localhost")];
    let urls: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let external = external_with(site.path(), "2026-11-21", &control);
    assert_eq!(external.ask(&urls), [None, None]);
    let told = external.not_asked().unwrap();
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
    assert_eq!(external.not_asked(), None);
    assert_eq!(server.seen.lock().unwrap().len(), 2);
    // Nobody else learns that a person makes a portal for people who go back.
    let agents = server.agents.lock().unwrap().clone();
    let is_plain = |it: &String| !it.contains("homeward") && !it.contains("links");
    assert!(agents.iter().all(is_plain), "{agents:?}");
    // A host that answered before serves as well.
    let site = tempfile::tempdir().unwrap();
    let page = server.url("/page");
    let first = self::external(site.path(), "2026-11-21");
    assert_eq!(first.ask(&[&page]), [None]);
    let second = self::external(site.path(), "2026-11-21");
    assert!(second.ask(&[&page, &closed])[1].is_some());
    assert_eq!(second.not_asked(), None);
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
    assert_eq!(external.not_asked(), None);
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
