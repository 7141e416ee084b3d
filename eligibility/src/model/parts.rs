//! The parts of a formula.

use super::{AtLeast, Formula, OneOrMany};
use core::fmt;

/// The kind of a part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// All its parts hold.
    All,
    /// At least one of its parts holds.
    Any,
    /// Its part does not hold.
    Not,
    /// At least this number of its parts hold.
    AtLeast(u32),
    /// This criterion is met, or this definition holds.
    Met(String),
    /// The answer to a question passes a test, in the editors' words.
    Answer(String, String),
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all of"),
            Self::Any => f.write_str("any of"),
            Self::Not => f.write_str("not"),
            Self::AtLeast(n) => write!(f, "at least {n} of"),
            Self::Met(id) => write!(f, "met: {id}"),
            Self::Answer(question, test) => write!(f, "{question}: {test}"),
        }
    }
}

/// A formula key by key: its kind, the formula of that key alone, and the formulas within.
pub(crate) fn split(formula: &Formula) -> Vec<(What, Formula, Vec<Formula>)> {
    let mut keys = Vec::new();
    let mut key = |what: What, alone: Formula, within: &[Formula]| {
        keys.push((what, alone, within.to_vec()));
    };
    let none = Formula::default;
    if let Some(all) = &formula.all {
        let alone = Formula {
            all: Some(all.clone()),
            ..none()
        };
        key(What::All, alone, all);
    }
    if let Some(any) = &formula.any {
        let alone = Formula {
            any: Some(any.clone()),
            ..none()
        };
        key(What::Any, alone, any);
    }
    if let Some(not) = &formula.not {
        let alone = Formula {
            not: Some(not.clone()),
            ..none()
        };
        key(What::Not, alone, std::slice::from_ref(not));
    }
    if let Some(AtLeast { n, of }) = &formula.at_least {
        let alone = Formula {
            at_least: formula.at_least.clone(),
            ..none()
        };
        key(What::AtLeast(*n), alone, of);
    }
    let ids = match &formula.met {
        None => &[],
        Some(OneOrMany::One(id)) => std::slice::from_ref(id),
        Some(OneOrMany::Many(ids)) => ids.as_slice(),
    };
    for id in ids {
        let alone = Formula {
            met: Some(OneOrMany::One(id.clone())),
            ..none()
        };
        key(What::Met(id.clone()), alone, &[]);
    }
    for (question, test) in &formula.questions {
        let questions = [(question.clone(), test.clone())].into_iter().collect();
        let alone = Formula {
            questions,
            ..none()
        };
        key(What::Answer(question.clone(), test.to_string()), alone, &[]);
    }
    keys
}
