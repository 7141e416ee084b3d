//! A static file server as plain as the hosts that a portal will live on.
//!
//! It answers GET and HEAD, never leaves its folder, and can put the folder under a
//! path of its own (`/some/sub/path/`), as shared hosting does. It sends the [`Headers`] that a
//! host is told to send, or none, as hosts that cannot be told.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result};
pub use headers::Headers;
use percent_encoding::percent_decode_str;

mod headers;

/// How long a request may take to arrive.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the head of a request may be, in bytes.
const LONGEST: u64 = 64 * 1024;

/// What is served.
struct Site {
    root: PathBuf,
    prefix: String,
    headers: Headers,
}

/// A running server; it stops when dropped.
pub struct StaticServer {
    stop: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
    prefix: String,
    port: u16,
}

impl StaticServer {
    /// Serves `root` under `prefix` (which begins and ends with `/`); port 0 takes
    /// any free port. No header protects readers: for folders that are no portal, and for what
    /// must hold on hosts that cannot be told any.
    ///
    /// # Errors
    /// When the folder does not exist or the port is taken.
    pub fn start(root: &Path, prefix: &str, port: u16) -> Result<Self> {
        Self::with(root, prefix, port, Headers::default())
    }

    /// As [`StaticServer::start`], with headers. Their paths are those of a portal at the root
    /// of its host; they hold below `prefix`.
    ///
    /// # Errors
    /// As [`StaticServer::start`].
    pub fn with(root: &Path, prefix: &str, port: u16, headers: Headers) -> Result<Self> {
        let root = fs::canonicalize(root)
            .with_context(|| format!("{} cannot be served", root.display()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} of localhost cannot be had"))?;
        let port = listener.local_addr()?.port();
        let stop = Arc::new(AtomicBool::new(false));
        let site = Arc::new(Site {
            root,
            prefix: prefix.to_owned(),
            headers,
        });
        let stopped = stop.clone();
        let listening = thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::Acquire) {
                    return;
                }
                // A closed connection needs no answer.
                let Ok(stream) = stream else { continue };
                let site = site.clone();
                // Each request has a connection and a thread of its own: browsers open
                // connections ahead of need, and none may wait for another to end.
                thread::spawn(move || answer(stream, &site));
            }
        });
        Ok(Self {
            stop,
            listening: Some(listening),
            prefix: prefix.to_owned(),
            port,
        })
    }

    /// The address of the folder, with a closing slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // Wakes the listener, so that it sees that it is to stop.
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let woken = TcpStream::connect_timeout(&address, PATIENCE);
        if let (Ok(_), Some(listening)) = (woken, self.listening.take()) {
            let _ = listening.join();
        }
    }
}

/// The file or redirect of a request's path.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A folder without its slash: the browser must ask again, or relative links break.
    Folder,
    Nothing,
}

/// Reads one request and answers it. If that fails, the reader has closed the connection, and no
/// one needs a report.
fn answer(mut stream: TcpStream, site: &Site) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let Some((method, target, brotli)) = request(&stream) else {
        return;
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (status, headers, body) = if method != "GET" && method != "HEAD" {
        ("405 Method Not Allowed", String::new(), Vec::new())
    } else {
        match find(&site.root, &site.prefix, path) {
            Found::File(file) => {
                let smaller = PathBuf::from(format!("{}.br", file.display()));
                if brotli && smaller.is_file() {
                    let headers = content(&file) + "Content-Encoding: br\r\n";
                    ("200 OK", headers, bytes(&smaller))
                } else {
                    ("200 OK", content(&file), bytes(&file))
                }
            }
            Found::Folder => {
                let location = format!("Location: {path}/\r\n");
                ("301 Moved Permanently", location, Vec::new())
            }
            Found::Nothing => {
                let file = site.root.join("404.html");
                ("404 Not Found", content(&file), bytes(&file))
            }
        }
    };
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}{}Content-Length: {}\r\nConnection: close\r\n\r\n",
        site.told(path),
        body.len()
    );
    let body = if method == "HEAD" { &[][..] } else { &body };
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body));
}

/// Method and target of a request, and whether the reader takes brotli; `None` for what is
/// no request. The other header fields tell a server of files nothing, but they must be
/// read, or closing would cut off the answer.
fn request(stream: &TcpStream) -> Option<(String, String, bool)> {
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    let first = lines.next()?.ok()?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, target) = (words.next()?, words.next()?);
    let mut brotli = false;
    loop {
        let line = lines.next()?.ok()?.to_ascii_lowercase();
        if line.is_empty() {
            return Some((method, target, brotli));
        }
        let encodings = line.strip_prefix("accept-encoding:");
        brotli |= encodings.is_some_and(|it| it.split(',').any(|it| it.trim() == "br"));
    }
}

fn bytes(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|_| b"not found".to_vec())
}

fn content(file: &Path) -> String {
    let kind = content_type(file);
    format!("Content-Type: {kind}\r\n")
}

impl Site {
    /// The header lines that this host has been told to send for a path. Without any, browsers
    /// are to ask again each time: tests change files.
    fn told(&self, path: &str) -> String {
        let below = path.strip_prefix(&self.prefix).unwrap_or_default();
        let headers = self.headers.of(&format!("/{below}"));
        if headers.is_empty() {
            return "Cache-Control: no-cache\r\n".to_owned();
        }
        let lines = headers.iter();
        let lines = lines.map(|(name, value)| format!("{name}: {value}\r\n"));
        lines.collect::<Vec<_>>().concat()
    }
}

/// Finds the file without ever leaving `root`, by dots, encoded dots or links.
fn find(root: &Path, prefix: &str, path: &str) -> Found {
    let Some(rest) = path.strip_prefix(prefix) else {
        return if format!("{path}/") == prefix {
            Found::Folder
        } else {
            Found::Nothing
        };
    };
    let Ok(rest) = percent_decode_str(rest).decode_utf8() else {
        return Found::Nothing;
    };
    let inside = |part| matches!(part, Component::Normal(_));
    if rest.contains(['\\', '\0']) || !Path::new(&*rest).components().all(inside) {
        return Found::Nothing;
    }
    let Ok(found) = fs::canonicalize(root.join(&*rest)) else {
        return Found::Nothing;
    };
    if !found.starts_with(root) {
        return Found::Nothing;
    }
    let index = found.join("index.html");
    match (found.is_dir(), rest.is_empty() || rest.ends_with('/')) {
        (true, true) if index.is_file() => Found::File(index),
        (true, false) => Found::Folder,
        (false, false) => Found::File(found),
        _ => Found::Nothing,
    }
}

fn content_type(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let kind = match file.extension().and_then(|it| it.to_str()) {
        Some("xml") if name.contains("feed") || name.contains("atom") => "application/atom+xml",
        Some("atom") => "application/atom+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => return with_charset(mime_guess::from_path(file).first_or_octet_stream().as_ref()),
    };
    with_charset(kind)
}

fn with_charset(kind: &str) -> String {
    let text = kind.starts_with("text/") || kind.ends_with("xml") || kind.ends_with("json");
    let charset = if text { "; charset=utf-8" } else { "" };
    format!("{kind}{charset}")
}

#[cfg(test)]
mod tests;
