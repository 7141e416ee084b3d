//! Mistakes that keep rules from compiling.

use super::hints;
use crate::document_path::{DocumentPath, Segment};
use crate::{Date, LoadError};
use core::fmt;

/// A mistake and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: DocumentPath,
    /// What is wrong.
    pub mistake: Mistake,
}

/// What a currency should be.
pub(crate) const CURRENCY: &str = "the code of a currency like `EUR`";
/// The largest number of known ids that a help lists.
const FEW: usize = 20;

impl Problem {
    /// What to do about it, where the mistake alone does not say that: the ids that are known.
    pub fn help(&self) -> Option<String> {
        match &self.mistake {
            Mistake::Unknown {
                near: Some(near), ..
            } => Some(format!("write `{near}`")),
            Mistake::Unknown {
                what: "country",
                id,
                ..
            } => {
                const CODE: &str =
                    "a country is its code of two letters in ISO 3166-1, such as `IQ`";
                Some(super::mistaken_country(id).unwrap_or(CODE).to_owned())
            }
            Mistake::Unknown {
                what: "amount", id, ..
            } if id.starts_with(|c: char| c.is_ascii_digit()) => {
                let digits: String = id.chars().filter(char::is_ascii_digit).collect();
                Some(format!(
                    "an amount has digits only, and its currency is in `currency`: `{digits}`"
                ))
            }
            Mistake::Unknown { what, known, .. } if known.is_empty() => {
                Some(format!("there is no {what} yet: add it first"))
            }
            Mistake::Unknown { known, .. } if known.len() <= FEW => {
                Some(format!("known here: {}", quoted(known)))
            }
            Mistake::Value { value, wanted } if *wanted == CURRENCY => Some(match &value[..] {
                "€" | "euro" | "Euro" | "euros" | "Euros" => "write `EUR`".to_owned(),
                _ => "write the three capital letters of the currency, such as `EUR` or `CHF`"
                    .to_owned(),
            }),
            Mistake::Value { value, wanted } => {
                // The limits of a question are numbers, not comparisons.
                let is_limit = matches!(self.place.route.last(), Some(Segment::Key(key)) if key == "min" || key == "max");
                let operators = hints::comparison(value).filter(|_| !is_limit);
                Some(operators.map_or_else(
                    || format!("write {wanted}"),
                    |operators| format!("write `{{ {operators} }}` in its place"),
                ))
            }
            Mistake::Date(text) => Some(hints::day(text).map_or_else(
                || "write the year, the month and the day, as in `2026-01-31`".to_owned(),
                |day| format!("write `{day}`"),
            )),
            Mistake::Empty if matches!(self.place.route.last(), Some(Segment::Key(key)) if key == "n") => {
                Some("write a number of 1 or more".to_owned())
            }
            other => other.remedy(),
        }
    }

