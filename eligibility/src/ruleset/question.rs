//! Questions, and the variables of the diagrams.

use crate::kinds::{Domain, Kind};
use alloc::{string::String, vec::Vec};

/// A question of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of its own"
)]
#[non_exhaustive]
pub struct QuestionInfo {
    /// Its id.
    pub id: String,
    /// Its group, by position in [`Ruleset::groups`].
    pub group: u16,
    /// The kind of answer.
    pub kind: Kind,
    /// Whether "not sure" is offered.
    pub unsure: bool,
    /// Whether "prefer not to say" is offered.
    pub decline: bool,
    /// Whether the answer could harm the person in wrong hands.
    pub sensitive: bool,
    /// Whether the answer is a circumstance that no one should be advised to change.
    pub circumstance: bool,
    /// The options; of a country question the codes offered, or none for all.
    pub options: Vec<String>,
    /// Limits of a number.
    pub numbers: Option<(i64, i64)>,
    pub(crate) domain: Domain,
    /// The first of its variables, and how many there are.
    pub(crate) first: u16,
    pub(crate) count: u16,
    /// Whether its first variable is the answer mode: answered, "not sure" or "prefer not
    /// to say".
    pub(crate) has_mode: bool,
}

impl QuestionInfo {
    /// The position of an option.
    pub fn option(&self, id: &str) -> Option<u16> {
        let at = self.options.iter().position(|option| option == id)?;
        u16::try_from(at).ok()
    }

    /// The first of its value variables, if it has any.
    pub(crate) fn value_level(&self) -> u16 {
        self.first + u16::from(self.has_mode)
    }

    /// Whether some rule distinguishes its values.
    pub(crate) fn has_values(&self) -> bool {
        self.count > u16::from(self.has_mode)
    }

    /// The variable of each option, if each option is chosen independently.
    #[cfg(feature = "compile")]
    pub(crate) fn option_levels(&self) -> Option<&[Option<u16>]> {
        self.domain.option_levels()
    }
}

/// One variable of the diagrams; its level is its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    /// The question it belongs to, if any.
    pub(crate) question: Option<u16>,
    /// How many classes it has.
    pub(crate) arity: u16,
}
