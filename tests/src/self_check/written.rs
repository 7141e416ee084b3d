//! The rules of the repository's own content, and their results for a person.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use homeward_devtools::workspace;
use homeward_eligibility::Date;
use homeward_eligibility::compile::Programmes;
use homeward_eligibility::model::{Edition, Formula, Kind, OneOrMany, Questions, Role, Scalar};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::brute::{Response, Rules, Value};
use crate::TODAY;

/// A country that no rule names. A test enforces it.
pub(super) const ELSEWHERE: &str = "FJ";

/// The rules as written.
#[derive(Debug)]
pub struct Written {
    /// The questions.
    pub questions: Questions,
    /// The programmes, by id.
    pub programmes: Programmes,
}

impl Written {
    /// Reads them from the repository's content.
    ///
    /// # Errors
    /// When a file cannot be read, or does not fit the model.
    pub fn read() -> Result<Self> {
        Self::of(&workspace::root().join("content"))
    }

    /// Reads them from the content of any site.
    ///
    /// # Errors
    /// When a file cannot be read, or does not fit the model.
    pub fn of(content: &Path) -> Result<Self> {
        let mut programmes = BTreeMap::new();
        for entry in fs::read_dir(content.join("programmes"))? {
            let entry = entry?;
            let file = entry.path().join("rules.yaml");
            if file.is_file() {
                let id = entry.file_name().to_string_lossy().into_owned();
                programmes.insert(id, read(&file)?);
            }
        }
        Ok(Self {
            questions: read(&content.join("eligibility/questions.yaml"))?,
            programmes: programmes.into_iter().collect(),
        })
    }

    /// The outcomes of a programme that are possible for a person with these answers, by
    /// trying every value of what is left open and every verdict of staff on open lists.
    ///
    /// # Errors
    /// When there is no such programme.
    pub fn possible(
        &self,
        programme: &str,
        responses: &BTreeMap<String, Response>,
    ) -> Result<BTreeSet<String>> {
        let narrow = self.narrow(programme)?;
        let at = self.programmes.get_index_of(programme);
        let at = at.context("no such programme")?;
        let rules = Rules::new(&narrow, &self.programmes, today()?);
        Ok(possible(&rules, at, responses))
    }

    /// The questions with only those values that the outcome of one programme distinguishes:
    /// the words that its rules name, and one country more. Fewer values make trying
    /// everything faster.
    ///
    /// # Errors
    /// When there is no such programme.
    pub(super) fn narrow(&self, programme: &str) -> Result<Questions> {
        let index = self.programmes.get_index_of(programme);
        let index = index.context("no such programme")?;
        let rules = Rules::new(&self.questions, &self.programmes, today()?);
        let named = self.named(rules.edition(index));
        let mut questions = self.questions.clone();
        for (id, question) in &mut questions.questions {
            let words = named.get(id);
            match question.kind {
                Kind::Country => {
                    let words = words.into_iter().flatten().cloned();
                    question.options = words.chain([ELSEWHERE.to_owned()]).collect();
                }
                Kind::Many => question
                    .options
                    .retain(|option| words.is_some_and(|words| words.contains(option))),
                Kind::One if words.is_none() => question.options.truncate(1),
                Kind::Number | Kind::Date if words.is_none() => {
                    question.max.clone_from(&question.min);
                }
                Kind::One | Kind::Number | Kind::Date => {}
            }
        }
        Ok(questions)
    }

    /// The questions that the outcome can depend on, and the words named of each.
    fn named(&self, edition: &Edition) -> BTreeMap<String, BTreeSet<String>> {
        let rows = serde_json::to_value(&edition.outcomes).unwrap_or_default();
        let rows = rows.to_string();
        let counts =
            |id: &str, role: Role| role != Role::Advice || rows.contains(&format!("\"{id}\":"));
        let mut named = BTreeMap::new();
        let criteria = edition.criteria.iter();
        for (_, criterion) in criteria.filter(|(id, it)| counts(id, it.role)) {
            self.collect(edition, &criterion.when, &mut named);
        }
        named
    }

    fn collect(
        &self,
        edition: &Edition,
        formula: &Formula,
        named: &mut BTreeMap<String, BTreeSet<String>>,
    ) {
        let parts = formula
            .all
            .iter()
            .flatten()
            .chain(formula.any.iter().flatten());
        let of = formula.at_least.iter().flat_map(|some| &some.of);
        for part in parts.chain(of).chain(formula.not.as_deref()) {
            self.collect(edition, part, named);
        }
        let met = match &formula.met {
            None => &[],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids.as_slice(),
        };
        for id in met {
            let criterion = edition.criteria.get(id).map(|it| &it.when);
            if let Some(other) = criterion.or_else(|| self.questions.definitions.get(id)) {
                self.collect(edition, other, named);
            }
        }
        for (question, test) in &formula.questions {
            let test = serde_json::to_value(test).unwrap_or_default();
            words_in(&test, named.entry(question.clone()).or_default());
        }
    }
}

/// The outcomes that the programme at a place leaves possible, by its narrowed questions.
pub(super) fn possible(
    rules: &Rules<'_>,
    at: usize,
    responses: &BTreeMap<String, Response>,
) -> BTreeSet<String> {
    let responses = rules.order.iter().enumerate().filter_map(|(at, (id, of))| {
        let response = responses.get(*id)?;
        Some((at, narrowed(response, of.kind, &of.options)))
    });
    let staff = 1_u32 << rules.opens(at);
    let results = rules
        .worlds(&responses.collect())
        .into_iter()
        .flat_map(|world| {
            let outcome = move |staff| rules.result(at, &world, staff).outcome;
            (0..staff).map(outcome)
        });
    let outcomes: BTreeSet<usize> = results.collect();
    let name = |at: usize| rules.questions.outcomes[at].clone();
    outcomes.into_iter().map(name).collect()
}

/// The response, as far as the narrowed question can represent it.
fn narrowed(response: &Response, kind: Kind, options: &[String]) -> Response {
    match response {
        Response::Value(Value::Word(word)) if kind == Kind::Country || !options.contains(word) => {
            let known = options.iter().find(|option| *option == word);
            let word = known.or(options.last()).unwrap_or(word);
            Response::Value(Value::Word(word.clone()))
        }
        Response::Value(Value::Words(words)) => {
            let known = words.iter().filter(|word| options.contains(word));
            Response::Value(Value::Words(known.cloned().collect()))
        }
        other => other.clone(),
    }
}

fn words_in(test: &Json, words: &mut BTreeSet<String>) {
    match test {
        Json::Array(parts) => parts.iter().for_each(|part| words_in(part, words)),
        Json::Object(parts) => parts.values().for_each(|part| words_in(part, words)),
        scalar => {
            let scalar = serde_json::from_value::<Scalar>(scalar.clone()).ok();
            words.extend(scalar.and_then(|it| Some(it.word()?.to_owned())));
        }
    }
}

/// The day on which all tests take place.
pub(super) fn today() -> Result<Date> {
    Date::parse(TODAY).context("today is no day")
}

/// Reads a YAML file.
pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let json: Json = serde_saphyr::from_str(&text).with_context(|| file.display().to_string())?;
    serde_json::from_value(json).with_context(|| file.display().to_string())
}