    pub(crate) fn new(place: DocumentPath, mistake: Mistake) -> Self {
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
#[non_exhaustive]
pub enum Mistake {
    /// An id has other characters than small letters, digits, `_` and `-`, does not
    /// begin with a letter, or is a reserved word.
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
        id: Box<str>,
        /// The known id that is most like it.
        near: Option<String>,
        /// All that are known, in the order of the document.
        known: Box<[String]>,
    },
    /// A test, limit or property does not fit the kind of the question.
    #[error("`{0}` does not fit a question of this kind")]
    Unfit(String),
    /// An operator does not fit the kind of the question; the operators that do.
    #[error("`{0}` does not fit a question of this kind; it takes {list}", list = quoted(.1))]
    Operator(&'static str, &'static [&'static str]),
    /// Two answers that cannot be compared.
    #[error(
        "the answers to this question and to `{0}` cannot be compared: name another question of the same kind"
    )]
    Compare(String),
    /// The days of the question from whose answer a span is counted cannot be followed one by
    /// one.
    #[error(
        "the time since the answer to `{0}` can only be compared exactly if `{0}` has a `min` and a `max` that are days, at most {1} days apart: set them, or ask for the time itself with a question of the kind `number`"
    )]
    Days(String, i32),
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
    #[error("`min` is greater than `max`")]
    Limits,
    /// A list or mapping that must have an entry is empty.
    #[error("this is empty")]
    Empty,
    /// `at_least` wants more than there are.
    #[error("{n} of {of} can never hold")]
    TooMany {
        /// The number wanted.
        n: u32,
        /// The number of parts.
        of: usize,
    },
    /// A formula refers to itself.
    #[error("`{0}` refers to itself")]
    Circular(String),
    /// An outcome row uses an advice criterion.
    #[error("`{0}` has the role `advice`, which outcome rows cannot use")]
    Advice(String),
    /// `not_listed` of a criterion that is not open.
    #[error("`{0}` is not open, so it is never `not_listed`")]
    Closed(String),
    /// A version of a list or an amount does not begin after the one above it.
    #[error("this version does not begin after the one above it")]
    History,
    /// A list or an amount has no version on the first day of an edition that uses it.
    #[error("`{0}` has no version on {1}: let its first version begin on that day or earlier")]
    NoVersion(String, Date),
    /// Editions that an answer chooses have other criteria.
    #[error(
        "an answer chooses the edition, so each must have the same criteria in the same order, with the same `role` and `open`"
    )]
    OtherCriteria,
    /// Editions that an answer chooses have other rows.
    #[error("an answer chooses the edition, so each must have the same outcome rows")]
    OtherRows,
    /// Editions that an answer chooses suggest other services.
    #[error("an answer chooses the edition, so each must list the same services in the same order")]
    OtherServices,
    /// Editions that an answer chooses give other things.
    #[error(
        "an answer chooses the edition, so each must give the same things in the same order, with the same `kind`, `discretion` and currency"
    )]
    OtherComponents,
    /// A question whose answer cannot multiply an amount.
    #[error(
        "`{0}` cannot multiply an amount: name a question of the kind `number` with a `min` of 0 or more and a `max` of at most 299 more than that"
    )]
    Count(String),
    /// A number that multiplies an amount has no `max`, or one that is too large.
    #[error(
        "the amount for each of `{0}` has no limit: give the question a `max`, at most 299 more than its `min`"
    )]
    Uncounted(String),
    /// An amount of money that is negative or too large.
    #[error("{0} is not an amount from 0 to 1000000000")]
    Money(i64),
    /// A question must offer an answer that a rule tests.
    #[error("the question does not offer `{0}`")]
    NotOffered(&'static str),
    /// What `never` cannot use.
    #[error(
        "`never` cannot use `{0}`: it says which answers cannot be together, on every day and however a question is answered"
    )]
    NotInNever(&'static str),
    /// The entries of `never` exclude everybody.
    #[error("with this entry nobody is left: `never` excludes all answers")]
    NothingPossible,
    /// The diagrams outgrow their limit.
    #[error("with this rule the diagrams grow beyond {0} nodes: use simpler criteria")]
    TooLarge(usize),
    /// There is more of something than a rule file holds.
    #[error("there are more than {0} {1}")]
    TooMuch(usize, &'static str),
    /// The rule file cannot be read back.
    #[error("the rule file cannot be read back: {0}")]
    Shipped(LoadError),
}

impl Mistake {
    /// What to do, where neither the place nor the value matters.
    fn remedy(&self) -> Option<String> {
        let help = match self {
            Self::Unfit(key) if key == "options" => {
                "delete `options`, or write another `kind`: only questions of the kinds `one`, `many` and `country` have options"
            }
            Self::Unfit(key) => {
                return Some(format!(
                    "delete `{key}`, or write another `kind`: only questions of the kinds `number` and `date` have it"
                ));
            }
            Self::Operator(key, operators) => {
                let operators = quoted(operators);
                return Some(format!("write one of {operators} in place of `{key}`"));
            }
            Self::TooMany { of, .. } => {
                return Some(format!("write a number from 1 to {of}, or add to the list"));
            }
            Self::Circular(id) => {
                return Some(format!(
                    "name another one in place of `{id}`, or write out here what is meant"
                ));
            }
            Self::Empty => {
                "write at least one here; if none is meant, delete the whole of what needs them"
            }
            Self::Limits => "exchange the two values, or correct one of them",
            Self::History => {
                "put the versions in the order of their days, the oldest first, each with a day of its own"
            }
            Self::NotOffered("unsure") => "add `unsure: true` to the question, or delete this line",
            Self::NotOffered(_) => "add `decline: true` to the question, or delete this line",
            Self::Advice(_) => "name another criterion, or give this one another `role`",
            Self::Closed(_) => {
                "write another state in place of `not_listed`, or add `open: true` to the criterion"
            }
            Self::Money(_) => "write a whole number without a sign",
            Self::NotInNever(_) => "delete it, and write which answers cannot be together",
            Self::NothingPossible => "correct this entry: it excludes answers that people can give",
            _ => return None,
        };
        Some(help.to_owned())
    }
}

fn quoted<T: std::fmt::Display>(words: &[T]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn help(mistake: Mistake) -> Option<String> {
        Problem::new(DocumentPath::questions(), mistake).help()
    }

    #[test]
    fn what_people_meant() {
        let value = |value: &str, wanted| {
            let value = value.to_owned();
            help(Mistake::Value { value, wanted })
        };
        let number = "a whole number";
        assert_eq!(
            value("> 2", number).as_deref(),
            Some("write `{ more_than: 2 }` in its place")
        );
        assert_eq!(
            value("two", number).as_deref(),
            Some("write a whole number")
        );
        assert_eq!(value("€", CURRENCY).as_deref(), Some("write `EUR`"));
        assert!(
            value("lari", CURRENCY)
                .unwrap()
                .contains("three capital letters")
        );
        assert_eq!(
            help(Mistake::Date("15.03.2026".to_owned())).as_deref(),
            Some("write `2026-03-15`")
        );
        let amount = |id: &str| {
            let (what, id) = ("amount", id.into());
            let (near, known) = (None, Box::new([]));
            help(Mistake::Unknown {
                what,
                id,
                near,
                known,
            })
            .unwrap()
        };
        assert!(amount("3,000").ends_with("`3000`"));
        assert!(amount("rate").contains("add it first"));
    }
}
