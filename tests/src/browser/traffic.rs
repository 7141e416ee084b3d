//! The requests of pages, failed requests, and messages of the console.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use super::activity::Activity;

/// A record of requests and console messages.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Page and address of every request.
    pub requests: Vec<(String, String)>,
    /// Requests that got no answer, or one of failure, in words.
    pub failed: Vec<String>,
    /// Errors on the console: exceptions, refused loads, breaches of the policy.
    pub console: Vec<String>,
    /// Page and address of each request, by the browser's id of it.
    by_id: BTreeMap<String, String>,
}

impl Traffic {
    /// Adds one entry of `ChromeDriver`'s performance log.
    ///
    /// # Errors
    /// When the entry is not what it should be.
    pub(super) fn network(&mut self, entry: &Value, activity: &mut Activity) -> Result<()> {
        let text = entry["message"].as_str();
        let event: Value = serde_json::from_str(text.context("an entry without message")?)?;
        let event = &event["message"];
        let (method, params) = (text_of(&event["method"]), &event["params"]);
        activity.event(method, params);
        self.event(method, params);
        Ok(())
    }

    /// Adds one entry of `ChromeDriver`'s log of the console.
    pub(super) fn console(&mut self, entry: &Value) {
        if entry["level"] == "SEVERE" {
            self.console.push(text_of(&entry["message"]).to_owned());
        }
    }

    fn event(&mut self, method: &str, params: &Value) {
        let id = text_of(&params["requestId"]).to_owned();
        match method {
            "Network.requestWillBeSent" => {
                let page = text_of(&params["documentURL"]).to_owned();
                let url = text_of(&params["request"]["url"]).to_owned();
                self.by_id.insert(id, format!("{page}: {url}"));
                self.requests.push((page, url));
            }
            "Network.responseReceived" => {
                let status = params["response"]["status"].as_u64().unwrap_or_default();
                if status >= 400 {
                    self.fail(&id, &format!("status {status}"));
                }
            }
            "Network.loadingFailed" => {
                self.fail(&id, text_of(&params["errorText"]));
            }
            _ => {}
        }
    }

    fn fail(&mut self, id: &str, why: &str) {
        let request = self.by_id.get(id);
        let request = request.map_or("an unknown request", String::as_str);
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

    /// Everything that is wrong, in words.
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

pub(super) fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
