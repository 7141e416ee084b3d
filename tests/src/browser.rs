//! Chromium through `WebDriver`, with a record of everything that it asked for.
//!
//! Most tests need the engine only. They use Chromium's headless shell if it is installed: the
//! same engine without the browser around it, which starts in a fifth of the time.

mod activity;
mod axe;
mod driver;
pub mod keyboard;
mod mouse;
mod protocol;
mod search;
mod self_check;
mod traffic;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder, Locator};
use homeward_devtools::programs::{CHROMIUM, HEADLESS_SHELL};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

pub use axe::{Violation, none_violated};
pub use search::{Found, FoundPage};
pub use self_check::{Screen, Seen, ShownResult};
pub use traffic::Traffic;

use activity::Activity;
use driver::Driver;
use protocol::{DevTools, Log};

/// How long a page may take: much longer than any does.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often the log is read while a page loads.
const POLL: Duration = Duration::from_millis(20);

/// Ends when the page has nothing else to do, or after five seconds.
const IDLE: &str = "requestIdleCallback(arguments[arguments.length - 1], { timeout: 5000 })";

/// A browser with a fresh profile; it ends when dropped.
pub struct Browser {
    client: Client,
    /// Whether pages may run scripts.
    scripts: bool,
    // Dropped in this order: the driver ends Chromium, then the profile is deleted.
    driver: Driver,
    /// None of the headless shell, whose driver makes and deletes one.
    profile: Option<TempDir>,
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// When Chromium or its driver is missing or does not start.
    pub async fn start() -> Result<Self> {
        match HEADLESS_SHELL.find() {
            Some(shell) => Self::with(&shell, None, json!({}), true).await,
            None => Self::that_keeps_its_profile().await,
        }
    }

    /// Starts the whole of Chromium, with a profile on disk as a person has it: see
    /// [`Browser::close`].
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn that_keeps_its_profile() -> Result<Self> {
        Self::whole(json!({}), true).await
    }

