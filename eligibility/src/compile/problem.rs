//! Mistakes that keep rules from compiling.

use crate::LoadError;
use crate::place::Place;
use core::fmt;

/// A mistake and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub mistake: Mistake,
}

impl Problem {
    pub(crate) fn new(place: Place, mistake: Mistake) -> Self {
        Self { place, mistake }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.mistake)
    }
}

impl std::error::Error for Problem {}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// An id has other characters than small letters, digits, `_` and `-`, does not
    /// begin with a letter, or is a word with a meaning of its own.
    #[error("`{0}` cannot be an id: use small letters, digits, `_` and `-`, and no reserved word")]
    Id(String),
    /// An id is listed twice.
    #[error("`{0}` is listed twice")]
    Twice(String),
    /// There is no such thing.
    #[error("there is no {what} `{id}`{}", near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    Unknown {
        /// What kind of thing: `question`, `option`, `criterion`, …
        what: &'static str,
        /// The id that is not known.
        id: String,
        /// The known id that is most like it.
        near: Option<String>,
    },
    /// A test, limit or property does not fit the kind of the question.
    #[error("`{0}` does not fit a question of this kind")]
    Unfit(String),
    /// A value is of the wrong kind.
    #[error("`{value}` is not {wanted}")]
    Value {
        /// As written.
        value: String,
        /// What it should be.
        wanted: &'static str,
    },
    /// A day does not exist or is not written as `2026-01-31`.
    #[error("`{0}` is not a date like `2026-01-31`")]
    Date(String),
    /// Limits exclude each other.
    #[error("the least value is above the greatest")]
    Limits,
    /// A list or mapping that must say something is empty.
    #[error("this is empty: it says nothing")]
    Empty,
    /// `at_least` wants more than there are.
    #[error("{n} of {of} can never hold")]
    TooMany {
        /// How many are wanted.
        n: u32,
        /// How many there are.
        of: usize,
    },
    /// A formula refers to itself.
    #[error("`{0}` refers to itself")]
    Circular(String),
    /// An outcome row uses an advice criterion.
    #[error("`{0}` is advice: it decides nothing")]
    Advice(String),
    /// `not_listed` of a criterion that is not open.
    #[error("`{0}` is not open, so `not_listed` can never be said of it")]
    Closed(String),
    /// A question must offer an answer that a rule tests.
    #[error("the question does not offer `{0}`")]
    NotOffered(&'static str),
    /// The diagrams grow beyond all bounds.
    #[error("with this rule the diagrams grow beyond {0} nodes: state it in simpler criteria")]
    TooLarge(usize),
    /// There is more of something than the compact form holds.
    #[error("there are more than {0} {1}")]
    TooMuch(usize, &'static str),
    /// The compact form cannot be read back.
    #[error("the compact form cannot be read back: {0}")]
    Shipped(LoadError),
}

/// The known id most like an unknown one, if any is like it.
pub(crate) fn near<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    known
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(id, known), known))
        .filter(|(distance, known)| *distance <= (known.len().max(id.len()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known.to_owned())
}
