//! Figures for the page that says how the rules were checked.

use super::Prover;
use crate::Date;
use crate::Hash;
use crate::model::Kind;
use crate::ruleset::QuestionInfo;
use crate::walk::NOT_TODAY;

/// What the proofs covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// What identifies the rules.
    pub hash: Hash,
    /// How many combinations of answers the proofs cover, exactly, in decimal: for
    /// each question the classes of values that the rules tell apart (of `many`,
    /// every choice of options), "not sure" and "prefer not to say" where offered,
    /// and no answer yet.
    pub combinations: String,
    /// Nodes of the diagrams shipped.
    pub nodes: usize,
    /// Bytes of the compact form.
    pub bytes: usize,
    /// Proofs run, each over all its combinations.
    pub proofs: u64,
    /// Editions times their epochs: days on which rules about today mean other days.
    pub epochs: u64,
    /// Personas checked.
    pub personas: usize,
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
        let factors = compiled
            .content
            .questions
            .iter()
            .flat_map(|info| factors(info, classes));
        Statistics {
            hash: compiled.hash(),
            combinations: product(factors),
            nodes: compiled.nodes(),
            bytes: compiled.bytes().len(),
            proofs: self.proofs,
            epochs: self.epochs,
            personas: programmes.clone().map(|rules| rules.personas.len()).sum(),
            programmes: compiled.programmes.len(),
            editions: programmes.map(|rules| rules.editions.len()).sum(),
            questions: compiled.content.questions.len(),
        }
    }
}

/// The answers to a question, as a product of small numbers. Of `many` with other
/// ways to answer the sum is no product, so each is written out.
fn factors(info: &QuestionInfo, classes: &[Vec<u16>]) -> Vec<u64> {
    let others = 1 + u64::from(info.unsure) + u64::from(info.decline);
    if info.kind == Kind::Many {
        let options = u32::try_from(info.options.len()).unwrap_or(u32::MAX);
        return vec![
            1_u64
                .checked_shl(options)
                .map_or(u64::MAX - others, |all| all)
                + others,
        ];
    }
    let level = usize::from(info.first) + usize::from(info.manner);
    let tested = info.count > u16::from(info.manner);
    let values = if tested {
        classes[level]
            .iter()
            .filter(|class| **class != NOT_TODAY)
            .count() as u64
    } else {
        1
    };
    vec![values + others]
}

/// A product in decimal, however large.
fn product(factors: impl Iterator<Item = u64>) -> String {
    // Nine decimal digits a limb, the lowest first.
    const LIMB: u128 = 1_000_000_000;
    let mut limbs: Vec<u128> = vec![1];
    for factor in factors {
        let mut carry = 0;
        for limb in &mut limbs {
            let sum = *limb * u128::from(factor) + carry;
            *limb = sum % LIMB;
            carry = sum / LIMB;
        }
        while carry > 0 {
            limbs.push(carry % LIMB);
            carry /= LIMB;
        }
    }
    let (last, rest) = limbs
        .split_last()
        .map_or((1, [].as_slice()), |(last, rest)| (*last, rest));
    let rest = rest.iter().rev().map(|limb| format!("{limb:09}"));
    std::iter::once(last.to_string()).chain(rest).collect()
}
