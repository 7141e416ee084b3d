//! A static file server as plain as the hosts that a portal will live on.
//!
//! It answers GET and HEAD, never leaves its folder, and can put the folder under a
//! path of its own (`/some/sub/path/`), as shared hosting does.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, Server};

const WORKERS: usize = 4;

/// A running server; it stops when dropped.
pub struct StaticServer {
    server: Arc<Server>,
    workers: Vec<JoinHandle<()>>,
    prefix: String,
    port: u16,
}

impl StaticServer {
    /// Serves `root` under `prefix` (which begins and ends with `/`); port 0 takes
    /// any free port.
    ///
    /// # Errors
    /// When the folder does not exist or the port is taken.
    pub fn start(root: &Path, prefix: &str, port: u16) -> Result<Self> {
        let root = fs::canonicalize(root)
            .with_context(|| format!("{} cannot be served", root.display()))?;
        let server = Server::http(("127.0.0.1", port))
            .map_err(|error| anyhow!("port {port} of localhost cannot be had: {error}"))?;
        let port = server.server_addr().to_ip().map_or(port, |it| it.port());
        let server = Arc::new(server);
        let workers = (0..WORKERS)
            .map(|_| {
                let (server, root, prefix) = (server.clone(), root.clone(), prefix.to_owned());
                thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        answer(request, &root, &prefix);
                    }
                })
            })
            .collect();
        Ok(Self {
            server,
            workers,
            prefix: prefix.to_owned(),
            port,
        })
    }

    /// The address of the folder, with a closing slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// Serves until the process is ended.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker that panicked has nothing to give back.
            let _ = worker.join();
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.server.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

/// What a path of a request leads to.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A folder without its slash: the browser must ask again, or relative links break.
    Folder,
    Nothing,
}

fn answer(request: Request, root: &Path, prefix: &str) {
    let head = *request.method() == Method::Head;
    if !head && *request.method() != Method::Get {
        // The reader has gone away if this fails; there is nobody to tell.
        let _ = request.respond(Response::empty(405));
        return;
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let sent = match find(root, prefix, path) {
        Found::File(file) => request.respond(file_response(&file, 200)),
        Found::Folder => {
            let location = header("Location", &format!("{path}/"));
            request.respond(Response::empty(301).with_header(location))
        }
        Found::Nothing => request.respond(file_response(&root.join("404.html"), 404)),
    };
    // As above: a reader who has gone away needs no answer.
    let _ = sent;
}

fn file_response(file: &Path, status: u16) -> Response<std::io::Cursor<Vec<u8>>> {
    let bytes = fs::read(file).unwrap_or_else(|_| b"not found".to_vec());
    Response::from_data(bytes)
        .with_status_code(status)
        .with_header(header("Content-Type", &content_type(file)))
        .with_header(header("Cache-Control", "no-cache"))
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

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value)
        .unwrap_or_else(|()| unreachable!("the server writes only plain header lines"))
}

#[cfg(test)]
mod tests;
