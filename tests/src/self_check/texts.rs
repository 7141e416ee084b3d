//! The texts of the self-check in one language, as its editors wrote them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use serde::Deserialize;
use serde_json::Value as Json;

use super::written::read;

/// The texts that people read.
#[derive(Debug)]
pub struct PortalTexts {
    response: Response,
    ui: BTreeMap<String, String>,
    countries: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Response {
    questions: BTreeMap<String, QuestionWords>,
    outcomes: BTreeMap<String, OutcomeWords>,
}

#[derive(Debug, Deserialize)]
struct QuestionWords {
    title: String,
    #[serde(default)]
    options: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct OutcomeWords {
    title: String,
}

impl PortalTexts {
    /// Reads the words of a language: from the content, from the theme's strings, and the
    /// names of countries (which are generated) from a built portal.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(lang: &str, public: &Path) -> Result<Self> {
        Self::of(&workspace::root().join("content"), lang, public)
    }

    /// The same, from the content of any site.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(content: &Path, lang: &str, public: &Path) -> Result<Self> {
        let root = workspace::root();
        let strings = root.join(format!("themes/default/strings/{lang}.ftl"));
        let strings = fs::read_to_string(strings)?;
        let lines = strings.lines().filter_map(|line| line.split_once(" = "));
        let ui = lines.filter(|(key, _)| !key.starts_with([' ', '#']));
        let words = Self {
            response: read(&content.join(format!("eligibility/{lang}.yaml")))?,
            ui: ui
                .map(|(key, text)| (key.to_owned(), text.to_owned()))
                .collect(),
            countries: countries(lang, public)?,
        };
        let outcomes: Vec<&str> = words
            .response
            .outcomes
            .values()
            .map(|it| it.title.as_str())
            .collect();
        for (at, title) in outcomes.iter().enumerate() {
            ensure!(
                !outcomes[..at].contains(title),
                "{lang}: two outcomes are {title:?}"
            );
        }
        Ok(words)
    }

    /// The question with this title.
    ///
    /// # Errors
    /// When there is none.
    pub fn question(&self, title: &str) -> Result<&str> {
        let mut questions = self.response.questions.iter();
        let found = questions.find(|(_, words)| words.title == title.trim());
        let (id, _) = found.with_context(|| format!("no question is {title:?}"))?;
        Ok(id)
    }

    /// An option of a question.
    ///
    /// # Errors
    /// When there is none.
    pub fn option(&self, question: &str, option: &str) -> Result<&str> {
        let words = self.response.questions.get(question);
        let words = words.and_then(|words| words.options.get(option));
        Ok(words.with_context(|| format!("{question}: no option {option}"))?)
    }

    /// The outcome with this title.
    ///
    /// # Errors
    /// When there is none.
    pub fn outcome(&self, title: &str) -> Result<&str> {
        let mut outcomes = self.response.outcomes.iter();
        let found = outcomes.find(|(_, words)| words.title == title.trim());
        let (id, _) = found.with_context(|| format!("no outcome is {title:?}"))?;
        Ok(id)
    }

    /// A country's name.
    ///
    /// # Errors
    /// When there is no such country.
    pub fn country(&self, code: &str) -> Result<&str> {
        let name = self.countries.get(code);
        Ok(name.with_context(|| format!("no country {code}"))?)
    }

    /// The names of all countries.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.countries.values().map(String::as_str)
    }

    /// The title of a question, and its options in the order of their ids.
    ///
    /// # Errors
    /// When there is no such question.
    pub fn asked(&self, question: &str) -> Result<(&str, Vec<&str>)> {
        let words = self.response.questions.get(question);
        let words = words.with_context(|| format!("no words for {question}"))?;
        let options = words.options.values().map(String::as_str).collect();
        Ok((&words.title, options))
    }

    /// A string of the interface that has no variables.
    ///
    /// # Errors
    /// When there is none.
    pub fn ui(&self, key: &str) -> Result<&str> {
        Ok(self
            .ui
            .get(key)
            .with_context(|| format!("no string {key}"))?)
    }
}

fn countries(lang: &str, public: &Path) -> Result<BTreeMap<String, String>> {
    let prefix = format!("self-check.{lang}.");
    for entry in fs::read_dir(public.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&prefix) && name.ends_with(".json") {
            let mut words: Json = serde_json::from_slice(&fs::read(entry.path())?)?;
            // All codes of two letters, and then the names; after `=` the other names of one.
            let text: String = serde_json::from_value(words["countries"].take())?;
            let (codes, names) = text.split_once('|').unwrap_or((&text, ""));
            let code = |at: usize| codes[2 * at..2 * at + 2].to_owned();
            let names = names.split('|').enumerate();
            let shown = |names: &str| names.split('=').next().unwrap_or_default().to_owned();
            return Ok(names.map(|(at, names)| (code(at), shown(names))).collect());
        }
    }
    anyhow::bail!("there are no words in {lang}")
}
