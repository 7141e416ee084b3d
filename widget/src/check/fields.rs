//! The fields of each kind of question, and what can be wrong with them.

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
        /// Whether "none of these" is.
        none: bool,
    },
    /// The number, as typed.
    Number(String),
    /// Day, month and year, as typed.
    Date([String; 3]),
    /// The country picked, or being looked for.
    Country(Search),
}

/// A country being looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// The country picked.
    pub picked: Option<Country>,
    /// What was typed since; `None` while the picked one stands in the field.
    pub typed: Option<String>,
    /// Whether the list is shown.
    pub open: bool,
    /// The place in the list that the keyboard is at.
    pub at: Option<usize>,
}

/// An answer that leaves the value open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// "I don't know".
    Unsure,
    /// "I'd rather not say".
    Decline,
}

/// What is wrong with an entry: the key of a string, `check-error-choose`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is chosen.
    Choose,
    /// Nothing is chosen, not even "none of these".
    ChooseMany,
    /// No country is picked.
    Country,
    /// Not a number, or outside the limits.
    Number(i64, i64),
    /// Not a day of the calendar.
    Date,
    /// A day outside the limits.
    DateLimits(Date, Date),
}
