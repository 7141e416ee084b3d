//! The `ChromeDriver` process.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use homeward_devtools::programs::CHROMEDRIVER;
use homeward_devtools::workspace::checkers_dir;

/// How often we try to start it.
const TRIES: u32 = 5;

/// A running `ChromeDriver` on a port of its own choice.
pub(super) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it. It takes a port that is free for IPv4 and then wants the same one for
    /// IPv6; when several start at once, one may come too late and give up.
    pub(super) fn start() -> Result<Self> {
        let mut started = Self::try_to_start();
        for _ in 1..TRIES {
            started = started.or_else(|_| Self::try_to_start());
        }
        started
    }

    fn try_to_start() -> Result<Self> {
        let program = CHROMEDRIVER
            .find()
            .context("ChromeDriver is missing: cargo xtask setup")?;
        let mut process = Command::new(program)
            .arg("--port=0")
            .env("FONTCONFIG_FILE", checkers_dir()?.join("fonts.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = process
            .stdout
            .take()
            .context("ChromeDriver has no output")?;
        let mut lines = BufReader::new(stdout).lines();
        for line in lines.by_ref() {
            // "ChromeDriver was started successfully on port 40519."
            let line = line?;
            let Some((_, port)) = line.split_once("successfully on port ") else {
                continue;
            };
            let port = port.trim_end_matches('.').parse()?;
            // Keep its output flowing, or it would block on a full pipe.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(Self { process, port });
        }
        process.wait()?;
        bail!("ChromeDriver ended before it reported its port")
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end, and Chromium with it.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_err() {
            // It does not listen any more; all that is left is to make sure.
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
