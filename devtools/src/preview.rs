//! A running `homeward serve`.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};

use crate::http::{self, Events, Response};

/// The command while it runs; it is ended when dropped.
pub struct Preview {
    process: Child,
    port: u16,
    printed: Arc<Mutex<String>>,
}

impl Preview {
    /// Starts the command (`homeward serve …`) and waits until it listens.
    ///
    /// # Errors
    /// When it does not.
    pub fn start(serve: &mut Command) -> Result<Self> {
        let serve = serve.stdin(Stdio::null()).stderr(Stdio::piped());
        let mut process = serve.spawn().with_context(|| format!("{serve:?}"))?;
        let printed = Arc::new(Mutex::new(String::new()));
        let stderr = process.stderr.take().context("no standard error")?;
        let mut lines = BufReader::new(stderr).lines();
        let mut port = None;
        for line in lines.by_ref() {
            let line = line?;
            port = line
                .split_once("http://127.0.0.1:")
                .and_then(|(_, rest)| rest.split_once('/')?.0.parse().ok());
            add(&printed, &line);
            if port.is_some() {
                break;
            }
        }
        let Some(port) = port else {
            process.wait()?;
            let printed = printed.lock().unwrap_or_else(PoisonError::into_inner);
            anyhow::bail!("it does not listen:\n{printed}");
        };
        let all = printed.clone();
        // A full pipe would stop the command.
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                add(&all, &line);
            }
        });
        Ok(Self {
            process,
            port,
            printed,
        })
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the site, with `/` at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The process.
    #[must_use]
    pub fn process(&mut self) -> &mut Child {
        &mut self.process
    }

    /// What it has printed for people so far.
    #[must_use]
    pub fn printed(&self) -> String {
        let printed = self.printed.lock();
        printed.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The answer to a request for a path, such as `/en/index.html`.
    ///
    /// # Errors
    /// When there is none.
    pub fn get(&self, path: &str) -> Result<Response> {
        http::get(self.port, path)
    }

    /// The events of new states; the first one comes at once.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn events(&self) -> Result<Events> {
        Events::connect(self.port, "/.homeward/events")
    }

    /// Waits, event after event, until `wanted` holds.
    ///
    /// # Errors
    /// When no event comes for a minute, or `wanted` fails.
    pub fn wait_until(&self, mut wanted: impl FnMut(&Self) -> Result<bool>) -> Result<()> {
        let mut events = self.events()?;
        loop {
            events.next_event().with_context(|| self.printed())?;
            if wanted(self)? {
                return Ok(());
            }
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn add(printed: &Mutex<String>, line: &str) {
    let mut printed = printed.lock().unwrap_or_else(PoisonError::into_inner);
    printed.push_str(line);
    printed.push('\n');
}
