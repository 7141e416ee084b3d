//! Everything that can be said about one person and one programme, in ids.

mod operands;
mod said;

pub(crate) use operands::split;
pub use operands::{Operand, What, operands};

use crate::model::{Given, Persona};
use crate::prove::answer;
use crate::walk::{Status, Values};
use crate::{Answers, Date, ProgrammeId, Ruleset, View};

/// What a programme says, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The programme.
    pub programme: String,
    /// The outcomes still possible, best first; certain if there is one.
    pub outcomes: Vec<String>,
    /// Every criterion.
    pub criteria: Vec<Explained>,
    /// The questions whose answers alone fix this.
    pub because_of_answers: Vec<String>,
    /// Services to suggest, and whether that is certain.
    pub services: Vec<(String, bool)>,
    /// What would change it: question, other answers, outcomes then possible.
    pub changes: Vec<(String, Values, Vec<String>)>,
}

/// A criterion in an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Its id.
    pub id: String,
    /// How it stands.
    pub status: Status,
    /// Whether it is among the criteria that alone fix the outcome.
    pub decides: bool,
    /// The source, and the place in it.
    pub source: Option<(String, Option<String>)>,
}

/// Explains what a programme says to some answers; nothing if it has no edition on
/// the day.
#[must_use]
pub fn explain(view: &View<'_>, programme: ProgrammeId) -> Option<Explanation> {
    let verdict = view.verdict(programme)?;
    let reasons = view.reasons_for(&verdict)?;
    let walker = view.walker;
    let rules = walker.ruleset();
    let edition = walker.edition(programme)?;
    let question = |at: crate::QuestionId| rules.questions()[usize::from(at.0)].id.clone();
    let outcomes = |set: crate::OutcomeSet| {
        set.iter()
            .filter_map(|at| rules.outcomes().get(usize::from(at.0)).cloned())
            .collect()
    };
    let criteria = edition
        .criteria
        .iter()
        .zip(&verdict.criteria)
        .map(|(info, result)| Explained {
            id: info.id.clone(),
            status: result.status,
            decides: reasons.criteria.contains(result),
            source: info
                .source
                .as_ref()
                .map(|source| (source.id.clone(), source.at.clone())),
        });
    let services = verdict.services.iter();
    let changes = view.changes(programme).into_iter();
    Some(Explanation {
        programme: rules.programmes()[usize::from(programme.0)].id.clone(),
        outcomes: outcomes(verdict.outcomes),
        criteria: criteria.collect(),
        because_of_answers: reasons.answers.into_iter().map(question).collect(),
        services: services
            .map(|service| (edition.services[service.service].clone(), service.certain))
            .collect(),
        changes: changes
            .map(|change| {
                (
                    question(change.question),
                    change.to,
                    outcomes(change.outcomes),
                )
            })
            .collect(),
    })
}

/// A persona's answers.
///
/// # Errors
///
/// The question whose answer makes no sense, and why.
pub fn answers_of(
    rules: &Ruleset,
    persona: &Persona,
    today: Date,
) -> Result<Answers, (String, String)> {
    let mut answers = Answers::new();
    for (id, given) in &persona.given {
        let answer = read_answer(rules, id, given, today).map_err(|error| (id.clone(), error))?;
        answers.set(answer.0, answer.1);
    }
    Ok(answers)
}

/// Reads an answer as a persona writes it.
///
/// # Errors
///
/// Says why it makes no sense.
pub fn read_answer(
    rules: &Ruleset,
    question: &str,
    given: &Given,
    today: Date,
) -> Result<(crate::QuestionId, crate::Answer), String> {
    let at = rules
        .question(question)
        .ok_or_else(|| format!("there is no question `{question}`"))?;
    let answer = answer(rules, at, given)?;
    rules
        .check(at, &answer, today)
        .map_err(|error| error.to_string())?;
    Ok((at, answer))
}
