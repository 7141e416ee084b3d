//! What a person answered.

use crate::{Date, QuestionId};
use alloc::vec::Vec;
use core::fmt;

/// A country by its two-letter code (ISO 3166-1 alpha-2, and `XK`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads two capital letters. Whether such a country exists is not checked here.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([a, b])),
            _ => None,
        }
    }

    pub(crate) const fn from_bytes(code: [u8; 2]) -> Option<Self> {
        if code[0].is_ascii_uppercase() && code[1].is_ascii_uppercase() {
            Some(Self(code))
        } else {
            None
        }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An answer to one question. Options are positions in the question's list.
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
}

/// The answers given so far.
///
/// In the order of the questions; there are never so many that a tree would be quicker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Answer)>);

impl Answers {
    /// No answers.
    #[must_use]
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

    /// Takes an answer back.
    pub fn remove(&mut self, question: QuestionId) -> Option<Answer> {
        let at = self.find(question).ok()?;
        Some(self.0.remove(at).1)
    }

    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<&Answer> {
        let at = self.find(question).ok()?;
        Some(&self.0[at].1)
    }

    /// All answers, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &Answer)> {
        self.0.iter().map(|(question, answer)| (*question, answer))
    }

    /// Where the answer to a question is, or belongs.
    fn find(&self, question: QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&question, |(other, _)| *other)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
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
