//! `homeward check --external`: whether the pages of other sites that the portal links to are
//! there.
//!
//! Other people pay for these servers: each host gets one request at a time, with a pause before the
//! next one, and an answer is kept for days ([`cache`]).

mod cache;
mod client;

use crate::out::say;
use cache::Cache;
use client::Client;
use homeward::{Date, LinkProbe};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

/// The pause between two requests to one host.
const PAUSE: Duration = Duration::from_secs(1);

/// The number of hosts that are asked at the same time.
const HOSTS: usize = 8;

/// Asks other sites, and keeps their answers in the folder of the site.
pub(crate) struct External {
    cache: Mutex<Cache>,
    client: Client,
    /// Waits between two requests to one host.
    pause: Box<dyn Fn() + Send + Sync>,
}

impl External {
    pub(crate) fn new(site: &Path, today: Date) -> Self {
        Self {
            cache: Mutex::new(Cache::read(site, today)),
            client: Client::new(),
            pause: Box::new(|| std::thread::sleep(PAUSE)),
        }
    }

    fn known(&self, url: &str) -> Option<Result<(), String>> {
        self.cache.lock().ok()?.get(url)
    }

    /// Asks for all addresses of one host, one after the other.
    fn ask_host(&self, urls: &[&str]) {
        for (number, url) in urls.iter().enumerate() {
            if number > 0 {
                (self.pause)();
            }
            let problem = self.client.problem(url, &self.pause);
            if let Ok(mut cache) = self.cache.lock() {
                cache.put(url, problem.as_deref());
            }
        }
    }
}

impl LinkProbe for External {
    fn ask(&self, urls: &[&str]) -> Vec<Option<String>> {
        let mut hosts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for url in urls.iter().filter(|url| self.known(url).is_none()) {
            let host = homeward::host(url).unwrap_or_default();
            hosts.entry(host).or_default().push(url);
        }
        let new: usize = hosts.values().map(Vec::len).sum();
        if new > 0 {
            say!(
                "asking {} for {new} pages",
                crate::summary::count(hosts.len(), "host")
            );
        }
        let waiting = Mutex::new(hosts.into_values());
        let next = || waiting.lock().ok().and_then(|mut all| all.next());
        std::thread::scope(|scope| {
            for _ in 0..HOSTS {
                scope.spawn(|| {
                    while let Some(urls) = next() {
                        self.ask_host(&urls);
                    }
                });
            }
        });
        if let Ok(cache) = self.cache.lock()
            && let Err(error) = cache.write()
        {
            say!("warning: the answers of other sites cannot be kept: {error}");
        }
        urls.iter().map(|url| self.known(url)?.err()).collect()
    }
}

#[cfg(test)]
mod tests;
