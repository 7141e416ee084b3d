//! Requests over HTTP/1.1 exactly as they are written: a browser or a library would correct
//! the paths and header fields that a server must refuse.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// How long a server may be silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a server of this machine has answered.
#[derive(Debug)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The header fields, in lower case.
    head: String,
    /// The bytes after the header fields.
    pub body: Vec<u8>,
}

impl Response {
    /// The value of a header field, in lower case; `name` is in lower case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.head.lines().filter_map(|line| line.split_once(": "));
        fields.find(|(field, _)| *field == name).map(|(_, it)| it)
    }

    /// The body as text.
    ///
    /// # Errors
    /// When it is not UTF-8.
    pub fn text(&self) -> Result<&str> {
        Ok(std::str::from_utf8(&self.body)?)
    }
}

/// Asks a server on a port of 127.0.0.1. `target` is the second word of the request; `host`
/// the value of the header field.
///
/// # Errors
/// When there is no whole answer.
pub fn request(port: u16, method: &str, target: &str, host: &str) -> Result<Response> {
    let mut stream = send(port, method, target, host)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n");
    let end = end.context("an answer without an end of its head")?;
    let body = answer.split_off(end + 4);
    let head = String::from_utf8(answer)?.to_ascii_lowercase();
    let status = head.split(' ').nth(1).context("an answer without status")?;
    let response = Response {
        status: status.parse()?,
        body,
        head,
    };
    if let Some(length) = response.field("content-length")
        && method != "HEAD"
    {
        ensure!(length.parse() == Ok(response.body.len()), "a part of it");
    }
    Ok(response)
}

/// As [`request`] with `GET` and a usual header.
///
/// # Errors
/// When there is no whole answer.
pub fn get(port: u16, target: &str) -> Result<Response> {
    request(port, "GET", target, &format!("127.0.0.1:{port}"))
}

/// Server-sent events, each as its data.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Connects to the events at `target`.
    ///
    /// # Errors
    /// When there is no server.
    pub fn connect(port: u16, target: &str) -> Result<Self> {
        let stream = send(port, "GET", target, &format!("127.0.0.1:{port}"))?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Waits for an event.
    ///
    /// # Errors
    /// When the server ends the connection, or there is no event for a minute.
    pub fn next_event(&mut self) -> Result<String> {
        let start = Instant::now();
        let mut line = String::new();
        while self.0.read_line(&mut line)? > 0 {
            if let Some(data) = line.strip_prefix("data: ") {
                return Ok(data.trim_end().to_owned());
            }
            // The server says now and then that it is still there.
            ensure!(start.elapsed() < PATIENCE, "there is no event");
            line.clear();
        }
        bail!("there are no more events")
    }
}

fn send(port: u16, method: &str, target: &str, host: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let request =
        format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    Ok(stream)
}
