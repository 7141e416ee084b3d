//! From what editors wrote to diagrams.
//!
//! [`compile`] goes through four steps, each in a file of its own: `resolve` turns
//! ids into positions and tests into atoms, `classes` merges values that no atom
//! tells apart, `build` makes diagrams of formulas, `write` gives the compact form.
//! All mistakes are collected; only diagrams too large to build stop it at once.

mod build;
mod classes;
pub(crate) mod countries;
mod edition;
mod expr;
mod problem;
mod questions;
mod resolve;
mod tests_on;
mod write;

pub use problem::{Mistake, Problem};

pub(crate) use build::{Builder, Full};
pub(crate) use classes::Layout;
pub(crate) use edition::{Aux, date_of};
pub(crate) use problem::near;
pub(crate) use resolve::Parts;

use crate::model::{ProgrammeRules, Questions};
use crate::ruleset::{Content, ProgrammeInfo};
use crate::{Hash, Ruleset};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// Programmes by id, in the order in which results are listed.
pub type Programmes = IndexMap<String, ProgrammeRules>;

/// How large diagrams may grow before the rule that blows them up is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most nodes of all diagrams together.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { nodes: 400_000 }
    }
}

/// Rules that compile; whether they are sound is for [`prove`](crate::prove::prove).
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(crate) questions: Questions,
    pub(crate) programmes: Programmes,
    /// As built, with more roots than are shipped.
    pub(crate) content: Content,
    /// For each programme and edition, the roots that only proofs need.
    pub(crate) aux: Vec<Vec<Aux>>,
    /// Options of `one` questions, and listed countries, that some rule puts apart from
    /// the rest.
    pub(crate) named: BTreeSet<(usize, u16)>,
    bytes: Vec<u8>,
    ruleset: Ruleset,
}

impl Compiled {
    /// The compact form.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The rules as read back from the compact form: what runs here is what ships.
    #[must_use]
    pub fn ruleset(&self) -> &Ruleset {
        &self.ruleset
    }

    /// What identifies the rules.
    #[must_use]
    pub fn hash(&self) -> Hash {
        self.ruleset.hash()
    }

    /// How many diagram nodes are shipped.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.ruleset.0.arena.len()
    }

    /// The questions as written.
    #[must_use]
    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    /// The programmes as written.
    #[must_use]
    pub fn programmes(&self) -> &Programmes {
        &self.programmes
    }
}

/// Compiles rules.
///
/// # Errors
///
/// Every mistake found, each with its place.
pub fn compile(
    questions: &Questions,
    programmes: &Programmes,
    limits: Limits,
) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let table = questions::check(questions, &mut problems);
    let resolved = resolve::programmes(questions, &table, programmes, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let layout = classes::layout(&table, &resolved).map_err(|problem| vec![problem])?;
    let worst = u32::try_from(questions.outcomes.len().saturating_sub(1)).unwrap_or(0);
    let mut builder = Builder::new(limits.nodes);
    let mut infos = Vec::new();
    let mut aux = Vec::new();
    for programme in &resolved {
        let mut editions = Vec::new();
        let mut auxes = Vec::new();
        for edition in &programme.editions {
            match edition::build(&mut builder, &layout, edition, (table.out, worst)) {
                Ok((info, more)) => {
                    editions.push(info);
                    auxes.push(more);
                }
                Err(problem) => return Err(vec![problem]),
            }
        }
        infos.push(ProgrammeInfo {
            id: programme.id.clone(),
            editions,
        });
        aux.push(auxes);
    }
    let mut content = Content {
        hash: Hash([0; 32]),
        groups: questions.groups.clone(),
        outcomes: questions.outcomes.clone(),
        out: table.out,
        questions: layout.questions,
        variables: layout.variables,
        criteria_from: layout.criteria_from,
        programmes: infos,
        arena: builder.arena,
    };
    let bytes = write::compact(&content);
    let ruleset = Ruleset::from_bytes(&bytes).map_err(|error| {
        vec![Problem::new(
            crate::place::Place::questions(),
            Mistake::Shipped(error),
        )]
    })?;
    content.hash = ruleset.hash();
    Ok(Compiled {
        questions: questions.clone(),
        programmes: programmes.clone(),
        content,
        aux,
        named: layout.named,
        bytes,
        ruleset,
    })
}
