//! Formulas with every reference resolved.

use crate::Country;
use crate::kinds::Moment;
use std::collections::BTreeSet;

/// A formula over atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expr {
    All(Vec<Expr>),
    Any(Vec<Expr>),
    Not(Box<Expr>),
    AtLeast(usize, Vec<Expr>),
    /// An atom about the question at this position.
    Atom(usize, Atom),
    /// Another criterion of the edition is met.
    Criterion(usize),
}

/// The smallest statement about an answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Atom {
    /// One of these options.
    Options(BTreeSet<u16>),
    /// One of these countries.
    Countries(BTreeSet<Country>),
    /// This option is among the chosen.
    Chosen(u16),
    /// The number is less than this.
    Less(i64),
    /// The day is before this moment.
    Before(Moment),
    /// Answered in this mode: 1 "not sure", 2 "prefer not to say".
    Mode(u16),
}

impl Expr {
    /// The condition that never holds.
    pub(crate) fn never() -> Self {
        Self::Any(Vec::new())
    }

    pub(crate) fn not(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// Calls `visit` for every atom.
    pub(crate) fn atoms(&self, visit: &mut impl FnMut(usize, &Atom)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                for part in parts {
                    part.atoms(visit);
                }
            }
            Self::Not(part) => part.atoms(visit),
            Self::Atom(question, atom) => visit(*question, atom),
            Self::Criterion(_) => {}
        }
    }
}
