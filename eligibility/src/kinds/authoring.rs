//! What editors may write about a question, whatever its kind.

use super::{Domain, Moment};
use crate::compile::{Atom, Expr, OnQuestion, Problem, QuestionEntry};
use crate::document_path::DocumentPath;
use crate::model::{Question, Scalar, Tests};
use std::collections::{BTreeMap, BTreeSet};

/// Limits of values, as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ValueLimits {
    pub(crate) numbers: (i64, i64),
    pub(crate) dates: (Option<Moment>, Option<Moment>),
}

impl Default for ValueLimits {
    fn default() -> Self {
        Self {
            numbers: (i64::MIN, i64::MAX),
            dates: (None, None),
        }
    }
}

/// The authoring half of a kind.
pub(crate) trait Authoring {
    /// The operators that a test on such a question may use, in addition to `unsure` and
    /// `declined`.
    fn operators(&self) -> &'static [&'static str];

    /// Checks the options and limits of a question.
    fn check(
        &self,
        question: &Question,
        place: &DocumentPath,
        problems: &mut Vec<Problem>,
    ) -> ValueLimits;

    /// The condition that the answer is (or contains) a value.
    fn value(&self, on: &mut OnQuestion<'_>, value: &Scalar, place: &DocumentPath) -> Expr;

    /// Adds the conditions of the operators that only this kind has.
    fn conditions(&self, _: &mut OnQuestion<'_>, _: &Tests, _: &DocumentPath, _: &mut Vec<Expr>) {}

    /// The value classes that atoms distinguish, and the number of classes of each value
    /// variable. The first value variable has the level `first`.
    fn classes(
        &self,
        entry: &QuestionEntry,
        atoms: &BTreeSet<Atom>,
        first: u16,
    ) -> (Domain, Vec<usize>);

    /// The options that an atom names.
    fn named_options(&self, _: &Question, _: &Atom) -> Vec<u16> {
        Vec::new()
    }

    /// Whether "more" of the answer has a meaning, as `monotone` needs it.
    fn has_more(&self) -> bool {
        false
    }
}

/// One variable for some value classes, or none for a single class.
pub(super) fn one_variable(classes: usize) -> Vec<usize> {
    if classes > 1 {
        vec![classes]
    } else {
        Vec::new()
    }
}

/// Numbers values by the atoms that hold of them, in the order in which they come up.
#[derive(Default)]
pub(super) struct Numbering(BTreeMap<Vec<usize>, u16>);

impl Numbering {
    /// The class of a value of which these atoms hold.
    pub(super) fn class(&mut self, atoms: &BTreeSet<Atom>, holds: impl Fn(&Atom) -> bool) -> u16 {
        let atoms = atoms.iter().enumerate().filter(|(_, atom)| holds(atom));
        let signature = atoms.map(|(at, _)| at).collect();
        let next = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        *self.0.entry(signature).or_insert(next)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
