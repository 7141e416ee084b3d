//! The fields of each kind of question, and the mistakes in them.

use homeward_eligibility::{Country, Date};

/// The fields of each kind of question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fields {
    /// The option chosen.
    One(Option<u16>),
    /// The options chosen, or "none of these".
    Many {
        /// In the order of the options.
        chosen: Vec<u16>,
        /// Whether "none of these" is chosen.
        none: bool,
    },
    /// The number as typed.
    Number(String),
    /// Day, month and year as typed.
    Date([String; 3]),
    /// The country picked, or the search for one.
    Country(CountrySearch),
}

/// The search for a country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountrySearch {
    /// The country picked.
    pub picked: Option<Country>,
    /// The text typed since; `None` while the field shows the picked country.
    pub typed: Option<String>,
    /// Whether the list is open.
    pub open: bool,
    /// The position of the keyboard in the list.
    pub at: Option<usize>,
}

/// An answer without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NonAnswer {
    /// "I don't know".
    Unsure,
    /// "I'd rather not say".
    Declined,
}

/// A mistake in the fields of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputError {
    /// No option is chosen.
    NothingChosen,
    /// No option is chosen, not even "none of these".
    NothingChosenOfMany,
    /// No country is picked.
    NoCountry,
    /// Not a number from this minimum to this maximum.
    Number(i64, i64),
    /// Not a date of the calendar.
    NotADate,
    /// A date before this minimum or after this maximum.
    DateOutside(Date, Date),
}
