//! A running `homeward serve`.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::http::{self, Events, Response};

/// The command while it runs; it is ended when dropped.
pub struct Preview {
    process: Child,
    port: u16,
    printed: Arc<Printed>,
}

/// What a command prints for people.
#[derive(Default)]
struct Printed {
    text: Mutex<String>,
    /// Told after each line.
    more: Condvar,
}

impl Printed {
    fn lock(&self) -> MutexGuard<'_, String> {
        self.text.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, line: &str) {
        let mut text = self.lock();
        text.push_str(line);
        text.push('\n');
        self.more.notify_all();
    }
}

impl Preview {
    /// Starts the command (`homeward serve …`) and waits until it listens.
    ///
    /// # Errors
    /// When it does not.
    pub fn start(serve: &mut Command) -> Result<Self> {
        let serve = serve.stdin(Stdio::null()).stderr(Stdio::piped());
        let mut process = serve.spawn().with_context(|| format!("{serve:?}"))?;
        let printed = Arc::new(Printed::default());
        let stderr = process.stderr.take().context("no standard error")?;
        let mut lines = BufReader::new(stderr).lines();
        let mut port = None;
        for line in lines.by_ref() {
            let line = line?;
            port = line
                .split_once("http://127.0.0.1:")
                .and_then(|(_, rest)| rest.split_once('/')?.0.parse().ok());
            printed.add(&line);
            if port.is_some() {
                break;
            }
        }
        let Some(port) = port else {
            process.wait()?;
            anyhow::bail!("it does not listen:\n{}", printed.lock());
        };
        let all = printed.clone();
        // A full pipe would stop the command.
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                all.add(&line);
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
        self.printed.lock().clone()
    }

    /// Waits until it has printed some words. A line can come after the event of its state.
    ///
    /// # Errors
    /// When it has not printed them after a minute.
    pub fn wait_until_printed(&self, words: &str) -> Result<()> {
        const PATIENCE: Duration = Duration::from_mins(1);
        let is_missing = |text: &mut String| !text.contains(words);
        let more = &self.printed.more;
        let waited = more.wait_timeout_while(self.printed.lock(), PATIENCE, is_missing);
        let (text, _) = waited.unwrap_or_else(PoisonError::into_inner);
        ensure!(text.contains(words), "{words:?} is not in {text}");
        Ok(())
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
