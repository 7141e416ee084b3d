//! Typed positions within a rule set, and what identifies one.

use core::fmt;

/// A position with a type of its own.
macro_rules! position {
    ($(#[$doc:meta])* $name:ident($number:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) $number);

        impl $name {
            /// The position with this number, from 0. A rule set treats a position that it
            /// does not have as unknown; only indexing by it panics.
            pub const fn new(number: $number) -> Self {
                Self(number)
            }

            /// The number of the position, to index a slice.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

position! {
    /// A question, by its position in the order in which people are asked.
    QuestionId(u16)
}

position! {
    /// A programme, by its position in the rule set.
    ProgrammeId(u16)
}

position! {
    /// An outcome, by its position in the vocabulary: 0 is the best.
    OutcomeId(u8)
}

/// The role of a criterion in the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "compile", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "compile", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Role {
    /// Must be met.
    Gate,
    /// Makes the outcome better.
    Priority,
    /// Judged by staff: prepares the person, decides nothing.
    Advice,
}

/// The BLAKE3 hash of a rule set's content: two rule sets with the same hash are equal. (Damage to a file is found by a checksum of its own, see
/// [`Ruleset::from_bytes`].)
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
