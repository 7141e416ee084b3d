//! What pages asked for, what failed, and what the console said.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

/// A record of requests and console messages.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Page and address of every request.
    pub requests: Vec<(String, String)>,
    /// Requests that got no answer, or one of failure, in words.
    pub failed: Vec<String>,
    /// Errors on the console: exceptions, refused loads, breaches of the policy.
    pub console: Vec<String>,
}

impl Traffic {
    /// Reads the two logs of `ChromeDriver`.
    ///
    /// # Errors
    /// When a log is not what it should be.
    pub(super) fn read(network: &Value, console: &Value) -> Result<Self> {
        let mut traffic = Self::default();
        let mut pages = BTreeMap::new();
        for entry in network.as_array().context("no performance log")? {
            let text = entry["message"]
                .as_str()
                .context("an entry without message")?;
            let event: Value = serde_json::from_str(text)?;
            let event = &event["message"];
            traffic.event(&mut pages, text_of(&event["method"]), &event["params"]);
        }
        for entry in console.as_array().context("no browser log")? {
            if entry["level"] == "SEVERE" {
                traffic.console.push(text_of(&entry["message"]).to_owned());
            }
        }
        Ok(traffic)
    }

    fn event(&mut self, pages: &mut BTreeMap<String, String>, method: &str, params: &Value) {
        let id = text_of(&params["requestId"]).to_owned();
        match method {
            "Network.requestWillBeSent" => {
                let page = text_of(&params["documentURL"]).to_owned();
                let url = text_of(&params["request"]["url"]).to_owned();
                pages.insert(id, format!("{page}: {url}"));
                self.requests.push((page, url));
            }
            "Network.responseReceived" => {
                let status = params["response"]["status"].as_u64().unwrap_or_default();
                if status >= 400 {
                    self.fail(pages, &id, &format!("status {status}"));
                }
            }
            "Network.loadingFailed" => {
                self.fail(pages, &id, text_of(&params["errorText"]));
            }
            _ => {}
        }
    }

    fn fail(&mut self, pages: &BTreeMap<String, String>, id: &str, why: &str) {
        let request = pages.get(id).map_or("an unknown request", String::as_str);
        self.failed.push(format!("{request}: {why}"));
    }

    /// Requests that went anywhere but below `base`. Addresses that carry their own
    /// content (`data:`, `blob:`) go nowhere.
    #[must_use]
    pub fn outside(&self, base: &str) -> Vec<String> {
        let inside = |url: &str| {
            url.starts_with(base) || url.starts_with("data:") || url.starts_with("blob:")
        };
        let outside = self.requests.iter().filter(|(_, url)| !inside(url));
        outside
            .map(|(page, url)| format!("{page}: {url}"))
            .collect()
    }

    /// All that must not be, in words.
    #[must_use]
    pub fn wrong(&self, base: &str) -> Vec<String> {
        let console = self.console.iter().map(|it| format!("console: {it}"));
        let failed = self.failed.iter().map(|it| format!("failed: {it}"));
        let outside = self
            .outside(base)
            .into_iter()
            .map(|it| format!("outside: {it}"));
        console.chain(failed).chain(outside).collect()
    }
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
