use homeward::Date;
use homeward::publish::{keep, kept};
use serde_json::{Map, Value as Json, json};
use std::io;
use std::path::{Path, PathBuf};

/// The kept file with the answers.
const FILE: &str = "links.json";

/// Days for which a good answer counts.
const GOOD: u32 = 7;

/// The answers of other sites, each with its day. A page that could not be opened is asked for
/// again the next day.
pub(super) struct Cache {
    site: PathBuf,
    today: Date,
    answers: Map<String, Json>,
}

impl Cache {
    /// The answers that were kept; none if the file cannot be read.
    pub(super) fn read(site: &Path, today: Date) -> Self {
        let text = kept(site, FILE).unwrap_or_default();
        let answers = match serde_json::from_str(&text) {
            Ok(Json::Object(answers)) => answers,
            _ => Map::new(),
        };
        Self {
            site: site.to_path_buf(),
            today,
            answers,
        }
    }

    /// What is known of an address: that it can be opened, or the reason why it cannot.
    pub(super) fn get(&self, url: &str) -> Option<Result<(), String>> {
        let answer = self.answers.get(url)?;
        let day: Date = answer["day"].as_str()?.parse().ok()?;
        let problem = answer["problem"].as_str();
        let days = if problem.is_some() { 1 } else { GOOD };
        let is_fresh = day <= self.today && self.today < day.after(days);
        let known = problem.map_or(Ok(()), |problem| Err(problem.to_owned()));
        is_fresh.then_some(known)
    }

    /// Some addresses that could be opened.
    pub(super) fn good(&self, most: usize) -> Vec<String> {
        let good = self
            .answers
            .iter()
            .filter(|(_, it)| it["problem"].is_null());
        good.map(|(url, _)| url.clone()).take(most).collect()
    }

    pub(super) fn put(&mut self, url: &str, problem: Option<&str>) {
        let answer = json!({ "day": self.today.to_string(), "problem": problem });
        self.answers.insert(url.to_owned(), answer);
    }

    /// Keeps the answers that still count.
    pub(super) fn write(&self) -> io::Result<()> {
        let fresh = self
            .answers
            .iter()
            .filter(|(url, _)| self.get(url).is_some());
        let fresh: Map<String, Json> = fresh.map(|(url, it)| (url.clone(), it.clone())).collect();
        let text = format!("{:#}\n", Json::Object(fresh));
        keep(&self.site, FILE, &text)
    }
}
