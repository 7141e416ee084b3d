//! What a proof can find.

use super::Witness;
use crate::Date;
use crate::place::Place;
use core::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; the rules still do what they say.
    Warning,
    /// The rules cannot mean this.
    Error,
}

/// A failed proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub flaw: Flaw,
    /// Who shows it.
    pub witness: Option<Witness>,
}

impl Finding {
    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.flaw {
            Flaw::NoPersona(_) | Flaw::Redundant | Flaw::OptionIdle(_) | Flaw::Unproved(_) => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.flaw)
    }
}

/// What is wrong with rules that compile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// An edition ends before it begins, or begins before the one above it.
    #[error("this edition does not begin after the one above it, or ends before it begins")]
    EditionOrder,
    /// There are days without an edition.
    #[error("from {0} to the day before {1} there is no edition")]
    Gap(Date, Date),
    /// There are days with two editions.
    #[error("from {0} to the day before {1} there are two editions")]
    Overlap(Date, Date),
    /// In some case no outcome row holds.
    #[error("in some cases no row holds: end the table with a row without `when`")]
    NoRow,
    /// Rows above hold whenever this one does, or it never holds.
    #[error("this row is never reached{}", if *.0 { ": rows above always hold first" } else { ": it never holds" })]
    RowHidden(bool),
    /// No answers lead to this outcome. Shown by somebody for whom its row's condition
    /// holds and who gets another; by nobody, if no such condition can hold.
    #[error("nobody can get the outcome `{0}`")]
    Unreachable(String),
    /// The criterion is met whatever people answer. Shown by somebody who fails a part of
    /// it, and meets it all the same; by nobody, if nobody can fail any part.
    #[error("this criterion is always met")]
    Always,
    /// The criterion is never met, whatever people answer. Shown by somebody who passes a
    /// part of it, in vain; by nobody, if nobody can pass any part.
    #[error("this criterion can never be met")]
    Never,
    /// The outcome never depends on the criterion.
    #[error("this criterion can never change the outcome")]
    CriterionIdle,
    /// The outcome would be the same without the criterion.
    #[error(
        "the outcome would always be the same without this criterion: another one says it already"
    )]
    Redundant,
    /// The service is never suggested. Shown by somebody who meets its condition and is
    /// turned away; if nobody meets it, by somebody who is not turned away; by nobody, if
    /// everybody is.
    #[error("this service can never be suggested")]
    ServiceNever,
    /// No programme depends on the question. Shown by two who answer it differently and
    /// are told the same whatever else they answer; by nobody, if it takes one answer only.
    #[error("no answer to this question can ever change anything")]
    QuestionIdle,
    /// No programme tells the option from one that no rule names (or, of `many`, from
    /// its not being chosen). Shown by two who differ in that and are told the same.
    #[error("the option `{0}` can never change anything")]
    OptionIdle(String),
    /// A sensitive question does not offer "prefer not to say".
    #[error("a sensitive question must offer `decline: true`")]
    SensitiveWithoutDecline,
    /// "Prefer not to say" turns away a person whom an answer might not.
    #[error(
        "`prefer not to say` to `{0}` turns a person away for good, although an answer might not"
    )]
    DeclineDecides(String),
    /// More of something worsens the outcome.
    #[error("more of `{0}` can worsen the outcome")]
    NotMonotone(String),
    /// More or less of a question has no meaning.
    #[error("`{0}` is neither `many` nor `number`: nothing can be more of it")]
    NoMore(String),
    /// Something depends on a question that it must not depend on.
    #[error("what this programme says depends on `{0}`")]
    Depends(String),
    /// A persona's answer or expectation makes no sense.
    #[error("{0}")]
    Persona(String),
    /// A persona is told something else.
    #[error("expected {expected}, but the rules say {found}")]
    Unexpected {
        /// What the persona expects.
        expected: String,
        /// What the rules say.
        found: String,
    },
    /// No persona gets this outcome.
    #[error("no persona gets the outcome `{0}`")]
    NoPersona(String),
    /// What dates mean changes on too many days of the edition: from this day on,
    /// nothing is proved. No persona can show it.
    #[error(
        "what dates mean changes on more than {most} days of this edition: from {0} on nothing is proved; end the edition there, or compare fewer dates both with the calendar and with today",
        most = super::epochs::MOST
    )]
    TooManyEpochs(Date),
    /// A proof grew too large.
    #[error("the proof of `{0}` grew too large")]
    Unproved(&'static str),
}
