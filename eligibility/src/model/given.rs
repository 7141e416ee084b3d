//! Reading the answers of personas.

use super::{Given, Persona, Scalar};
use crate::compile::{countries, near};
use crate::kinds::Kind;
use crate::{Answer, AnswerError, Answers, Date, QuestionInfo, Ruleset};

/// Why the answer of a persona cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GivenError {
    /// There is no such question, option or programme.
    #[error("there is no {what} `{id}`{}", near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    Unknown {
        /// `question`, `option`, `programme` or `component`.
        what: &'static str,
        /// The id that is not known.
        id: String,
        /// The known id that is most like it.
        near: Option<String>,
    },
    /// A list was given to a question that takes one answer.
    #[error("this question takes one answer, not a list")]
    NotAList,
    /// There is no country with this code.
    #[error("there is no country `{0}`")]
    Country(String),
    /// The value is not a whole number.
    #[error("`{0}` is not a whole number")]
    Number(String),
    /// The value is not a day.
    #[error("`{0}` is not a date like `2026-01-31`")]
    Date(String),
    /// The value is outside the limits of its question.
    #[error("`{value}` is outside the limits of the question: it has `{limits}`")]
    Limits {
        /// The answer.
        value: String,
        /// The limits, as editors write them.
        limits: String,
    },
    /// The answer does not fit its question.
    #[error(transparent)]
    Unfit(#[from] AnswerError),
}

/// A question of a persona whose answer cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{question}: {error}")]
pub struct UnreadableAnswer {
    /// The id of the question, as written.
    pub question: String,
    /// Why.
    pub error: GivenError,
}

impl GivenError {
    /// There is no such thing among those known.
    pub(crate) fn unknown<'a>(
        what: &'static str,
        id: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self::Unknown {
            what,
            near: near(id, known),
            id: id.to_owned(),
        }
    }
}

impl Given {
    /// Reads an answer to a question, without its limits.
    ///
    /// # Errors
    ///
    /// Why it is not an answer to the question.
    pub fn answer(&self, info: &QuestionInfo) -> Result<Answer, GivenError> {
        match self {
            Self::One(value) => one(info, value),
            Self::Many(_) if info.kind != Kind::Many => Err(GivenError::NotAList),
            Self::Many(values) => {
                let options = values.iter().map(|value| {
                    let id = value.to_string();
                    info.option(&id).ok_or_else(|| unknown_option(info, &id))
                });
                options.collect::<Result<_, _>>().map(Answer::Options)
            }
        }
    }
}

impl Persona {
    /// The answers of this persona, checked against the rules of a day.
    ///
    /// # Errors
    ///
    /// The first question whose answer cannot be read.
    pub fn answers(&self, rules: &Ruleset, today: Date) -> Result<Answers, UnreadableAnswer> {
        let each = self.given.iter().map(|(id, given)| {
            given.read(rules, id, today).map_err(|error| {
                let question = id.clone();
                UnreadableAnswer { question, error }
            })
        });
        each.collect()
    }
}

impl Given {
    /// Reads an answer and checks it against the rules of a day.
    ///
    /// # Errors
    ///
    /// Why there is no such question, or no such answer to it.
    pub fn read(
        &self,
        rules: &Ruleset,
        id: &str,
        today: Date,
    ) -> Result<(crate::QuestionId, Answer), GivenError> {
        let known = rules.questions().iter().map(|info| info.id.as_str());
        let question = rules
            .question(id)
            .ok_or_else(|| GivenError::unknown("question", id, known))?;
        let answer = self.answer(&rules[question])?;
        if let Err(error) = rules.check(question, &answer, today) {
            let limits = rules[question].domain.classes().limits_text();
            return Err(match (error, limits, self) {
                (AnswerError::Limits, Some(limits), Self::One(value)) => GivenError::Limits {
                    value: value.to_string(),
                    limits,
                },
                _ => GivenError::Unfit(error),
            });
        }
        Ok((question, answer))
    }
}

fn one(info: &QuestionInfo, value: &Scalar) -> Result<Answer, GivenError> {
    let text = value.to_string();
    // A number is written without quotation marks.
    if info.kind == Kind::Number && matches!(value, Scalar::Text(_)) {
        return match Answer::parse(info, &text) {
            Ok(answer @ (Answer::Unsure | Answer::Declined)) => Ok(answer),
            _ => Err(GivenError::Number(text)),
        };
    }
    match Answer::parse(info, &text) {
        Ok(Answer::Country(country)) if !countries::codes().any(|code| code == country.code()) => {
            Err(GivenError::Country(text))
        }
        Ok(answer) => Ok(answer),
        Err(AnswerError::Option) => Err(unknown_option(info, &text)),
        Err(AnswerError::NotANumber) => Err(GivenError::Number(text)),
        Err(AnswerError::NotADate) => Err(GivenError::Date(text)),
        Err(AnswerError::NotACountry) => Err(GivenError::Country(text)),
        Err(other) => Err(GivenError::Unfit(other)),
    }
}

fn unknown_option(info: &QuestionInfo, id: &str) -> GivenError {
    GivenError::unknown("option", id, info.options.iter().map(String::as_str))
}
