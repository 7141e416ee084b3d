//! `homeward check --external`: whether the pages of other sites that the portal links to are
//! there.
//!
//! Other people pay for these servers: each host gets one request at a time, with a pause before the
//! next one, and an answer is kept for days ([`cache`]).

mod cache;
mod client;

use crate::out::say;
use crate::summary::count;
use cache::Cache;
use client::{Client, Problem};
use homeward::{Date, LinkProbe};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The pause between two requests to one host.
const PAUSE: Duration = Duration::from_secs(1);

/// The number of hosts that are asked at the same time.
const HOSTS: usize = 8;

/// Asked when no host of the portal answers: a name that is kept for such uses, and has been there for decades.
/// Its server learns the address of this computer in the internet, and nothing of the portal; `--help` says so.
const CONTROL: &str = "https://example.com/";

/// How many hosts that answered before are asked in place of those that do not.
const CONTROLS: usize = 2;

/// Asks other sites, and keeps their answers in the folder of the site.
pub(crate) struct External {
    cache: Mutex<Cache>,
    client: Client,
    /// Asks `control`.
    unnamed: Client,
    /// Waits between two requests to one host.
    pause: Box<dyn Fn() + Send + Sync>,
    /// The last address to ask before it is said that there is no internet.
    control: String,
    /// The number of hosts that were asked, if there is no internet.
    unreached: AtomicUsize,
    /// For each host that cannot be reached, the number of its links that were not asked for.
    skipped: Mutex<BTreeMap<String, usize>>,
}

/// What the hosts have answered so far.
#[derive(Default)]
struct Round {
    /// Addresses, each with its problem if it has one.
    answers: Vec<(String, Option<String>)>,
    /// For each server that cannot be reached, the number of its other links.
    skipped: BTreeMap<String, usize>,
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
            unnamed: Client::unnamed(),
            pause: Box::new(|| std::thread::sleep(PAUSE)),
            control: CONTROL.to_owned(),
            unreached: AtomicUsize::new(0),
            skipped: Mutex::default(),
        }
    }

    /// Whether nothing is known of any link because no host could be reached.
    pub(crate) fn is_offline(&self) -> bool {
        self.unreached.load(Ordering::Relaxed) > 0
    }

    /// What to tell of the links that were not asked for; `None` if all were.
    pub(crate) fn not_asked(&self) -> Option<String> {
        let hosts = self.unreached.load(Ordering::Relaxed);
        if hosts > 0 {
            let which = match hosts {
                1 => "the host that was asked cannot be reached".to_owned(),
                _ => format!("none of the {hosts} hosts that were asked can be reached"),
            };
            return Some(format!(
                "error: no internet: {which}, so links to other sites were not checked\n\
                 help: connect this computer, and run the command again; if your network has a proxy, set `HTTPS_PROXY`"
            ));
        }
        let skipped = lock(&self.skipped);
        let lines = skipped.iter().map(|(host, links)| {
            let verb = if *links == 1 { "was" } else { "were" };
            let links = count(*links, "other link");
            format!("{links} of {host} {verb} not looked at, because the host cannot be reached")
        });
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn known(&self, url: &str) -> Option<Result<(), String>> {
        self.cache.lock().ok()?.get(url)
    }

    /// Asks for all addresses of one host, one after the other.
    fn ask_host(&self, urls: &[&str], round: &Mutex<Round>) {
        let (mut has_answer, mut silent) = (false, BTreeSet::new());
        for (number, url) in urls.iter().enumerate() {
            // Behind another port of a host may be another server.
            let server = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            let server = server.to_lowercase();
            if silent.contains(&server) {
                *lock(round).skipped.entry(server).or_default() += 1;
                continue;
            }
            if number > 0 {
                (self.pause)();
            }
            let problem = self.client.problem(url, &self.pause);
            if problem.as_ref().is_some_and(|it| !it.is_answer) {
                silent.insert(server);
            } else {
                has_answer = true;
            }
            let words = problem.map(|it: Problem| it.words);
            lock(round).answers.push(((*url).to_owned(), words));
        }
        let mut round = lock(round);
        round.has_answer |= has_answer;
        round.silent_hosts += usize::from(!has_answer);
    }

    /// Whether nothing on the internet answers, as far as `least` hosts show.
    fn nothing_answers(&self, round: &Mutex<Round>, least: usize) -> bool {
        let mut round = lock(round);
        if round.has_answer || round.silent_hosts < least {
            return false;
        }
        let others = || {
            let good = lock(&self.cache).good(CONTROLS);
            let answers = |client: &Client, url: &str| {
                let problem = client.problem(url, &self.pause);
                problem.is_none_or(|it| it.is_answer)
            };
            let is_reached = good.iter().any(|url| answers(&self.client, url))
                || answers(&self.unnamed, &self.control);
            !is_reached
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
            say!("asking {} for {new} pages", count(hosts.len(), "host"));
        }
        let waiting = Mutex::new(hosts.into_values());
        let next = || lock(&waiting).next();
        let round = Mutex::new(Round::default());
        std::thread::scope(|scope| {
            for _ in 0..HOSTS {
                scope.spawn(|| {
                    while let Some(urls) = next() {
                        self.ask_host(&urls, &round);
                        if self.nothing_answers(&round, HOSTS) {
                            break;
                        }
                    }
                });
            }
        });
        let is_offline = self.nothing_answers(&round, 1);
        let mut round = round.into_inner().unwrap_or_else(PoisonError::into_inner);
        if is_offline {
            self.unreached.store(round.silent_hosts, Ordering::Relaxed);
        } else {
            *lock(&self.skipped) = std::mem::take(&mut round.skipped);
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