    /// Starts one whose user has switched JavaScript off. The headless shell has no such
    /// setting.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn without_scripts() -> Result<Self> {
        let never = json!({ "profile.managed_default_content_settings.javascript": 2 });
        Self::whole(never, false).await
    }

    async fn whole(preferences: Value, scripts: bool) -> Result<Self> {
        let chromium = CHROMIUM
            .find()
            .context("Chromium is missing: cargo xtask setup")?;
        Self::with(&chromium, Some(tempfile::tempdir()?), preferences, scripts).await
    }

    async fn with(
        binary: &Path,
        profile: Option<TempDir>,
        preferences: Value,
        scripts: bool,
    ) -> Result<Self> {
        let driver = Driver::start()?;
        let patience = u64::try_from(PATIENCE.as_millis())?;
        let capabilities = capabilities(&json!({
            "goog:chromeOptions": {
                "binary": binary,
                "args": arguments(profile.as_ref()),
                "prefs": preferences,
            },
            "timeouts": { "pageLoad": patience, "script": patience },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder
            .capabilities(capabilities)
            .connect(&driver.url())
            .await?;
        let browser = Self {
            client,
            scripts,
            driver,
            profile,
        };
        browser
            .dev_tools("Page.setLifecycleEventsEnabled", json!({ "enabled": true }))
            .await?;
        // What Chromium measures depends on the load of the machine.
        browser.connection(10.0).await?;
        // Chromium's own start page makes requests too; they are none of ours.
        browser.open("about:blank").await?;
        browser.traffic().await?;
        Ok(browser)
    }

    /// The `WebDriver` client, for clicks and questions.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes Chromium as a person does, and returns its profile: the files that it keeps
    /// on disk.
    ///
    /// # Errors
    /// When it cannot be closed, or was not started to keep its profile.
    pub async fn close(self) -> Result<TempDir> {
        self.client.close().await?;
        drop(self.driver);
        self.profile.context("a browser without a profile")
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| url.to_owned())
    }

    /// Tells the pages that are opened from now on that the connection carries so many megabits
    /// a second, on a network of the fourth generation, and that data is not being saved.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn connection(&self, downlink: f64) -> Result<()> {
        let value = json!({ "saveData": false, "effectiveType": "4g", "downlink": downlink });
        let source = format!(
            "Object.defineProperty(navigator, 'connection', {{ configurable: true, value: {value} }})"
        );
        let params = json!({ "source": source });
        self.dev_tools("Page.addScriptToEvaluateOnNewDocument", params)
            .await?;
        Ok(())
    }

    /// Gives the page the size of a screen, in CSS pixels.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn screen(&self, width: u32, height: u32) -> Result<()> {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.dev_tools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Gives the page a size in CSS pixels, and colours: `light`, `dark`, or `forced` (the
    /// few that a person has chosen for all pages).
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn look(&self, width: u32, colours: &str) -> Result<()> {
        self.screen(width, 800).await?;
        let (scheme, forced) = match colours {
            "forced" => ("light", "active"),
            scheme => (scheme, "none"),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        self.dev_tools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        Ok(())
    }

    /// The requests and messages since the last call, once the pages have finished: what
    /// a page asks for just after it has loaded counts as well.
    ///
    /// # Errors
    /// When the log cannot be read, or the pages do not finish.
    pub async fn traffic(&self) -> Result<Traffic> {
        let mut traffic = Traffic::default();
        self.finished(&mut traffic).await?;
        self.add_console(&mut traffic).await?;
        Ok(traffic)
    }

    /// The errors on the console since the last call. For pages that never finish, because
    /// they stay connected.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn console(&self) -> Result<Vec<String>> {
        let mut traffic = Traffic::default();
        self.add_console(&mut traffic).await?;
        Ok(traffic.console)
    }

    async fn add_console(&self, traffic: &mut Traffic) -> Result<()> {
        let console = self.client.issue_cmd(Log("browser")).await?;
        for entry in console.as_array().context("no browser log")? {
            traffic.console(entry);
        }
        Ok(())
    }

    /// Reads the log until nothing loads any more, and until a script of the open page
    /// that waits for an idle moment had it.
    async fn finished(&self, traffic: &mut Traffic) -> Result<()> {
        let (start, mut activity) = (Instant::now(), Activity::default());
        let mut was_idle = !self.scripts;
        loop {
            let network = self.client.issue_cmd(Log("performance")).await?;
            for entry in network.as_array().context("no performance log")? {
                traffic.network(entry, &mut activity)?;
            }
            let unfinished = activity.unfinished();
            if !unfinished.is_empty() {
                ensure!(start.elapsed() < PATIENCE, "not finished: {unfinished:?}");
                tokio::time::sleep(POLL).await;
            } else if was_idle {
                return Ok(());
            } else {
                self.client.execute_async(IDLE, Vec::new()).await?;
                was_idle = true;
            }
        }
    }

    /// What axe finds wrong with the open page.
    ///
    /// # Errors
    /// When axe is missing or cannot run.
    pub async fn axe(&self) -> Result<Vec<Violation>> {
        axe::run(&self.client).await
    }

    /// The visible text of the first element that a selector finds.
    ///
    /// # Errors
    /// When there is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let element = self.client.find(Locator::Css(selector)).await;
        let element = element.with_context(|| selector.to_owned())?;
        Ok(element.text().await?)
    }

    /// Whether the open page is wider than its window, so that people must scroll
    /// sideways to read.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn scrolls_sideways(&self) -> Result<bool> {
        let script = "const e = document.documentElement; return e.scrollWidth > e.clientWidth";
        let answer = self.client.execute(script, Vec::new()).await?;
        answer
            .as_bool()
            .context("the page did not say how wide it is")
    }

    /// Calls a method of the developer tools.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn dev_tools(&self, method: &'static str, parameters: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(DevTools(method, parameters)).await?)
    }
}

fn arguments(profile: Option<&TempDir>) -> Vec<String> {
    let fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1280,800",
    ];
    let profile = profile.map(|it| format!("--user-data-dir={}", it.path().display()));
    fixed
        .into_iter()
        .map(str::to_owned)
        .chain(profile)
        .collect()
}

fn capabilities(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}
