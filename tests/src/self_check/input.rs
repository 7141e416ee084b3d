//! An answer, as a person enters it on the page.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use homeward_eligibility::model::Kind;

use super::brute::{Response, Value};
use super::{PortalTexts, Written};

/// What a person enters to answer a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Chooses the options with these labels.
    Labels(Vec<String>),
    /// Picks the country with this name.
    Country(String),
    /// Types into the fields, one after the other.
    Fields(Vec<String>),
}

impl Input {
    /// What a person enters who has this answer to a question.
    ///
    /// # Errors
    /// When there is no such question, or no word for the answer.
    pub fn of(
        written: &Written,
        words: &PortalTexts,
        question: &str,
        response: &Response,
    ) -> Result<Self> {
        let of = written.questions.questions.get(question);
        let kind = of.with_context(|| format!("no question {question}"))?.kind;
        let label = |text: &str| Self::Labels(vec![text.to_owned()]);
        Ok(match response {
            Response::Unsure => label(words.ui("check-unsure")?),
            Response::Declined => label(words.ui("check-decline")?),
            Response::Value(Value::Word(code)) if kind == Kind::Country => {
                Self::Country(words.country(code)?.to_owned())
            }
            Response::Value(Value::Word(option)) => label(words.option(question, option)?),
            Response::Value(Value::Words(options)) if options.is_empty() => {
                label(words.ui("check-none")?)
            }
            Response::Value(Value::Words(options)) => {
                let each = options.iter().map(|it| words.option(question, it));
                let each = each.map(|it| it.map(str::to_owned));
                Self::Labels(each.collect::<Result<_>>()?)
            }
            Response::Value(Value::Number(number)) => Self::Fields(vec![number.to_string()]),
            Response::Value(Value::Day(day)) => {
                let (year, month, day) = day.civil();
                Self::Fields(vec![day.to_string(), month.to_string(), year.to_string()])
            }
        })
    }

    /// The same for the question with this title, by a person who has an answer to each.
    ///
    /// # Errors
    /// As [`Input::of`].
    pub fn at(
        written: &Written,
        words: &PortalTexts,
        title: &str,
        responses: &BTreeMap<String, Response>,
    ) -> Result<Self> {
        let question = words.question(title)?;
        let response = responses.get(question);
        let response =
            response.with_context(|| format!("the person has no answer to {question}"))?;
        Self::of(written, words, question, response)
    }
}
