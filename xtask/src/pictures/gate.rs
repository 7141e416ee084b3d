//! When a picture is made: Chromium makes it as soon as the page has loaded, and a page has loaded
//! when its last image is there. Such an image is asked from the gate, which answers when the page
//! says that it is ready.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// How long a page may take; then the picture is made as the page is.
const PATIENCE: Duration = Duration::from_mins(1);

const NOTHING: &[u8] = b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Whether the page is ready, and who waits for it.
type Ready = Arc<(Mutex<bool>, Condvar)>;

/// A gate for one picture. It listens as long as this program runs.
pub(super) struct Gate {
    port: u16,
    ready: Ready,
}

impl Gate {
    /// # Errors
    /// When there is no free port.
    pub(super) fn open() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
        let port = listener.local_addr()?.port();
        let ready = Ready::default();
        let gate = ready.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let gate = gate.clone();
                // A browser that goes away needs no answer.
                thread::spawn(move || answer(stream, &gate));
            }
        });
        Ok(Self { port, ready })
    }

    /// The address, with `/` at the end; below it are `hold` and `ready`.
    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Whether the page has said that it is ready.
    pub(super) fn was_ready(&self) -> bool {
        *self.ready.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer(mut stream: TcpStream, (ready, changed): &(Mutex<bool>, Condvar)) -> Result<()> {
    let mut line = String::new();
    let mut head = BufReader::new(stream.try_clone()?);
    head.read_line(&mut line)?;
    let mut is_ready = ready.lock().unwrap_or_else(PoisonError::into_inner);
    if line.starts_with("GET /ready") {
        *is_ready = true;
        changed.notify_all();
    } else {
        let waited = changed.wait_timeout_while(is_ready, PATIENCE, |is_ready| !*is_ready);
        is_ready = waited.unwrap_or_else(PoisonError::into_inner).0;
    }
    drop(is_ready);
    stream.write_all(NOTHING)?;
    Ok(())
}
