//! Answers as text: one grammar for files, terminals and browsers.
//!
//! | kind      | text                                              |
//! |-----------|---------------------------------------------------|
//! | `one`     | the id of the option                              |
//! | `many`    | ids with commas between them; empty for no option |
//! | `number`  | `12`                                              |
//! | `date`    | `2026-01-31`                                      |
//! | `country` | `LT`                                              |
//! | every     | `unsure` and `declined`, which are never ids      |

use super::{Answer, AnswerError};
use crate::QuestionInfo;
use core::fmt;

/// "Not sure" as text.
const UNSURE: &str = "unsure";

/// "Prefer not to say" as text.
const DECLINED: &str = "declined";

impl Answer {
    /// Reads an answer to a question from text: an option id (`one`), ids with commas
    /// between them (`many`; empty text for no option), a whole number, a date as
    /// `2026-01-31`, a country code as `LT`, or the words `unsure` and `declined`.
    ///
    /// Whether the answer is offered and within the limits of the day is not checked
    /// here: see [`Ruleset::check`](crate::Ruleset::check).
    ///
    /// # Errors
    ///
    /// Why the text is not an answer of the question's kind.
    pub fn parse(info: &QuestionInfo, text: &str) -> Result<Self, AnswerError> {
        match text.trim() {
            UNSURE => Ok(Self::Unsure),
            DECLINED => Ok(Self::Declined),
            text => info.domain.parse(info, text),
        }
    }

    /// This answer as text, which [`Answer::parse`] reads back. Positions that the
    /// question does not have are left out.
    pub fn text<'a>(&'a self, info: &'a QuestionInfo) -> AnswerText<'a> {
        AnswerText { answer: self, info }
    }
}

/// An answer that displays as the text that [`Answer::parse`] reads.
#[derive(Clone, Copy, Debug)]
pub struct AnswerText<'a> {
    answer: &'a Answer,
    info: &'a QuestionInfo,
}

impl fmt::Display for AnswerText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options = |f: &mut fmt::Formatter<'_>, positions: &[u16]| {
            let ids = positions.iter();
            let ids = ids.filter_map(|at| self.info.options.get(usize::from(*at)));
            ids.enumerate().try_for_each(|(index, id)| {
                f.write_str(if index > 0 { "," } else { "" })?;
                f.write_str(id)
            })
        };
        match self.answer {
            Answer::Option(option) => options(f, &[*option]),
            Answer::Options(chosen) => options(f, chosen),
            Answer::Number(number) => number.fmt(f),
            Answer::Date(date) => date.fmt(f),
            Answer::Country(country) => country.fmt(f),
            Answer::Unsure => f.write_str(UNSURE),
            Answer::Declined => f.write_str(DECLINED),
        }
    }
}
