//! Figures for the page about the checks of the rules.

use super::{Prover, never};
use crate::Date;
use crate::Hash;
use crate::diagram::TRUE;
use crate::ruleset::QuestionInfo;
use crate::walk::NOT_TODAY;
use core::fmt;

/// What the proofs covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// What identifies the rules.
    pub hash: Hash,
    /// The number of combinations of answers that the proofs cover, exactly, in decimal:
    /// for each question its value classes (for `many`, every choice of options), "not
    /// sure" and "prefer not to say" where offered, and no answer yet. Answers that cannot be
    /// together are left out.
    pub combinations: String,
    /// Nodes of the diagrams shipped.
    pub nodes: usize,
    /// Bytes of the compact form.
    pub bytes: usize,
    /// Proofs run, each over all its combinations. What personas expect is counted separately.
    pub proofs: u64,
    /// Editions times their epochs: days on which rules about today mean other days.
    pub epochs: u64,
    /// Personas checked.
    pub personas: usize,
    /// Results that personas expect: one for each persona and programme.
    pub expectations: u64,
    /// Programmes, and their editions.
    pub programmes: usize,
    /// All editions of all programmes.
    pub editions: usize,
    /// Questions.
    pub questions: usize,
}

impl Prover<'_> {
    pub(super) fn statistics(&self, today: Date) -> Statistics {
        let compiled = self.compiled;
        let programmes = compiled.programmes.values();
        let walker = compiled.ruleset().on(today);
        let classes = &walker.shared.day.classes;
        let mut combinations = Large::one();
        for info in &compiled.content.questions {
            combinations = answers(info, classes, &combinations);
        }
        if compiled.never.possible != TRUE
            && let Ok(possible) = never::combinations(compiled, today)
        {
            combinations = possible;
        }
        Statistics {
            hash: compiled.hash(),
            combinations: combinations.to_string(),
            nodes: compiled.nodes(),
            bytes: compiled.bytes().len(),
            proofs: self.proofs,
            expectations: self.expectations,
            epochs: self.epochs,
            personas: programmes.clone().map(|rules| rules.personas.len()).sum(),
            programmes: compiled.programmes.len(),
            editions: programmes.map(|rules| rules.editions.len()).sum(),
            questions: compiled.content.questions.len(),
        }
    }
}

/// Multiplies `times` by the number of possible answers to a question, including
/// "unanswered".
fn answers(info: &QuestionInfo, classes: &[Vec<u16>], times: &Large) -> Large {
    let mut all = times.clone();
    if info.option_levels().is_some() {
        // Each option is chosen or not.
        for _ in &info.options {
            all.add(&all.clone(), 1);
        }
    } else if info.has_values() {
        let level = usize::from(info.value_level());
        let today = classes[level].iter().filter(|class| **class != NOT_TODAY);
        all = Large::zero();
        all.add(times, today.count() as u128);
    }
    all.add(
        times,
        1 + u128::from(info.unsure) + u128::from(info.decline),
    );
    all
}

/// A whole number as large as need be: nine decimal digits a limb, the lowest first.
#[derive(Clone)]
pub(super) struct Large(Vec<u128>);

const LIMB: u128 = 1_000_000_000;

impl Large {
    pub(super) fn zero() -> Self {
        Self(vec![0])
    }

    pub(super) fn one() -> Self {
        Self(vec![1])
    }

    /// Adds another number `times` times.
    pub(super) fn add(&mut self, other: &Self, times: u128) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        let mut carry = 0;
        let others = other.0.iter().copied().chain(core::iter::repeat(0));
        for (limb, other) in self.0.iter_mut().zip(others) {
            let sum = *limb + other * times + carry;
            *limb = sum % LIMB;
            carry = sum / LIMB;
        }
        while carry > 0 {
            self.0.push(carry % LIMB);
            carry /= LIMB;
        }
    }
}

impl fmt::Display for Large {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limbs = self.0.iter().rev();
        write!(f, "{}", limbs.next().copied().unwrap_or_default())?;
        limbs.try_for_each(|limb| write!(f, "{limb:09}"))
    }
}
