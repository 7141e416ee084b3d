//! An answer as it stands on the page.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use homeward_eligibility::model::Kind;

use super::brute::{Said, Value};
use super::{Words, Written};

/// What somebody does at a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Chooses the options with these labels.
    Labels(Vec<String>),
    /// Picks the country with this name.
    Country(String),
    /// Types into the fields, one after the other.
    Fields(Vec<String>),
}

impl Entry {
    /// What somebody does who would say this to a question.
    ///
    /// # Errors
    /// When there is no such question, or no word for the answer.
    pub fn of(written: &Written, words: &Words, question: &str, said: &Said) -> Result<Self> {
        let of = written.questions.questions.get(question);
        let kind = of.with_context(|| format!("no question {question}"))?.kind;
        let label = |text: &str| Self::Labels(vec![text.to_owned()]);
        Ok(match said {
            Said::Unsure => label(words.ui("check-unsure")?),
            Said::Declined => label(words.ui("check-decline")?),
            Said::Value(Value::Word(code)) if kind == Kind::Country => {
                Self::Country(words.country(code)?.to_owned())
            }
            Said::Value(Value::Word(option)) => label(words.option(question, option)?),
            Said::Value(Value::Words(options)) if options.is_empty() => {
                label(words.ui("check-none")?)
            }
            Said::Value(Value::Words(options)) => {
                let each = options.iter().map(|it| words.option(question, it));
                let each = each.map(|it| it.map(str::to_owned));
                Self::Labels(each.collect::<Result<_>>()?)
            }
            Said::Value(Value::Number(number)) => Self::Fields(vec![number.to_string()]),
            Said::Value(Value::Day(day)) => {
                let (year, month, day) = day.civil();
                Self::Fields(vec![day.to_string(), month.to_string(), year.to_string()])
            }
        })
    }

    /// The same for the question with this title, by somebody who has an answer to each.
    ///
    /// # Errors
    /// As [`Entry::of`].
    pub fn at(
        written: &Written,
        words: &Words,
        title: &str,
        says: &BTreeMap<String, Said>,
    ) -> Result<Self> {
        let question = words.question(title)?;
        let said = says.get(question);
        let said = said.with_context(|| format!("nobody says anything to {question}"))?;
        Self::of(written, words, question, said)
    }
}
