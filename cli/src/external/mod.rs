//! `homeward check --external`: whether the pages of other sites that the portal links to are
//! there.
//!
//! Other people pay for these servers: each host gets one request at a time, with a pause before the
//! next one, and an answer is kept for days ([`cache`]).

mod cache;
mod client;

use crate::out::say;
use cache::Cache;
use client::{Client, Problem};
use homeward::{Date, LinkProbe};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The pause between two requests to one host.
const PAUSE: Duration = Duration::from_secs(1);

/// The number of hosts that are asked at the same time.
const HOSTS: usize = 8;

/// Asked when no host of the portal answers: a name that is kept for such uses, and has been there for decades.
/// Its server learns nothing of the portal.
const CONTROL: &str = "https://example.com/";

/// How many hosts that answered before are asked in place of those that do not.
const CONTROLS: usize = 2;

/// Asks other sites, and keeps their answers in the folder of the site.
pub(crate) struct External {
    cache: Mutex<Cache>,
    client: Client,
    /// Waits between two requests to one host.
    pause: Box<dyn Fn() + Send + Sync>,
    /// The last address to ask before it is said that there is no internet.
    control: String,
    /// The number of hosts that were asked, if there is no internet.
    unreached: AtomicUsize,
}

/// What the hosts have answered so far.
#[derive(Default)]
struct Round {
    /// Addresses, each with its problem if it has one.
    answers: Vec<(String, Option<String>)>,
    has_answer: bool,
    silent_hosts: usize,
    /// Whether nothing else answers either, if it was asked.
    is_offline: Option<bool>,
}

impl External {
    pub(crate) fn new(site: &Path, today: Date) -> Self {
        Self {
            cache: Mutex::new(Cache::read(site, today)),
            client: Client::new(),
            pause: Box::new(|| std::thread::sleep(PAUSE)),
            control: CONTROL.to_owned(),
            unreached: AtomicUsize::new(0),
        }
    }

    /// What to tell if no host could be reached at all: then nothing is known of the links.
    pub(crate) fn no_internet(&self) -> Option<String> {
        let hosts = self.unreached.load(Ordering::Relaxed);
        (hosts > 0).then(|| {
            let which = match hosts {
                1 => "the host that was asked cannot be reached".to_owned(),
                _ => format!("none of the {hosts} hosts that were asked can be reached"),
            };
            format!(
                "error: no internet: {which}, so links to other sites were not checked\n\
                 help: connect this computer, and run the command again; if your network has a proxy, set `HTTPS_PROXY`"
            )
        })
    }

    fn known(&self, url: &str) -> Option<Result<(), String>> {
        self.cache.lock().ok()?.get(url)
    }

    /// Asks for all addresses of one host, one after the other.
    fn ask_host(&self, urls: &[&str], round: &Mutex<Round>) {
        let (mut has_answer, mut silent) = (false, None);
        for (number, url) in urls.iter().enumerate() {
            // Behind another port of a host may be another server.
            let server = url.split('/').nth(2);
            let same = silent.clone().filter(|(of, _)| *of == server);
            let problem = same.map(|(_, problem)| problem).or_else(|| {
                if number > 0 {
                    (self.pause)();
                }
                self.client.problem(url, &self.pause)
            });
            // One that cannot be reached was asked twice: its other pages cannot be reached either.
            silent = problem
                .clone()
                .filter(|it| !it.is_answer)
                .map(|it| (server, it));
            has_answer |= silent.is_none();
            let words = problem.map(|it: Problem| it.words);
            lock(round).answers.push(((*url).to_owned(), words));
        }
        let mut round = lock(round);
        round.has_answer |= has_answer;
        round.silent_hosts += usize::from(!has_answer);
    }

    /// Whether nothing on the internet answers, as far as `least` hosts show.
    fn is_offline(&self, round: &Mutex<Round>, least: usize) -> bool {
        let mut round = lock(round);
        if round.has_answer || round.silent_hosts < least {
            return false;
        }
        let others = || {
            let good = lock(&self.cache).good(CONTROLS);
            let mut others = good.into_iter().chain([self.control.clone()]);
            let answers = |url: String| {
                let problem = self.client.problem(&url, &self.pause);
                problem.is_none_or(|it| it.is_answer)
            };
            !others.any(answers)
        };
        *round.is_offline.get_or_insert_with(others)
    }
}

/// A panic of another thread ends the run, so that nobody uses what it left half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
        let next = || lock(&waiting).next();
        let round = Mutex::new(Round::default());
        std::thread::scope(|scope| {
            for _ in 0..HOSTS {
                scope.spawn(|| {
                    while let Some(urls) = next() {
                        self.ask_host(&urls, &round);
                        if self.is_offline(&round, HOSTS) {
                            break;
                        }
                    }
                });
            }
        });
        let is_offline = self.is_offline(&round, 1);
        let round = round.into_inner().unwrap_or_else(PoisonError::into_inner);
        if is_offline {
            self.unreached.store(round.silent_hosts, Ordering::Relaxed);
        } else {
            let mut cache = lock(&self.cache);
            for (url, problem) in &round.answers {
                cache.put(url, problem.as_deref());
            }
            if let Err(error) = cache.write() {
                say!("warning: the answers of other sites cannot be kept: {error}");
            }
        }
        urls.iter().map(|url| self.known(url)?.err()).collect()
    }
}

#[cfg(test)]
mod tests;
