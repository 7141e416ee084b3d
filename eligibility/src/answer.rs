//! What a person answered.

mod text;

pub use text::AnswerText;

use crate::{Country, Date, QuestionId};
use alloc::vec::Vec;

/// An answer to one question. Options are positions in the question's list.
///
/// This enum, [`Kind`](crate::Kind) and [`Values`](crate::Values) are exhaustive on purpose:
/// an interface has to show every kind of answer, so a new kind is a breaking change that
/// the compiler points out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option chosen, to a question of kind `one`.
    Option(u16),
    /// The options chosen, to a question of kind `many`; none is an answer too.
    Options(Vec<u16>),
    /// A number.
    Number(i64),
    /// A day.
    Date(Date),
    /// A country.
    Country(Country),
    /// "Not sure": leaves the value open.
    Unsure,
    /// "Prefer not to say": leaves the value open.
    Declined,
}

/// Why an answer does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerError {
    /// There is no such question.
    #[error("there is no such question")]
    Question,
    /// The question takes another kind of answer.
    #[error("the question takes another kind of answer")]
    Kind,
    /// The option or country is not among those offered.
    #[error("the option is not among those offered")]
    Option,
    /// The number or date is outside the question's limits.
    #[error("the value is outside the limits")]
    Limits,
    /// "Not sure" or "prefer not to say" is not offered.
    #[error("the question must be answered")]
    NotOffered,
    /// The text is not a whole number.
    #[error("this is not a whole number")]
    NotANumber,
    /// The text is not a day as in `2026-01-31`.
    #[error("this is not a date like `2026-01-31`")]
    NotADate,
    /// The text is not a two-letter country code.
    #[error("this is not the two-letter code of a country")]
    NotACountry,
}

/// The answers given so far.
///
/// They are in the order of the questions. Their number is small, so a sorted list is as
/// fast as a tree, and takes less code in a browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Answer)>);

impl Answers {
    /// No answers.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Sets an answer, and gives back the one it replaces. Check it first with
    /// [`Ruleset::check`](crate::Ruleset::check): one that does not fit its question
    /// counts as not given.
    pub fn set(&mut self, question: QuestionId, answer: Answer) -> Option<Answer> {
        match self.find(question) {
            Ok(at) => Some(core::mem::replace(&mut self.0[at].1, answer)),
            Err(at) => {
                self.0.insert(at, (question, answer));
                None
            }
        }
    }

    /// Removes an answer, and returns it.
    pub fn remove(&mut self, question: QuestionId) -> Option<Answer> {
        let at = self.find(question).ok()?;
        Some(self.0.remove(at).1)
    }

    /// The answer to a question.
    pub fn get(&self, question: QuestionId) -> Option<&Answer> {
        let at = self.find(question).ok()?;
        Some(&self.0[at].1)
    }

    /// All answers, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &Answer)> {
        self.0.iter().map(|(question, answer)| (*question, answer))
    }

    /// The position of the answer to a question, or where it belongs.
    fn find(&self, question: QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&question, |(other, _)| *other)
    }

    /// The number of answers.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(QuestionId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Self {
        let mut all = Self::new();
        for (question, answer) in answers {
            all.set(question, answer);
        }
        all
    }
}
